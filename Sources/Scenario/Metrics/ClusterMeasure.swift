/// What is added up for each team, each cluster and week; seconds and pounds are those of people who have been clustered.
public enum ClusterMeasure: Int, Sendable, CaseIterable {
    /// Second by second, people in the cluster.
    case seconds
    /// Of these, people who need another.
    case wrongSeconds
    /// Of these, people whose review is overdue.
    case overdueSeconds
    /// Pounds paid for them.
    case income
    /// Pounds that would be paid for those who need the cluster, were all in the one they need and in time.
    case incomeByNeed
    /// Clusterings that ended in the cluster.
    case clusterings
    /// Of these, those that moved somebody from another cluster.
    case moves
}
