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
        for id in scenario.workOfBudgets where !budgets.work.contains(id) {
            guard scenario.work.first(where: { $0.id == id })?.assignment == .worker else { continue }
            root.entries("work").first { $0.id == id }?.reader.fault(
                "by", "budgets and providers bring it for people, and it is work that each worker has for themselves",
                remedy: "write by: coordinator or by: team")
        }
        for (id, own) in reader.section("allocation").entries("revisions") {
            checkDate("date", own, "the revision \(id)", scenario)
        }
        for (id, own) in root.entries("providers") { checkDate("closes", own, "the closing of \(id)", scenario) }
    }

    /// What happens on a date outside the run never does, or always has.
    func checkDate(_ key: String, _ reader: MapReader, _ what: String, _ scenario: ServiceScenario) {
        let end = scenario.run.start.adding(days: 7 * scenario.run.weeks)
        guard let date = reader.optionalDate(key), !root.section("run").isFaulty,
            date < scenario.run.origin || date >= end
        else { return }
        reader.fault(
            key, "\(date) is not within the run, so that \(what) changes nothing",
            remedy: "write a date from \(scenario.run.origin) to \(end.adding(days: -1))", code: .badDate)
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
        checkProviders(budgets, reader, scenario)
    }

    /// Care by a plan without a price comes from a provider, for whoever can come to have that plan.
    private func checkProviders(_ budgets: Budgets, _ reader: MapReader, _ scenario: ServiceScenario) {
        // Who cannot have the plan that they would has the plainest, whatever its share.
        let plainest = budgets.rushed.plan ?? budgets.plans.first?.id
        for plan in budgets.plans where plan.pricePerHour == nil {
            let isPlainest = plan.id == plainest
            guard plan.share > 0 || isPlainest else { continue }
            if scenario.providers.isEmpty {
                reader.fault(
                    "plans", "care by the plan \(plan.id) comes from the providers, and there is none",
                    remedy: "write providers:, or price: at the plan, for people who buy care themselves")
                return
            }
            for profile in budgets.profiles where profile.people > 0 {
                let canHave = isPlainest || plan.profiles.isEmpty || plan.profiles.contains(profile.profile)
                let isServed = scenario.providers.contains {
                    $0.profiles.isEmpty || $0.profiles.contains(profile.profile)
                }
                guard canHave, !isServed else { continue }
                reader.fault(
                    "plans",
                    "care by the plan \(plan.id) comes from the providers, and none serves \(profile.profile)",
                    remedy: "name \(profile.profile) at profiles: of a provider, or write price: at the plan")
                return
            }
        }
    }

    /// A voluntary service takes work that arises for people, and that nothing waits for.
    func checkVoluntary(_ scenario: ServiceScenario) {
        let steps: Set<WorkTrigger> = [.referral, .firstContact, .readyForDischarge]
        let ofStages: [String] =
            scenario.procedures.flatMap { $0.stages.flatMap(\.work) } + [scenario.clustering?.work].compactMap(\.self)
        for ((id, reader), service) in zip(root.entries("voluntary"), scenario.voluntary) {
            checkDate("until", reader, "the withdrawal of \(id)", scenario)
            for id in service.work {
                guard let work = scenario.work.first(where: { $0.id == id }) else { continue }
                if scenario.budgets.work.contains(id) || !work.arising.triggers.filter(steps.contains).isEmpty
                    || ofStages.contains(id)
                {
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
