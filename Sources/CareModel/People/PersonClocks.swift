import EventKernel
import Glibc
import RandomStreams
import Scenario

extension Simulation {
    @inline(__always)
    mutating func purpose(ofClock clock: Int) -> UInt64 {
        switch clock {
        case 0...2: transitionPurposes[clock]
        case Clock.discharge: model.purposes.discharge
        case Clock.departure: model.purposes.departure
        case Clock.leaveQueue: model.purposes.leaveQueue
        default: ratePurposes[clock - Clock.firstRate]
        }
    }

    /// Draws the clock's next unit exponential.
    @inline(__always)
    mutating func rewind(clock: Int, of person: Int) {
        let place = person * clockCount + clock
        residual[place] = draws.unitExponential(
            purpose: purpose(ofClock: clock), entity: people[person].entity, ordinal: UInt64(clockOrdinal[place]))
        clockOrdinal[place] += 1
    }

    /// Uses up the clocks to the present, sets their rates by how things stand, and plans the next to run out.
    mutating func replan(_ person: Int) {
        useUpClocks(person)
        setRates(person)
        plan(person)
    }

    private mutating func useUpClocks(_ person: Int) {
        let elapsed = now - people[person].updatedAt
        people[person].updatedAt = now
        guard elapsed > 0 else { return }
        let base = person * clockCount
        for clock in base..<base + clockCount where rate[clock] > 0 {
            residual[clock] = max(residual[clock] - rate[clock] * elapsed, 1e-12)
        }
    }

    /// The rates of a person's clocks; hazards change at contacts, changes of state and stage, and weekly.
    private mutating func setRates(_ person: Int) {
        let base = person * clockCount
        for clock in base..<base + clockCount { rate[clock] = 0 }
        guard people[person].stage != .gone, people[person].stage != .discharged else { return }
        let profile = Int(people[person].profile)
        let state = Int(people[person].state)
        let modifier = worsening(person)
        let frailty = people[person].frailty
        let power = profiles[profile].recovery
        let recovery = power == 0 || modifier == 1 ? 1 : pow(modifier, -power)
        let from = (profile * Compiler.states + state) * Compiler.states
        for destination in 0...2 {
            let hazard = hazards[from + destination]
            guard hazard > 0 else { continue }
            // Worse states have higher numbers; from hospital every move is a recovery.
            let worsens = destination > state
            rate[base + destination] = hazard * (worsens ? frailty * modifier : recovery)
        }
        rate[base + Clock.departure] = profiles[profile].departureRate
        if people[person].stage == .inCare {
            let isSettled = state == NeedState.settled.rawValue
            if isSettled, !profiles[profile].hasCareLength,
                now - people[person].settledSince >= profiles[profile].settledBeforeDischarge
            {
                rate[base + Clock.discharge] = profiles[profile].dischargeRate
            }
            for index in 0..<rateWork.count {
                let carersOnly = work[rateWork[index]].carersOnly
                if carersOnly && !people[person].hasCarer { continue }
                rate[base + Clock.firstRate + index] = rates[index * Compiler.states + state]
            }
        } else {
            if state != NeedState.crisis.rawValue {
                rate[base + Clock.leaveQueue] = teamTable[Int(people[person].team)].leaveQueueRate
            }
            for index in 0..<rateWork.count { rate[base + Clock.firstRate + index] = waitingRates[index] }
        }
    }

    /// What multiplies worsening: the gap since contact and the newness of the coordinator, or the wait.
    ///
    /// Someone who waits has one modifier, not those of a gap and of a stranger multiplied.
    private mutating func worsening(_ person: Int) -> Double {
        let profile = Int(people[person].profile)
        guard people[person].stage == .inCare else { return 1 + profiles[profile].waiting }
        var modifier = 1.0
        let planned = plannedInterval[Int(people[person].state)]
        if profiles[profile].gap > 0, planned > 0 {
            let overdue = max(0, (now - people[person].gapSince) / planned - 1 - profiles[profile].gapTolerance)
            if overdue > 0 { modifier = exp(profiles[profile].gap * overdue / (1 + overdue)) }
        }
        if profiles[profile].stranger > 0 {
            modifier *=
                1 + profiles[profile].stranger
                * exp((people[person].relationshipSince - now) / profiles[profile].relationshipTime)
        }
        if modifier > profiles[profile].limit {
            modifierLimited += 1
            return profiles[profile].limit
        }
        return modifier
    }

    /// Schedules the first clock or schedule of a person that runs out before the end of the week, if one does.
    private mutating func plan(_ person: Int) {
        queue.cancel(planHandle[person])
        planHandle[person] = .none
        var best = weekEnd
        var what = -1
        let base = person * clockCount
        for clock in 0..<clockCount where rate[base + clock] > 0 {
            let time = now + residual[base + clock] / rate[base + clock]
            if time < best {
                best = time
                what = clock
            }
        }
        if people[person].stage == .inCare {
            for schedule in 0..<scheduleCount {
                let due = scheduleDue[person * scheduleCount + schedule]
                if due < best {
                    best = due
                    what = clockCount + schedule
                }
            }
        }
        guard what >= 0 else { return }
        people[person].plan = Int32(what)
        planHandle[person] = at(best, .personPlan, person, stamp: people[person].generation)
    }

    /// A clock or a schedule has run out.
    mutating func personPlanFires(_ person: Int) {
        planHandle[person] = .none
        useUpClocks(person)
        let what = Int(people[person].plan)
        if what >= clockCount {
            scheduleRunsOut(what - clockCount, of: person)
        } else {
            rewind(clock: what, of: person)
            switch what {
            case 0...2: become(what, person: person)
            case Clock.discharge: discharge(person)
            case Clock.departure: depart(person)
            case Clock.leaveQueue: leaveQueue(person)
            default: workArises(rateWork[what - Clock.firstRate], for: person)
            }
        }
        if people[person].stage != .gone { replan(person) }
    }

    /// A planned piece of work is due; the next follows one interval later, whether or not this one is done in time.
    private mutating func scheduleRunsOut(_ schedule: Int, of person: Int) {
        let place = person * scheduleCount + schedule
        let interval = intervals[schedule * Compiler.states + Int(people[person].state)]
        scheduleDue[place] = interval > 0 ? max(scheduleDue[place] + interval, now + 1) : .infinity
        workArises(scheduleWork[schedule], for: person)
    }
}
