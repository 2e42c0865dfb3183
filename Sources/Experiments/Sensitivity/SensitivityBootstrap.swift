import OutputAnalysis

/// What inputs of a model do to a figure, with intervals that hold both sources of doubt: which points were looked at, and
/// the luck of the replications at each.
///
/// Points and replications are drawn again with replacement, replications the same at all points, as they live the same
/// luck.
///
/// - SeeAlso: Archer, Saltelli and Sobol 1997, doi:10.1080/00949659708811825.
public enum SensitivityBootstrap {
    /// An estimate with its interval.
    public struct Index: Sendable, Equatable {
        /// From all points and replications.
        public var value: Double
        /// The lower end of the interval.
        public var low: Double
        /// The upper end of the interval.
        public var high: Double
    }

    /// The elementary effects of one input.
    public struct Effect: Sendable, Equatable {
        /// The mean size of its effects (mu*).
        public var size: Index
        /// Their mean, whose sign says which way.
        public var mean: Double
        /// Their standard deviation; nil with one trajectory.
        public var deviation: Double?
    }

    /// Elementary effects along trajectories.
    ///
    /// - Parameters:
    ///   - points: `[trajectory][point][input]`, each coordinate between 0 and 1.
    ///   - figures: The figure at each of them.
    ///   - level: The coverage asked of intervals.
    ///   - resamples: How many resamples.
    ///   - uniform: Draws between 0 and 1, 1 left out.
    /// - Returns: One for each input; nil where the figure is undefined at some point.
    /// - Complexity: O(s t k (k + r)) for s resamples of t trajectories through k inputs with r replications.
    public static func elementaryEffects(
        points: [[[Double]]], figures: [[PointFigures]], level: Double = 0.95, resamples: Int = 1000,
        uniform: () -> Double
    ) -> [Effect]? {
        let whole = figures.map { $0.map { $0.value() } }
        guard whole.joined().allSatisfy(\.isFinite), let first = figures.first?.first else { return nil }
        let effects = ElementaryEffects(points: points, results: whole)
        var sizes = [[Double]](repeating: [], count: effects.mean.count)
        for _ in 0..<resamples {
            let drawn = draw(first.replications, uniform)
            let chosen = draw(points.count, uniform)
            let results = chosen.map { figures[$0].map { $0.value(of: drawn) } }
            guard results.joined().allSatisfy(\.isFinite) else { continue }
            let again = ElementaryEffects(points: chosen.map { points[$0] }, results: results)
            for input in sizes.indices { sizes[input].append(again.meanSize[input]) }
        }
        return effects.mean.indices.map { input in
            Effect(
                size: index(effects.meanSize[input], sizes[input], level), mean: effects.mean[input],
                deviation: effects.deviation[input])
        }
    }

    /// Indices of variance from two samples and, for each input, the first with that input's values of the second:
    /// Saltelli's estimator of first-order indices and Jansen's of total ones.
    ///
    /// Squares and products are of different replications, so that the noise of luck adds nothing to them, whatever part of it
    /// points share; of one replication at each point it cannot be told apart, and stays in.
    ///
    /// - Returns: First-order and total indices of each input; nil where the figure is undefined somewhere or does not vary by
    ///   more than its noise.
    /// - Complexity: O(s n k r) for s resamples of n points, k inputs and r replications.
    public static func sobolIndices(
        base: [PointFigures], other: [PointFigures], mixed: [[PointFigures]], level: Double = 0.95,
        resamples: Int = 1000, uniform: () -> Double
    ) -> (first: [Index], total: [Index])? {
        guard let replications = base.first?.replications else { return nil }
        let results = CrossedResults(
            base: base.map(\.contributions), other: other.map(\.contributions),
            mixed: mixed.map { $0.map(\.contributions) })
        let every = [Int](repeating: 1, count: replications)
        guard results.isDefined, let whole = results.indices(of: Array(base.indices), times: every) else { return nil }
        var first = [[Double]](repeating: [], count: mixed.count)
        var total = first
        for _ in 0..<resamples {
            var times = [Int](repeating: 0, count: replications)
            for place in draw(replications, uniform) { times[place] += 1 }
            guard let again = results.indices(of: draw(base.count, uniform), times: times) else { continue }
            for input in mixed.indices {
                first[input].append(again.first[input])
                total[input].append(again.total[input])
            }
        }
        return (
            mixed.indices.map { index(whole.first[$0], first[$0], level) },
            mixed.indices.map { index(whole.total[$0], total[$0], level) }
        )
    }

    private static func draw(_ count: Int, _ uniform: () -> Double) -> [Int] {
        (0..<count).map { _ in min(Int(uniform() * Double(count)), count - 1) }
    }

    private static func index(_ value: Double, _ drawn: [Double], _ level: Double) -> Index {
        guard !drawn.isEmpty else { return Index(value: value, low: value, high: value) }
        let sorted = drawn.sorted()
        let tail = (1 - level) / 2
        func at(_ share: Double) -> Double { sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))] }
        return Index(value: value, low: min(value, at(tail)), high: max(value, at(1 - tail)))
    }
}
