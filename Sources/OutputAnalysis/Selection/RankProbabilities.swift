/// How likely each of several systems is to have each rank, by what is known from paired replications.
public enum RankProbabilities {
    /// Which system has the first rank.
    public enum Order: String, Sendable, CaseIterable {
        /// The one with the greatest figure.
        case greatestFirst
        /// The one with the least figure.
        case leastFirst
    }

    /// Shares of resamples of the replications in which each system has each rank by its mean.
    ///
    /// Replications are drawn again with replacement, the same for all systems, so that what they have in common stays.
    /// Equal means have the better ranks in the order of the systems.
    ///
    /// - Parameters:
    ///   - values: One array for each system, one value a replication, in the same order for all.
    ///   - order: Whether the greatest or the least mean has rank 0.
    ///   - resamples: How many resamples.
    ///   - uniform: Draws between 0 and 1, 1 left out.
    /// - Returns: `[system][rank]`; each row and each column adds up to 1.
    /// - Precondition: There are systems, with equally many finite values, two or more; `resamples` is 1 or more.
    /// - Complexity: O(s k n) for s resamples, k systems and n replications.
    /// - SeeAlso: Efron 1979, doi:10.1214/aos/1176344552.
    public static func ofMeans(
        _ values: [[Double]], _ order: Order, resamples: Int = 2000, uniform: () -> Double
    ) -> [[Double]] {
        shares(values, denominators: nil, order, resamples: resamples, uniform: uniform)
    }

    /// Shares of resamples of the replications in which each system has each rank by its ratio of totals.
    ///
    /// Numerators and denominators are summed over each resample. A system whose denominators sum to 0 in a resample
    /// has no figure there, and one of the last ranks.
    ///
    /// - Parameters:
    ///   - numerators: One array for each system, one numerator a replication, in the same order for all.
    ///   - denominators: The denominators, likewise; not negative.
    ///   - order: Whether the greatest or the least ratio has rank 0.
    ///   - resamples: How many resamples.
    ///   - uniform: Draws between 0 and 1, 1 left out.
    /// - Returns: `[system][rank]`; each row and each column adds up to 1.
    /// - Precondition: There are systems, with equally many finite parts, two or more; `resamples` is 1 or more.
    /// - Complexity: O(s k n) for s resamples, k systems and n replications.
    /// - SeeAlso: Efron 1979, doi:10.1214/aos/1176344552.
    public static func ofRatios(
        numerators: [[Double]], denominators: [[Double]], _ order: Order, resamples: Int = 2000, uniform: () -> Double
    ) -> [[Double]] {
        precondition(denominators.map(\.count) == numerators.map(\.count), "one denominator for each numerator")
        return shares(numerators, denominators: denominators, order, resamples: resamples, uniform: uniform)
    }

    /// `ofMeans` with the greatest first.
    public static func greatestFirst(
        _ values: [[Double]], resamples: Int = 2000, uniform: () -> Double
    ) -> [[Double]] {
        ofMeans(values, .greatestFirst, resamples: resamples, uniform: uniform)
    }

    private static func shares(
        _ numerators: [[Double]], denominators: [[Double]]?, _ order: Order, resamples: Int, uniform: () -> Double
    ) -> [[Double]] {
        let count = numerators.first?.count ?? 0
        precondition(count > 1 && resamples > 0, "replications to draw from")
        precondition(
            (numerators + (denominators ?? [])).allSatisfy { $0.count == count && $0.allSatisfy(\.isFinite) },
            "a value of each replication")
        let systems = numerators.indices
        var found = [[Int]](repeating: [Int](repeating: 0, count: systems.count), count: systems.count)
        var tops = [Double](repeating: 0, count: systems.count)
        var bottoms = [Double](repeating: 1, count: systems.count)
        let sign = order == .greatestFirst ? 1.0 : -1.0
        for _ in 0..<resamples {
            for system in systems { tops[system] = 0 }
            if denominators != nil { for system in systems { bottoms[system] = 0 } }
            for _ in 0..<count {
                let drawn = min(Int(uniform() * Double(count)), count - 1)
                for system in systems {
                    tops[system] += numerators[system][drawn]
                    if let denominators { bottoms[system] += denominators[system][drawn] }
                }
            }
            let figures = systems.map { bottoms[$0] == 0 ? -.infinity : sign * (tops[$0] / bottoms[$0]) }
            let ranking = systems.sorted {
                figures[$0] != figures[$1] ? figures[$0] > figures[$1] : $0 < $1
            }
            for (rank, system) in ranking.enumerated() { found[system][rank] += 1 }
        }
        return found.map { $0.map { Double($0) / Double(resamples) } }
    }
}
