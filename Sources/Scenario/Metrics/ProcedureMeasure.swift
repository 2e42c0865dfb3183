/// What is added up for each team, each procedure and each of its stages, and week.
public enum ProcedureMeasure: Int, Sendable, CaseIterable {
    /// Proceedings, or stages, that began; renewals included.
    case begun
    /// Of these, renewals.
    case renewals
    /// Proceedings, or stages, that were gone through to their end.
    case finished
    /// Proceedings withdrawn, by the stage in which they were.
    case withdrawn
    /// Second by second, proceedings under way.
    case underWaySeconds
    /// Clocks judged: of stages finished, withdrawn late, or overdue at the end.
    case judged
    /// Of these, those that were kept too late, and the seconds by which they were.
    case late, secondsLate
    /// Seconds from the beginning of those that were finished.
    case elapsedSeconds
    /// Seconds of work on them, recording included, second workers apart.
    case workSeconds
    /// Second by second, what is in force.
    case inForceSeconds
    /// Terms that ended before they were renewed.
    case lapsed
}
