extension PairedComparison {
    /// Compares the means of a figure over paired replications, with Student's t interval of the differences.
    ///
    /// Pairs in which a value is not finite, that is undefined, are left out.
    ///
    /// - Parameters:
    ///   - baseline: The baseline's values, one a replication.
    ///   - scenario: The scenario's values of the same replications.
    ///   - level: The coverage asked of the interval, in 0..<1.
    /// - Precondition: The two arrays have the same length; `level` is in 0..<1.
    /// - Complexity: O(n).
    /// - SeeAlso: Student 1908, doi:10.1093/biomet/6.1.1.
    public static func means(baseline: [Double], scenario: [Double], level: Double = 0.95) -> PairedComparison {
        precondition(baseline.count == scenario.count, "replications are compared in pairs")
        var before: [Double] = []
        var after: [Double] = []
        var differences: [Double] = []
        for (left, right) in zip(baseline, scenario) where left.isFinite && right.isFinite {
            before.append(left)
            after.append(right)
            differences.append(right - left)
        }
        let moments = Moments(of: differences)
        guard moments.count > 0 else { return undefined(replications: 0) }
        let half = moments.halfWidth(level: level)
        let low = half.map { moments.mean - $0 }
        let high = half.map { moments.mean + $0 }
        let reference = Moments(of: before).mean
        let shares = shares(baseline: before, scenario: after)
        return PairedComparison(
            difference: moments.mean,
            low: low,
            high: high,
            relative: reference == 0 ? nil : moments.mean / reference.magnitude,
            shareHigher: shares?.higher,
            shareTied: shares?.tied,
            correlation: correlation(before, after),
            varianceReduction: varianceReduction(before, after),
            replications: moments.count,
            verdict: differences.allSatisfy { $0 == 0 } ? .same : verdict(low: low, high: high))
    }
}
