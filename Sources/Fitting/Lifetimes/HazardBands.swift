import Glibc

/// How often lengths of time end, by how long they have lasted.
public struct HazardBands: Sendable, Equatable {
    /// Where each band begins, ascending from 0; the last one has no end.
    public let from: [Double]
    /// The ends and the time at risk of each band; nil where nobody was seen in it.
    public let rates: [EventRate?]

    /// Counts ends and time at risk, from the entry of each record to its length.
    ///
    /// - Parameter from: Where bands begin, ascending from 0.
    /// - Precondition: There is a band, and the first begins at 0.
    /// - Complexity: O(records times bands).
    public init(_ records: [LifetimeRecord], from: [Double]) {
        precondition(from.first == 0, "the first band begins at 0")
        self.from = from
        rates = from.indices.map { index in
            let low = from[index]
            let high = index + 1 < from.count ? from[index + 1] : .infinity
            var events = 0
            var time = 0.0
            for record in records {
                time += max(0, min(record.length, high) - max(record.entry, low))
                if record.hasEnded, record.length >= low, record.length < high { events += 1 }
            }
            // Ended on the day it began: no time, but an end.
            if time == 0, events == 0 { return nil }
            return EventRate(count: events, exposure: max(time, .leastNormalMagnitude))
        }
    }

    /// All bands together; nil where nobody was seen at all.
    public var total: EventRate? {
        let seen = rates.compactMap { $0 }
        guard !seen.isEmpty else { return nil }
        return EventRate(
            count: seen.reduce(0) { $0 + $1.count }, exposure: seen.reduce(0) { $0 + $1.exposure })
    }

    /// Whether all bands have one hazard: twice the logarithm of the ratio of likelihoods.
    ///
    /// - Returns: The test, or nil if fewer than two bands can be compared or one of them would have fewer than 5 ends
    ///   by
    ///   the common hazard.
    public var test: ChiSquareTest? {
        guard let total, total.count > 0 else { return nil }
        let seen = rates.compactMap { $0 }
        guard seen.count >= 2, seen.allSatisfy({ total.value * $0.exposure >= 5 }) else { return nil }
        let statistic = seen.reduce(0.0) { sum, rate in
            guard rate.count > 0 else { return sum }
            return sum + 2 * Double(rate.count) * log(rate.value / total.value)
        }
        return ChiSquareTest(statistic: max(0, statistic), degrees: seen.count - 1)
    }
}
