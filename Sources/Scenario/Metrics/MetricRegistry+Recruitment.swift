// The metrics of how posts are emptied and filled, and of work that goes to somebody else.
extension MetricRegistry {
    static let recruitment: [MetricDefinition] = [
        metric(
            "time_to_fill", "Time to fill a post", unit: "weeks", .higherIsWorse,
            .parts(
                [
                    ("advertising", .coordinators([.fillAdvertising])), ("approval", .coordinators([.fillApproval])),
                    ("hiring", .coordinators([.fillHiring])), ("undivided", .coordinators([.fillUndivided])),
                ], over: .terms(.coordinators([.postsFilled])), times: 1 / week),
            by: .parts(key: "part", hasTotal: true), weekly: false, details: [.role],
            "Mean weeks from a coordinator's leaving to the next one's first day, of posts filled in the measured time, and "
                + "its parts; approval has what a freeze adds, hiring the days to the Monday of the start, undivided a time "
                + "that is not stated in parts. Posts that are vacant still are not in it."),
        metric(
            "posts_filled", "Posts filled", unit: "per year", .neutral,
            .sum(.coordinators([.postsFilled]), over: .elapsed(seconds: year), times: 1), by: .role,
            "Coordinators' posts filled that had come vacant within simulated time."),
        metric(
            "posts_waiting_approval", "Posts waiting for approval", unit: "posts", .higherIsWorse,
            .sum(.coordinators([.waitingApproval]), over: .elapsed(seconds: 1), times: 1), by: .role,
            "Vacant posts of coordinators not yet approved for filling, by a freeze or otherwise, mean over time."),
        metric(
            "posts_deleted", "Posts deleted", unit: "per year", .higherIsWorse,
            .sum(.coordinators([.postsDeleted]), over: .elapsed(seconds: year), times: 1), by: .role,
            "Posts of coordinators who left that were deleted for good instead of being filled."),
        metric(
            "posts_substituted", "Posts gone to another role", unit: "per year", .neutral,
            .sum(.coordinators([.postsSubstituted]), over: .elapsed(seconds: year), times: 1), by: .role,
            "Posts of coordinators who left that were refilled with another role, by the role of the leaver."),
        metric(
            "wte_established", "Whole-time equivalent established", unit: "whole-time equivalent", .neutral,
            .sum(.coordinators([.established]), over: .elapsed(seconds: 1), times: 1), by: .role,
            "Whole-time equivalent of coordinators' posts, filled or not, mean over time; by role the skill mix."),
        metric(
            "agency_wte", "Agency workers", unit: "whole-time equivalent", .neutral,
            .sum(.coordinators([.agencySeconds]), over: .elapsed(seconds: 1), times: 1), by: .role,
            "Whole-time equivalent of agency workers in coordinators' vacant posts, mean over time; the posts count as "
                + "vacant all the same."),
        metric(
            "agency_hours", "Agency hours contracted", unit: "hours per week", .neutral,
            .sum(.coordinators([.agencyContracted]), over: .elapsed(seconds: week), times: 1 / hour), by: .role,
            "Contracted hours a week of agency workers in coordinators' vacant posts, their leave and sickness included."
        ),
        metric(
            "work_delegated", "Work delegated", unit: "per week", .neutral,
            .sum(.people([.workDelegated]), over: .elapsed(seconds: week), times: 1),
            "Pieces of coordinators' work that were given to colleagues of other roles."),
        metric(
            "work_escalated", "Work that moved up because it was late", unit: "per week", .higherIsWorse,
            .sum(.people([.workEscalated]), over: .elapsed(seconds: week), times: 1),
            "Pieces of work that became more urgent because they were late."),
    ]
}
