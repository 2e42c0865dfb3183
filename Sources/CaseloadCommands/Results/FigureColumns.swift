import Experiments
import ResultFiles

/// Cells that several tables of a run share.
enum FigureColumns {
    static let percentiles = ["p05", "p25", "p50", "p75", "p95"]

    static func key(_ scenario: String, _ definition: FigureDefinition) -> [Cell] {
        [.identifier(scenario)] + [definition.team, definition.group, definition.metric].map { .identifier($0) }
    }

    static func numbers(_ values: [Double?]) -> [Cell] { values.map { .number($0) } }
}
