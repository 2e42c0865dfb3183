import EventKernel
import RandomStreams
import Scenario

// Who gets a bed, and where.
extension Simulation {
    /// Somebody needs a bed: there is one, or they wait for it. `bedFound` says when there is one, at once or later.
    ///
    /// - Returns: The stay that waits or has begun.
    @discardableResult
    func seekBed(_ request: BedRequest) -> Int {
        let stay = newStay(request)
        wards.stays[stay].status = .waiting
        if request.person >= 0 { people[request.person].bedStay = Int32(stay) }
        if wards.taken[request.ward] < wards.beds[request.ward] {
            findBed(stay, .local)
            return stay
        }
        let search = wards.wards[request.ward].searchTime
        guard search > 0 else {
            findBed(stay, .outOfArea)
            return stay
        }
        wards.append(stay, to: wards.line(of: stay))
        if now + search < horizon { at(now + search, .searchEnds, stay) }
        return stay
    }

    /// Somebody who waits needs a bed no longer.
    func withdrawBed(_ stay: Int) {
        guard wards.stays[stay].status == .waiting else { return }
        accrue(stay)
        wards.remove(stay, from: wards.line(of: stay))
        add(1, .requests, stay: stay)
        add(1, .withdrawn, stay: stay)
        freeStay(stay)
    }

    func newStay(_ request: BedRequest) -> Int {
        var fresh = WardState.nobody
        fresh.request = request
        fresh.asked = now
        fresh.accrued = now
        fresh.person = Int32(request.person)
        fresh.team = request.person >= 0 ? people[request.person].team : Int32(teamTable.count)
        wards.serial &+= 1
        fresh.stamp = wards.serial
        return wards.stays.place(fresh, reusing: &wards.freeStays)
    }

    /// Frees a slot; what was planned for it holds no longer.
    private func freeStay(_ stay: Int) {
        let person = Int(wards.stays[stay].person)
        if person >= 0 {
            people[person].bedStay = -1
            people[person].staysByWard = false
        }
        wards.serial &+= 1
        wards.stays[stay].stamp = wards.serial
        wards.stays[stay].status = .none
        wards.stays[stay].person = -1
        wards.freeStays.append(Int32(stay))
    }

    /// Somebody who waits, and stands in no line any more, gets a bed.
    private func findBed(_ stay: Int, _ place: BedPlace) {
        accrue(stay)
        let isAtOnce = now == wards.stays[stay].asked && place == .local
        add(1, .requests, stay: stay)
        add(1, .bedsFound, stay: stay)
        add(now - wards.stays[stay].asked, .waitSeconds, stay: stay)
        if isAtOnce { add(1, .bedsAtOnce, stay: stay) }
        takeBed(stay, place)
        if case .assessment = wards.stays[stay].request.kind {
            wards.stays[stay].isKept = true
        } else {
            comeIntoBed(stay)
        }
        bedFound(wards.stays[stay].request, place: place)
    }

    /// Somebody comes into the bed that was found: the stay begins.
    private func comeIntoBed(_ stay: Int) {
        if wards.stays[stay].request.isDetained { add(1, .detained, stay: stay) }
        add(1, wards.stays[stay].status == .local ? .admissions : .placements, stay: stay)
        wards.stays[stay].since = now
        beginStay(stay)
    }

    /// Somebody who was assessed arrives; the bed is theirs from now on.
    func occupyBed(_ index: Int) {
        let stay = Int(assessments.open[index].stay)
        guard stay >= 0 else { return }
        assessments.open[index].stay = -1
        accrue(stay)
        let person = Int(wards.stays[stay].person)
        wards.stays[stay].request.kind = person >= 0 ? .stay(person) : .other
        wards.stays[stay].isKept = false
        comeIntoBed(stay)
    }

    /// The bed that an assessment waits for, or that is kept, is needed no longer. O(1).
    func giveBedBack(_ index: Int) {
        let stay = Int(assessments.open[index].stay)
        guard stay >= 0 else { return }
        assessments.open[index].stay = -1
        if wards.stays[stay].status == .waiting { withdrawBed(stay) } else { leaveBed(stay) }
    }

