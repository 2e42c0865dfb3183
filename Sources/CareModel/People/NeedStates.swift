import RandomStreams
import Scenario

extension Simulation {
    /// Moves a person to a need state, with the work and the crisis that follow from it.
    func become(_ state: Int, person: Int) {
        let before = Int(people[person].state)
        guard state != before else { return }
        if wards.isActive { bedFollows(person, from: before, to: state) }
        if assessments.isUsed, before == NeedState.crisis.rawValue { reconsiderAssessments(of: person) }
        if people[person].stage == .discharged {
            becomeWithoutCare(state, person: person)
            return
        }
        let team = Int(people[person].team)
        if people[person].stage == .inCare {
            change(PeopleLevel.of(before), by: -1, team: team)
            change(PeopleLevel.of(state), by: 1, team: team)
        }
        people[person].state = UInt8(state)
        people[person].stateSince = now
        if journal.isKept { noteStanding(person) }
        if state == NeedState.settled.rawValue { people[person].settledSince = now }
        if before == NeedState.crisis.rawValue { people[person].awaitsCrisisVisit = false }
        rescaleSchedules(person, from: before, to: state)
        if before == NeedState.hospital.rawValue {
            trigger(.hospitalDischarge, person: person)
            detentionEnds(person)
        }
        if state == NeedState.crisis.rawValue {
            enterCrisis(person)
        } else if state == NeedState.unsettled.rawValue && before == NeedState.settled.rawValue {
            trigger(.worsening, person: person)
        }
    }

    /// Keeps the share of an interval that remains, so that a change of state leaves the rate of visits right.
    private func rescaleSchedules(_ person: Int, from before: Int, to state: Int) {
        for schedule in 0..<scheduleCount {
            let old = intervals[schedule * Compiler.states + before]
            let new = intervals[schedule * Compiler.states + state]
            guard new != old, !isExempt(person, fromSchedule: schedule) else { continue }
            if new == 0 {
                setSchedule(schedule, of: person, due: .infinity)
            } else if old == 0 {
                setSchedule(schedule, of: person, due: now + phase(of: schedule, person: person) * new)
            } else {
                let left = max(0, scheduleDue(schedule, of: person) - now)
                setSchedule(schedule, of: person, due: now + left / old * new)
            }
        }
    }

    /// A draw between 0 and 1 for where in its interval a schedule begins.
    func phase(of schedule: Int, person: Int) -> Double {
        let type = scheduleWork[schedule]
        // Counted apart from the pieces, so that a schedule that begins anew does not shift the luck of the visits.
        let place = person * scheduleCount + schedule
        let ordinal = phaseOrdinal[place]
        phaseOrdinal[place] += 1
        return draws.uniform(
            purpose: work[type].phasePurpose, entity: people[person].entity, ordinal: UInt64(ordinal))
    }

    @inline(__always)
    func isExempt(_ person: Int, fromSchedule schedule: Int) -> Bool {
        isExempt(person, type: scheduleWork[schedule])
    }

    private func enterCrisis(_ person: Int) {
        let who = people[person]
        let team = Int(who.team)
        add(1, who.stage == .inCare ? .crisesOnCaseload : .crisesWaiting, team: team)
        trigger(.worsening, person: person)
        trigger(.crisis, person: person)
        for schedule in 0..<scheduleCount where work[scheduleWork[schedule]].atOnceIn == NeedState.crisis.rawValue {
            respondToCrisis(person, schedule: schedule)
        }
        if who.stage == .waitingFirstContact {
            people[person].isBookingPlanned = true
            at(
                max(now, who.referredAt + teamTable[Int(who.serving)].leastNoticeInCrisis), .bookFirstContact, person,
                stamp: who.generation)
        }
        if who.stage == .inCare { strain.workers[Int(who.coordinator)].crises += 1 }
        let profile = profiles[Int(who.profile)]
        let ordinal = UInt64(clockOrdinal[person * clockCount + Clock.crisis])
        if isRecalled(person) { return }
        guard
            draws.happens(
                profile.assessedInCrisis, purpose: model.purposes.assessed, entity: who.entity, ordinal: ordinal)
        else { return }
        if assessments.isUsed {
            if requestAssessment(of: person, crisis: ordinal) { add(1, .assessmentsKnown, team: team) }
            return
        }
        add(1, .assessmentsKnown, team: team)
        trigger(.assessmentInCrisis, person: person)
        if draws.happens(
            profile.admittedWhenAssessed, purpose: model.purposes.admitted, entity: who.entity, ordinal: ordinal)
        {
            at(now + profile.admissionDelay, .admission, person, stamp: who.generation)
        }
    }

    /// The first visit in a crisis is due at once; one that already waits is moved up.
    private func respondToCrisis(_ person: Int, schedule: Int) {
        let type = scheduleWork[schedule]
        guard people[person].stage == .inCare || people[person].stage == .waitingAllocation,
            !isExempt(person, type: type)
        else { return }
        people[person].awaitsCrisisVisit = true
        let interval = intervals[schedule * Compiler.states + NeedState.crisis.rawValue]
        setSchedule(schedule, of: person, due: interval > 0 ? now + interval : .infinity)
        withdrawItem(ofType: type, person: person)
        workArises(type, for: person)
        raiseItems(of: person)
    }

    /// A person who is still in crisis is admitted, or waits for a bed.
    func admit(_ person: Int) {
        let delay = profiles[Int(people[person].profile)].admissionDelay
        guard people[person].state == UInt8(NeedState.crisis.rawValue),
            // Of this crisis and not of an earlier one.
            abs(now - people[person].stateSince - delay) <= 1
        else { return }
        if !seekBed(person: person) { enterHospital(person) }
    }

    /// There is a bed for a person who is in crisis.
    func enterHospital(_ person: Int) {
        let isKnown = people[person].stage != .discharged
        add(1, isKnown ? .admissions : .admissionsDischarged, team: Int(people[person].team))
        become(NeedState.hospital.rawValue, person: person)
        if isKnown { trigger(.admission, person: person) }
        replan(person)
    }
}

extension PeopleLevel {
    /// The level of a need state on the caseload.
    static func of(_ state: Int) -> PeopleLevel {
        switch state {
        case NeedState.settled.rawValue: .settled
        case NeedState.unsettled.rawValue: .unsettled
        case NeedState.crisis.rawValue: .crisis
        default: .hospital
        }
    }
}
