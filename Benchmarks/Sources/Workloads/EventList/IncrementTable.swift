import StandardQueue

/// Increments and first times of a law, made beforehand, so that both queues get the same and drawing is not measured.
public final class IncrementTable {
    /// How many events are pending at the start.
    public let pending: Int

    let increments: UnsafeMutablePointer<Double>
    let firstTimes: UnsafeMutablePointer<Double>

    static let count = 1 << 16

    /// - Precondition: `pending` is 1 or more.
    public init(law: IncrementLaw, pending: Int) {
        precondition(pending > 0, "at least one pending event")
        self.pending = pending
        var numbers = IrregularNumbers(seed: 1)
        increments = .allocate(capacity: Self.count)
        for index in 0..<Self.count { (increments + index).initialize(to: law.increment(&numbers)) }
        firstTimes = .allocate(capacity: pending)
        for index in 0..<pending { (firstTimes + index).initialize(to: law.remainder(&numbers)) }
    }

    deinit {
        increments.deallocate()
        firstTimes.deallocate()
    }

    var standardIncrements: standard_increments {
        standard_increments(values: increments, count: Int64(Self.count))
    }

    var cursor: IncrementCursor { IncrementCursor(increments: increments, count: Self.count) }
}