    /// Puts somebody into a bed. It changes nothing but where they are.
    func takeBed(_ stay: Int, _ place: BedPlace) {
        let ward = wards.stays[stay].ward
        wards.came += 1
        switch place {
        case .local:
            accrueBeds(ward)
            wards.taken[ward] += 1
            wards.stays[stay].status = .local
        case .outOfArea:
            wards.stays[stay].status = .away
            wards.append(stay, to: ward * 3 + 2)
            let request = wards.stays[stay].request
            let kilometres = wards.wards[ward].distance.quantile(
                draws.uniform(
                    purpose: model.purposes.wards.distance, entity: request.entity, ordinal: request.ordinal))
            wards.stays[stay].kilometres = kilometres
        }
    }

    /// Somebody leaves a bed, and the next one has it.
    func leaveBed(_ stay: Int) {
        accrue(stay)
        let here = wards.stays[stay]
        let ward = here.ward
        if here.isKept {
            add(1, .withdrawn, stay: stay)
        } else {
            add(1, .discharges, stay: stay)
            add(now - here.since, .staySeconds, stay: stay)
            if now - here.since >= wards.wards[ward].countsAsLong { add(1, .longStays, stay: stay) }
        }
        wards.left += 1
        if here.status == .away {
            wards.remove(stay, from: ward * 3 + 2)
        } else {
            accrueBeds(ward)
            wards.taken[ward] -= 1
        }
        freeStay(stay)
        if here.status == .local { fillBeds(ward) }
    }

    /// Gives free beds to those who wait, and then to those who are out of area.
    func fillBeds(_ ward: Int) {
        while wards.taken[ward] < wards.beds[ward] {
            let next = wards.nextWaiting(ward)
            if next >= 0 {
                wards.remove(next, from: wards.line(of: next))
                findBed(next, .local)
            } else if wards.wards[ward].returns, wards.lines[ward * 3 + 2].head >= 0 {
                bringBack(Int(wards.lines[ward * 3 + 2].head))
            } else {
                return
            }
        }
    }

    /// Somebody out of area comes into a bed of the ward.
    private func bringBack(_ stay: Int) {
        accrue(stay)
        let ward = wards.stays[stay].ward
        wards.remove(stay, from: ward * 3 + 2)
        accrueBeds(ward)
        wards.taken[ward] += 1
        wards.stays[stay].status = .local
        if !wards.stays[stay].isKept { add(1, .returns, stay: stay) }
        // What is left of the stay is as long as it would have been here.
        let left = wards.stays[stay].leavesAt - now
        if wards.stays[stay].cause < 0, left < .infinity {
            wards.stays[stay].leavesAt = now + left / wards.wards[ward].stayTimes
        }
        planStay(stay)
    }

    /// Beds of a ward are opened, or closed as they fall free.
    func changeBeds(_ change: CompiledBedChange) {
        accrueBeds(change.ward)
        wards.beds[change.ward] = max(0, wards.beds[change.ward] + change.beds)
        fillBeds(change.ward)
    }

    /// A local bed has been waited for long enough.
    private func searchEnds(_ stay: Int) {
        guard wards.stays[stay].status == .waiting else { return }
        accrue(stay)
        wards.remove(stay, from: wards.line(of: stay))
        findBed(stay, .outOfArea)
    }

    /// What has become due for a ward, a stay or somebody who left.
    func wardGoesOn(_ subject: Int, _ event: ModelEvent) {
        switch WardStep(rawValue: event.detail) {
        case .otherAdmission: otherNeedsBed(subject)
        case .searchEnds: if wards.stays[subject].stamp == event.stamp { searchEnds(subject) }
        case .stayGoesOn: if wards.stays[subject].stamp == event.stamp { stayGoesOn(subject) }
        case .followUpEnds: if people[subject].generation == event.stamp { followUpTimeEnds(subject) }
        case nil: break
        }
    }

    func at(_ time: Double, _ step: WardStep, _ stay: Int) {
        at(time, .ward, stay, stamp: wards.stays[stay].stamp, detail: step.rawValue)
    }
}
