/// A quantity estimated from replications.
struct Estimate: Sendable, Equatable {
    let value: Double
    let standardError: Double
    let degreesOfFreedom: Int

    /// Half the width of the interval that covers the true value with probability 1 - `falseAlarm`.
    func halfWidth(falseAlarm: Double) -> Double {
        StudentQuantile.upper(falseAlarm / 2, degreesOfFreedom: degreesOfFreedom) * standardError
    }
}

/// Estimates of quantities from replications: jackknife, corrected by control variates.
///
/// A quantity is a function of sums. Computed from the sums of all replications, and again without each of them, it
/// yields one pseudo-value for each replication, whose mean has a bias of second order only (Miller 1974,
/// doi:10.1093/biomet/61.1.1). A regression of the pseudo-values on variables of known mean takes out what those
/// explain (Lavenberg and Welch 1981, doi:10.1287/mnsc.27.3.322).
enum Estimator {
    /// The estimates of measures.
    ///
    /// - Precondition: at least 8 replications.
    /// - Complexity: O(*R* (*s* + *m*)) for *R* replications of *s* sums and *m* measures.
    static func estimates(of measures: [Measure], from replications: [Replication]) -> [Estimate] {
        precondition(replications.count >= 8, "an interval needs some replications")
        let number = Double(replications.count)
        var total = Sums()
        for replication in replications { total.add(replication.sums) }
        let whole = measures.map { $0.evaluate(total) }
        var pseudoValues = measures.map { _ in [Double]() }
        for replication in replications {
            var others = total
            others.add(replication.sums, times: -1)
            for (index, measure) in measures.enumerated() {
                pseudoValues[index].append(number * whole[index] - (number - 1) * measure.evaluate(others))
            }
        }
        let controls = usable(replications.map(\.controls))
        return pseudoValues.map { ControlVariates.estimate($0, controls: controls) }
    }

    /// The controls that vary, one list for each.
    private static func usable(_ rows: [[Double]]) -> [[Double]] {
        guard let first = rows.first else { return [] }
        let columns = first.indices.map { column in rows.map { $0[column] } }
        return columns.filter { column in
            let size = column.reduce(0) { max($0, abs($1)) }
            let mean = column.reduce(0, +) / Double(column.count)
            return size > 0 && column.contains { abs($0 - mean) > 1e-9 * size }
        }
    }
}
