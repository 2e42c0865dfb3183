/// Mean, variance and extremes over time of a quantity that changes by jumps, such as the number in a system.
///
/// A value counts for as long as it lasts; one that is replaced at the very time at which it was set does not count.
///
/// The one to use by default, and where a warm-up is to be forgotten. Where nothing but the integral is wanted, a
/// `TimeWeightedSum` does it in 24 bytes rather than 64, and with less arithmetic for each change.
public struct TimeWeightedTally: Sendable, BitwiseCopyable {
    /// The value since the last change.
    @inlinable
    @inline(__always)
    public var value: Double { current }

    /// When observation began: the beginning, or the last reset.
    @inlinable
    public var began: Double { beginning }

    @usableFromInline var current: Double
    @usableFromInline var beginning: Double
    @usableFromInline var lastChange: Double

    // Integrals are of deviations from the value at the beginning, which cancel less than those of the values.
    @usableFromInline var origin: Double
    @usableFromInline var sum = 0.0
    @usableFromInline var sumOfSquares = 0.0
    @usableFromInline var least = Double.infinity
    @usableFromInline var greatest = -Double.infinity

    /// Begins with a value at a time.
    @inlinable
    public init(_ value: Double = 0, at time: Double = 0) {
        current = value
        beginning = time
        lastChange = time
        origin = value
    }

    /// A tally of integrals that were made elsewhere, of the values themselves.
    @inlinable
    init(
        _ value: Double, from beginning: Double, lastChange: Double, sum: Double, sumOfSquares: Double, least: Double,
        greatest: Double
    ) {
        current = value
        self.beginning = beginning
        self.lastChange = lastChange
        origin = 0
        self.sum = sum
        self.sumOfSquares = sumOfSquares
        self.least = least
        self.greatest = greatest
    }

    /// Changes the value at a time.
    ///
    /// - Precondition: `time` is not earlier than the last change.
    /// - Complexity: O(1).
    @inlinable
    @inline(__always)
    public mutating func set(_ newValue: Double, at time: Double) {
        precondition(time >= lastChange, "a value cannot change before its last change")
        if time > lastChange { count(until: time) }
        current = newValue
    }

    @inlinable
    @inline(__always)
    mutating func count(until time: Double) {
        let duration = time - lastChange
        let deviation = value - origin
        let area = deviation * duration
        sum += area
        sumOfSquares += deviation * area
        if value < least { least = value }
        if value > greatest { greatest = value }
        lastChange = time
    }

    /// The integral from the beginning of observation until a time, in units of the value times those of the clock.
    ///
    /// - Precondition: `time` is not earlier than the last change.
    @inlinable
    public func integral(until time: Double) -> Double {
        counted(until: time).sum + origin * (time - began)
    }

    /// The mean over time; NaN when no time has passed.
    ///
    /// - Precondition: `time` is not earlier than the last change.
    @inlinable
    public func mean(until time: Double) -> Double {
        origin + counted(until: time).sum / (time - began)
    }

    /// The variance over time, of which all time is known, so that nothing is taken from the denominator; NaN when no
    /// time has passed.
    ///
    /// - Precondition: `time` is not earlier than the last change.
    @inlinable
    public func variance(until time: Double) -> Double {
        let all = counted(until: time)
        let mean = all.sum / (time - began)
        return max(all.sumOfSquares / (time - began) - mean * mean, 0)
    }

    /// The least value that lasted; infinity when no time has passed.
    ///
    /// - Precondition: `time` is not earlier than the last change.
    @inlinable
    public func minimum(until time: Double) -> Double { counted(until: time).least }

    /// The greatest value that lasted; minus infinity when no time has passed.
    ///
    /// - Precondition: `time` is not earlier than the last change.
    @inlinable
    public func maximum(until time: Double) -> Double { counted(until: time).greatest }

    @inlinable
    func counted(until time: Double) -> TimeWeightedTally {
        var copy = self
        copy.set(value, at: time)
        return copy
    }

    /// Forgets what was and goes on from the present value, as at the end of a warm-up.
    ///
    /// - Precondition: `time` is not earlier than the last change.
    @inlinable
    public mutating func reset(at time: Double) {
        precondition(time >= lastChange, "observation cannot begin anew before the last change")
        self = TimeWeightedTally(value, at: time)
    }
}
