import Experiments
import Foundation
import OutputAnalysis
import Scenario

/// A condition on a figure as a user states it: `METRIC<=VALUE` or `METRIC>=VALUE`.
struct HeldCondition {
    let reference: MetricReference
    let condition: ConditionTest.Condition
    let text: String

    /// Reads a condition; the value is in the metric's unit, of a share in per cent or as a fraction.
    ///
    /// - Throws: `CommandFailure` with exit code 64.
    init(_ text: String) throws(CommandFailure) {
        self.text = text
        func failure(_ reason: String) -> CommandFailure {
            CommandFailure(
                "error: --hold: \(reason); write METRIC<=VALUE or METRIC>=VALUE, such as "
                    + "'referral_to_contact_p90<=28 d'", exitCode: ExitStatus.usage)
        }
        guard let mark = text.range(of: "<=") ?? text.range(of: ">=") else {
            throw failure("`\(text)` is no condition")
        }
        let name = text[..<mark.lowerBound].filter { $0 != " " }
        reference = try OptionReading.metric(String(name), option: "hold")
        let written = text[mark.upperBound...].drop { $0 == " " }
        let number = written.prefix { "0123456789.+-".contains($0) }
        let unit = String(written[number.endIndex...].drop { $0 == " " })
        guard let value = Double(number), value.isFinite, let metric = MetricRegistry.metric(reference.metric) else {
            throw failure("`\(text)` has no number as its limit")
        }
        guard let limit = metric.figure(value, writtenIn: unit) else {
            throw failure("\(metric.id) is not measured in `\(unit)`, but in \(metric.unit)")
        }
        condition = text[mark] == "<=" ? .atMost(limit) : .atLeast(limit)
    }

    /// The limit, in the metric's unit.
    var limit: Double {
        switch condition {
        case .atMost(let limit), .atLeast(let limit): limit
        }
    }

    /// In words: `at most 28 days`.
    func words(_ unit: String) -> String {
        let text = FigureText(unit: unit)
        if case .atMost = condition { return "at most \(text.plain(limit)) \(text.unit)" }
        return "at least \(text.plain(limit)) \(text.unit)"
    }
}
