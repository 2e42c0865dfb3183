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

    /// Estimates the mean of a figure, with Student's t interval from which the values' skewness is removed.
    ///
    /// Student's interval of skewed values misses on one side: of 30 exponential values it covers in 92 to 93 of 100
    /// instead of 95. Hall's transformation makes it reach further on the side of the long tail; it covers in 94 to 95
    /// then, and of normal values it is wider by less than one in a hundred from 20 values on.
    ///
    /// - Parameters:
    ///   - values: One value a replication; one that is not finite is undefined, counted and left out.
    ///   - level: The coverage asked of the interval, in 0..<1.
    ///   - removesSkewness: Whether to do so; without it the interval is `mean(of:level:)`'s.
    /// - Precondition: `level` is in 0..<1.
    /// - Complexity: O(n).
    /// - SeeAlso: Hall 1992, On the removal of skewness by transformation, Journal of the Royal Statistical Society B
    ///   54, 221-228.
    public static func mean(of values: [Double], level: Double = 0.95, removesSkewness: Bool) -> Estimate {
        var estimate = mean(of: values, level: level)
        guard removesSkewness, estimate.method == .studentT else { return estimate }
        let interval = Moments.intervalWithoutSkewness(of: values.filter(\.isFinite), level: level)
        estimate.low = interval?.low
        estimate.high = interval?.high
        estimate.method = .skewnessRemoved
        return estimate
    }
}
