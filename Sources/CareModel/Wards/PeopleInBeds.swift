import EventKernel
import RandomStreams
import Scenario

// People of the teams: how they come into a bed and leave it, and whether they are met afterwards.
extension Simulation {
    /// Asks for a bed for a person who is to be admitted; false where there is always one.
    func seekBed(person: Int) -> Bool {
        guard wards.isActive else { return false }
        let who = people[person]
        let ward = ward(profile: Int(who.profile), team: Int(who.team))
        // Who has one already, or is asked for by an assessment, does not need a second.
        guard ward >= 0, who.bedStay < 0 else { return ward >= 0 }
        var request = BedRequest(
            kind: .stay(person), ward: ward, person: person, entity: who.entity,
            ordinal: UInt64(clockOrdinal[person * clockCount + Clock.crisis]))
        request.isDetained = isDetained(request)
        seekBed(request)
        return true
    }

    func isDetained(_ request: BedRequest) -> Bool {
        draws.happens(
            wards.wards[request.ward].detained, purpose: model.purposes.wards.detained, entity: request.entity,
            ordinal: request.ordinal)
    }

    /// A person's need state changes: who is in crisis no longer needs no bed, and who is in hospital no longer leaves it.
    func bedFollows(_ person: Int, from before: Int, to state: Int) {
        let stay = Int(people[person].bedStay)
        // Whoever is back in hospital is not to be met outside of it any more.
        if state == NeedState.hospital.rawValue { people[person].followUpWard = -1 }
        guard stay >= 0, state != NeedState.hospital.rawValue else { return }
        switch wards.stays[stay].status {
        case .waiting:
            // What an assessment waits for is given up by it.
            if case .stay = wards.stays[stay].request.kind { withdrawBed(stay) }
        case .local, .away:
            guard before == NeedState.hospital.rawValue else { return }
            let ward = wards.stays[stay].ward
            leaveBed(stay)
            beginFollowUp(person, ward: ward)
        case .none: break
        }
    }

    /// A person dies or moves away.
    func departFromBed(_ person: Int) {
        let stay = Int(people[person].bedStay)
        guard stay >= 0 else { return }
        if case .assessment = wards.stays[stay].request.kind {
            // The bed is given back by the assessment.
            forgetPerson(stay)
        } else if wards.stays[stay].isInBed {
            leaveBed(stay)
        } else {
            withdrawBed(stay)
        }
    }

    /// A person is known to the teams no longer: who is in bed stays there as somebody who is known to none.
    func forgetInBed(_ person: Int) {
        let stay = Int(people[person].bedStay)
        guard stay >= 0 else { return }
        if wards.stays[stay].isInBed, wards.stays[stay].leavesAt < .infinity, !wards.stays[stay].isKept {
            if wards.stays[stay].heldUntil == .infinity, wards.stays[stay].cause >= 0 {
                leaveBed(stay)
            } else {
                forgetPerson(stay)
            }
        } else {
            departFromBed(person)
        }
    }

    /// The same where nothing is planned any more for the person: in a bed of a ward that draws stays they stay who they are.
    func forgetInBedWithoutClock(_ person: Int) {
        let stay = Int(people[person].bedStay)
        guard stay >= 0 else { return }
        var isAssessed = false
        if case .assessment = wards.stays[stay].request.kind { isAssessed = true }
        if isAssessed || wards.stays[stay].leavesAt == .infinity { forgetInBed(person) }
    }

    private func forgetPerson(_ stay: Int) {
        accrue(stay)
        people[Int(wards.stays[stay].person)].bedStay = -1
        people[Int(wards.stays[stay].person)].staysByWard = false
        wards.stays[stay].person = -1
        wards.stays[stay].team = Int32(teamTable.count)
    }

    /// Seconds that whoever visits a person is longer on the road because they are out of area, there and back.
    func travelAway(_ person: Int) -> Double {
        let stay = Int(people[person].bedStay)
        guard stay >= 0, wards.stays[stay].status == .away, !wards.stays[stay].isKept else { return 0 }
        return wards.stays[stay].kilometres * wards.wards[wards.stays[stay].ward].travelPerKilometre
    }

    /// Care has ended, and nobody does the work any more for which a person stays in bed.
    func waitsForWorkNoLonger(_ person: Int) {
        let stay = Int(people[person].bedStay)
        guard stay >= 0, wards.stays[stay].cause == Int32(wards.causes - 1) else { return }
        accrue(stay)
        wards.stays[stay].cause = -1
        wards.stays[stay].leavesAt = now
        planStay(stay)
    }

    /// Care ends before somebody who left a bed was met.
    func followUpIsMissed(_ person: Int) {
        let ward = Int(people[person].followUpWard)
        guard ward >= 0 else { return }
        people[person].followUpWard = -1
        add(1, .followUps, ward: ward, slot: Int(people[person].team))
    }

    private func beginFollowUp(_ person: Int, ward: Int) {
        guard people[person].stage != .gone, people[person].stage != .discharged else { return }
        people[person].followUpWard = Int32(ward)
        people[person].followUpBy = now + wards.wards[ward].followUpWithin
        at(
            people[person].followUpBy, .ward, person, stamp: people[person].generation,
            detail: WardStep.followUpEnds.rawValue, priority: .deadline)
    }

    /// A person was met who may have left a bed not long ago.
    func metAfterLeaving(_ person: Int) {
        let ward = Int(people[person].followUpWard)
        guard ward >= 0, now <= people[person].followUpBy else { return }
        people[person].followUpWard = -1
        add(1, .followUps, ward: ward, slot: Int(people[person].team))
        add(1, .followUpsMet, ward: ward, slot: Int(people[person].team))
    }

    func followUpTimeEnds(_ person: Int) {
        let ward = Int(people[person].followUpWard)
        guard ward >= 0, now >= people[person].followUpBy else { return }
        people[person].followUpWard = -1
        add(1, .followUps, ward: ward, slot: Int(people[person].team))
    }
}
