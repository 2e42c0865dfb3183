// The metrics of staff's time: overtime, long weeks, rest, and who is on duty.
extension MetricRegistry {
    static let staffTime: [MetricDefinition] = [
        metric(
            "overtime_paid", "Paid overtime", unit: "hours per week at work", .neutral,
            .sum(.coordinators([.overtimePaid]), over: .terms(.coordinators([.weeksAtWork])), times: 1 / hour),
            by: .role,
            "Coordinators' hours beyond the end of a shift that are paid, for each week at work."),
        metric(
            "time_in_lieu", "Overtime to be taken in lieu", unit: "hours per week at work", .neutral,
            .sum(.coordinators([.overtimeInLieu]), over: .terms(.coordinators([.weeksAtWork])), times: 1 / hour),
            by: .role,
            "Coordinators' hours beyond the end of a shift that are to be taken in lieu, for each week at work; what is "
                + "taken stands in contracted_hours."),
        metric(
            "weeks_over_48_hours", "Weeks over 48 hours", unit: "share", .higherIsWorse,
            .sum(.coordinators([.longWeeks]), over: .terms(.coordinators([.workerWeeks])), times: 1), by: .role,
            "Share of the weeks in which a coordinator was at work that had more than 48 hours of it, overtime and work at "
                + "home included."),
        metric(
            "rests_under_11_hours", "Rests under 11 hours", unit: "share", .higherIsWorse,
            .sum(.coordinators([.shortRests]), over: .terms(.coordinators([.rests])), times: 1), by: .role,
            "Share of coordinators' rests between two days of work that were shorter than 11 hours; work at home has no "
                + "time of the clock and shortens none."),
        metric(
            "days_no_qualified", "Days with no qualified worker", unit: "share", .higherIsWorse,
            .sum(.people([.daysNoQualified]), over: .terms(.people([.workingDays])), times: 1),
            "Share of the team's working days on which no qualified worker attended."),
        metric(
            "days_one_qualified", "Days with one qualified worker", unit: "share", .higherIsWorse,
            .sum(.people([.daysOneQualified]), over: .terms(.people([.workingDays])), times: 1),
            "Share of the team's working days on which one qualified worker attended and no other."),
        metric(
            "days_short_of_qualified", "Days short of qualified workers", unit: "share", .higherIsWorse,
            .sum(.people([.daysShortOfQualified]), over: .terms(.people([.workingDays])), times: 1),
            "Share of the team's working days on which fewer qualified workers attended than safety.qualified_on_duty."),
        metric(
            "qualified_run_longest", "Longest run of days with one qualified worker at most", unit: "working days",
            .higherIsWorse, .greatest(.thinDaysInARow), weekly: false,
            "The most working days in a row, within the measured weeks, on which one qualified worker or none attended; for "
                + "all teams the longest of any."),
    ]
}
