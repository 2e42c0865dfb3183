import Glibc

/// One length of time as recorded.
public struct LifetimeRecord: Sendable, Equatable {
    /// The length, or how long it had lasted when it was last seen; 0 or more.
    public var length: Double
    /// Whether it had ended; otherwise it is censored at its length.
    public var hasEnded: Bool
    /// The length that it had already when records begin: had it been shorter it would not be among them; 0 for none.
    public var entry: Double
    /// The length at which it would have been censored; infinite where nothing would have censored it.
    public var limit: Double

    /// Makes a record.
    public init(length: Double, hasEnded: Bool = true, entry: Double = 0, limit: Double = .infinity) {
        self.length = length
        self.hasEnded = hasEnded
        self.entry = entry
        self.limit = limit
    }
}

/// Lengths of time as recorded: rounded to a unit, some censored, some seen only because they were long enough.
public struct LifetimeSample: Sendable, Equatable {
    /// The records.
    public let records: [LifetimeRecord]
    /// The unit to whose nearest multiple ended lengths are rounded; 0 for lengths that are exact.
    public let rounding: Double
    /// The least length that is recorded of an ended record: whatever is shorter counts as that; 0 where 0 is recorded.
    public let least: Double

    /// Makes a sample.
    ///
    /// - Precondition: Lengths and entries are finite and not negative, the rounding finite and not negative; where it
    ///   is
    ///   0 no ended length is 0.
    public init(_ records: [LifetimeRecord], rounding: Double, least: Double = 0) {
        precondition(rounding >= 0 && rounding.isFinite, "a rounding is finite and not negative")
        for record in records {
            precondition(record.length >= 0 && record.length.isFinite, "a length is finite and not negative")
            precondition(record.entry >= 0 && record.entry.isFinite, "an entry is finite and not negative")
            precondition(rounding > 0 || record.length > 0 || !record.hasEnded, "an exact length is above 0")
        }
        self.records = records
        self.rounding = rounding
        self.least = least
    }

    /// How many lengths have ended.
    public var endedCount: Int { records.count(where: \.hasEnded) }

    /// Whether all that have ended are recorded with the same length, so that nothing varies.
    public var isConstant: Bool {
        let ended = records.filter(\.hasEnded)
        return ended.allSatisfy { $0.length == ended.first?.length }
    }

    /// Between what the true length of an ended record lies; both the same where it is exact.
    func bounds(of record: LifetimeRecord) -> (low: Double, high: Double) {
        let high = record.length + rounding / 2
        let low = record.length > least ? record.length - rounding / 2 : 0
        return (rounding > 0 ? min(max(low, record.entry, 0), high) : high, high)
    }

    /// Another sample from the same ways of observing: each record with its entry, its limit and the rounding.
    ///
    /// - Parameters:
    ///   - distribution: The distribution of the true lengths.
    ///   - uniform: Draws a number strictly between 0 and 1.
    public func redrawn(from distribution: LifetimeDistribution, uniform: () -> Double) -> LifetimeSample {
        let drawn = records.map { record -> LifetimeRecord in
            let share = uniform() * distribution.tails(record.entry).above
            var length = distribution.quantile(above: max(share, 1e-300))
            if !(length >= record.entry) { length = record.entry }
            if length > record.limit {
                return LifetimeRecord(
                    length: record.limit, hasEnded: false, entry: record.entry, limit: record.limit)
            }
            if rounding > 0 { length = (length / rounding).rounded() * rounding }
            return LifetimeRecord(
                length: max(length, rounding > 0 ? least : .leastNormalMagnitude), entry: record.entry,
                limit: record.limit)
        }
        return LifetimeSample(drawn, rounding: rounding, least: least)
    }
}
