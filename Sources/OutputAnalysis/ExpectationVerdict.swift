/// Whether a figure keeps a limit, as surely as is asked: met, not met, or neither for certain.
///
/// It is met where the one-sided interval at that confidence lies on the right side of the limit as a whole, not met where
/// the opposite one-sided interval lies beyond it, and undecided else. Each of the two errors has at most the probability
/// 1 - confidence where the interval covers as it says. Without an interval, as after one replication, nothing is certain.
public struct ExpectationVerdict: Sendable, Equatable {
    /// What is said.
    public enum Outcome: String, Sendable, CaseIterable {
        /// The limit is kept.
        case pass
        /// The limit is broken.
        case fail
        /// Neither is certain.
        case undecided
    }

    /// Why nothing could be decided, beyond an interval on both sides of the limit.
    public enum Reason: String, Sendable, CaseIterable {
        /// The figure is undefined in every replication, or in one of two that are compared.
        case undefined
        /// There is no interval: too few replications define the figure.
        case noInterval = "no_interval"
        /// In some replication the figure has no end, as a quantile of waits that go on.
        case withoutEnd = "without_end"
        /// There is nothing to compare with.
        case noBaseline = "no_baseline"
        /// The run has no such figure.
        case noFigure = "no_figure"
    }

    /// What is said.
    public var outcome: Outcome
    /// The estimate, or nil if there is none.
    public var value: Double?
    /// The value that the figure is above, at the confidence asked for, one-sided; nil if there is none.
    public var low: Double?
    /// The value that the figure is below, at the confidence asked for, one-sided; nil if there is none.
    public var high: Double?
    /// Why nothing could be decided; nil where an interval decides, or lies on both sides.
    public var reason: Reason?

    /// Makes a verdict of its parts.
    public init(outcome: Outcome, value: Double?, low: Double?, high: Double?, reason: Reason?) {
        self.outcome = outcome
        self.value = value
        self.low = low
        self.high = high
        self.reason = reason
    }

    /// A verdict that nothing can be decided.
    public static func undecided(_ reason: Reason, value: Double? = nil) -> ExpectationVerdict {
        ExpectationVerdict(outcome: .undecided, value: value, low: nil, high: nil, reason: reason)
    }

    /// The level of the two-sided interval whose ends are one-sided bounds at a confidence of 0.5..<1.
    public static func level(confidence: Double) -> Double { 2 * confidence - 1 }
}

extension Estimation {
    /// Judges whether a figure keeps a limit.
    ///
    /// - Parameters:
    ///   - estimate: the figure, with an interval at the level of `ExpectationVerdict.level(confidence:)`.
    ///   - limit: what it is to be at the most or at the least, in the figure's unit.
    ///   - isAtMost: whether the limit is the most.
    /// - Complexity: O(1).
    public static func judge(_ estimate: Estimate, limit: Double, isAtMost: Bool) -> ExpectationVerdict {
        judge(value: estimate.value, low: estimate.low, high: estimate.high, limit: limit, isAtMost: isAtMost)
    }

    /// Judges whether a difference keeps a limit, of an interval at the same level.
    ///
    /// - Complexity: O(1).
    public static func judge(_ comparison: PairedComparison, limit: Double, isAtMost: Bool) -> ExpectationVerdict {
        judge(
            value: comparison.difference, low: comparison.low, high: comparison.high, limit: limit, isAtMost: isAtMost)
    }

    /// Judges a figure that has no end in some replications, given there as infinity.
    ///
    /// Such a value is greater than all that were seen, and not more is known of it. No mean stands then, and no limit is
    /// kept for certain from above. A least is kept, and a most is broken, where the mean is beyond the limit even with the
    /// greatest finite value in place of those without end; a most is broken as well where more than half of all
    /// replications are without end for certain, by Wilson's one-sided bound.
    ///
    /// - Parameters:
    ///   - values: One value a replication; NaN where it is undefined.
    ///   - confidence: How sure one has to be, one-sided, 0.5..<1.
    /// - Complexity: O(n).
    public static func judge(
        endless values: [Double], limit: Double, isAtMost: Bool, confidence: Double
    ) -> ExpectationVerdict {
        let level = ExpectationVerdict.level(confidence: confidence)
        var verdict = ExpectationVerdict.undecided(.withoutEnd)
        if let greatest = values.filter(\.isFinite).max() {
            verdict.low = mean(of: values.map { $0 == .infinity ? greatest : $0 }, level: level).low
        }
        let isBeyond = verdict.low.map { isAtMost ? $0 > limit : $0 >= limit } ?? false
        let share = proportion(of: values.filter { !$0.isNaN }.map { $0 == .infinity ? 1 : 0 }, level: level)
        let isMostlyEndless = isAtMost && (share.low ?? 0) > 0.5
        guard isBeyond || isMostlyEndless else { return verdict }
        verdict.outcome = isAtMost ? .fail : .pass
        return verdict
    }

    private static func judge(
        value: Double?, low: Double?, high: Double?, limit: Double, isAtMost: Bool
    ) -> ExpectationVerdict {
        guard let value else { return .undecided(.undefined) }
        guard let low, let high else { return .undecided(.noInterval, value: value) }
        let isKept = isAtMost ? high <= limit : low >= limit
        let isBroken = isAtMost ? low > limit : high < limit
        return ExpectationVerdict(
            outcome: isKept ? .pass : isBroken ? .fail : .undecided, value: value, low: low, high: high, reason: nil)
    }
}
