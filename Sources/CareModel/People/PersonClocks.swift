import EventKernel
import Glibc
import RandomStreams
import Scenario

extension Simulation {
    @inline(__always)
    func purpose(ofClock clock: Int) -> UInt64 {
        switch clock {
        case 0...2: transitionPurposes[clock]
        case Clock.discharge: model.purposes.discharge
        case Clock.departure: model.purposes.departure
        case Clock.leaveQueue: model.purposes.leaveQueue
        case Clock.carerBreakdown: model.purposes.carerBreakdown
        default: ratePurposes[clock - Clock.firstRate]
        }
    }

    /// Draws the clock's next unit exponential.
    @inline(__always)
    func rewind(clock: Int, of person: Int) {
        let place = person * clockCount + clock
        let state = clockStates.element(place)
        state.pointee.residual = draws.unitExponential(
            purpose: purpose(ofClock: clock), entity: people[person].entity, ordinal: UInt64(clockOrdinal[place]))
        clockOrdinal[place] += 1
        runsOut[person * planCount + clock] =
            state.pointee.rate > 0 ? now + state.pointee.residual / state.pointee.rate : .infinity
    }

    /// Sets the rate of a clock; what remains of its exponential is carried over.
    @inline(__always)
    private func setRate(_ fresh: Double, clock: Int, of person: Int) {
        let place = person * clockCount + clock
        let state = clockStates.element(place)
        let old = state.pointee.rate
        guard fresh != old else { return }
        let time = runsOut.element(person * planCount + clock)
        if old > 0 { state.pointee.residual = max((time.pointee - now) * old, 1e-12) }
        state.pointee.rate = fresh
        time.pointee = fresh > 0 ? now + state.pointee.residual / fresh : .infinity
    }

    /// Sets all rates by how things stand, and plans the next clock or schedule to run out: after a change of need
    /// state, of stage or of coordinator.
    func replan(_ person: Int) {
        setMoves(person)
        setSteadyRates(person)
        plan(person)
    }

    /// The same after a contact, and once a week, when only the hazards of moving between need states have changed.
    func replanMoves(_ person: Int) {
        setMoves(person)
        setDischarge(person)
        if drifts { setDriftingRates(person) }
        plan(person)
    }

    /// The hazards of moving between need states; they change at contacts, changes of state and stage, and weekly.
    private func setMoves(_ person: Int) {
        let who = people.element(person)
        guard who.pointee.movesOn else {
            for destination in 0...2 { setRate(0, clock: destination, of: person) }
            return
        }
        let profile = Int(who.pointee.profile)
        let state = Int(who.pointee.state)
        let moves = hazards.elements(
            from: (profile * Compiler.states + state) * Compiler.states, count: Compiler.states)
        let modifier = worsening(person)
        // Whoever is ready to leave hospital waits for the work that lets them.
        let isStaying =
            who.pointee.readyFor >= 0 || (who.pointee.staysByWard && state == NeedState.hospital.rawValue)
        // Worse states have higher numbers; from hospital every move is a recovery.
        let worse = who.pointee.frailty * modifier
        let recovers = state > 0 && (moves[0] > 0 || (state > 1 && moves[1] > 0))
        let better = recovers ? Self.slowing(modifier, profiles.element(profile).pointee.recovery) : 1
        for destination in 0...2 {
            let factor = destination > state ? worse : better
            setRate(isStaying ? 0 : moves[destination] * factor, clock: destination, of: person)
        }
    }

    /// What worsening multiplies recovery by: its modifier to the power of minus `power`.
    @inline(__always)
    private static func slowing(_ modifier: Double, _ power: Double) -> Double {
        if power == 0 || modifier == 1 { return 1 }
        return power == 0.5 ? 1 / modifier.squareRoot() : pow(modifier, -power)
    }

    /// Rates that are the same until the state or the stage changes.
    private func setSteadyRates(_ person: Int) {
        let stage = people[person].stage
        let isKnown = stage != .gone && stage != .discharged
        let profile = Int(people[person].profile)
        let state = Int(people[person].state)
        let isInCare = stage == .inCare
        setRate(people[person].movesOn ? profiles[profile].departureRate : 0, clock: Clock.departure, of: person)
        setDischarge(person)
        let leaves = isKnown && !isInCare && state != NeedState.crisis.rawValue
        setRate(
            leaves ? teamTable[Int(people[person].serving)].leaveQueueRate : 0, clock: Clock.leaveQueue, of: person)
        setDriftingRates(person)
    }

    /// Rates of work and of carers' breakdowns, which change with the state and the stage, and with time where work grows
    /// or a carer goes without support.
    private func setDriftingRates(_ person: Int) {
        let stage = people[person].stage
        let isKnown = stage != .gone && stage != .discharged
        let state = Int(people[person].state)
        setRate(isKnown ? carerBreakdownRate(person) : 0, clock: Clock.carerBreakdown, of: person)
        for index in 0..<rateWork.count {
            var fresh = 0.0
            if !isKnown || isExempt(person, type: rateWork[index]) {
                fresh = 0
            } else if stage == .inCare {
                fresh = rates[index * Compiler.states + state] * growth(rateWork[index])
            } else {
                fresh = waitingRates[index] * growth(rateWork[index])
            }
            if reforms.isActive { fresh *= arises(rateWork[index], for: person) }
            setRate(fresh, clock: Clock.firstRate + index, of: person)
        }
    }

