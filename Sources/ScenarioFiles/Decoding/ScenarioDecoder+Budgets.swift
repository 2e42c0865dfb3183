internal import Scenario

// Personal budgets, as stated.
extension ScenarioDecoder {
    func budgets() -> Budgets {
        let reader = root.section("budgets")
        var budgets = Budgets()
        budgets.asks = reader.ratePerSecond("asks")
        budgets.domains = reader.entries("domains").map { id, own in
            Budgets.Domain(id: id, hours: own.hoursPerWeek("hours"), points: own.number("points"))
        }
        budgets.profiles = reader.entries("profiles").map { budgetProfile($0.id, $0.reader) }
        budgets.questionnaire = reader.optionalIdentifier("questionnaire")
        if let rule = reader.map("allocation") { budgets.allocation = allocation(rule) }
        budgets.plans = reader.entries("plans").map { plan($0.id, $0.reader) }
        let rushed = reader.section("rushed")
        budgets.rushed.plan = rushed.optionalIdentifier("plan")
        budgets.rushed.from = rushed.number("from")
        budgets.rushed.over = rushed.number("over")
        budgets.rushed.most = rushed.share("at_most")
        budgets.independent = otherPlanner(reader.section("independent"))
        budgets.selfPlanned = otherPlanner(reader.section("self_planned"))
        if let panel = reader.map("panel") { budgets.panel = self.panel(panel) }
        let reviews = reader.section("reviews")
        budgets.review.every = reviews.optionalDuration("every") ?? .infinity
        budgets.review.work = reviews.optionalIdentifier("work")
        budgets.review.falls = reviews.share("falls")
        return budgets
    }

    private func budgetProfile(_ id: String, _ reader: MapReader) -> Budgets.Profile {
        var profile = Budgets.Profile(profile: id)
        profile.people = reader.share("people")
        profile.need = domainShares(reader, "need")
        profile.underReports = domainShares(reader, "under_reports")
        profile.error = reader.number("error")
        let unmet = reader.section("unmet")
        profile.worsening = unmet.number("worsening")
        profile.carerBreakdown = unmet.number("carer_breakdown")
        return profile
    }

    private func domainShares(_ reader: MapReader, _ key: String) -> [Budgets.DomainShare] {
        reader.figures(key).map { Budgets.DomainShare(domain: $0.name, share: $0.value) }
    }

    private func allocation(_ reader: MapReader) -> Budgets.Allocation {
        var rule = Budgets.Allocation()
        rule.perPoint = reader.money("per_point")
        rule.referencePrice = reader.money("price")
        rule.carerDeduction = reader.share("carer_deduction")
        let override = reader.section("override")
        rule.override.below = override.share("below")
        rule.override.share = override.share("share")
        rule.override.work = override.optionalIdentifier("work")
        rule.override.reaches = override.share("reaches")
        let revisions = reader.entries("revisions").map { id, own in
            var revision = Budgets.Revision(id: id, date: own.optionalDate("date") ?? CivilDate(dayNumber: 0))
            revision.points = own.figures("points").map { Budgets.DomainPoints(domain: $0.name, points: $0.value) }
            revision.perPoint = own.optionalMoney("per_point")
            revision.carerDeduction = own.optionalShare("carer_deduction")
            return revision
        }
        rule.revisions = revisions.enumerated().sorted {
            ($0.element.date.dayNumber, $0.offset) < ($1.element.date.dayNumber, $1.offset)
        }.map(\.element)
        return rule
    }

    private func plan(_ id: String, _ reader: MapReader) -> Budgets.Plan {
        var plan = Budgets.Plan(id: id, title: reader.optionalText("title") ?? id)
        plan.share = reader.share("share")
        plan.work = reader.optionalIdentifier("work")
        plan.meets = reader.number("meets")
        plan.pricePerHour = reader.optionalMoney("price")
        plan.startsAfter = reader.durationDistribution("starts_after")
        plan.leastBudget = reader.money("least_budget")
        plan.profiles = reader.texts("profiles")
        return plan
    }

    private func otherPlanner(_ reader: MapReader) -> Budgets.OtherPlanner {
        var planner = Budgets.OtherPlanner()
        planner.share = reader.share("share")
        planner.from = reader.optionalDate("from")
        planner.able = reader.share("able")
        planner.takes = reader.durationDistribution("takes")
        planner.work = reader.optionalIdentifier("work")
        return planner
    }

    private func panel(_ reader: MapReader) -> Budgets.Panel {
        var panel = Budgets.Panel()
        panel.every = reader.duration("every")
        let weekday: Weekday = reader.choice("weekday", or: .mon)
        panel.weekday = Weekday.allCases.firstIndex(of: weekday) ?? 0
        panel.capacity = reader.optionalNumberOrNone("capacity") ?? .infinity
        panel.approves = reader.share("approves")
        panel.agrees = reader.share("agrees")
        panel.above = reader.money("above")
        panel.work = reader.optionalIdentifier("work")
        panel.rework = reader.optionalIdentifier("rework")
        return panel
    }

    func provider(_ id: String, _ reader: MapReader) -> CareProvider {
        var provider = CareProvider(id: id, title: reader.optionalText("title") ?? id, price: reader.money("price"))
        provider.block = reader.hoursPerWeek("block")
        provider.spot = reader.hoursPerWeek("spot")
        provider.spotPrice = reader.optionalMoney("spot_price") ?? provider.price
        provider.visit = reader.duration("visit")
        provider.lostPerVisit = reader.duration("lost_per_visit")
        provider.startsAfter = reader.durationDistribution("starts_after")
        provider.profiles = reader.texts("profiles")
        provider.failures = reader.ratePerSecond("failures")
        provider.failureWork = reader.optionalIdentifier("failure_work")
        provider.handsBack = reader.share("hands_back")
        provider.travelTimes = reader.number("travel_times")
        if let renewal = reader.map("renewal") {
            provider.renewedEvery = renewal.duration("every")
            provider.renewalTimes = renewal.number("failures_times")
        }
        let feedback = reader.section("feedback")
        provider.heard = feedback.share("heard")
        provider.heardAfter = feedback.duration("after")
        provider.improves = feedback.share("improves")
        provider.closes = reader.optionalDate("closes")
        return provider
    }

    func voluntaryService(_ id: String, _ reader: MapReader) -> VoluntaryService {
        var service = VoluntaryService(id: id, work: reader.texts("work"))
        service.share = reader.share("share")
        service.until = reader.optionalDate("until")
        return service
    }

    private enum Weekday: String, CaseIterable { case mon, tue, wed, thu, fri, sat, sun }
}
