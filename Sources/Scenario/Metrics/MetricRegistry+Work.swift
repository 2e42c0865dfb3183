// Work by type, unmet need, and what people and staff go through over a year.
extension MetricRegistry {
    static let moreWork: [MetricDefinition] = [
        metric(
            "work_done", "Work done by type", unit: "per year", .neutral,
            .workTypes([.done], over: [], times: 1), by: .workType, weekly: false,
            "Pieces of work finished, by type and whoever did them; what is done at home in a worker's own time apart."),
        metric(
            "work_late", "Work late by type", unit: "share", .higherIsWorse,
            .workTypes([.late], over: [.judged], times: 1), by: .workType, weekly: false,
            "Share of the pieces of a type that were finished later than due, of those finished or overdue at the end of "
                + "the run."),
        metric(
            "work_hours_late", "Lateness of work by type", unit: "hours", .higherIsWorse,
            .workTypes([.secondsLate], over: [.late], times: 1 / hour), by: .workType, weekly: false,
            "Mean hours by which late pieces of a type were late; for what was overdue at the end of the run those until "
                + "then."),
        metric(
            "weighted_caseload_per_coordinator", "Weighted caseload per coordinator", unit: "weighted people",
            .higherIsWorse,
            .sum(.people([.weightedCaseloadSeconds]), over: .terms(.coordinators([.headsInPost])), times: 1),
            "Weighted people with a coordinator over coordinators in post, whatever their hours."),
        metric(
            "person_weeks_waiting", "Time spent waiting", unit: "person-weeks per year", .higherIsWorse,
            .parts(
                [
                    ("allocation", .people([.waitingAllocationSeconds])),
                    ("first_contact", .people([.waitingFirstContactSeconds])),
                ], over: .elapsed(seconds: year), times: 1 / week), by: .parts(key: "stage", hasTotal: true),
            "Weeks that people spent waiting in a year, for a first contact and for a coordinator, whether or not they "
                + "were seen in the end: unmet need."),
        metric(
            "left_queue_after", "Wait of those who left unseen", unit: "days", .higherIsWorse,
            .sum(.people([.leftQueueSeconds]), over: .terms(.people([.leftQueue])), times: 1 / day),
            "Mean days from referral until they left, of people who left a queue unseen; for those who had lost their "
                + "coordinator from the referral before that."),
        metric(
            "visits_missed_hours", "Planned visits not made", unit: "hours per week", .higherIsWorse,
            .difference(
                .people([.visitSecondsPlanned]), less: .people([.visitSecondsMade]), over: .elapsed(seconds: week),
                times: 1 / hour),
            "Expected hours a week, recording included, of planned visits that came due in the time and were not made by "
                + "the end of the run: unmet need."),
        metric(
            "coordinator_changed", "Changed coordinator in a year", unit: "share", .higherIsWorse,
            .parts(
                [("once_or_more", .people([.changedInAYear])), ("several_times", .people([.changedOftenInAYear]))],
                over: .terms(.people([.inCareForAYear])), times: 1), by: .parts(key: "changes", hasTotal: false),
            "Of people on a caseload whose care began 52 weeks ago or earlier, counted at the end of each week, the share "
                + "whose coordinator changed within these weeks: at least once, and at least twice. Coming back to a former "
                + "coordinator is a change as well."),
        metric(
            "hospital_days", "Days in hospital", unit: "bed-days per year", .higherIsWorse,
            .sum(.people([.hospitalSeconds]), over: .elapsed(seconds: year), times: 1 / day),
            "Days in hospital of people on the caseload."),
        metric(
            "experience_mix", "Experience", unit: "share", .neutral,
            .parts(
                [
                    ("under_2y", .coordinators([.serviceUnderTwo])), ("2_to_5y", .coordinators([.serviceTwoToFive])),
                    ("over_5y", .coordinators([.serviceOverFive])),
                ],
                over: .terms(.coordinators([.serviceUnderTwo, .serviceTwoToFive, .serviceOverFive])), times: 1),
            by: .parts(key: "service", hasTotal: false),
            "Share of coordinators' whole-time equivalent in post by length of service in the team, counted at the end of "
                + "each week."),
        metric(
            "starters", "Starters", unit: "per year", .neutral,
            .sum(.coordinators([.starters]), over: .elapsed(seconds: year), times: 1), by: .role,
            "Coordinators who started in a post that was vacant."),
    ]
}
