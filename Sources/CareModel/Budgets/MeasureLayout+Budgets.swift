public import Scenario

/// How many things of each kind there are measures of budgets and care of.
public struct BudgetPlaces: Sendable, Equatable {
    /// Need profiles, each with and without a carer.
    public var people = 0
    /// Kinds of plans.
    public var plans = 0
    /// Providers.
    public var providers = 0

    /// None.
    public init() {}

    init(_ scenario: ServiceScenario) {
        guard scenario.budgets.isUsed || scenario.voluntary.contains(where: { $0.share > 0 }) else { return }
        people = scenario.needs.count * 2
        plans = scenario.budgets.plans.count
        providers = scenario.providers.count
    }

    func length(teams: Int) -> Int {
        teams * (people * BudgetMeasure.allCases.count + plans * PlanMeasure.allCases.count)
            + providers * ProviderMeasure.allCases.count
    }
}

extension MeasureLayout {
    /// The place of a measure of budgets and care, of people of a need profile with or without a carer.
    public func index(_ measure: BudgetMeasure, team: Int, profile: Int, hasCarer: Bool) -> Int {
        budgetsStart + (team * budgets.people + profile * 2 + (hasCarer ? 1 : 0)) * BudgetMeasure.allCases.count
            + measure.rawValue
    }

    /// The place of a measure of a kind of support plan.
    public func index(_ measure: PlanMeasure, team: Int, plan: Int) -> Int {
        plansStart + (team * budgets.plans + plan) * PlanMeasure.allCases.count + measure.rawValue
    }

    /// The place of a measure of a provider of care.
    public func index(_ measure: ProviderMeasure, provider: Int) -> Int {
        providersStart + provider * ProviderMeasure.allCases.count + measure.rawValue
    }

    var plansStart: Int { budgetsStart + teams * budgets.people * BudgetMeasure.allCases.count }

    var providersStart: Int { plansStart + teams * budgets.plans * PlanMeasure.allCases.count }
}
