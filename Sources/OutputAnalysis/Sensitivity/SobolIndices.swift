/// How much of the variance of a result each uncertain input accounts for.
///
/// First-order indices by Saltelli's estimator, total ones by Jansen's, from two independent samples of the inputs and, for each
/// input, the first sample with that input's values of the second.
///
/// - SeeAlso: Saltelli and others 2010, doi:10.1016/j.cpc.2009.09.018; Jansen 1999, doi:10.1016/S0010-4655(98)00154-4.
public struct SobolIndices: Sendable, Equatable {
    /// Of each input, the share of variance that goes with it alone.
    public let first: [Double]
    /// Of each input, the share of variance that goes with it, alone or together with others.
    public let total: [Double]

    /// Estimates the indices of a result.
    ///
    /// - Parameters:
    ///   - base: The results at the points of the first sample, A.
    ///   - other: Those at the points of the second sample, B.
    ///   - mixed: For each input those at the points of A with this input's values taken from B.
    ///   - chosen: The points to estimate from, by place and as often as they stand there; nil for all. For resampling.
    /// - Returns: nil if the results do not vary.
    /// - Precondition: All arrays have the same length, 2 or more, of finite values.
    /// - Complexity: O(n k) for n points and k inputs.
    public init?(base: [Double], other: [Double], mixed: [[Double]], chosen: [Int]? = nil) {
        let count = base.count
        precondition(
            count > 1 && other.count == count && mixed.allSatisfy { $0.count == count }, "a result of each point")
        let points = chosen ?? Array(0..<count)
        // About the mean of both samples: the products then lose no digits to a large mean (and no bias comes of it).
        let size = Double(points.count)
        let mean = points.reduce(0) { $0 + base[$1] + other[$1] } / (2 * size)
        let variance =
            points.reduce(0) { sum, point in
                sum + (base[point] - mean) * (base[point] - mean) + (other[point] - mean) * (other[point] - mean)
            } / (2 * size - 1)
        guard variance > 0 else { return nil }
        first = mixed.map { results in
            points.reduce(0) { $0 + (other[$1] - mean) * (results[$1] - base[$1]) } / size / variance
        }
        total = mixed.map { results in
            points.reduce(0) { $0 + (base[$1] - results[$1]) * (base[$1] - results[$1]) } / (2 * size) / variance
        }
    }

    /// The indices with intervals from resampled points.
    ///
    /// Where each result is the mean of replications of its own, their noise is in the intervals as it is in the indices.
    public struct Estimates: Sendable, Equatable {
        /// Estimate, lower and upper end, of each input.
        public let first: [(value: Double, low: Double, high: Double)]
        /// The same of total indices.
        public let total: [(value: Double, low: Double, high: Double)]

        public static func == (left: Estimates, right: Estimates) -> Bool {
            left.first.elementsEqual(right.first, by: ==) && left.total.elementsEqual(right.total, by: ==)
        }
    }

    /// Estimates the indices, with percentile intervals from points drawn again with replacement.
    ///
    /// - Parameters:
    ///   - base: As in `init`, and so `other` and `mixed`.
    ///   - level: The coverage asked of the intervals.
    ///   - resamples: How many resamples; in those in which nothing varies there are no indices, and they are left out.
    ///   - uniform: Draws between 0 and 1, 1 left out.
    /// - Returns: nil if the results do not vary.
    /// - Complexity: O(s n k) for s resamples.
    /// - SeeAlso: Archer, Saltelli and Sobol 1997, doi:10.1080/00949659708811825.
    public static func estimates(
        base: [Double], other: [Double], mixed: [[Double]], level: Double = 0.95, resamples: Int = 1000,
        uniform: () -> Double
    ) -> Estimates? {
        guard let whole = SobolIndices(base: base, other: other, mixed: mixed) else { return nil }
        let count = base.count
        var first = [[Double]](repeating: [], count: mixed.count)
        var total = first
        for _ in 0..<resamples {
            let chosen = (0..<count).map { _ in min(Int(uniform() * Double(count)), count - 1) }
            guard let drawn = SobolIndices(base: base, other: other, mixed: mixed, chosen: chosen) else { continue }
            for input in mixed.indices {
                first[input].append(drawn.first[input])
                total[input].append(drawn.total[input])
            }
        }
        func interval(_ value: Double, _ drawn: [Double]) -> (value: Double, low: Double, high: Double) {
            guard !drawn.isEmpty else { return (value, value, value) }
            let sorted = drawn.sorted()
            let tail = (1 - level) / 2
            func at(_ share: Double) -> Double { sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))] }
            return (value, min(value, at(tail)), max(value, at(1 - tail)))
        }
        return Estimates(
            first: mixed.indices.map { interval(whole.first[$0], first[$0]) },
            total: mixed.indices.map { interval(whole.total[$0], total[$0]) })
    }
}
