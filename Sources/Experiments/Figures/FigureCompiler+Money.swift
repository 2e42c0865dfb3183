import CareModel
import Scenario

// Figures in pounds: measures of all roles, each times what one of its units costs.
extension FigureCompiler {
    private static let year = 365.25 * 86_400.0
    private static let hour = 3600.0

    /// Costs by kind and in all; nothing where the scenario has no costs.
    func moneyGroups(
        _ kinds: [CostKind], _ divisor: MetricDefinition.Divisor, _ times: Double,
        _ breakdown: MetricDefinition.Breakdown, team: Int?
    ) -> [(group: String, formula: CompiledFigure)] {
        guard let costs = scenario.costs else { return [] }
        let hasBlock = team == nil && scenario.providers.contains { $0.block > 0 }
        let kinds = kinds.filter {
            switch $0 {
            case .contracted: !contractingServices(team: team).isEmpty
            case .care: scenario.budgets.isUsed
            case .unusedBlock: scenario.budgets.isUsed && hasBlock
            default: true
            }
        }
        func figure(_ kinds: [CostKind]) -> CompiledFigure {
            let sums = kinds.map { sum(of: $0, costs, team: team) }
            return .sum(
                numerator: PlaceSum(plus: sums.flatMap(\.plus), weights: sums.flatMap(\.weights)),
                divisor: compiled(divisor, team, coordinating), times: times)
        }
        guard case .parts(let key, _) = breakdown else { return [(FigureDefinition.all, figure(kinds))] }
        return [(FigureDefinition.all, figure(kinds))] + kinds.map { ("\(key)=\($0.rawValue)", figure([$0])) }
    }

    /// Unpaid hours at an hour of their role.
    func unpaidHours(_ divisor: MetricDefinition.Divisor, team: Int?) -> [(group: String, formula: CompiledFigure)] {
        guard let costs = scenario.costs else { return [] }
        let sum = weighted([.overrun, .ownTime], team: team) { perHour($0, costs) / Self.hour }
        return [
            (FigureDefinition.all, .sum(numerator: sum, divisor: compiled(divisor, team, coordinating), times: 1))
        ]
    }

    /// What is spent on one kind of thing.
    private func sum(of kind: CostKind, _ costs: Costs, team: Int?) -> PlaceSum {
        switch kind {
        case .staff: return pay(team) { costs.yearly($0) / Self.year }
        case .agency:
            return weighted([.agencyContracted], team: team) {
                (costs.agencyPerHour ?? costs.agencyTimes * perHour($0, costs)) / Self.hour
            }
        case .care: return careCost(team: team)
        case .contracted:
            let places = contractingServices(team: team).map { layout.index(PeerMeasure.spent, service: $0) }
            return PlaceSum(plus: places, weights: places.map { _ in 1 })
        case .unusedBlock: return unusedBlockCost()
        case .recruitment: return weighted([.starters], team: team) { _ in costs.recruitment }
        case .overtime:
            return weighted([.overtimePaid], team: team) {
                (costs.overtimePerHour ?? perHour($0, costs)) / Self.hour
            }
        case .training:
            let teams = team.map { [$0] } ?? Array(scenario.teams.indices)
            let places = teams.flatMap { team in
                scenario.pipelines.routes.indices.map {
                    layout.index(.entrants, team: team, place: scenario.pipelinePlace(ofRoute: $0))
                }
            }
            return PlaceSum(plus: places, weights: places.map { _ in costs.training })
        case .overheads:
            return pay(team) { costs.overheads * costs.yearly($0) / Self.year }
        }
    }

    /// Whole-time equivalent in post, agency workers apart, times what a second of it costs.
    private func pay(_ team: Int?, _ perSecond: (_ role: String) -> Double) -> PlaceSum {
        let inPost = weighted([.inPost], team: team, perSecond)
        let agency = weighted([.agencySeconds], team: team) { -perSecond($0) }
        return PlaceSum(plus: inPost.plus + agency.plus, weights: inPost.weights + agency.weights)
    }

    /// Measures of all roles, each times pounds for one of its units.
    private func weighted(_ measures: [StaffMeasure], team: Int?, _ pounds: (_ role: String) -> Double) -> PlaceSum {
        let teams = team.map { [$0] } ?? Array(scenario.teams.indices)
        var sum = PlaceSum(plus: [])
        for team in teams {
            for (role, definition) in scenario.roles.enumerated() {
                for measure in measures {
                    sum.plus.append(layout.index(measure, team: team, role: role))
                    sum.weights.append(pounds(definition.id))
                }
            }
        }
        return sum
    }

    /// An hour of a role, absence not reckoned in: a year's cost over 52.18 weeks of the contracted hours of its posts.
    private func perHour(_ role: String, _ costs: Costs) -> Double {
        var hours = 0.0
        var whole = 0.0
        // A role that is there only in the place of another has the hours of all.
        let hasPosts = scenario.posts.contains { $0.role == role }
        for group in scenario.posts where group.role == role || !hasPosts {
            let patterns = group.rotation.isEmpty ? [group.pattern] : group.rotation
            let weekly = patterns.map(weeklyHours).reduce(0, +) / Double(patterns.count)
            hours += weekly * Double(group.count)
            whole += group.wholeTimeEquivalent * Double(group.count)
        }
        guard hours > 0, whole > 0 else { return 0 }
        return costs.yearly(role) / (hours / whole * 365.25 / 7)
    }

    private func weeklyHours(_ pattern: String) -> Double {
        let stretches = scenario.calendar.patterns.first { $0.id == pattern }?.stretches ?? []
        return stretches.reduce(0.0) { $0 + Double($1.end - $1.start) / Self.hour }
    }
}
