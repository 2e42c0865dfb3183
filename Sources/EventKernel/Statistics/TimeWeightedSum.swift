/// The integral over time of a quantity that changes by jumps, such as a queue's length.
///
/// Its unit is that of the quantity times that of the clock; divided by the time that passed it is the mean.
///
/// For where the integral is all that is wanted and many are kept, or changes are so frequent that three numbers and a
/// multiplication count. It is never reset: what falls into a warm-up is taken off by a difference of two integrals. For
/// variance, extremes, or an observation that begins anew, use a `TimeWeightedTally`.
public struct TimeWeightedSum: Sendable, BitwiseCopyable {
    /// The value since the last change.
    @inlinable
    @inline(__always)
    public var value: Double { current }

    @usableFromInline var current: Double
    @usableFromInline var lastChange: Double
    @usableFromInline var sum: Double = 0

    /// Begins with a value at a time.
    @inlinable
    public init(_ value: Double = 0, at time: Double = 0) {
        current = value
        self.lastChange = time
    }

    /// Changes the value at a time.
    ///
    /// - Precondition: `time` is not earlier than the last change.
    @inlinable
    @inline(__always)
    public mutating func set(_ newValue: Double, at time: Double) {
        sum = integral(until: time)
        lastChange = time
        current = newValue
    }

    /// The integral from the beginning until a time.
    ///
    /// - Precondition: `time` is not earlier than the last change.
    @inlinable
    @inline(__always)
    public func integral(until time: Double) -> Double {
        precondition(time >= lastChange, "an integral cannot end before the last change")
        return sum + value * (time - lastChange)
    }
}
