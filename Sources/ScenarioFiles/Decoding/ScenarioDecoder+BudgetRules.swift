internal import Scenario

// Rules between the keys of personal budgets, providers and voluntary services.
extension ScenarioDecoder {
    func checkBudgets(_ scenario: ServiceScenario) {
        let reader = root.section("budgets")
        let budgets = scenario.budgets
        checkPlans(budgets, reader, scenario)
        if budgets.panel.every != (budgets.panel.every / 604_800).rounded() * 604_800 {
            reader.section("panel").fault(
                "every", "a panel sits every so many whole weeks", remedy: "write whole weeks, such as 2 wk")
        }
        for (place, plans) in [("independent", budgets.independent), ("self_planned", budgets.selfPlanned)]
        where budgets.independent.share + budgets.selfPlanned.share > 1 + 1e-9 {
            reader.section(place).fault(
                "share", "more plans than there are would be made by others (\(Quantity.percentage(plans.share)) here)",
                remedy: "let the shares of independent and self_planned add up to 100 % at most", code: .sharesSum)
        }
        let step = "people would be stuck before this step on the way to care"
        for id in budgets.work {
            guard let work = scenario.work.first(where: { $0.id == id }),
                let own = root.entries("work").first(where: { $0.id == id })?.reader
            else { continue }
            if work.lapses != nil { own.fault("lapses_after", step, remedy: "delete the key") }
            if work.assignment == .worker {
                own.fault("by", step, remedy: "write by: coordinator or by: team")
            }
            checkConcernsEverybody(work, own.section("arises"), step)
        }
        for (id, own) in reader.section("allocation").entries("revisions") {
            let end = scenario.run.start.adding(days: 7 * scenario.run.weeks)
            guard let date = own.optionalDate("date"), !root.section("run").isFaulty,
                date < scenario.run.origin || date >= end
            else { continue }
            own.fault(
                "date", "\(date) is not within the run, so that the revision \(id) changes nothing",
                remedy: "write a date from \(scenario.run.origin) to \(end.adding(days: -1))", code: .badDate)
        }
    }

    private func checkPlans(_ budgets: Budgets, _ reader: MapReader, _ scenario: ServiceScenario) {
        guard budgets.isUsed else { return }
        if budgets.plans.isEmpty {
            reader.fault(
                "plans", "people ask for budgets, and there is no kind of support plan",
                remedy: "write plans: with at least one, such as {managed: {share: 100 %}}")
            return
        }
        if budgets.domains.isEmpty {
            reader.fault(
                "domains", "people ask for budgets, and there is no domain of need",
                remedy: "write domains: with at least one, with its hours and points")
        }
        let sum = budgets.plans.reduce(0) { $0 + $1.share }
        if abs(sum - 1) > 1e-6 {
            reader.fault(
                "plans", "the shares of the kinds of plans add up to \(Quantity.percentage(sum))",
                remedy: "make them add up to 100 %", code: .sharesSum)
        }
        if scenario.providers.isEmpty, let plan = budgets.plans.first(where: { $0.pricePerHour == nil && $0.share > 0 })
        {
            reader.fault(
                "plans", "care by the plan \(plan.id) comes from the providers, and there is none",
                remedy: "write providers:, or price: at the plan, for people who buy care themselves")
        }
    }

    /// A voluntary service takes work that arises for people, and that nothing waits for.
    func checkVoluntary(_ scenario: ServiceScenario) {
        let steps: Set<WorkTrigger> = [.referral, .firstContact, .readyForDischarge]
        for ((_, reader), service) in zip(root.entries("voluntary"), scenario.voluntary) {
            for id in service.work {
                guard let work = scenario.work.first(where: { $0.id == id }) else { continue }
                if scenario.budgets.work.contains(id) || !work.arising.triggers.filter(steps.contains).isEmpty {
                    reader.fault(
                        "work", "\(id) is a step that people wait for, and is done by the team's own workers",
                        remedy: "name work that arises for people and that nothing waits for")
                } else if work.assignment == .worker {
                    reader.fault(
                        "work", "\(id) is work that workers have for themselves",
                        remedy: "name work that arises for people")
                }
            }
            let total = scenario.voluntary.filter { !Set($0.work).isDisjoint(with: service.work) }
                .reduce(0) { $0 + $1.share }
            if total > 1 + 1e-9 {
                reader.fault(
                    "share", "voluntary services take \(Quantity.percentage(total)) of the same work",
                    remedy: "let their shares add up to 100 % at most", code: .sharesSum)
            }
        }
    }
}
