import CareModel
import Scenario

extension Outcome {
    /// A measure of budgets over all teams, need profiles and carers and the weeks given, or all.
    func budgets(_ measure: BudgetMeasure, hasCarer: Bool? = nil, weeks: Range<Int>? = nil) -> Double {
        var total = 0.0
        for team in 0..<model.layout.teams {
            for profile in 0..<(model.layout.budgets.people / 2) {
                for carer in [false, true] where hasCarer ?? carer == carer {
                    total += sum(model.layout.index(measure, team: team, profile: profile, hasCarer: carer), weeks)
                }
            }
        }
        return total
    }

    /// A measure of a provider.
    func provider(_ measure: ProviderMeasure, _ provider: Int = 0, weeks: Range<Int>? = nil) -> Double {
        sum(model.layout.index(measure, provider: provider), weeks)
    }

    /// A measure of a kind of plan of the first team.
    func plans(_ measure: PlanMeasure, _ plan: Int, weeks: Range<Int>? = nil) -> Double {
        sum(model.layout.index(measure, team: 0, plan: plan), weeks)
    }

    private func sum(_ index: Int, _ weeks: Range<Int>?) -> Double {
        (weeks ?? 0..<model.weeks).reduce(0) { $0 + record.measures[$1 * model.layout.rowLength + index] }
    }
}

/// A service in which everybody has full need of ten hours of care a week and asks for a budget at once.
enum BudgetBench {
    static let day = 86_400.0
    static let week = 604_800.0

    /// One person on the caseload, unless said otherwise; £200 a week by the rule, and £20 an hour.
    static func yaml(
        caseload: Int = 1, profile: String = "", allocation: String = "", plans: String = "managed: {share: 100 %}",
        budgets: String = "", provider: String = "block: 1000 h per week", _ more: String = ""
    ) -> String {
        """
        starting: {team: {caseload: \(caseload), states: {settled: 100 %}}}
        budgets:
          asks: 100000 per week
          domains: {body: {hours: 10 h per week, points: 50}}
          profiles: {person: {people: 100 %, need: {body: 100 %}\(profile)}}
          allocation: {per_point: £4, price: £20\(allocation)}
          plans: {\(plans)}
          \(budgets)
        providers: {care: {\(provider), price: £20}}
        \(more)
        """
    }

    static func run(_ yaml: String, seed: UInt64 = 1) throws -> Outcome { try SmallService.run(yaml, seed: seed) }
}