    /// Discharge is possible once somebody has been settled for long enough.
    private func setDischarge(_ person: Int) {
        let profile = Int(people[person].profile)
        let isReady =
            people[person].stage == .inCare && people[person].state == UInt8(NeedState.settled.rawValue)
            && !profiles[profile].hasCareLength
            && now - people[person].settledSince >= profiles[profile].settledBeforeDischarge
        setRate(isReady ? profiles[profile].dischargeRate : 0, clock: Clock.discharge, of: person)
    }

    /// What multiplies worsening: the gap since contact and the newness of the coordinator, or the wait.
    ///
    /// Someone who waits has one modifier, not those of a gap and of a stranger multiplied.
    private func worsening(_ person: Int) -> Double {
        let who = people.element(person)
        let profile = profiles.element(Int(who.pointee.profile))
        guard who.pointee.stage == .inCare else {
            return 1
                + (who.pointee.stage == .discharged ? profile.pointee.afterDischarge : profile.pointee.waiting)
        }
        var modifier = 1.0
        let planned = plannedInterval[Int(who.pointee.profile) * Compiler.states + Int(who.pointee.state)]
        if profile.pointee.gap > 0, planned > 0 {
            let overdue = (now - who.pointee.gapSince) / planned - 1 - profile.pointee.gapTolerance
            if overdue > 0 { modifier = exp(profile.pointee.gap * overdue / (1 + overdue)) }
        }
        if profile.pointee.stranger > 0 {
            modifier *=
                1 + profile.pointee.stranger
                * exp((who.pointee.relationshipSince - now) / profile.pointee.relationshipTime)
        }
        modifier *= carerModifier(person)
        if budgets.worsens { modifier *= unmetWorsening(person) }
        modifier *= strain.workers[Int(who.pointee.coordinator)].worsening
        if modifier > profile.pointee.limit {
            modifierLimited += 1
            return profile.pointee.limit
        }
        return modifier
    }

    /// Schedules the first clock or schedule of a person that runs out before the end of the week, if one does.
    func plan(_ person: Int) {
        let who = people.element(person)
        let times = runsOut.elements(from: person * planCount, count: planCount)
        // Schedules follow the clocks, and stand still while nobody coordinates the person's care.
        let count = who.pointee.stage == .inCare ? planCount : clockCount
        var best = weekEnd
        var what = -1
        for place in 0..<count {
            // Without a branch, since which clock comes first is not foreseeable.
            let isSooner = times[place] < best
            best = isSooner ? times[place] : best
            what = isSooner ? place : what
        }
        if what >= 0, what == Int(who.pointee.plan), best == who.pointee.plannedFor { return }
        queue.cancel(planHandle[person])
        who.pointee.plan = Int32(truncatingIfNeeded: what)
        who.pointee.plannedFor = best
        planHandle[person] =
            what < 0 ? .none : at(best, .personPlan, person, stamp: who.pointee.generation)
    }

    /// Forgets what is planned for a person.
    func cancelPlan(_ person: Int) {
        queue.cancel(planHandle[person])
        planHandle[person] = .none
        people[person].plan = -1
    }

    /// A clock or a schedule has run out.
    func personPlanFires(_ person: Int) {
        planHandle[person] = .none
        let what = Int(people[person].plan)
        people[person].plan = -1
        if what >= clockCount {
            scheduleRunsOut(what - clockCount, of: person)
            if people[person].stage != .gone { plan(person) }
            return
        }
        rewind(clock: what, of: person)
        switch what {
        case 0...2: moves(person, to: what)
        case Clock.discharge: discharge(person)
        case Clock.departure: depart(person)
        case Clock.leaveQueue: leaveQueue(person)
        case Clock.carerBreakdown: carerBreaksDown(person)
        default:
            workArisesAtRate(rateWork[what - Clock.firstRate], for: person)
            plan(person)
            return
        }
        if people[person].stage != .gone { replan(person) }
    }

    /// A planned piece of work is due; the next follows one interval later, whether or not this one is done in time.
    private func scheduleRunsOut(_ schedule: Int, of person: Int) {
        let interval = intervals[schedule * Compiler.states + Int(people[person].state)]
        let due = scheduleDue(schedule, of: person)
        let factor = reforms.isActive ? arises(scheduleWork[schedule], for: person) : 1
        // What a reform has abolished for now is looked at again when it would have come.
        let next = factor > 0 ? due + interval / factor : due + interval
        setSchedule(schedule, of: person, due: interval > 0 ? max(next, now + 1) : .infinity)
        if factor > 0 { workArises(scheduleWork[schedule], for: person) }
    }

    /// When a schedule is next due; infinity if it is not planned.
    @inline(__always)
    func scheduleDue(_ schedule: Int, of person: Int) -> Double {
        runsOut[person * planCount + clockCount + schedule]
    }

    @inline(__always)
    func setSchedule(_ schedule: Int, of person: Int, due: Double) {
        runsOut[person * planCount + clockCount + schedule] = due
    }
}
