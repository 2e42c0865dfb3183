/// How likely each of several systems is to have each rank, by what is known from paired replications.
public enum RankProbabilities {
    /// Shares of resamples of the replications in which each system has each rank by its figure, best first.
    ///
    /// Replications are drawn again with replacement, the same for all systems, so that what they have in common stays. A
    /// figure is the ratio of totals; that of a mean has 1 in each denominator. Equal figures share the ranks that they
    /// take up.
    ///
    /// - Parameters:
    ///   - numerators: One array for each system, one value a replication, in the same order for all.
    ///   - denominators: The same of denominators, not negative.
    ///   - isGreatestBest: Whether the greatest figure is the best.
    ///   - resamples: How many resamples.
    ///   - uniform: Draws between 0 and 1, 1 left out.
    /// - Returns: `[system][rank]`, rank 0 for the best; each row and each column adds up to 1. A resample in which a system
    ///   has no figure, since nothing is in its denominator, is left out; without any that counts, every rank is as likely.
    /// - Precondition: There are systems, with equally many finite values, two or more; `resamples` is 1 or more.
    /// - Complexity: O(s k n) for s resamples, k systems and n replications.
    /// - SeeAlso: Efron 1979, doi:10.1214/aos/1176344552.
    public static func bestFirst(
        numerators: [[Double]], denominators: [[Double]], isGreatestBest: Bool, resamples: Int = 2000,
        uniform: () -> Double
    ) -> [[Double]] {
        let count = numerators.first?.count ?? 0
        precondition(count > 1 && resamples > 0, "replications to draw from")
        precondition(
            numerators.count == denominators.count
                && (numerators + denominators).allSatisfy { $0.count == count && $0.allSatisfy(\.isFinite) },
            "a value of each replication")
        let systems = numerators.count
        var found = [[Double]](repeating: [Double](repeating: 0, count: systems), count: systems)
        var counted = 0.0
        var tops = [Double](repeating: 0, count: systems)
        var bottoms = tops
        for _ in 0..<resamples {
            for system in 0..<systems {
                tops[system] = 0
                bottoms[system] = 0
            }
            for _ in 0..<count {
                let drawn = min(Int(uniform() * Double(count)), count - 1)
                for system in 0..<systems {
                    tops[system] += numerators[system][drawn]
                    bottoms[system] += denominators[system][drawn]
                }
            }
            guard bottoms.allSatisfy({ $0 > 0 }) else { continue }
            counted += 1
            let figures = (0..<systems).map { (isGreatestBest ? 1 : -1) * tops[$0] / bottoms[$0] }
            let order = (0..<systems).sorted { figures[$0] != figures[$1] ? figures[$0] > figures[$1] : $0 < $1 }
            var rank = 0
            while rank < systems {
                var end = rank + 1
                while end < systems, figures[order[end]] == figures[order[rank]] { end += 1 }
                for tied in rank..<end {
                    for place in rank..<end { found[order[tied]][place] += 1 / Double(end - rank) }
                }
                rank = end
            }
        }
        guard counted > 0 else { return found.map { $0.map { _ in 1 / Double(systems) } } }
        return found.map { $0.map { $0 / counted } }
    }
}
