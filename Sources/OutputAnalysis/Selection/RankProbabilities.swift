/// How likely each of several systems is to have each rank, by what is known from paired replications.
public enum RankProbabilities {
    /// Shares of resamples of the replications in which each system has each rank by its mean.
    ///
    /// Replications are drawn again with replacement, the same for all systems, so that what they have in common stays. Equal means
    /// have the better ranks in the order of the systems.
    ///
    /// - Parameters:
    ///   - values: One array for each system, one value a replication, in the same order for all.
    ///   - resamples: How many resamples.
    ///   - uniform: Draws between 0 and 1, 1 left out.
    /// - Returns: `[system][rank]`, rank 0 for the greatest mean; each row and each column adds up to 1.
    /// - Precondition: There are systems, with equally many finite values, two or more; `resamples` is 1 or more.
    /// - Complexity: O(s k n) for s resamples, k systems and n replications.
    /// - SeeAlso: Efron 1979, doi:10.1214/aos/1176344552.
    public static func greatestFirst(
        _ values: [[Double]], resamples: Int = 2000, uniform: () -> Double
    ) -> [[Double]] {
        let count = values.first?.count ?? 0
        precondition(count > 1 && resamples > 0, "replications to draw from")
        precondition(
            values.allSatisfy { $0.count == count && $0.allSatisfy(\.isFinite) }, "a value of each replication")
        var found = [[Int]](repeating: [Int](repeating: 0, count: values.count), count: values.count)
        var sums = [Double](repeating: 0, count: values.count)
        for _ in 0..<resamples {
            for system in values.indices { sums[system] = 0 }
            for _ in 0..<count {
                let drawn = min(Int(uniform() * Double(count)), count - 1)
                for system in values.indices { sums[system] += values[system][drawn] }
            }
            let order = values.indices.sorted { sums[$0] != sums[$1] ? sums[$0] > sums[$1] : $0 < $1 }
            for (rank, system) in order.enumerated() { found[system][rank] += 1 }
        }
        return found.map { $0.map { Double($0) / Double(resamples) } }
    }
}
