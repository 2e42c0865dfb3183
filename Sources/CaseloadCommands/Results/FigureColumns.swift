import Experiments
import OutputAnalysis
import Reports
import ResultFiles
import Scenario

/// Cells that several tables of a run share.
enum FigureColumns {
    static let percentiles = RunResult.percentileNames

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
    ///
    /// - Parameter smallest: The smallest difference that matters, in the figure's unit; nil where every difference does.
    static func comparison(
        _ scenario: String, _ definition: FigureDefinition, _ row: PairedComparison, smallest: Double?
    ) -> [Cell] {
        let outcome = ComparisonOutcome(
            row, smallestDifference: smallest ?? 0, higherIs: direction(of: definition.metric))
        let numbers = [
            row.difference, row.low, row.high, row.relative, row.shareHigher, row.shareTied, row.correlation,
            row.varianceReduction, smallest,
        ]
        return key(scenario, definition) + [.identifier(definition.unit)] + self.numbers(numbers)
            + [.integer(row.replications), .identifier(outcome.rawValue)]
    }

    /// Which way a metric is better.
    static func direction(of metric: String) -> ComparisonOutcome.Direction {
        switch MetricRegistry.metric(metric)?.direction ?? .neutral {
        case .higherIsWorse: .worse
        case .lowerIsWorse: .better
        case .neutral: .neutral
        }
    }
}
