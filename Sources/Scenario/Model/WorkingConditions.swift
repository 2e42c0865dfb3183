/// How staff are led, which no caseload shows: shares from 0 to 1, 1 is neutral.
public struct WorkingConditions: Sendable, Equatable, BitwiseCopyable {
    /// How much say workers have in how they do their work; standard protocols take it away.
    public var discretion = 1.0
    /// How far they are listened to.
    public var listening = 1.0
    /// How clear it is what is their own to do, and that they are not asked for things at odds with one another.
    public var roleClarity = 1.0
    /// The share of supervision that supports; the rest monitors performance.
    public var supportiveSupervision = 1.0

    /// Conditions that strain nobody.
    public init() {}
}
