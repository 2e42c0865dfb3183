import CareModel
import Scenario

// Figures of wards: of all together, ward by ward, and for the people of each team.
extension FigureCompiler {
    private static let weekSeconds = 604_800.0

    /// A sum of measures less another over a divisor; of a team, for its people only.
    func wardGroups(
        _ terms: [WardMeasure], less: [WardMeasure], _ divisor: MetricDefinition.WardDivisor, _ times: Double,
        team: Int?
    ) -> [(group: String, formula: CompiledFigure)] {
        // Beds are nobody's: of a team there is no such figure.
        if team != nil, divisorMeasures(divisor).contains(.bedSeconds) || terms.contains(.bedSeconds) { return [] }
        return wardSets.map { name, wards in
            let sum = PlaceSum(plus: places(terms, wards, team), minus: places(less, wards, team))
            return (name, .sum(numerator: sum, divisor: compiled(divisor, wards, team), times: times))
        }
    }

    /// Seconds of delay for each cause, and together.
    func delayGroups(
        _ divisor: MetricDefinition.WardDivisor, _ times: Double, team: Int?
    ) -> [(group: String, formula: CompiledFigure)] {
        guard !scenario.wards.isEmpty else { return [] }
        let names = scenario.delayCauses + ["work"]
        func figure(_ causes: [Int]) -> CompiledFigure {
            let sum = PlaceSum(
                plus: causes.flatMap { cause in slots(team).map { layout.delayIndex(cause: cause, slot: $0) } })
            return .sum(
                numerator: sum, divisor: compiled(divisor, Array(scenario.wards.indices), team), times: times)
        }
        return [(FigureDefinition.all, figure(Array(names.indices)))]
            + names.indices.map { ("cause=" + names[$0], figure([$0])) }
    }

    /// Seconds out of area, each ward's at its own price.
    func outOfAreaCost(
        _ divisor: MetricDefinition.WardDivisor, team: Int?
    ) -> [(group: String, formula: CompiledFigure)] {
        wardSets.map { name, wards in
            var sum = PlaceSum(plus: [])
            for ward in wards {
                for place in places([.outOfAreaSeconds], [ward], team) {
                    sum.plus.append(place)
                    sum.weights.append(scenario.wards[ward].outOfArea.costPerDay / 86_400)
                }
            }
            return (name, .sum(numerator: sum, divisor: compiled(divisor, wards, team), times: 1))
        }
    }

    /// All wards, and each by itself; nothing where there are none.
    private var wardSets: [(name: String, wards: [Int])] {
        guard !scenario.wards.isEmpty else { return [] }
        let all = Array(scenario.wards.indices)
        return [(FigureDefinition.all, all)] + all.map { ("ward=" + scenario.wards[$0].id, [$0]) }
    }

    /// The people of a team, or everybody.
    private func slots(_ team: Int?) -> [Int] { team.map { [$0] } ?? Array(0...scenario.teams.count) }

    private func places(_ measures: [WardMeasure], _ wards: [Int], _ team: Int?) -> [Int] {
        wards.flatMap { ward in
            slots(team).flatMap { slot in measures.map { layout.index($0, ward: ward, slot: slot) } }
        }
    }

    private func divisorMeasures(_ divisor: MetricDefinition.WardDivisor) -> [WardMeasure] {
        if case .measures(let measures) = divisor { measures } else { [] }
    }

    private func compiled(
        _ divisor: MetricDefinition.WardDivisor, _ wards: [Int], _ team: Int?
    ) -> CompiledDivisor {
        switch divisor {
        case .elapsed(let seconds): .perWeek(Self.weekSeconds / seconds)
        case .measures(let measures): .sum(PlaceSum(plus: places(measures, wards, team)))
        }
    }
}
