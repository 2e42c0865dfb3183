extension PairedComparison {
    /// Compares two ratios of totals over paired replications, with a jackknife interval of their difference.
    ///
    /// A replication is left out of both at once, so that what the pair has in common cancels. Replications in which a
    /// part is not finite are left out. The shares are of those pairs in which both replications have a ratio; the
    /// correlation is that of the two ratios' pseudo-values.
    ///
    /// - Parameters:
    ///   - baselineNumerators: The baseline's numerators, one a replication.
    ///   - baselineDenominators: The baseline's denominators, not negative.
    ///   - scenarioNumerators: The scenario's numerators of the same replications.
    ///   - scenarioDenominators: The scenario's denominators, not negative.
    ///   - level: The coverage asked of the interval, in 0..<1.
    /// - Precondition: The four arrays have the same length; `level` is in 0..<1.
    /// - Complexity: O(n).
    /// - SeeAlso: Miller 1974, doi:10.1093/biomet/61.1.1.
    public static func ratios(
        baselineNumerators: [Double], baselineDenominators: [Double], scenarioNumerators: [Double],
        scenarioDenominators: [Double], level: Double = 0.95
    ) -> PairedComparison {
        let parts = [baselineNumerators, baselineDenominators, scenarioNumerators, scenarioDenominators]
        precondition(parts.allSatisfy { $0.count == parts[0].count }, "replications are compared in pairs")
        let kept = parts[0].indices.filter { index in parts.allSatisfy { $0[index].isFinite } }
        let columns = parts.map { part in kept.map { part[$0] } }
        let before = RatioJackknife(numerators: columns[0], denominators: columns[1])
        let after = RatioJackknife(numerators: columns[2], denominators: columns[3])
        guard let reference = before.ratio, let changed = after.ratio else {
            return undefined(replications: kept.count)
        }
        let difference = changed - reference
        var low: Double?
        var high: Double?
        var correlation: Double?
        var reduction: Double?
        var same = columns[0] == columns[2] && columns[1] == columns[3]
        if let left = before.deviations, let right = after.deviations {
            let deviations = zip(left, right).map { $1 - $0 }
            if let half = Moments(of: deviations).halfWidth(level: level) {
                low = difference - half
                high = difference + half
            }
            correlation = Self.correlation(left, right)
            reduction = varianceReduction(left, right)
            same = same || (difference == 0 && deviations.allSatisfy { $0 == 0 })
        }
        let paired = kept.indices.filter { columns[1][$0] != 0 && columns[3][$0] != 0 }
        let shares = shares(
            baseline: paired.map { columns[0][$0] / columns[1][$0] },
            scenario: paired.map { columns[2][$0] / columns[3][$0] })
        return PairedComparison(
            difference: difference,
            low: low,
            high: high,
            relative: reference == 0 ? nil : difference / reference.magnitude,
            shareHigher: shares?.higher,
            shareTied: shares?.tied,
            correlation: correlation,
            varianceReduction: reduction,
            replications: kept.count,
            verdict: same ? .same : verdict(low: low, high: high))
    }
}
