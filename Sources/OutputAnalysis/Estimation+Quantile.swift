import CGSL

extension Estimation {
    /// Estimates a quantile of a figure across replications, with an interval between two order statistics.
    ///
    /// The interval assumes nothing of the distribution: the number of values at or below the quantile is binomial. It
    /// covers at least as often as `level` says, mostly more often, since a count has steps. An infinite value is
    /// greater than all others, as a time is that was never reached. The value is the interpolated quantile (Hyndman
    /// and Fan's definition 7), nil where an infinite value takes part in it. Either end of the interval is nil, that
    /// is open, where the values are too few to bound it or the bound is infinite.
    ///
    /// - Parameters:
    ///   - values: One value a replication, in any order; NaN and minus infinity say that it was undefined, and such
    ///     values are counted and left out.
    ///   - share: Which quantile, above 0 and below 1.
    ///   - level: The coverage asked of the interval, in 0..<1.
    /// - Precondition: `share` is in 0..1 without its ends, `level` in 0..<1.
    /// - Complexity: O(n log n).
    /// - SeeAlso: David and Nagaraja 2003, doi:10.1002/0471722162, section 7.1; Hyndman and Fan 1996,
    ///   doi:10.1080/00031305.1996.10473566.
    public static func quantile(of values: [Double], share: Double, level: Double = 0.95) -> Estimate {
        precondition(share > 0 && share < 1, "the share of a quantile is between 0 and 1")
        precondition(level >= 0 && level < 1, "the level of an interval is in 0..<1")
        let sorted = values.filter { !$0.isNaN && $0 != -.infinity }.sorted()
        let count = sorted.count
        guard count > 0 else {
            return Estimate(
                value: nil, low: nil, high: nil, replications: values.count, undefined: values.count, method: .none)
        }
        let tail = (1 - level) / 2
        // The greatest l such that fewer than l values lie at or below the quantile with at most the tail's
        // probability; the least u such that u or more do. Both are counted from 1.
        var lower = 0
        while lower < count, gsl_cdf_binomial_P(UInt32(lower), share, UInt32(count)) <= tail { lower += 1 }
        var upper = lower + 1
        while upper <= count, gsl_cdf_binomial_Q(UInt32(upper - 1), share, UInt32(count)) > tail { upper += 1 }
        let low = lower > 0 && sorted[lower - 1].isFinite ? sorted[lower - 1] : nil
        let high = upper <= count && sorted[upper - 1].isFinite ? sorted[upper - 1] : nil
        let value = Quantiles.type7(sorted: sorted, share).flatMap { $0.isFinite ? $0 : nil }
        return Estimate(
            value: value, low: low, high: high, replications: values.count, undefined: values.count - count,
            method: low == nil && high == nil ? .none : .orderStatistic)
    }
}
