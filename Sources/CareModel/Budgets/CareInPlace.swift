import EventKernel
import Glibc
import RandomStreams
import Scenario

// Care: found, begun, failing, reviewed and ended.
extension Simulation {
    /// What multiplies worsening for want of care; 1 where no need is unmet.
    func unmetWorsening(_ person: Int) -> Double {
        let strength = budgets.profiles[Int(people[person].profile)].worsening
        return strength > 0 ? exp(strength * unmetShare(person)) : 1
    }

    /// What multiplies breakdowns of the carer for want of care.
    func unmetBreakdown(_ person: Int) -> Double {
        let strength = budgets.profiles[Int(people[person].profile)].carerBreakdown
        return strength > 0 ? exp(strength * unmetShare(person)) : 1
    }

    private func unmetShare(_ person: Int) -> Double {
        let own = budgets.cases.element(person)
        return own.pointee.hasNeed ? max(0, 1 - own.pointee.met / own.pointee.need) : 0
    }

    /// Care is bought by the person, or sought of the providers; who finds none waits.
    func seekCare(_ person: Int) {
        let plan = budgets.plans[Int(budgets.cases[person].kind)]
        if plan.price > 0 {
            budgets.cases[person].hours = budgets.cases[person].agreed / plan.price
            budgets.cases[person].cost = budgets.cases[person].agreed
            later(.careBegins, person, after: start(plan.startsAfter, person))
        } else if !findCare(person) {
            var line = budgets.careLine
            join(person, &line)
            budgets.careLine = line
        }
    }

    private func start(_ law: Sampler, _ person: Int) -> Double {
        let number = budgets.cases[person].starts
        budgets.cases[person].starts = number + 1
        return law.quantile(
            draws.uniform(
                purpose: budgets.rules.purposes.starts, entity: people[person].entity,
                ordinal: budgetOrdinal(person, number)))
    }

    /// The first provider with hours enough takes the person on, by contract or singly: for the hours that the budget buys,
    /// and no more than meet all of the need.
    private func findCare(_ person: Int) -> Bool {
        let profile = Int(people[person].profile)
        let own = budgets.cases[person]
        let meets = budgets.plans[Int(own.kind)].meets
        for provider in 0..<budgets.providers.count
        where budgets.serves[provider * budgets.profiles.count + profile] != 0 {
            let table = budgets.providers[provider]
            for isSpot in 0...1 {
                let price = isSpot == 1 ? table.spotPrice : table.price
                let bought = own.agreed / price
                let most = own.need / (meets * table.useful)
                let hours = min(bought, most)
                let there = budgets.hours[provider * 4 + 2 + isSpot]
                guard budgets.hours[provider * 4 + isSpot] + hours <= there * (1 + 1e-12) else { continue }
                changeHours(isSpot, by: hours, provider: provider)
                budgets.cases[person].provider = Int16(provider)
                budgets.cases[person].isSpot = isSpot == 1
                budgets.cases[person].hours = hours
                budgets.cases[person].cost = bought > most ? hours * price : own.agreed
                later(.careBegins, person, after: start(table.startsAfter, person))
                return true
            }
        }
        return false
    }

    /// Hours have become free: whoever waits longest of those for whom they are enough gets them.
    func fillCare() {
        var person = Int(budgets.careLine.head)
        while person >= 0 {
            let next = Int(budgets.cases[person].next)
            if findCare(person) {
                var line = budgets.careLine
                leave(person, &line)
                budgets.careLine = line
            }
            person = next
        }
    }

    func careBegins(_ person: Int) {
        count(.careWaitsEnded, .careWaitSeconds, person)
        enter(.inCare, person)
        let provider = Int(budgets.cases[person].provider)
        change(.money, by: budgets.cases[person].cost, case: person)
        setMet(person)
        if provider >= 0 {
            add(1, .started, provider: provider)
            budgets.cases[person].travel = budgets.providers[provider].travelTimes
            people[person].travel *= budgets.providers[provider].travelTimes
            planFailure(person)
        }
        planReview(person)
        if budgets.worsens { replanMoves(person) }
    }

    private func setMet(_ person: Int) {
        let own = budgets.cases[person]
        let useful = own.provider >= 0 ? budgets.providers[Int(own.provider)].useful : 1
        let met = min(own.need, own.hours * budgets.plans[Int(own.kind)].meets * useful)
        change(.met, by: met - own.met, case: person)
        budgets.cases[person].met = met
    }

    // MARK: Failures

    private func planFailure(_ person: Int) {
        let provider = Int(budgets.cases[person].provider)
        let rate = budgets.providers[provider].failures * budgets.quality[provider]
        queue.cancel(budgets.nextFailure[person])
        budgets.nextFailure[person] = .none
        budgets.cases[person].failsAt = .infinity
        guard rate > 0 else { return }
        let number = budgets.cases[person].failures
        budgets.cases[person].failures = number + 1
        let wait =
            draws.unitExponential(
                purpose: budgets.rules.purposes.fails, entity: people[person].entity,
                ordinal: budgetOrdinal(person, number)) / rate
        scheduleFailure(person, at: now + wait)
    }

    private func scheduleFailure(_ person: Int, at time: Double) {
        queue.cancel(budgets.nextFailure[person])
        budgets.cases[person].failsAt = time
        budgets.nextFailure[person] =
            time < horizon
            ? at(time, .budget, person, stamp: people[person].generation, detail: BudgetStep.failure.rawValue) : .none
    }

