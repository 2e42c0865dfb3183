/// The integral over time of a quantity that changes by jumps, such as a queue's length.
///
/// Its unit is that of the quantity times that of the clock; divided by the time that passed it is the mean.
public struct TimeWeightedSum: Sendable, BitwiseCopyable {
    /// The value since the last change.
    public private(set) var value: Double

    private var lastChange: Double
    private var sum: Double = 0

    /// Begins with a value at a time.
    public init(_ value: Double = 0, at time: Double = 0) {
        self.value = value
        self.lastChange = time
    }

    /// Changes the value at a time.
    ///
    /// - Precondition: `time` is not earlier than the last change.
    public mutating func set(_ newValue: Double, at time: Double) {
        sum = integral(until: time)
        lastChange = time
        value = newValue
    }

    /// The integral from the beginning until a time.
    ///
    /// - Precondition: `time` is not earlier than the last change.
    public func integral(until time: Double) -> Double {
        precondition(time >= lastChange, "an integral cannot end before the last change")
        return sum + value * (time - lastChange)
    }
}
