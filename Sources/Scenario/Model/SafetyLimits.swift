/// What counts as safe; limits by which days are counted, and which change nothing else.
public struct SafetyLimits: Sendable, Equatable {
    /// Qualified workers below which a day is short of them.
    public var qualifiedOnDuty = 2

    /// Makes the standard limits.
    public init() {}
}
