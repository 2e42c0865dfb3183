import CareModel
import Scenario

extension Outcome {
    /// A measure of an approval, a route or students over all teams and the weeks given, or all.
    func pipelines(_ measure: PipelineMeasure, place: Int = 0, weeks: Range<Int>? = nil) -> Double {
        (0..<model.layout.teams).reduce(0) { sum, team in
            let index = model.layout.index(measure, team: team, place: place)
            return (weeks ?? 0..<model.weeks).reduce(sum) { $0 + record.measures[$1 * model.layout.rowLength + index] }
        }
    }
}
