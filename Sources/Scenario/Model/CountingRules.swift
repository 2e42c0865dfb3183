/// How the contacts of a work type are counted, beside the share that is registered.
public struct CountingRules: Sendable, Equatable {
    /// Share of unanswered visits that is registered; nil if they are registered like all others.
    public var noAnswer: Double?
    /// Seconds face to face or on the telephone below which a contact is not registered; 0 is neutral.
    public var atLeast = 0.0
    /// How many contacts one counts for; 1 is neutral.
    public var credit = 1.0
    /// What multiplies recording at full pressure of the contact target; 1 is neutral.
    public var recordingUnderPressure = 1.0
    /// What multiplies its worth at full pressure of the contact target, beside its length; 1 is neutral.
    public var worthUnderPressure = 1.0
    /// Whether workers behind the contact target make such contacts for the sake of the register.
    public var pads = false

    /// The neutral rules.
    public init() {}
}
