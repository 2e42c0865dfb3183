import CareModel
import Scenario

// Figures about personal budgets, care and voluntary services.
extension FigureCompiler {
    private typealias Groups = [(group: String, formula: CompiledFigure)]

    /// A figure about budgets by its groups; nothing where the scenario has none.
    func budgetGroups(_ figure: BudgetFigure, team: Int?) -> [(group: String, formula: CompiledFigure)] {
        guard layout.budgets.people > 0 else { return [] }
        if case .voluntary = figure {
            guard scenario.voluntary.contains(where: { $0.share > 0 }) else { return [] }
            let places = self.places([.voluntaryPieces], team)
            return [
                (FigureDefinition.all, .sum(numerator: places, divisor: over(seconds: 365.25 * 86_400), times: 1))
            ]
        }
        guard scenario.budgets.isUsed else { return [] }
        switch figure {
        case .voluntary: return []
        case .people(let measures, let divisor, let times):
            return people { profiles, carers in
                let below: CompiledDivisor =
                    switch divisor {
                    case .elapsed(let seconds): over(seconds: seconds)
                    case .measures(let measures): .sum(places(measures, team, profiles, carers))
                    }
                return .sum(numerator: places(measures, team, profiles, carers), divisor: below, times: times)
            }
        case .difference(let measures, let less):
            return people { profiles, carers in
                var sum = places(measures, team, profiles, carers)
                sum.minus = places(less, team, profiles, carers).plus
                return .sum(numerator: sum, divisor: over(seconds: 1), times: 1)
            }
        case .gap(let measures, let divisor):
            let ratios = scenario.needs.indices.map {
                (numerator: places(measures, team, [$0]), divisor: places(divisor, team, [$0]))
            }
            return [(FigureDefinition.all, .gap(ratios))]
        case .parts(let parts, let seconds, let times):
            return parts.map { part in
                let below: CompiledDivisor =
                    part.divisor.isEmpty ? over(seconds: seconds) : .sum(places(part.divisor, team))
                return (part.part, .sum(numerator: places(part.terms, team), divisor: below, times: times))
            }
        case .plans(let measures, let divisor):
            let plans = scenario.budgets.plans
            return plans.indices.map { plan in
                (
                    "plan=" + plans[plan].id,
                    .sum(
                        numerator: places(measures, team, plans: [plan]),
                        divisor: .sum(places(divisor, team, plans: Array(plans.indices))), times: 1)
                )
            }
        case .providers(let measures, let divisor, let seconds, let times):
            return team == nil ? providers(measures, divisor, seconds, times) : []
        }
    }

    /// Providers serve all teams.
    private func providers(
        _ measures: [ProviderMeasure], _ divisor: [ProviderMeasure], _ seconds: Double, _ times: Double
    ) -> [(group: String, formula: CompiledFigure)] {
        guard !scenario.providers.isEmpty else { return [] }
        func figure(_ kept: [Int]) -> CompiledFigure {
            func places(_ measures: [ProviderMeasure]) -> PlaceSum {
                PlaceSum(plus: kept.flatMap { provider in measures.map { layout.index($0, provider: provider) } })
            }
            return .sum(
                numerator: places(measures), divisor: divisor.isEmpty ? over(seconds: seconds) : .sum(places(divisor)),
                times: times)
        }
        let all = Array(scenario.providers.indices)
        return [(FigureDefinition.all, figure(all))]
            + all.map { ("provider=" + scenario.providers[$0].id, figure([$0])) }
    }

    /// What care costs that is in place, in pounds: a part of the costs.
    func careCost(team: Int?) -> PlaceSum {
        guard layout.budgets.people > 0 else { return PlaceSum(plus: []) }
        let sum = places([.money], team)
        return PlaceSum(plus: sum.plus, weights: sum.plus.map { _ in 1 / 604_800 })
    }

    /// What hours of block contracts cost that nobody has, in pounds: a part of the costs of the service as a whole.
    func unusedBlockCost() -> PlaceSum {
        var sum = PlaceSum(plus: [])
        for (provider, definition) in scenario.providers.enumerated() where definition.block > 0 {
            for (measure, sign) in [(ProviderMeasure.blockHours, 1.0), (.blockUsed, -1.0)] {
                sum.plus.append(layout.index(measure, provider: provider))
                sum.weights.append(sign * definition.price / 604_800)
            }
        }
        return sum
    }

    private func people(_ figure: (_ profiles: [Int], _ carers: [Bool]) -> CompiledFigure) -> Groups {
        let all = Array(scenario.needs.indices)
        return [
            (FigureDefinition.all, figure(all, [false, true])), ("carer=no", figure(all, [false])),
            ("carer=yes", figure(all, [true])),
        ] + all.map { ("profile=" + scenario.needs[$0].id, figure([$0], [false, true])) }
    }

    private func over(seconds: Double) -> CompiledDivisor { .perWeek(604_800 / seconds) }

    private func places(
        _ measures: [BudgetMeasure], _ team: Int?, _ profiles: [Int]? = nil, _ carers: [Bool] = [false, true]
    ) -> PlaceSum {
        let profiles = profiles ?? Array(scenario.needs.indices)
        let teams = team.map { [$0] } ?? Array(scenario.teams.indices)
        return PlaceSum(
            plus: teams.flatMap { team in
                profiles.flatMap { profile in
                    carers.flatMap { carer in
                        measures.map { layout.index($0, team: team, profile: profile, hasCarer: carer) }
                    }
                }
            })
    }

    private func places(_ measures: [PlanMeasure], _ team: Int?, plans: [Int]) -> PlaceSum {
        let teams = team.map { [$0] } ?? Array(scenario.teams.indices)
        return PlaceSum(
            plus: teams.flatMap { team in
                plans.flatMap { plan in measures.map { layout.index($0, team: team, plan: plan) } }
            })
    }
}
