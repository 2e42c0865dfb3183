import CareModel
import Scenario

extension Outcome {
    /// A measure of a procedure, or of one of its stages, over all teams and the weeks given, or all.
    func procedures(
        _ measure: ProcedureMeasure, _ procedure: Int = 0, stage: Int? = nil, weeks: Range<Int>? = nil
    ) -> Double {
        let place = stage.map { model.scenario.procedurePlace(ofStagesOf: procedure) + $0 } ?? procedure
        return (0..<model.layout.teams).reduce(0) { sum, team in
            let index = model.layout.index(measure, team: team, place: place)
            return (weeks ?? 0..<model.weeks).reduce(sum) { $0 + record.measures[$1 * model.layout.rowLength + index] }
        }
    }
}
