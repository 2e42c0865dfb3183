/// Count, mean, variance and extremes of values that are observed one by one, in constant memory.
///
/// Mean and variance are updated by Welford's method (1962, doi:10.1080/00401706.1962.10490022), which does not
/// cancel; two tallies merge by Chan, Golub and LeVeque (1983, doi:10.1080/00031305.1983.10483115).
public struct Tally: Sendable, Equatable, BitwiseCopyable {
    /// How many values were added.
    @inlinable
    public var count: Int { observed }

    /// The least value; infinity when there is none.
    @inlinable
    public var minimum: Double { least }

    /// The greatest value; minus infinity when there is none.
    @inlinable
    public var maximum: Double { greatest }

    @usableFromInline var observed = 0
    @usableFromInline var least = Double.infinity
    @usableFromInline var greatest = -Double.infinity
    @usableFromInline var runningMean = 0.0
    @usableFromInline var sumOfSquaredDeviations = 0.0

    /// A tally of no values.
    @inlinable
    public init() {}

    /// Adds a value.
    ///
    /// - Complexity: O(1).
    @inlinable
    @inline(__always)
    public mutating func add(_ value: Double) {
        observed &+= 1
        let deviation = value - runningMean
        runningMean += deviation / Double(observed)
        sumOfSquaredDeviations += deviation * (value - runningMean)
        if value < least { least = value }
        if value > greatest { greatest = value }
    }

    /// The arithmetic mean; NaN when there is no value.
    @inlinable
    public var mean: Double { count > 0 ? runningMean : .nan }

    /// The sum of the values.
    @inlinable
    public var sum: Double { runningMean * Double(count) }

    /// The sample variance, with *n* - 1 in the denominator; NaN for fewer than two values.
    @inlinable
    public var variance: Double { count > 1 ? sumOfSquaredDeviations / Double(count - 1) : .nan }

    /// The square root of the sample variance; NaN for fewer than two values.
    @inlinable
    public var standardDeviation: Double { variance.squareRoot() }

    /// Adds all values of another tally.
    ///
    /// Merged in another order, mean and variance may differ in their last digits.
    ///
    /// - Complexity: O(1).
    @inlinable
    public mutating func merge(_ other: Tally) {
        guard other.count > 0 else { return }
        guard count > 0 else {
            self = other
            return
        }
        let total = Double(count + other.count)
        let difference = other.runningMean - runningMean
        runningMean += difference * (Double(other.count) / total)
        sumOfSquaredDeviations +=
            other.sumOfSquaredDeviations + difference * difference * (Double(count) * Double(other.count) / total)
        observed += other.observed
        least = min(least, other.least)
        greatest = max(greatest, other.greatest)
    }

    /// Forgets all values.
    @inlinable
    public mutating func reset() {
        self = Tally()
    }
}
