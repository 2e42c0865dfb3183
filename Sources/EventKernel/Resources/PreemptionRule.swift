/// What is left to do for a customer whose service was interrupted.
public enum PreemptionRule: Sendable, BitwiseCopyable, CaseIterable {
    /// What was not done yet: service goes on where it was (pre-emptive resume).
    case resume

    /// The same work all over again (pre-emptive repeat, identical).
    case restart

    /// Work drawn anew by the model (pre-emptive repeat, different).
    case resample
}
