import CareModel
import Scenario

// Figures of clusters.
extension FigureCompiler {
    /// Figures of all clusters of a team, or of all teams, together and one by one.
    func clusterGroups(
        _ measures: [ClusterMeasure], _ divisor: MetricDefinition.ClusterDivisor, _ times: Double, team: Int?
    ) -> [(group: String, formula: CompiledFigure)] {
        guard !scenario.clusters.isEmpty else { return [] }
        let teams = team.map { [$0] } ?? Array(scenario.teams.indices)
        func figure(_ kept: [Int]) -> CompiledFigure {
            func places(_ measures: [ClusterMeasure]) -> PlaceSum {
                PlaceSum(
                    plus: teams.flatMap { team in
                        kept.flatMap { cluster in measures.map { layout.index($0, team: team, cluster: cluster) } }
                    })
            }
            let over: CompiledDivisor =
                switch divisor {
                case .elapsed(let seconds): .perWeek(604_800 / seconds)
                case .measures(let measures): .sum(places(measures))
                }
            return .sum(numerator: places(measures), divisor: over, times: times)
        }
        return [(group: FigureDefinition.all, formula: figure(Array(scenario.clusters.indices)))]
            + scenario.clusters.enumerated().map { ("cluster=" + $1.id, figure([$0])) }
    }
}
