/// How a person who is taken on comes to a coordinator, a former one apart.
public enum AllocationRule: String, Sendable, CaseIterable {
    /// The coordinator with the lowest weighted caseload for each effective whole-time equivalent.
    case lowestCaseload = "lowest_caseload"
    /// The coordinators in turn, in the order of the posts.
    case roundRobin = "round_robin"
    /// The lowest caseload among the professions that suit the person, else among all.
    case bestProfession = "best_profession"
}
