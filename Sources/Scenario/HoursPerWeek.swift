/// Time spent out of each week, in hours.
public struct HoursPerWeek: Sendable, Hashable, Comparable {
    /// The hours in a week.
    public var hours: Double

    /// Makes a value from hours in a week.
    public init(_ hours: Double) { self.hours = hours }

    /// The share of all time, seconds per second: 168 hours per week are 1.
    public var secondsPerSecond: Double { hours / 168 }

    /// Orders by amount.
    public static func < (left: HoursPerWeek, right: HoursPerWeek) -> Bool { left.hours < right.hours }
}
