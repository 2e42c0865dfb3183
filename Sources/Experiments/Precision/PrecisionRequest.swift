public import OutputAnalysis
import Scenario

/// How precise a figure is to become, as a user says it: `METRIC=10%` of its own size, or `METRIC=+-0.02` in its unit.
public struct PrecisionRequest: Sendable, Equatable {
    /// The figure, or the figures.
    public var reference: MetricReference
    /// What half of the interval's width may be.
    public var target: PrecisionRounds.Target
    /// As it was said.
    public var text: String

    /// Reads a request.
    ///
    /// - Throws: `MetricReference.Fault` where it cannot be read.
    public init(_ text: String) throws(MetricReference.Fault) {
        self.text = text
        guard let mark = text.lastIndex(of: "=") else {
            throw .init(message: "`\(text)` says nothing of how precise: expected METRIC=10% or METRIC=+-0.02")
        }
        // A group has an equals sign of its own: the last one stands before the width.
        reference = try MetricReference(String(text[..<mark]))
        var width = text[text.index(after: mark)...].filter { $0 != " " }
        let isAbsolute = width.hasPrefix("+-") || width.hasPrefix("±")
        if isAbsolute { width.removeFirst(width.hasPrefix("±") ? 1 : 2) }
        let isPercentage = width.hasSuffix("%")
        if isPercentage { width.removeLast() }
        guard let number = Double(width), number > 0, number.isFinite else {
            throw .init(message: "`\(text)`: the width is a number above 0, such as 10% or +-0.02")
        }
        if isAbsolute {
            if isPercentage, MetricRegistry.metric(reference.metric)?.unit != "share" {
                throw .init(
                    message: "`\(text)`: only a share has a width of so many points; write it in the unit of the metric"
                )
            }
            target = .absolute(isPercentage ? number / 100 : number)
        } else {
            guard isPercentage, number < 100 else {
                throw .init(
                    message:
                        "`\(text)`: a width relative to the figure is below 100%; write +-\(width) for one in its unit")
            }
            target = .relative(number / 100)
        }
    }
}
