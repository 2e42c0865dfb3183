/// The order of events that are due at the same time; events of equal priority come in the order of scheduling.
public enum EventPriority: UInt8, Sendable, BitwiseCopyable, CaseIterable {
    /// Completions and releases: first, so that what becomes free at a time can be used at that time.
    case completion = 0

    /// Everything without a reason to be elsewhere.
    case ordinary

    /// Deadlines: after the rest, so that a deadline is met by a completion at the same time.
    case deadline

    /// Observations: last, so that they see the state that a time leaves behind.
    case statistics
}