    func careFails(_ person: Int) {
        let provider = Int(budgets.cases[person].provider)
        let number = budgetOrdinal(person, budgets.cases[person].failures)
        let table = budgets.providers[provider]
        add(1, .failures, provider: provider)
        bringWithoutWaiting(table.failureWork, person)
        if table.heard > 0,
            draws.happens(
                table.heard, purpose: budgets.rules.purposes.heard, entity: people[person].entity, ordinal: number)
        {
            laterOfProvider(.heard, provider, after: table.heardAfter)
        }
        if table.handsBack > 0,
            draws.happens(
                table.handsBack, purpose: budgets.rules.purposes.handedBack, entity: people[person].entity,
                ordinal: number)
        {
            handBack(person)
            fillCare()
        } else {
            planFailure(person)
        }
    }

    /// A person's care is lost; they wait for care again, behind those who do already.
    private func handBack(_ person: Int) {
        add(1, .handedBack, provider: Int(budgets.cases[person].provider))
        let isBegun = budgets.cases[person].stage == .inCare
        letGo(person)
        if isBegun { enter(.waiting, person) }
        if !budgets.cases[person].isInLine {
            var line = budgets.careLine
            join(person, &line)
            budgets.careLine = line
        }
        if budgets.worsens { replanMoves(person) }
    }

    /// Contracts are renewed whatever their quality has been.
    func renewContract(_ provider: Int) {
        let table = budgets.providers[provider]
        setQuality(budgets.quality[provider] * table.renewalTimes, provider)
        laterOfProvider(.renewal, provider, after: table.renewedEvery)
    }

    func hearOfFailure(_ provider: Int) {
        setQuality(budgets.quality[provider] * (1 - budgets.providers[provider].improves), provider)
    }

    /// Changes what failures are multiplied by; what remains of everybody's exponential is carried over.
    private func setQuality(_ fresh: Double, _ provider: Int) {
        let old = budgets.quality[provider]
        budgets.quality[provider] = fresh
        guard fresh != old, budgets.providers[provider].failures > 0 else { return }
        for person in 0..<budgets.cases.count
        where Int(budgets.cases[person].provider) == provider && budgets.cases[person].stage == .inCare {
            if fresh > 0, old > 0 {
                scheduleFailure(person, at: now + (budgets.cases[person].failsAt - now) * old / fresh)
            } else {
                planFailure(person)
            }
        }
    }

    func closeProvider(_ provider: Int) {
        changeHours(2, by: -budgets.hours[provider * 4 + 2], provider: provider)
        changeHours(3, by: -budgets.hours[provider * 4 + 3], provider: provider)
        for person in 0..<budgets.cases.count where Int(budgets.cases[person].provider) == provider {
            handBack(person)
        }
        fillCare()
    }

    // MARK: Reviews and the end

    private func planReview(_ person: Int) {
        if budgets.rules.reviewEvery < .infinity { later(.review, person, after: budgets.rules.reviewEvery) }
    }

    func reviewIsDue(_ person: Int) { bring(budgets.rules.reviewWork, person) }

    /// The budget falls by what it falls at each review, and the hours with it.
    func reviewIsDone(_ person: Int) {
        add(1, .reviewed, case: person)
        let falls = budgets.rules.falls
        if falls > 0 {
            let own = budgets.cases[person]
            add(own.agreed * falls, .takenDown, case: person)
            let agreed = own.agreed * (1 - falls)
            // What was agreed to beyond the need goes first.
            let left = own.cost > 0 ? min(1, agreed / own.cost) : 1
            change(.money, by: own.cost * left - own.cost, case: person)
            if own.provider >= 0 {
                changeHours(own.isSpot ? 1 : 0, by: own.hours * left - own.hours, provider: Int(own.provider))
            }
            budgets.cases[person].agreed = agreed
            budgets.cases[person].cost = own.cost * left
            budgets.cases[person].hours = own.hours * left
            setMet(person)
            fillCare()
            if budgets.worsens { replanMoves(person) }
        }
        planReview(person)
    }

    /// A person's hours go back to the provider.
    private func letGo(_ person: Int) {
        let own = budgets.cases[person]
        queue.cancel(budgets.nextStep[person])
        queue.cancel(budgets.nextFailure[person])
        budgets.nextStep[person] = .none
        budgets.nextFailure[person] = .none
        if own.stage == .inCare {
            change(.met, by: -own.met, case: person)
            change(.money, by: -own.cost, case: person)
            people[person].travel /= own.travel
        }
        if own.provider >= 0 { changeHours(own.isSpot ? 1 : 0, by: -own.hours, provider: Int(own.provider)) }
        budgets.cases[person].provider = -1
        budgets.cases[person].hours = 0
        budgets.cases[person].cost = 0
        budgets.cases[person].met = 0
        budgets.cases[person].travel = 1
        budgets.cases[person].failsAt = .infinity
    }

    /// Care by the team ends, and with it what the team knows of a person's need.
    func needOfCareEnds(_ person: Int) {
        guard budgets.isUsed, budgets.cases[person].hasNeed else { return }
        let own = budgets.cases[person]
        if own.isInLine {
            if own.stage == .panel {
                var line = budgets.panelLine
                leave(person, &line)
                budgets.panelLine = line
            } else {
                var line = budgets.careLine
                leave(person, &line)
                budgets.careLine = line
            }
        }
        letGo(person)
        if own.stage != .none { enter(.none, person) }
        change(.need, by: -own.need, case: person)
        budgets.cases[person] = BudgetCase()
        if own.provider >= 0 { fillCare() }
    }
}
