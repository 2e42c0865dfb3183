/// The course of a figure, averaged over replications and smoothed, by which one sees from when on it is at rest.
///
/// - SeeAlso: Welch 1983, in Lavenberg (ed.), The Computer Performance Modeling Handbook; Law 2015, section 9.5.1.
public enum WelchCurve {
    /// Moving averages of the means over replications.
    ///
    /// In the first `window` places the average is over as many values before as after as there are.
    ///
    /// - Parameters:
    ///   - replications: Series of equal length, one a replication.
    ///   - window: Values before and after each that are averaged with it.
    /// - Returns: One value for each place of the series but the last `window` ones.
    /// - Precondition: There is a replication; all have the same length; `window` is not negative.
    /// - Complexity: O(r n + n w).
    public static func smoothed(_ replications: [[Double]], window: Int) -> [Double] {
        precondition(window >= 0 && !replications.isEmpty, "something to average")
        let length = replications[0].count
        precondition(replications.allSatisfy { $0.count == length }, "series of equal length")
        var means = [Double](repeating: 0, count: length)
        for series in replications {
            for place in 0..<length { means[place] += series[place] }
        }
        for place in 0..<length { means[place] /= Double(replications.count) }
        guard length > window else { return [] }
        return (0..<length - window).map { place in
            let reach = min(place, window)
            return means[place - reach...place + reach].reduce(0, +) / Double(2 * reach + 1)
        }
    }
}
