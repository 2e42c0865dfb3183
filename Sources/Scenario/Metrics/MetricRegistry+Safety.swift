// Safety: five criteria, each by itself, as a share of weeks and as a dose.
extension MetricRegistry {
    static let safety: [MetricDefinition] = [
        metric(
            "unsafe_weeks", "Unsafe weeks", unit: "share", .higherIsWorse,
            .parts(
                [
                    ("any", .people([.unsafeWeeks])), ("caseload", .people([.unsafeCaseload])),
                    ("crisis_response", .people([.unsafeCrisisResponse])), ("qualified", .people([.unsafeQualified])),
                    ("risk_work", .people([.unsafeRiskWork])), ("statutory", .people([.unsafeStatutory])),
                ], over: .terms(.people([.safetyWeeks])), times: 1), by: .parts(key: "criterion", hasTotal: false),
            "Share of weeks, of each team by itself, that were unsafe: some coordinator over the safe caseload at the end "
                + "of the week (caseload, limit safety.caseload); more crisis and duty work arising than hours that "
                + "coordinators attended (risk_work); a first visit in a crisis late (crisis_response, limit "
                + "safety.crisis_within); a working day short of qualified workers (qualified, limit "
                + "safety.qualified_on_duty); statutory work late (statutory); or any of these. The limits are assumed "
                + "unless the scenario names a source."),
        metric(
            "caseload_over_safe", "Caseload over the safe limit", unit: "person-weeks per year", .higherIsWorse,
            .sum(.coordinators([.overSafeCaseload]), over: .elapsed(seconds: year), times: 1), by: .role,
            "Weighted people beyond the safe caseload of each coordinator (safety.caseload times effective whole-time "
                + "equivalent), counted at the end of each week and added up over a year."),
        metric(
            "risk_work_short", "Risk work without hours", unit: "hours per year", .higherIsWorse,
            .sum(.people([.riskSecondsShort]), over: .elapsed(seconds: year), times: 1 / hour),
            "Hours of crisis and duty work that arose in a week, recording included, beyond the hours that coordinators "
                + "attended in it; weeks with hours to spare make up for none."),
        metric(
            "risk_work", "Risk work", unit: "ratio", .higherIsWorse,
            .sum(.people([.riskArising]), over: .terms(.coordinators([.attended])), times: 1),
            "Hours of crisis and duty work arising, recording included, whoever does it, over hours that coordinators "
                + "attended."),
        metric(
            "crisis_responses_late", "Late crisis responses, number", unit: "per year", .higherIsWorse,
            .sum(.people([.crisisResponsesLate]), over: .elapsed(seconds: year), times: 1),
            "First visits in a crisis that began later than safety.crisis_within after the crisis did, or were overdue at "
                + "the end of the run."),
        metric(
            "crisis_hours_late", "Late crisis responses, hours", unit: "hours per year", .higherIsWorse,
            .sum(.people([.crisisSecondsLate]), over: .elapsed(seconds: year), times: 1 / hour),
            "Hours by which these were late, added up; for what was overdue at the end of the run those until then."),
        metric(
            "days_short_of_qualified_a_year", "Days short of qualified workers, number", unit: "days per year",
            .higherIsWorse, .sum(.people([.daysShortOfQualified]), over: .elapsed(seconds: year), times: 1),
            "Working days on which fewer qualified workers attended than safety.qualified_on_duty."),
        metric(
            "short_of_qualified_run_longest", "Longest run of days short of qualified workers", unit: "working days",
            .higherIsWorse, .greatest(.shortDaysInARow), weekly: false,
            "The most working days in a row, within the measured weeks, with fewer qualified workers than "
                + "safety.qualified_on_duty; for all teams the longest of any."),
        metric(
            "statutory_late", "Statutory limits broken", unit: "per year", .higherIsWorse,
            .sum(.people([.statutoryLate]), over: .elapsed(seconds: year), times: 1),
            "Pieces of work of types marked statutory that were finished later than due, given up or withdrawn after "
                + "that, or overdue at the end of the run."),
        metric(
            "statutory_late_share", "Statutory work late", unit: "share", .higherIsWorse,
            .sum(.people([.statutoryLate]), over: .terms(.people([.statutoryJudged])), times: 1),
            "The same over all pieces of these types that were finished, or overdue at the end."),
        metric(
            "statutory_hours_late", "Statutory limits broken, hours", unit: "hours per year", .higherIsWorse,
            .sum(.people([.statutorySecondsLate]), over: .elapsed(seconds: year), times: 1 / hour),
            "Hours by which these were late, added up; for what was overdue at the end of the run those until then."),
    ]
}
