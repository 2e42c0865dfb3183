/// Where the figures of one replication stand in its record, a fixed number of `Double`s.
///
/// First the events simulated, then each figure: its value, or numerator and denominator of a ratio, then the number of
/// censored waits where it rests on waits. After all figures come the values by week of those that are weekly.
public struct FigureLayout: Sendable {
    /// The figures in the order of the rows of tables.
    public let figures: [FigureDefinition]
    /// Measured weeks.
    public let weeks: Int
    /// Where each figure begins.
    public let starts: [Int]
    /// Where the weeks of each figure begin; nil where it is not weekly.
    public let weeklyStarts: [Int?]
    /// Where the values by week begin: after all figures.
    public let weeklyStart: Int
    /// `Double`s of a record.
    public let recordLength: Int

    /// Where the number of events stands.
    public static let eventsPlace = 0

    init(_ figures: [FigureDefinition], weeks: Int) {
        self.figures = figures
        self.weeks = weeks
        var next = Self.eventsPlace + 1
        starts = figures.map { figure in
            defer { next += (figure.kind == .ratio ? 2 : 1) + (figure.countsCensored ? 1 : 0) }
            return next
        }
        weeklyStart = next
        weeklyStarts = figures.map { figure in
            guard figure.isWeekly else { return nil }
            defer { next += weeks }
            return next
        }
        recordLength = next
    }

    /// The place of a ratio's denominator.
    ///
    /// - Precondition: The figure is a ratio.
    func denominatorPlace(_ figure: Int) -> Int {
        precondition(figures[figure].kind == .ratio, "only a ratio has a denominator")
        return starts[figure] + 1
    }

    /// The place of the number of censored waits.
    ///
    /// - Precondition: The figure rests on waits.
    func censoredPlace(_ figure: Int) -> Int {
        precondition(figures[figure].countsCensored, "only waits are censored")
        return starts[figure] + (figures[figure].kind == .ratio ? 2 : 1)
    }

    /// A figure's value in a record; NaN where it is undefined.
    public func value(of figure: Int, in record: UnsafeBufferPointer<Double>) -> Double {
        let first = record[starts[figure]]
        guard figures[figure].kind == .ratio else { return first }
        let divisor = record[starts[figure] + 1]
        return divisor == 0 ? .nan : first / divisor
    }
}
