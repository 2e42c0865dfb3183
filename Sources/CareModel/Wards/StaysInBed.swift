import RandomStreams
import Scenario

// How long people stay in bed, and what holds them up.
extension Simulation {
    /// Draws how long a stay is to last, where the ward decides.
    func beginStay(_ stay: Int) {
        let request = wards.stays[stay].request
        let ward = wards.wards.element(request.ward)
        guard ward.pointee.hasStay else { return }
        let isLong = draws.happens(
            ward.pointee.longShare, purpose: model.purposes.wards.isLong, entity: request.entity,
            ordinal: request.ordinal)
        let u = draws.uniform(purpose: model.purposes.wards.stay, entity: request.entity, ordinal: request.ordinal)
        let length = (isLong ? ward.pointee.longStay : ward.pointee.stay).quantile(u)
        lasts(stay, max(0, length))
    }

    /// Settles when a stay would end, if it is spent where it begins.
    func lasts(_ stay: Int, _ length: Double) {
        let times = wards.stays[stay].status == .away ? wards.wards[wards.stays[stay].ward].stayTimes : 1
        wards.stays[stay].leavesAt = now + length * times
        let person = Int(wards.stays[stay].person)
        if person >= 0 { people[person].staysByWard = true }
        planStay(stay)
    }

    /// Plans what comes next for somebody in bed.
    func planStay(_ stay: Int) {
        wards.serial &+= 1
        wards.stays[stay].stamp = wards.serial
        let isHeld = wards.stays[stay].cause >= 0
        let time = isHeld ? wards.stays[stay].heldUntil : wards.stays[stay].leavesAt
        if time < horizon { at(time, .stayGoesOn, stay) }
    }

    /// Somebody could leave now, or what they waited for is there.
    func stayGoesOn(_ stay: Int) {
        let person = Int(wards.stays[stay].person)
        let wasHeld = wards.stays[stay].cause >= 0
        guard person >= 0, people[person].state == UInt8(NeedState.hospital.rawValue) else {
            if wasHeld || !holdUp(stay) { leaveBed(stay) }
            return
        }
        if wasHeld {
            isHeldNoLonger(stay, person: person)
        } else {
            moves(person, to: destination(stay, person: person))
        }
        if people[person].stage != .gone { replan(person) }
    }

    private func isHeldNoLonger(_ stay: Int, person: Int) {
        accrue(stay)
        wards.stays[stay].cause = people[person].awaited != 0 ? Int32(wards.causes - 1) : -1
        wards.stays[stay].heldUntil = .infinity
        if people[person].readyFor >= 0 {
            endStayIfNothingIsAwaited(person, finished: -1)
        } else {
            // Care ended while the person was held up.
            become(destination(stay, person: person), person: person)
        }
    }

    /// The need state in which a person leaves, by the hazards of leaving.
    private func destination(_ stay: Int, person: Int) -> Int {
        let hospital = NeedState.hospital.rawValue
        let first = (Int(people[person].profile) * Compiler.states + hospital) * Compiler.states
        let settled = hazards[first + NeedState.settled.rawValue]
        let unsettled = hazards[first + NeedState.unsettled.rawValue]
        let request = wards.stays[stay].request
        let isSettled =
            settled > 0
            && draws.happens(
                settled / (settled + unsettled), purpose: model.purposes.wards.leavesTo, entity: request.entity,
                ordinal: request.ordinal)
        return isSettled ? NeedState.settled.rawValue : NeedState.unsettled.rawValue
    }

    /// Whether somebody who could leave a bed is held up by one of the ward's reasons; if so it begins.
    func holdUp(_ stay: Int) -> Bool {
        let request = wards.stays[stay].request
        let ward = wards.wards.element(request.ward)
        guard ward.pointee.delayCount > 0, !wards.stays[stay].wasJudged else { return false }
        wards.stays[stay].wasJudged = true
        let u = draws.uniform(purpose: model.purposes.wards.cause, entity: request.entity, ordinal: request.ordinal)
        for delay in ward.pointee.firstDelay..<ward.pointee.firstDelay + ward.pointee.delayCount
        where u < wards.delays[delay].upTo {
            let wait = wards.delays[delay].wait.quantile(
                draws.uniform(purpose: model.purposes.wards.wait, entity: request.entity, ordinal: request.ordinal))
            accrue(stay)
            wards.stays[stay].cause = wards.delays[delay].cause
            wards.stays[stay].heldUntil = now + max(0, wait)
            planStay(stay)
            return true
        }
        return false
    }

    /// The same for a person of the teams who is ready to leave hospital.
    func isHeldUp(_ person: Int) -> Bool {
        guard wards.isActive, people[person].bedStay >= 0 else { return false }
        return holdUp(Int(people[person].bedStay))
    }

    /// Whether a person waits for one of the ward's reasons.
    func isHeldInBed(_ person: Int) -> Bool {
        guard wards.isActive, people[person].bedStay >= 0 else { return false }
        return wards.stays[Int(people[person].bedStay)].heldUntil < .infinity
    }

    /// A person who could leave stays for work that has to be done first.
    func waitsForWork(_ person: Int) {
        guard wards.isActive, people[person].bedStay >= 0, people[person].readyFor >= 0 else { return }
        let stay = Int(people[person].bedStay)
        guard wards.stays[stay].cause < 0 else { return }
        accrue(stay)
        wards.stays[stay].cause = Int32(wards.causes - 1)
    }
}
