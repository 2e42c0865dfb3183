import RandomStreams
import Scenario

// What becomes of people once they are discharged: their need state goes on for a time, and some come back.
extension Simulation {
    /// Follows a person who has just been discharged, if people of the profile are followed; false if not.
    func followAfterDischarge(_ person: Int) -> Bool {
        let followed = profiles[Int(people[person].profile)].followed
        guard followed > 0 else { return false }
        people[person].isFollowed = true
        // What was planned bears the stamp of the care that has ended.
        cancelPlan(person)
        at(now + followed, .followUpEnds, person, stamp: people[person].generation)
        replan(person)
        return true
    }

    /// A person is followed no longer: what remains is to be referred again, if that is to come.
    func followUpEnds(_ person: Int) {
        guard people[person].stage == .discharged, people[person].isFollowed else { return }
        people[person].isFollowed = false
        if people[person].comesBack {
            isKnownNoLonger(person)
            replan(person)
        } else {
            remove(person)
        }
    }

    /// Nothing happens any more to a discharged person but that they come back: whoever assesses them or has them in bed
    /// goes on without the teams.
    func isKnownNoLonger(_ person: Int) {
        if assessments.isUsed {
            isHeldNoLonger(person)
            assessmentsForget(person)
        }
        if wards.isActive { forgetInBedWithoutClock(person) }
    }

    /// The need state of a discharged person changes: nobody plans anything for it.
    func becomeWithoutCare(_ state: Int, person: Int) {
        people[person].state = UInt8(state)
        people[person].stateSince = now
        if state == NeedState.settled.rawValue { people[person].settledSince = now }
        if assessments.isUsed { isHeldNoLonger(person) }
        if state == NeedState.crisis.rawValue { crisisAfterDischarge(person) }
    }

    /// A crisis of a discharged person: it may lead to an assessment in the area and to an admission, and may bring the
    /// person back at once.
    private func crisisAfterDischarge(_ person: Int) {
        let who = people[person]
        let team = Int(who.team)
        let profile = profiles[Int(who.profile)]
        let ordinal = UInt64(clockOrdinal[person * clockCount + Clock.crisis])
        add(1, .crisesDischarged, team: team)
        if draws.happens(
            profile.assessedInCrisis, purpose: model.purposes.assessed, entity: who.entity, ordinal: ordinal)
        {
            let isNew = !assessments.isUsed || requestAssessment(of: person, crisis: ordinal)
            if isNew { add(1, .assessmentsDischarged, team: team) }
            if !assessments.isUsed {
                trigger(.assessmentInCrisis, person: person)
            }
            if !assessments.isUsed,
                draws.happens(
                    profile.admittedWhenAssessed, purpose: model.purposes.admitted, entity: who.entity, ordinal: ordinal
                )
            {
                at(now + profile.admissionDelay, .admission, person, stamp: who.generation)
            }
        }
        if draws.happens(
            profile.crisisReturns, purpose: model.purposes.crisisReturns, entity: who.entity, ordinal: ordinal)
        {
            referAgain(person)
        }
    }

    /// The times within which re-referral is judged: 26, 52 and 104 weeks.
    private static func span(_ index: Int) -> Double { 26 * weekSeconds * Double(1 << index) }

    /// A person has been discharged: they are part of the cohorts that can be followed to their end within the run.
    func joinCohorts(_ person: Int) {
        people[person].dischargedAt = now
        people[person].dischargeRow = row
        for index in 0..<3 where now + Self.span(index) <= horizon {
            add(1, Self.followed(index, isEarly: people[person].isClosedEarly), team: Int(people[person].team))
        }
    }

    /// A discharged person has been referred again: counted where the discharge was.
    func leaveCohorts(_ person: Int) {
        let who = people[person]
        for index in 0..<3
        where who.dischargedAt + Self.span(index) <= horizon && now - who.dischargedAt <= Self.span(index) {
            let measure = Self.again(index, isEarly: who.isClosedEarly)
            measures[who.dischargeRow + Int(who.team) * teamStride + measure.rawValue] += 1
        }
    }

    private static func followed(_ index: Int, isEarly: Bool) -> PeopleMeasure {
        switch index {
        case 0: isEarly ? .closuresFollowed : .dischargesFollowed
        case 1: isEarly ? .closuresFollowedYear : .dischargesFollowedYear
        default: isEarly ? .closuresFollowedTwoYears : .dischargesFollowedTwoYears
        }
    }

    private static func again(_ index: Int, isEarly: Bool) -> PeopleMeasure {
        switch index {
        case 0: isEarly ? .rereferredClosed : .rereferredInSixMonths
        case 1: isEarly ? .rereferredClosedInYear : .rereferredInYear
        default: isEarly ? .rereferredClosedInTwoYears : .rereferredInTwoYears
        }
    }
}
