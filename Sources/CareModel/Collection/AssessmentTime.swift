/// How long one assessment took.
public struct AssessmentTime: Sendable, BitwiseCopyable {
    /// The index of the team that served it.
    public var team: Int
    /// Seconds from request to decision, or NaN where nothing was to be decided.
    public var secondsToDecision: Double
    /// Seconds from request to admission, or NaN where nobody was admitted.
    public var secondsToAdmission: Double
}
