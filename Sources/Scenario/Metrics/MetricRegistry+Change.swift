// Lines crossed: kinds of figure about the course of a weekly figure within each replication.
extension MetricRegistry {
    static let change: [MetricDefinition] = [
        metric(
            "threshold_first_week", "First week beyond a threshold", unit: "weeks", .neutral,
            .threshold(.firstWeek), by: .threshold, weekly: false,
            "The first measured week in which a weekly figure, averaged over the weeks that the threshold says, is beyond "
                + "it. There is no mean where in some replication it never is; the percentiles count those as later than "
                + "all, and `censored` is the share of them."),
        metric(
            "threshold_weeks", "Weeks beyond a threshold", unit: "share", .neutral, .threshold(.weeks),
            by: .threshold, weekly: false,
            "Share of the measured weeks in which the figure, so averaged, is beyond the threshold; weeks in which it is "
                + "undefined are not beyond."),
        metric(
            "threshold_at_end", "Runs that end beyond a threshold", unit: "share", .neutral, .threshold(.atEnd),
            by: .threshold, weekly: false,
            "Share of replications in which the mean of the figure over the last 13 measured weeks is beyond the "
                + "threshold: the share that tipped. The interval is Wilson's."),
    ]
}
