import CareModel
import Scenario

// Figures by work type, and about thresholds.
extension FigureCompiler {
    /// A figure of each work type, from counts that are kept for the whole run.
    func workTypeGroups(
        _ measures: [WorkMeasure], over divisor: [WorkMeasure], _ times: Double, team: Int?
    ) -> [(group: String, formula: CompiledFigure)] {
        let teams = team.map { [$0] } ?? Array(scenario.teams.indices)
        return scenario.work.enumerated().map { type, work -> (group: String, formula: CompiledFigure) in
            func places(_ measures: [WorkMeasure]) -> [Int] {
                teams.flatMap { team in measures.map { layout.workTypeIndex($0, type: type, team: team) } }
            }
            return (
                "work=" + work.id,
                .workTypes(
                    numerator: places(measures), divisor: places(divisor), perWeek: 7 / 365.25, times: times)
            )
        }
    }

    /// What is said of each threshold; the figure that crosses it is found when all figures are there.
    func thresholdGroups(
        _ figure: MetricDefinition.ThresholdFigure
    ) -> [(group: String, formula: CompiledFigure)] {
        scenario.thresholds.map { ("threshold=" + $0.id, .threshold(figure, $0, source: nil)) }
    }

    /// Finds the weekly figures that cross thresholds among all figures.
    static func resolved(
        _ figures: [(definition: FigureDefinition, formula: CompiledFigure)]
    ) -> [(definition: FigureDefinition, formula: CompiledFigure)] {
        figures.map { definition, formula -> (definition: FigureDefinition, formula: CompiledFigure) in
            guard case .threshold(let figure, let threshold, _) = formula else { return (definition, formula) }
            let source = figures.firstIndex {
                $0.definition.team == definition.team && $0.definition.metric == threshold.metric
                    && $0.definition.group == threshold.group && $0.definition.isWeekly
            }
            return (definition, .threshold(figure, threshold, source: source))
        }
    }
}
