/// The smallest difference of a figure that matters to somebody, as a user says it: `METRIC=5%` of the baseline's figure, or
/// `METRIC=0.5` in its unit.
public struct DifferenceThatMatters: Sendable, Equatable {
    /// The figure, or the figures.
    public var reference: MetricReference
    /// As it was said.
    public var text: String

    private var number: Double
    private var isRelative: Bool

    /// Reads a text.
    ///
    /// - Throws: `MetricReference.Fault` where it cannot be read.
    public init(_ text: String) throws(MetricReference.Fault) {
        self.text = text
        guard let mark = text.lastIndex(of: "=") else {
            throw .init(message: "`\(text)` says no difference: expected METRIC=5% or METRIC=0.5")
        }
        reference = try MetricReference(String(text[..<mark]))
        var width = text[text.index(after: mark)...].filter { $0 != " " }
        isRelative = width.hasSuffix("%")
        if isRelative { width.removeLast() }
        guard let number = Double(width), number >= 0, number.isFinite else {
            throw .init(
                message: "`\(text)`: the difference is a number of 0 or more, or a percentage of the baseline's figure")
        }
        self.number = isRelative ? number / 100 : number
    }

    /// The difference in the figure's unit; nil where it is relative to a figure that is undefined.
    public func size(relativeTo baseline: Double?) -> Double? {
        isRelative ? baseline.map { number * $0.magnitude } : number
    }

    /// Whether it is about a figure.
    public func concerns(_ figure: FigureDefinition) -> Bool {
        figure.metric == reference.metric && figure.team == reference.team
            && (reference.group == nil || reference.group == figure.group)
    }
}
