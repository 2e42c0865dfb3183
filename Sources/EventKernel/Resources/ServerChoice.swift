/// Who is chosen among free servers that can all do what is needed.
///
/// Where the rule cannot decide, it is the one who has been idle for longest, and of several the first by index.
public enum ServerChoice: Sendable, BitwiseCopyable, CaseIterable {
    /// The one who has been idle for longest, since the last service or coming on duty.
    case longestIdle

    /// The one with the least share of the time on duty spent in service.
    case leastUtilised

    /// The first by index, whoever was idle for longest.
    case firstByIndex

    /// The one with the fewest skills, so that those who can do more are kept for what needs it.
    case mostSpecialised
}
