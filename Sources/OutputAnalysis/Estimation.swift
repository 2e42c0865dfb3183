/// Estimates from the figures of independent replications, summed in the order given.
public enum Estimation {
    /// Estimates the mean of a figure, with Student's t interval.
    ///
    /// A value that is not finite says that the figure was undefined in that replication; it is counted and left out.
    /// Fewer than two defined values have no interval; equal values have one without width.
    ///
    /// - Parameters:
    ///   - values: One value a replication, in the order of the replications.
    ///   - level: The coverage asked of the interval, in 0..<1.
    /// - Precondition: `level` is in 0..<1.
    /// - Complexity: O(n).
    /// - SeeAlso: Student 1908, doi:10.1093/biomet/6.1.1.
    public static func mean(of values: [Double], level: Double = 0.95) -> Estimate {
        let defined = values.filter(\.isFinite)
        let moments = Moments(of: defined)
        let half = moments.halfWidth(level: level)
        return Estimate(
            value: moments.count > 0 ? moments.mean : nil,
            low: half.map { moments.mean - $0 },
            high: half.map { moments.mean + $0 },
            replications: values.count,
            undefined: values.count - defined.count,
            method: half == nil ? .none : .studentT)
    }
}
