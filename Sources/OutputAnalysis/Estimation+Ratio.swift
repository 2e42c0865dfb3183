extension Estimation {
    /// Estimates a ratio of expected values by the ratio of totals, with a delete-one jackknife interval.
    ///
    /// The estimate is the sum of numerators over the sum of denominators, not the mean of the replications' ratios: a
    /// replication in which nothing happened (0/0) neither needs a convention nor weighs as much as a full one. The
    /// interval is Student's t on the pseudo-values, centred on the estimate. There is none where fewer than two
    /// replications have a denominator.
    ///
    /// - Parameters:
    ///   - numerators: One numerator a replication.
    ///   - denominators: One denominator a replication, not negative.
    ///   - level: The coverage asked of the interval, in 0..<1.
    /// - Returns: An estimate in which `undefined` counts the replications whose denominator is 0, and those left out
    ///   since a part is not finite. Its value is nil if the total of the denominators is 0.
    /// - Precondition: The two arrays have the same length; `level` is in 0..<1.
    /// - Complexity: O(n).
    /// - SeeAlso: Miller 1974, doi:10.1093/biomet/61.1.1.
    public static func ratio(numerators: [Double], denominators: [Double], level: Double = 0.95) -> Estimate {
        precondition(numerators.count == denominators.count, "one denominator for each numerator")
        var tops: [Double] = []
        var bottoms: [Double] = []
        var undefined = 0
        for (top, bottom) in zip(numerators, denominators) {
            let finite = top.isFinite && bottom.isFinite
            if !finite || bottom == 0 { undefined += 1 }
            guard finite else { continue }
            tops.append(top)
            bottoms.append(bottom)
        }
        let jackknife = RatioJackknife(numerators: tops, denominators: bottoms)
        let half = jackknife.deviations.flatMap { Moments(of: $0).halfWidth(level: level) }
        let interval = jackknife.ratio.flatMap { ratio in half.map { (low: ratio - $0, high: ratio + $0) } }
        return Estimate(
            value: jackknife.ratio,
            low: interval?.low,
            high: interval?.high,
            replications: numerators.count,
            undefined: undefined,
            method: interval == nil ? .none : .jackknife)
    }
}
