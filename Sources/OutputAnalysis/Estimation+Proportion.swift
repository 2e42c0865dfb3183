import CGSL

extension Estimation {
    /// Estimates the share of replications in which something is so, with Wilson's score interval.
    ///
    /// The interval lies within 0...1 and has width even if the thing is so in no replication or in all. A value that is
    /// not finite says that it was undefined in that replication; it is counted and left out.
    ///
    /// - Parameters:
    ///   - values: 1 where it is so and 0 where it is not, in the order of the replications.
    ///   - level: The coverage asked of the interval, in 0..<1.
    /// - Precondition: `level` is in 0..<1.
    /// - Complexity: O(n).
    /// - SeeAlso: Wilson 1927, doi:10.1080/01621459.1927.10502953; its coverage, Brown, Cai and DasGupta 2001,
    ///   doi:10.1214/ss/1009213286.
    public static func proportion(of values: [Double], level: Double = 0.95) -> Estimate {
        precondition(level >= 0 && level < 1, "the level of an interval is in 0..<1")
        let defined = values.filter(\.isFinite)
        guard !defined.isEmpty else {
            return Estimate(
                value: nil, low: nil, high: nil, replications: values.count, undefined: values.count, method: .none)
        }
        let count = Double(defined.count)
        let share = defined.reduce(0, +) / count
        let z = gsl_cdf_ugaussian_Pinv(0.5 + level / 2)
        let scale = 1 + z * z / count
        let centre = (share + z * z / (2 * count)) / scale
        let half = z / scale * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
        return Estimate(
            value: share, low: min(share, max(0, centre - half)), high: max(share, min(1, centre + half)),
            replications: values.count, undefined: values.count - defined.count, method: .wilson)
    }
}
