import RandomStreams
import Scenario

/// The names of the draws about budgets and care.
struct BudgetPurposes: BitwiseCopyable {
    let concerned = StableName.hash("budget/has_need")
    let error = StableName.hash("budget/error")
    let asks = StableName.hash("budget/asks")
    let byHand = StableName.hash("budget/set_by_hand")
    let kind = StableName.hash("budget/kind_of_plan")
    let planner = StableName.hash("budget/planner")
    let able = StableName.hash("budget/planner_able")
    let takes = StableName.hash("budget/planner_takes")
    let rushed = StableName.hash("budget/rushed")
    let agreed = StableName.hash("budget/panel_agrees")
    let starts = StableName.hash("budget/care_starts")
    let fails = StableName.hash("budget/care_fails")
    let handedBack = StableName.hash("budget/care_handed_back")
    let heard = StableName.hash("budget/failure_heard")

    var all: [UInt64] {
        [
            concerned, error, asks, byHand, kind, planner, able, takes, rushed, agreed, starts, fails, handedBack,
            heard,
        ]
    }
}

/// People of a need profile as regards care.
struct CompiledBudgetProfile: BitwiseCopyable {
    var people = 0.0
    var error = Sampler.constant(1)
    var hasError = false
    var worsening = 0.0
    var carerBreakdown = 0.0
}

/// The rule from a time on.
struct CompiledRule: BitwiseCopyable {
    var from: Double
    var perPoint: Double
    var carerDeduction: Double
}

/// A kind of plan; the work type is -1 where there is none.
struct CompiledPlan: BitwiseCopyable {
    var work: Int
    var meets: Double
    /// 0 where care comes from the providers.
    var price: Double
    var startsAfter: Sampler
    var leastBudget: Double
}

/// Plans that somebody else makes.
struct CompiledPlanner: BitwiseCopyable {
    var share: Double
    var from: Double
    var able: Double
    var takes: Sampler
    var work: Int
}

/// Figures of budgets that are not by domain, profile, kind or provider; work types are -1 where there are none.
struct CompiledBudgets: BitwiseCopyable {
    var purposes = BudgetPurposes()
    var asks = 0.0
    var questionnaire = -1
    var referencePrice = 0.0
    var overrideBelow = 0.0
    var overrideShare = 0.0
    var overrideWork = -1
    var overrideReaches = 1.0
    var plainest = 0
    var rushedFrom = 0.0
    var rushedOver = 1.0
    var rushedMost = 0.0
    var independent: CompiledPlanner
    var selfPlanned: CompiledPlanner
    var panelEvery = 0.0
    var panelDay = 0.0
    var panelCapacity = Double.infinity
    var approves = 1.0
    var agrees = 1.0
    var panelAbove = 0.0
    var panelWork = -1
    var rework = -1
    var reviewEvery = Double.infinity
    var reviewWork = -1
    var falls = 0.0
}

/// A provider of care; the work type is -1 where there is none.
struct CompiledProvider: BitwiseCopyable {
    var block: Double
    var spot: Double
    var price: Double
    var spotPrice: Double
    var useful: Double
    var startsAfter: Sampler
    var failures: Double
    var failureWork: Int
    var handsBack: Double
    var travelTimes: Double
    var renewedEvery: Double
    var renewalTimes: Double
    var heard: Double
    var heardAfter: Double
    var improves: Double
    var closes: Double
}

/// A voluntary service.
struct CompiledVoluntary: BitwiseCopyable {
    /// Work types of which it takes a share, one bit each.
    var work: UInt64
    var share: Double
    var until: Double
}

/// Personal budgets, care and voluntary services as the simulation reads them.
struct BudgetTables: Sendable {
    var isUsed: Bool
    var rules: CompiledBudgets
    var profiles: [CompiledBudgetProfile]
    var domainNames: [UInt64]
    var domainHours: [Double]
    /// The power of a uniform number that need is, at `profile * domains + domain`; infinity for no need.
    var needPower: [Double]
    /// The share of need that is stated, likewise.
    var stated: [Double]
    var allocation: [CompiledRule]
    /// Points of full need at `rule * domains + domain`.
    var points: [Double]
    var plans: [CompiledPlan]
    /// Cumulative shares of the kinds of plans.
    var planShares: [Double]
    /// Whether people of a profile can have a kind, at `plan * profiles + profile`.
    var planSuits: [UInt8]
    var providers: [CompiledProvider]
    /// Whether a provider serves a profile, at `provider * profiles + profile`.
    var serves: [UInt8]
    var voluntary: [CompiledVoluntary]
    var voluntaryPurposes: [UInt64]
    /// Work types that steps on the way to care and reviews are, one bit each.
    var stepWork: UInt64

