import Foundation
import ResultFiles
import Scenario

/// The results of a run as JSON: all rows of its summary and comparison, and where the rest is.
public enum ResultJSON {
    /// The text, with keys in order, ending in a line feed; figures that are not defined are left out.
    public static func text(of result: RunResult) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        let document = Document(
            folder: result.folder, version: result.record.plan.version, seed: result.record.plan.seed,
            replications: result.record.plan.replications, baseline: result.record.plan.baseline,
            scenarios: result.record.plan.scenarios.map(\.id), summary: result.summaries.map(Figure.init),
            comparison: result.comparisons.map(Difference.init))
        return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
    }

    private struct Document: Encodable {
        var folder: String
        var version: String
        var seed: UInt64
        var replications: Int
        var baseline: String
        var scenarios: [String]
        var summary: [Figure]
        var comparison: [Difference]
    }

    private struct Figure: Encodable {
        var scenario: String
        var team: String
        var group: String
        var metric: String
        var unit: String
        var estimate: Double?
        var ciLow: Double?
        var ciHigh: Double?
        var undefined: Int
        var censored: Double?
        var intervalMethod: String

        init(_ row: RunResult.Summary) {
            scenario = row.scenario
            team = row.key.team
            group = row.key.group
            metric = row.key.metric
            unit = row.unit
            estimate = row.estimate
            ciLow = row.low
            ciHigh = row.high
            undefined = row.undefined
            censored = row.censored
            intervalMethod = row.method
        }
    }

    private struct Difference: Encodable {
        var scenario: String
        var team: String
        var group: String
        var metric: String
        var unit: String
        var difference: Double?
        var ciLow: Double?
        var ciHigh: Double?
        var relativeDifference: Double?
        var shareHigher: Double?
        var varianceReduction: Double?
        var verdict: String

        init(_ row: RunResult.Comparison) {
            scenario = row.scenario
            team = row.key.team
            group = row.key.group
            metric = row.key.metric
            unit = row.unit
            difference = row.difference
            ciLow = row.low
            ciHigh = row.high
            relativeDifference = row.relative
            shareHigher = row.shareHigher
            varianceReduction = row.varianceReduction
            verdict = row.verdict
        }
    }
}
