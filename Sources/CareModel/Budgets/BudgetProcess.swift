import EventKernel
import Glibc
import RandomStreams
import Scenario

// The way to care: questionnaire, rule, plan; then the panel and the providers.
extension Simulation {
    /// What happens at the beginning whether or not anybody asks for a budget: sittings, renewals, closings.
    func startBudgets() {
        guard budgets.isUsed else { return }
        if budgets.rules.panelEvery > 0 { at(budgets.rules.panelDay, .budget, 0, detail: BudgetStep.panel.rawValue) }
        for provider in 0..<budgets.providers.count {
            let table = budgets.providers[provider]
            if table.renewedEvery < horizon { laterOfProvider(.renewal, provider, after: table.renewedEvery) }
            if table.closes < horizon { laterOfProvider(.closing, provider, after: table.closes) }
        }
    }

    func laterOfProvider(_ step: BudgetStep, _ provider: Int, after seconds: Double) {
        at(now + seconds, .budget, provider, detail: step.rawValue)
    }

    /// Something comes of what was planned on the way to care.
    func budgetGoesOn(_ event: ModelEvent) {
        let subject = Int(event.subject)
        guard let step = BudgetStep(rawValue: event.detail) else { return }
        switch step {
        case .panel: panelSits()
        case .renewal: renewContract(subject)
        case .heard: hearOfFailure(subject)
        case .closing: closeProvider(subject)
        case .asks: if people[subject].generation == event.stamp { askForBudget(subject) }
        case .planReady: if people[subject].generation == event.stamp { planOfOthersIsReady(subject) }
        case .careBegins: if people[subject].generation == event.stamp { careBegins(subject) }
        case .review: if people[subject].generation == event.stamp { reviewIsDue(subject) }
        case .failure: if people[subject].generation == event.stamp { careFails(subject) }
        }
    }

    /// Plans the next step of a person on the way to care.
    func later(_ step: BudgetStep, _ person: Int, after seconds: Double) {
        queue.cancel(budgets.nextStep[person])
        budgets.nextStep[person] =
            now + seconds < horizon
            ? at(now + seconds, .budget, person, stamp: people[person].generation, detail: step.rawValue) : .none
    }

    /// The address of a person's draws in this episode of care, the n-th of its kind.
    func budgetOrdinal(_ person: Int, _ number: UInt32 = 0) -> UInt64 {
        UInt64(people[person].episode) << 32 | UInt64(number)
    }

    /// Care by a coordinator begins: a share of people has need of care, which they ask for sooner or later.
    func needOfCareBegins(_ person: Int) {
        guard budgets.isUsed else { return }
        let profile = Int(people[person].profile)
        let entity = people[person].entity
        let share = budgets.profiles[profile].people
        guard share > 0,
            draws.happens(share, purpose: budgets.rules.purposes.concerned, entity: entity, ordinal: 0)
        else { return }
        var need = 0.0
        for domain in 0..<budgets.domainHours.count {
            need += budgets.domainHours[domain] * level(ofNeed: domain, person)
        }
        guard need > 0 else { return }
        var own = BudgetCase()
        own.hasNeed = true
        own.team = people[person].team
        own.place = Int32(profile * 2 + (people[person].hasCarer ? 1 : 0))
        own.need = need
        budgets.cases[person] = own
        change(.need, by: need, case: person)
        planAsking(person)
    }

    /// A person without a budget asks for one sooner or later; who was agreed nothing may ask again.
    func planAsking(_ person: Int) {
        let number = budgets.cases[person].asked
        budgets.cases[person].asked = number + 1
        let wait = draws.unitExponential(
            purpose: budgets.rules.purposes.asks, entity: people[person].entity,
            ordinal: budgetOrdinal(person, number))
        later(.asks, person, after: wait / budgets.rules.asks)
    }

    /// Need in a domain as a share of full need: a power of a uniform number, so that its mean is the profile's.
    private func level(ofNeed domain: Int, _ person: Int) -> Double {
        let power = budgets.needPower[Int(people[person].profile) * budgets.domainHours.count + domain]
        guard power < .infinity else { return 0 }
        if power == 0 { return 1 }
        return pow(
            draws.uniform(purpose: budgets.domainNames[domain], entity: people[person].entity, ordinal: 0), power)
    }

    private func askForBudget(_ person: Int) {
        add(1, .asked, case: person)
        enter(.questionnaire, person)
        bring(budgets.rules.questionnaire, person)
    }

