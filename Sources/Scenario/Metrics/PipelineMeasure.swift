/// What is added up for each team, each approval, each route into the profession and week.
public enum PipelineMeasure: Int, Sendable, CaseIterable {
    /// Second by second, holders who have an approval.
    case approvedSeconds
    /// Approvals gained by training.
    case approvalsGained
    /// Approvals lost by holders who stay: too little done in a year, or not renewed.
    case approvalsLapsed
    /// Approvals that holders took with them when they left.
    case approvalsLeft
    /// Contracted seconds away for training for an approval or its renewal.
    case trainingSeconds
    /// Newly qualified workers who came by a route and found a post.
    case entrants
    /// Those who found none.
    case entrantsWithoutPost
    /// Entrants followed for twelve months within the run.
    case entrantsFollowed
    /// Of these, those still in the post.
    case entrantsKept
    /// Placements of students that began.
    case placements
    /// Placements wanted for which there was no educator.
    case placementsWithdrawn
    /// Placements that ended because the educator left.
    case placementsBrokenOff
}
