/// The difference that a scenario makes to a figure, from replications paired with the baseline's.
///
/// Replication i of both lives the same luck, so that differences within pairs are compared, not two intervals.
public struct PairedComparison: Sendable, Equatable {
    /// What may be said of the difference at the level of the interval.
    public enum Verdict: String, Sendable, CaseIterable {
        /// The interval lies above 0.
        case higher
        /// The interval lies below 0.
        case lower
        /// The interval contains 0, or there is no interval.
        case undecided
        /// Every paired difference is exactly 0.
        case same
        /// The figure is undefined in the baseline or in the scenario.
        case undefined
    }

    /// The scenario's figure less the baseline's, or nil if one of them is undefined.
    public var difference: Double?
    /// The lower end of the interval of the difference, or nil if there is none.
    public var low: Double?
    /// The upper end of the interval of the difference, or nil if there is none.
    public var high: Double?
    /// The difference as a share of the size of the baseline's figure, or nil if that is 0.
    public var relative: Double?
    /// The share of pairs, 0...1, in which the scenario's figure is the higher one; nil without pairs.
    public var shareHigher: Double?
    /// The share of pairs, 0...1, in which both figures are equal; nil without pairs.
    public var shareTied: Double?
    /// Pearson's correlation within pairs, -1...1: what pairing gains; nil where one side does not vary.
    public var correlation: Double?
    /// How many times greater the variance of the difference would be under independent luck: the sum of both variances
    /// over that of the differences. Below 1 pairing does harm; nil where the differences do not vary.
    public var varianceReduction: Double?
    /// How many pairs the difference is estimated from.
    public var replications: Int
    /// What may be said of the difference.
    public var verdict: Verdict

    /// Makes a comparison of its parts.
    public init(
        difference: Double?, low: Double?, high: Double?, relative: Double?, shareHigher: Double?, shareTied: Double?,
        correlation: Double?, varianceReduction: Double? = nil, replications: Int, verdict: Verdict
    ) {
        self.difference = difference
        self.low = low
        self.high = high
        self.relative = relative
        self.shareHigher = shareHigher
        self.shareTied = shareTied
        self.correlation = correlation
        self.varianceReduction = varianceReduction
        self.replications = replications
        self.verdict = verdict
    }
}

extension PairedComparison {
    /// A comparison of figures of which one is undefined.
    static func undefined(replications: Int) -> PairedComparison {
        PairedComparison(
            difference: nil, low: nil, high: nil, relative: nil, shareHigher: nil, shareTied: nil, correlation: nil,
            replications: replications, verdict: .undefined)
    }

    /// What an interval says, where not all differences are exactly 0.
    static func verdict(low: Double?, high: Double?) -> Verdict {
        guard let low, let high else { return .undecided }
        if low > 0 { return .higher }
        return high < 0 ? .lower : .undecided
    }

    /// The shares of pairs in which the scenario is higher, and in which both are equal; nil without pairs.
    static func shares(baseline: [Double], scenario: [Double]) -> (higher: Double, tied: Double)? {
        guard !baseline.isEmpty else { return nil }
        var higher = 0
        var tied = 0
        for (before, after) in zip(baseline, scenario) {
            if after > before { higher += 1 }
            if after == before { tied += 1 }
        }
        let count = Double(baseline.count)
        return (Double(higher) / count, Double(tied) / count)
    }

    /// The sum of two variances over that of the differences, or nil where these do not vary.
    static func varianceReduction(_ left: [Double], _ right: [Double]) -> Double? {
        let differences = Moments(of: zip(left, right).map { $1 - $0 })
        guard differences.squares > 0 else { return nil }
        return (Moments(of: left).squares + Moments(of: right).squares) / differences.squares
    }

    /// Pearson's correlation, or nil where one side does not vary.
    static func correlation(_ left: [Double], _ right: [Double]) -> Double? {
        let leftMoments = Moments(of: left)
        let rightMoments = Moments(of: right)
        guard leftMoments.squares > 0, rightMoments.squares > 0 else { return nil }
        var products = 0.0
        for (first, second) in zip(left, right) {
            products += (first - leftMoments.mean) * (second - rightMoments.mean)
        }
        let correlation = products / (leftMoments.squares.squareRoot() * rightMoments.squares.squareRoot())
        return min(1, max(-1, correlation))
    }
}
