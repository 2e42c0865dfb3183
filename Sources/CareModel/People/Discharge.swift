import EventKernel
import Glibc
import RandomStreams
import Scenario

extension Simulation {
    /// Ends a person's care; they may be referred again.
    func discharge(_ person: Int) {
        let team = Int(people[person].team)
        let serving = Int(people[person].serving)
        let coordinator = Int(people[person].coordinator)
        needOfCareEnds(person)
        finishedWithPeers(person)
        add(1, .discharges, team: team)
        if journal.isKept { noteEnding(person, people[person].isClosedEarly ? .closedEarly : .discharged) }
        if people[person].stage == .inCare { endCare(person) } else { leaveWaiting(person) }
        countClosure(person)
        joinCohorts(person)
        let delay = rereferralDelay(person)
        people[person].careEndsAt = .infinity
        withdrawItems(of: person)
        // What somebody is doing for the person just now comes to nothing.
        let generation = people[person].generation
        beginGeneration(person)
        people[person].outstanding = 0
        people[person].firstItem = -1
        forgetReadiness(person)
        endOfCareBringsWork(person, coordinator: coordinator)
        setStage(.discharged, of: person)
        if wards.isActive {
            waitsForWorkNoLonger(person)
            followUpIsMissed(person)
        }
        people[person].comesBack = now + delay < horizon
        if people[person].comesBack { at(now + delay, .rereferral, person, stamp: people[person].generation) }
        let isFollowed = followAfterDischarge(person)
        if assessments.isUsed {
            isHeldNoLonger(person)
            assessmentsGoOn(person, from: generation)
        }
        if !isFollowed {
            if people[person].comesBack {
                isKnownNoLonger(person)
                cancelPlan(person)
            } else {
                remove(person)
            }
        }
        allocateWaiting(serving)
    }

    /// Time to re-referral from the hazard `r exp(-t / d)`, by inversion; infinity if it never comes. For cases closed
    /// early r is multiplied.
    private func rereferralDelay(_ person: Int) -> Double {
        let who = people[person]
        let profile = profiles[Int(who.profile)]
        let rate = profile.rereferralRate * (who.isClosedEarly ? profile.earlyClosureTimes : 1)
        guard rate > 0 else { return .infinity }
        let used =
            draws.unitExponential(
                purpose: model.purposes.rereferral, entity: who.entity, ordinal: UInt64(who.episode))
            / (rate * profile.rereferralDecay)
        return used < 1 ? -profile.rereferralDecay * log(1 - used) : .infinity
    }

    /// A person dies or moves away.
    func depart(_ person: Int) {
        let team = Int(people[person].team)
        let serving = Int(people[person].serving)
        add(1, .departures, team: team)
        if journal.isKept { noteEnding(person, .diedOrMoved) }
        let wasInCare = people[person].stage == .inCare
        if wasInCare { strain.workers[Int(people[person].coordinator)].crises += strain.rules.inputs.harm.loss }
        if wasInCare { endCare(person) } else { leaveWaiting(person) }
        if assessments.isUsed { reconsiderAssessments(of: person, isLeaving: true) }
        if wards.isActive { departFromBed(person) }
        remove(person)
        if wasInCare { allocateWaiting(serving) }
    }

    /// The fixed length of care is over, for those who have lost their coordinator meanwhile as well.
    func careEnds(_ person: Int) {
        let stage = people[person].stage
        guard stage == .inCare || stage == .waitingAllocation, people[person].careEndsAt <= now else { return }
        discharge(person)
    }

    private func endCare(_ person: Int) {
        let team = Int(people[person].team)
        giveUpClinicSlot(person)
        change(.caseload, by: -1, team: team)
        change(.weighted, by: -profiles[Int(people[person].profile)].weight, team: team)
        change(PeopleLevel.of(Int(people[person].state)), by: -1, team: team)
        release(person)
    }
}
