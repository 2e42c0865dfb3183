import Experiments
import OutputAnalysis
import ResultFiles

/// Cells that several tables of a run share.
enum FigureColumns {
    static let percentiles = ["p05", "p25", "p50", "p75", "p95"]

    private static let key = ["scenario", "team", "group", "metric", "unit"]

    /// The columns of a summary of figures.
    static let summary =
        key + ["estimate", "ci_low", "ci_high"] + percentiles + ["replications", "undefined", "censored"]
        + ["interval_method"]

    /// The columns of a comparison of figures, after those that say with what.
    static let comparison =
        key + ["difference", "ci_low", "ci_high", "relative_difference", "share_higher", "share_tied"]
        + ["correlation", "replications", "verdict"]

    static func key(_ scenario: String, _ definition: FigureDefinition) -> [Cell] {
        [.identifier(scenario)] + [definition.team, definition.group, definition.metric].map { .identifier($0) }
    }

    static func numbers(_ values: [Double?]) -> [Cell] { values.map { .number($0) } }

    /// The cells of a row of a summary.
    static func summary(_ scenario: String, _ row: FigureSummary) -> [Cell] {
        let estimate = row.estimate
        return key(scenario, row.definition) + [.identifier(row.definition.unit)]
            + numbers([estimate.value, estimate.low, estimate.high]) + numbers(row.percentiles.values)
            + [.integer(estimate.replications), .integer(estimate.undefined), .number(row.censored)]
            + [.identifier(estimate.method.rawValue)]
    }

    /// The cells of a row of a comparison.
    static func comparison(_ scenario: String, _ definition: FigureDefinition, _ row: PairedComparison) -> [Cell] {
        let numbers = [
            row.difference, row.low, row.high, row.relative, row.shareHigher, row.shareTied, row.correlation,
        ]
        return key(scenario, definition) + [.identifier(definition.unit)] + self.numbers(numbers)
            + [.integer(row.replications), .identifier(row.verdict.rawValue)]
    }
}