    init(_ compiler: Compiler) {
        let scenario = compiler.scenario
        let budgets = scenario.budgets
        func bit(_ id: String?) -> UInt64 { compiler.workPlace(id) < 0 ? 0 : 1 << UInt64(compiler.workPlace(id)) }
        func seconds(_ date: CivilDate?, else time: Double) -> Double { date.map(compiler.seconds(of:)) ?? time }
        func planner(_ planner: Budgets.OtherPlanner) -> CompiledPlanner {
            CompiledPlanner(
                share: planner.share, from: seconds(planner.from, else: -.infinity), able: planner.able,
                takes: Sampler(planner.takes), work: compiler.workPlace(planner.work))
        }
        isUsed = budgets.isUsed
        var rules = CompiledBudgets(
            independent: planner(budgets.independent), selfPlanned: planner(budgets.selfPlanned))
        rules.asks = budgets.asks
        rules.questionnaire = compiler.workPlace(budgets.questionnaire)
        rules.referencePrice = budgets.allocation.referencePrice
        rules.overrideBelow = budgets.allocation.override.below
        rules.overrideShare = budgets.allocation.override.share
        rules.overrideWork = compiler.workPlace(budgets.allocation.override.work)
        rules.overrideReaches = budgets.allocation.override.reaches
        rules.plainest = budgets.plans.firstIndex { $0.id == budgets.rushed.plan } ?? 0
        rules.rushedFrom = budgets.rushed.from
        rules.rushedOver = budgets.rushed.over
        rules.rushedMost = budgets.rushed.most
        rules.panelEvery = budgets.panel.every
        rules.panelDay = Double(budgets.panel.weekday) * Compiler.daySeconds
        rules.panelCapacity = budgets.panel.capacity
        rules.approves = budgets.panel.approves
        rules.agrees = budgets.panel.agrees
        rules.panelAbove = budgets.panel.above
        rules.panelWork = compiler.workPlace(budgets.panel.work)
        rules.rework = compiler.workPlace(budgets.panel.rework)
        rules.reviewEvery = budgets.review.every
        rules.reviewWork = compiler.workPlace(budgets.review.work)
        rules.falls = budgets.review.falls
        self.rules = rules
        profiles = scenario.needs.map { need in
            guard let profile = budgets.profiles.first(where: { $0.profile == need.id }) else {
                return CompiledBudgetProfile()
            }
            return CompiledBudgetProfile(
                people: profile.people,
                error: profile.error > 0 ? .lognormal(mean: 1, standardDeviation: profile.error) : .constant(1),
                hasError: profile.error > 0, worsening: profile.worsening, carerBreakdown: profile.carerBreakdown)
        }
        domainNames = budgets.domains.map { StableName.hash("budget/need/" + $0.id) }
        domainHours = budgets.domains.map(\.hours)
        func byDomain(_ shares: (Budgets.Profile) -> [Budgets.DomainShare]) -> [Double] {
            scenario.needs.flatMap { need in
                let profile = budgets.profiles.first { $0.profile == need.id }
                return budgets.domains.map { domain in
                    profile.flatMap { shares($0).first { $0.domain == domain.id }?.share } ?? 0
                }
            }
        }
        needPower = byDomain(\.need).map { $0 > 0 ? (1 - $0) / $0 : .infinity }
        stated = byDomain(\.underReports).map { 1 - $0 }
        let rule = budgets.allocation
        allocation = [CompiledRule(from: -.infinity, perPoint: rule.perPoint, carerDeduction: rule.carerDeduction)]
        points = budgets.domains.map(\.points)
        for revision in rule.revisions {
            let before = allocation[allocation.count - 1]
            allocation.append(
                CompiledRule(
                    from: compiler.seconds(of: revision.date), perPoint: revision.perPoint ?? before.perPoint,
                    carerDeduction: revision.carerDeduction ?? before.carerDeduction))
            let earlier = points.suffix(budgets.domains.count)
            points += zip(budgets.domains, Array(earlier)).map { domain, points in
                revision.points.first { $0.domain == domain.id }?.points ?? points
            }
        }
        plans = budgets.plans.map { plan in
            CompiledPlan(
                work: compiler.workPlace(plan.work), meets: plan.meets, price: plan.pricePerHour ?? 0,
                startsAfter: Sampler(plan.startsAfter), leastBudget: plan.leastBudget)
        }
        var total = 0.0
        planShares = budgets.plans.map { plan in
            total += plan.share
            return total
        }
        planSuits = budgets.plans.flatMap { plan in
            scenario.needs.map { plan.profiles.isEmpty || plan.profiles.contains($0.id) ? 1 : 0 }
        }
        providers = scenario.providers.map { provider in
            CompiledProvider(
                block: provider.block, spot: provider.spot, price: provider.price, spotPrice: provider.spotPrice,
                useful: provider.useful, startsAfter: Sampler(provider.startsAfter), failures: provider.failures,
                failureWork: compiler.workPlace(provider.failureWork), handsBack: provider.handsBack,
                travelTimes: provider.travelTimes, renewedEvery: provider.renewedEvery,
                renewalTimes: provider.renewalTimes, heard: provider.heard, heardAfter: provider.heardAfter,
                improves: provider.improves, closes: seconds(provider.closes, else: .infinity))
        }
        serves = scenario.providers.flatMap { provider in
            scenario.needs.map { provider.profiles.isEmpty || provider.profiles.contains($0.id) ? 1 : 0 }
        }
        voluntary = scenario.voluntary.filter { $0.share > 0 }.map { service in
            CompiledVoluntary(
                work: service.work.reduce(0) { $0 | bit($1) }, share: service.share,
                until: seconds(service.until, else: .infinity))
        }
        voluntaryPurposes = scenario.work.map { StableName.hash("voluntary/" + $0.id) }
        stepWork = isUsed ? budgets.work.reduce(0) { $0 | bit($1) } : 0
    }
}

extension Compiler {
    /// Refuses names of budgets whose hashes collide.
    func checkBudgets(_ check: (UInt64, String) throws(CompilationFault) -> Void) throws(CompilationFault) {
        for purpose in BudgetPurposes().all { try check(purpose, "a purpose of budgets") }
        for domain in scenario.budgets.domains {
            try check(StableName.hash("budget/need/" + domain.id), "domain of need \(domain.id)")
        }
        for service in scenario.voluntary {
            for id in service.work where scenario.voluntary.first(where: { $0.work.contains(id) }) == service {
                try check(StableName.hash("voluntary/" + id), "the voluntary service for \(id)")
            }
        }
    }
}