    /// A person comes to a stage of the way to care.
    func enter(_ stage: BudgetStage, _ person: Int) {
        let before = budgets.cases[person].stage
        if before != .none { change(Self.level(of: before), by: -1, case: person) }
        budgets.cases[person].stage = stage
        budgets.cases[person].since = now
        if stage != .none { change(Self.level(of: stage), by: 1, case: person) }
    }

    private static func level(of stage: BudgetStage) -> BudgetMeasure {
        switch stage {
        case .questionnaire: .atQuestionnaire
        case .override: .atOverride
        case .planning: .atPlanning
        case .panel: .atPanel
        case .waiting: .waitingForCare
        case .inCare, .none: .withCare
        }
    }

    /// Counts the end of a stage and the time that it took.
    func count(_ ends: BudgetMeasure, _ seconds: BudgetMeasure, _ person: Int) {
        add(1, ends, case: person)
        add(now - budgets.cases[person].since, seconds, case: person)
    }

    /// Work that the way to care waits for arises; the step is over at once where it is none.
    func bring(_ type: Int, _ person: Int) {
        guard type >= 0 else {
            stepIsDone(person)
            return
        }
        budgets.cases[person].awaits = Int16(type)
        bringWithoutWaiting(type, person)
    }

    /// Work arises that nothing waits for, if it concerns the person; without a coordinator it waits for the next.
    func bringWithoutWaiting(_ type: Int, _ person: Int) {
        guard type >= 0, !isExempt(person, type: type) else { return }
        if work[type].assignment == .coordinator, people[person].coordinator < 0 {
            people[person].laidDown |= 1 << UInt64(type)
        } else {
            workArises(type, for: person)
        }
    }

    /// A piece of work is finished that may be what the way to care waits for.
    func budgetWorkDone(_ item: Int, type: Int, person: Int) {
        guard Int(budgets.cases[person].awaits) == type else { return }
        if items[item].isUnanswered {
            bring(type, person)
            return
        }
        budgets.cases[person].awaits = -1
        stepIsDone(person)
    }

    private func stepIsDone(_ person: Int) {
        switch budgets.cases[person].stage {
        case .questionnaire: questionnaireIsDone(person)
        case .override: overrideIsDone(person)
        case .planning: planIsMade(person)
        case .panel: joinPanel(person)
        case .inCare: reviewIsDone(person)
        // Care was lost meanwhile: there is nothing to review.
        case .waiting, .none: break
        }
    }

    // MARK: The rule

    private func questionnaireIsDone(_ person: Int) {
        count(.questionnairesEnded, .questionnaireSeconds, person)
        let money = budgetByTheRule(person)
        let needed = budgets.cases[person].need * budgets.rules.referencePrice
        budgets.cases[person].indicative = money
        add(1, .indicative, case: person)
        add(money, .indicativeMoney, case: person)
        add(needed, .neededMoney, case: person)
        if budgets.rules.overrideShare > 0, money < budgets.rules.overrideBelow * needed,
            draws.happens(
                budgets.rules.overrideShare, purpose: budgets.rules.purposes.byHand, entity: people[person].entity,
                ordinal: budgetOrdinal(person))
        {
            enter(.override, person)
            bring(budgets.rules.overrideWork, person)
        } else {
            beginPlanning(person)
        }
    }

    /// Points times what is stated times pounds a point, less what a carer takes off.
    private func budgetByTheRule(_ person: Int) -> Double {
        var rule = 0
        while rule + 1 < budgets.allocation.count, budgets.allocation[rule + 1].from <= now { rule += 1 }
        let profile = Int(people[person].profile)
        let domains = budgets.domainHours.count
        var stray = 1.0
        if budgets.profiles[profile].hasError {
            stray = budgets.profiles[profile].error.quantile(
                draws.uniform(
                    purpose: budgets.rules.purposes.error, entity: people[person].entity,
                    ordinal: budgetOrdinal(person)))
        }
        var points = 0.0
        for domain in 0..<domains {
            let stated = level(ofNeed: domain, person) * budgets.stated[profile * domains + domain] * stray
            points += budgets.points[rule * domains + domain] * min(1, stated)
        }
        let table = budgets.allocation[rule]
        return points * table.perPoint * (people[person].hasCarer ? 1 - table.carerDeduction : 1)
    }

    private func overrideIsDone(_ person: Int) {
        count(.overridesEnded, .overrideSeconds, person)
        add(1, .overridden, case: person)
        let needed = budgets.cases[person].need * budgets.rules.referencePrice
        budgets.cases[person].indicative = max(
            budgets.cases[person].indicative, budgets.rules.overrideReaches * needed)
        beginPlanning(person)
    }
}
