import Glibc

/// What is odd about lengths of time beside the distribution fitted to them.
public enum Irregularities {
    /// A round number at which lengths heap.
    public struct Heap: Sendable, Equatable {
        /// The round number: many lengths are its multiples.
        public var unit: Double
        /// The share of ended lengths that are its multiples.
        public var share: Double
        /// The share to be expected of the distribution.
        public var expected: Double
    }

    /// That of some round numbers whose multiples are most above expectation, and far too frequent: twice as frequent
    /// as expected, and by
    /// more
    /// than four standard deviations.
    ///
    /// - Parameter units: Round numbers, such as 30 and 60 for minutes; those not above the rounding say nothing.
    /// - Complexity: O(ended lengths plus the range over the least unit).
    public static func heap(
        in sample: LifetimeSample, fitted distribution: LifetimeDistribution, units: [Double]
    ) -> Heap? {
        let lengths = sample.records.filter(\.hasEnded).map(\.length)
        guard sample.rounding > 0, lengths.count >= 20 else { return nil }
        let longest = lengths.max() ?? 0
        var worst: Heap?
        for unit in units.sorted() where unit > 1.5 * sample.rounding && unit <= longest {
            let multiples = lengths.count { length in
                length > 0 && abs(length / unit - (length / unit).rounded()) * unit < sample.rounding / 4
            }
            var expected = 0.0
            var place = unit
            while place <= 2 * longest {
                let low = distribution.tails(place - sample.rounding / 2)
                let high = distribution.tails(place + sample.rounding / 2)
                expected += high.below < 0.5 ? high.below - low.below : low.above - high.above
                place += unit
            }
            let count = Double(lengths.count)
            let share = Double(multiples) / count
            let deviation = (max(expected * (1 - expected), 1e-9) / count).squareRoot()
            if share > 2 * expected, share > expected + 4 * deviation, share > 0.1 {
                let heap = Heap(unit: unit, share: share, expected: expected)
                if share - expected > (worst.map { $0.share - $0.expected } ?? 0) { worst = heap }
            }
        }
        return worst
    }

    /// Whether far more of the lengths are very long than the distribution has: beyond its 99 % quantile more than one
    /// in
    /// a thousand samples would have.
    ///
    /// - Returns: How many there are and how many were to be expected, or nil where the tail is no heavier. Censored
    ///   records that have not reached the quantile are left out.
    public static func heavyTail(
        in sample: LifetimeSample, fitted distribution: LifetimeDistribution
    ) -> (count: Int, expected: Double)? {
        let far = distribution.quantile(above: 0.01)
        let known = sample.records.filter { $0.length > far || $0.hasEnded }
        let expected = known.reduce(0.0) { sum, record in
            sum + (record.entry >= far ? 1 : 0.01 / distribution.tails(record.entry).above)
        }
        let count = known.count { $0.length > far }
        guard count >= 3, Double(count) > expected else { return nil }
        // Poisson's tail by the gamma distribution: P(N >= k) is the lower tail of shape k at the expectation.
        let tail = LifetimeDistribution(.gamma, logTime: log(Double(count)), logNumber: log(Double(count)))
            .tails(expected).below
        return tail < 0.001 ? (count, expected) : nil
    }
}
