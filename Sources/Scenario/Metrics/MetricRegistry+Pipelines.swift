// The metrics of where workers come from, what they are approved for, and why they go.
extension MetricRegistry {
    static let pipelines: [MetricDefinition] = approvals + entrants + [leaversByReason]

    private static let approvals: [MetricDefinition] = [
        metric(
            "approved_workers", "Approved workers", unit: "workers", .lowerIsWorse,
            .pipelines([.approvedSeconds], of: .approvals, over: .elapsed(seconds: 1), times: 1),
            by: .pipelines(key: "skill"),
            "Holders of posts who have an approval, mean over time."),
        metric(
            "approvals_gained", "Approvals gained", unit: "per year", .neutral,
            .pipelines([.approvalsGained], of: .approvals, over: .elapsed(seconds: year), times: 1),
            by: .pipelines(key: "skill"),
            "Workers approved after training; starters who bring the approval are not counted."),
        metric(
            "approvals_lapsed", "Approvals lapsed", unit: "per year", .higherIsWorse,
            .pipelines([.approvalsLapsed], of: .approvals, over: .elapsed(seconds: year), times: 1),
            by: .pipelines(key: "skill"),
            "Approvals lost by workers who stay: less done in a year than is asked for, or not renewed."),
        metric(
            "approvals_left", "Approvals lost with leavers", unit: "per year", .higherIsWorse,
            .pipelines([.approvalsLeft], of: .approvals, over: .elapsed(seconds: year), times: 1),
            by: .pipelines(key: "skill"),
            "Approved workers who left or whose post was cut."),
        metric(
            "approval_training", "Time away for approvals", unit: "hours per year", .neutral,
            .pipelines([.trainingSeconds], of: .approvals, over: .elapsed(seconds: year), times: 1 / hour),
            by: .pipelines(key: "skill"),
            "Contracted hours away for training for an approval and for its renewal; they are part of study leave."),
    ]

    private static let entrants: [MetricDefinition] = [
        metric(
            "entrants", "Newly qualified entrants", unit: "per year", .neutral,
            .pipelines([.entrants], of: .routes, over: .elapsed(seconds: year), times: 1),
            by: .pipelines(key: "route"),
            "Newly qualified workers who came by a route and took a vacant post; students who stay come by a route too."
        ),
        metric(
            "entrants_without_post", "Entrants without a post", unit: "per year", .higherIsWorse,
            .pipelines([.entrantsWithoutPost], of: .routes, over: .elapsed(seconds: year), times: 1),
            by: .pipelines(key: "route"),
            "Newly qualified workers who found no vacant post of their roles and were lost to the service; without a team of "
                + "their own they count with the first team that has such posts."),
        metric(
            "entrants_kept", "Entrants in post after twelve months", unit: "share", .lowerIsWorse,
            .pipelines([.entrantsKept], of: .routes, over: .measures([.entrantsFollowed]), times: 1),
            by: .pipelines(key: "route"),
            "Share of entrants who are still in their post twelve months after they came, of those whose twelve months ended "
                + "in the measured weeks."),
        metric(
            "placements", "Students' placements", unit: "per year", .lowerIsWorse,
            .pipelines([.placements], of: .students, over: .elapsed(seconds: year), times: 1),
            by: .pipelines(key: "students"),
            "Placements of students that began."),
        metric(
            "placements_withdrawn", "Placements withdrawn", unit: "per year", .higherIsWorse,
            .pipelines([.placementsWithdrawn], of: .students, over: .elapsed(seconds: year), times: 1),
            by: .pipelines(key: "students"),
            "Placements wanted for which no educator was there, free of students and under the load at which placements are "
                + "offered."),
        metric(
            "placements_broken_off", "Placements broken off", unit: "per year", .higherIsWorse,
            .pipelines([.placementsBrokenOff], of: .students, over: .elapsed(seconds: year), times: 1),
            by: .pipelines(key: "students"),
            "Placements that ended because the educator left."),
    ]

    private static let leaversByReason = metric(
        "leavers", "Leavers by reason", unit: "per year", .higherIsWorse,
        .parts(
            [
                ("resignation", .coordinators([.leaversResigned])),
                ("early_retirement", .coordinators([.leaversRetired])),
                ("internal_move", .coordinators([.leaversMoved])),
                ("leadership", .coordinators([.leaversToLeadership])),
                ("not_reappointed", .coordinators([.leaversNotReappointed])),
            ], over: .elapsed(seconds: year), times: 1), by: .parts(key: "reason", hasTotal: true),
        "Coordinators who left, by why they gave notice or were given it; posts that were cut under their holders are not counted."
    )
}
