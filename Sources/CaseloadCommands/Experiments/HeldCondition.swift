import Experiments
import Foundation
import OutputAnalysis
import Reports
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
        let written = text[mark.upperBound...].trimmingCharacters(in: .whitespaces)
        let quantity: Quantity
        do throws(QuantityFault) {
            quantity = try Quantity.figure(written)
        } catch {
            throw failure("\(error.message); \(error.remedy)")
        }
        guard let metric = MetricRegistry.metric(reference.metric),
            let limit = metric.figure(quantity.value, writtenIn: quantity.unit)
        else {
            throw failure("\(reference.metric) is not measured in `\(quantity.unit)`")
        }
        if metric.unit == "share", quantity.unit.isEmpty, limit.magnitude > 1 {
            throw failure("\(written) is more than the whole, which is 1: is \(written) % meant")
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
