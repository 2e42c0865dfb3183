extension SobolIndices {
    /// The indices with intervals from resampled points.
    ///
    /// Where each result is the mean of replications of its own, their noise is in the intervals as it is in the
    /// indices.
    public struct Estimates: Sendable, Equatable {
        /// Estimate, lower and upper end, of each input.
        public let first: [(value: Double, low: Double, high: Double)]
        /// The same of total indices.
        public let total: [(value: Double, low: Double, high: Double)]

        /// Whether all indices and ends are equal.
        public static func == (left: Estimates, right: Estimates) -> Bool {
            left.first.elementsEqual(right.first, by: ==) && left.total.elementsEqual(right.total, by: ==)
        }
    }

    /// Estimates the indices, with percentile intervals from points drawn again with replacement.
    ///
    /// - Parameters:
    ///   - base: As in `init`, and so `other`, `mixed` and `noise`.
    ///   - level: The coverage asked of the intervals.
    ///   - resamples: How many resamples; in those in which nothing varies there are no indices, and they are left out.
    ///   - uniform: Draws between 0 and 1, 1 left out.
    /// - Returns: nil if the results do not vary, or no more than their noise does.
    /// - Complexity: O(s n k) for s resamples.
    /// - SeeAlso: Archer, Saltelli and Sobol 1997, doi:10.1080/00949659708811825.
    public static func estimates(
        base: [Double], other: [Double], mixed: [[Double]], noise: Double = 0, level: Double = 0.95,
        resamples: Int = 1000, uniform: () -> Double
    ) -> Estimates? {
        guard let whole = SobolIndices(base: base, other: other, mixed: mixed, noise: noise) else { return nil }
        let count = base.count
        var first = [[Double]](repeating: [], count: mixed.count)
        var total = first
        for _ in 0..<resamples {
            let chosen = (0..<count).map { _ in min(Int(uniform() * Double(count)), count - 1) }
            guard
                let drawn = SobolIndices(base: base, other: other, mixed: mixed, chosen: chosen, noise: noise)
            else { continue }
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
