// The metrics of statutory work by stages.
extension MetricRegistry {
    static let procedures: [MetricDefinition] = [
        metric(
            "procedures_begun", "Proceedings begun", unit: "per year", .neutral,
            .procedures([.begun], over: .elapsed(seconds: year), times: 1), by: .procedures(withStages: true),
            "Proceedings that began, renewals included; of a stage, those that reached it."),
        metric(
            "procedures_finished", "Proceedings finished", unit: "per year", .lowerIsWorse,
            .procedures([.finished], over: .elapsed(seconds: year), times: 1), by: .procedures(withStages: true),
            "Proceedings gone through to an end, in whatever stage that came; of a stage, those that left it done."),
        metric(
            "procedures_renewed", "Renewals", unit: "per year", .neutral,
            .procedures([.renewals], over: .elapsed(seconds: year), times: 1), by: .procedures(withStages: false),
            "Terms that were coming to their end and whose renewal began."),
        metric(
            "procedures_withdrawn", "Proceedings withdrawn", unit: "per year", .neutral,
            .procedures([.withdrawn], over: .elapsed(seconds: year), times: 1), by: .procedures(withStages: true),
            "Proceedings that ended before they were gone through: what they were about was gone, care had ended, or a piece "
                + "of their work lapsed."),
        metric(
            "procedures_under_way", "Proceedings under way", unit: "proceedings", .higherIsWorse,
            .procedures([.underWaySeconds], over: .elapsed(seconds: 1), times: 1), by: .procedures(withStages: true),
            "Proceedings that have begun and not ended, mean over time: the backlog with what is being worked on."),
        metric(
            "procedures_in_force", "Decisions in force", unit: "decisions", .neutral,
            .procedures([.inForceSeconds], over: .elapsed(seconds: 1), times: 1), by: .procedures(withStages: false),
            "Authorisations, orders and the like that hold for a term, mean over time."),
        metric(
            "procedures_lapsed", "Terms lapsed", unit: "per year", .higherIsWorse,
            .procedures([.lapsed], over: .elapsed(seconds: year), times: 1), by: .procedures(withStages: false),
            "Terms that ended while their renewal was under way, so that nothing was in force."),
        metric(
            "procedure_time", "Time of proceedings, mean of those finished", unit: "days", .higherIsWorse,
            .procedures([.elapsedSeconds], over: .measures([.finished]), times: 1 / day),
            by: .procedures(withStages: true),
            "Mean days from beginning to end of those finished in the time; it flatters a service whose backlog grows."),
        metric(
            "procedure_time_median", "Time of proceedings, median", unit: "days", .higherIsWorse,
            .procedureTime(0.5), by: .procedures(withStages: false), weekly: false,
            "Days within which half of those begun in the measured weeks were finished (Kaplan and Meier; those withdrawn and "
                + "those still under way censored)."),
        metric(
            "procedure_time_p90", "Time of proceedings, 90th percentile", unit: "days", .higherIsWorse,
            .procedureTime(0.9), by: .procedures(withStages: false), weekly: false,
            "Days within which nine in ten of those begun in the measured weeks were finished (Kaplan and Meier; those "
                + "withdrawn and those still under way censored). Without an estimate where in some replication fewer were."
        ),
        metric(
            "procedure_in_time", "Clocks of proceedings kept", unit: "share", .lowerIsWorse,
            .procedures([.judged], less: [.late], over: .measures([.judged]), times: 1),
            by: .procedures(withStages: true),
            "Share of the clocks of stages that were kept, of stages finished, withdrawn after the limit, or beyond it at the "
                + "end of the run."),
        metric(
            "procedure_days_late", "Lateness of proceedings", unit: "days", .higherIsWorse,
            .procedures([.secondsLate], over: .measures([.late]), times: 1 / day), by: .procedures(withStages: true),
            "Mean days by which clocks of stages were overrun that were; to the end of the run for what is still open."),
        metric(
            "procedure_hours_each", "Hours of a proceeding", unit: "hours", .neutral,
            .procedures([.workSeconds], over: .measures([.finished]), times: 1 / hour),
            by: .procedures(withStages: true),
            "The same hours for each proceeding gone through to an end; of a stage, for each that left it done. In a growing "
                + "backlog some hours are of those that are not through yet."),
        metric(
            "procedure_hours", "Hours of proceedings", unit: "hours per week", .neutral,
            .procedures([.workSeconds], over: .elapsed(seconds: week), times: 1 / hour),
            by: .procedures(withStages: true),
            "Hours of the pieces of work finished for proceedings, travel and recording included, second workers apart; in the "
                + "week in which a piece was finished."),
    ]
}
