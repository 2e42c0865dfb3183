/// What becomes of people once they are discharged; followed for no time they change no more until they are referred again.
public struct AfterDischarge: Sendable, Equatable {
    /// Seconds after discharge in which their need state goes on; 0 is neutral.
    public var followed = 0.0
    /// Share by which worsening is higher then; nil if it is as for people who wait.
    public var worsening: Double?
    /// Share of their crises that bring them back at once, as urgent; 0 is neutral.
    public var crisisReturns = 0.0
    /// What multiplies the hazard of re-referral of those who were closed early; 1 is neutral.
    public var earlyClosureTimes = 1.0

    /// Nobody is followed.
    public init() {}
}
