import CGSL

extension Estimation {
    /// Estimates the share of replications in which something is so, with Wilson's score interval corrected for
    /// continuity.
    ///
    /// The interval lies within 0...1 and has width even if the thing is so in no replication or in all. It covers any
    /// share at least as often as `level` says, with 95 % in 96 or 97 of 100 on average; without the correction shares
    /// near 0 and 1 would be covered in 84 of 100 at worst. A value that is not finite says that it was undefined in
    /// that replication; it is counted and left out.
    ///
    /// - Parameters:
    ///   - values: 1 where it is so and 0 where it is not, in the order of the replications.
    ///   - level: The coverage asked of the interval, in 0..<1.
    /// - Precondition: `level` is in 0..<1.
    /// - Complexity: O(n).
    /// - SeeAlso: Wilson 1927, doi:10.1080/01621459.1927.10502953; the correction and its coverage, Newcombe 1998
    ///   (method 4), doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E.
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
        // Of p n, 2 n p + z^2 -+ 1 -+ z sqrt(z^2 -+ 2 - 1 / n + 4 p (n q +- 1)), over 2 (n + z^2).
        let centre = 2 * count * share + z * z
        let spread = z * z - 1 / count + 4 * share * count * (1 - share)
        let scale = 2 * (count + z * z)
        let low = (centre - 1 - z * max(0, spread - 2 + 4 * share).squareRoot()) / scale
        let high = (centre + 1 + z * max(0, spread + 2 - 4 * share).squareRoot()) / scale
        return Estimate(
            value: share, low: share == 0 ? 0 : min(share, max(0, low)),
            high: share == 1 ? 1 : max(share, min(1, high)),
            replications: values.count, undefined: values.count - defined.count, method: .wilson)
    }
}
