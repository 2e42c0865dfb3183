// What targets and protections do: cases closed early and what becomes of them, padding, caseloads over the cap.
extension MetricRegistry {
    static let furtherTargets: [MetricDefinition] = [
        rereferred(
            "6", "six", weeks: 26, planned: ([.rereferredInSixMonths], [.dischargesFollowed]),
            early: ([.rereferredClosed], [.closuresFollowed])),
        rereferred(
            "12", "twelve", weeks: 52, planned: ([.rereferredInYear], [.dischargesFollowedYear]),
            early: ([.rereferredClosedInYear], [.closuresFollowedYear])),
        rereferred(
            "24", "twenty-four", weeks: 104, planned: ([.rereferredInTwoYears], [.dischargesFollowedTwoYears]),
            early: ([.rereferredClosedInTwoYears], [.closuresFollowedTwoYears])),
        metric(
            "closed_early", "Cases closed early", unit: "per year", .higherIsWorse,
            .sum(.people([.closedEarly]), over: .elapsed(seconds: year), times: 1),
            "People discharged because a target of closures was not reached: settled, or only unsettled."),
        metric(
            "surplus_work", "Work for a target's sake", unit: "pieces per year", .higherIsWorse,
            .sum(.people([.surplusPieces]), over: .elapsed(seconds: year), times: 1),
            "Pieces of work without worth that arose because a target asked for more than need brought."),
        metric(
            "contacts_padding", "Contacts for the register", unit: "per week at work", .higherIsWorse,
            .sum(.coordinators([.paddingContacts]), over: .terms(.coordinators([.weeksAtWork])), times: 1), by: .role,
            "Short contacts made for the sake of the register, for each coordinator's week at work."),
        metric(
            "coordinators_over_cap", "Coordinators over the cap", unit: "share", .higherIsWorse,
            .sum(
                .coordinators([.coordinatorWeeksOverCap]), over: .terms(.coordinators([.coordinatorWeeksCapped])),
                times: 1),
            "Share of coordinator-weeks that end above the caseload cap in force, counted as the cap counts."),
        metric(
            "people_over_cap", "People over the cap", unit: "people", .higherIsWorse,
            .sum(.coordinators([.peopleOverCap]), over: .elapsed(seconds: week), times: 1),
            "How many people, weighted if the cap counts so, coordinators have beyond the cap, added up over them and counted at "
                + "the ends of weeks: person-weeks over the cap for each week."),
    ]

    private typealias Cohort = (again: [PeopleMeasure], followed: [PeopleMeasure])

    private static func rereferred(
        _ months: String, _ words: String, weeks: Int, planned: Cohort, early: Cohort
    ) -> MetricDefinition {
        metric(
            "rereferred_\(months)_months", "Referred again within \(words) months", unit: "share", .higherIsWorse,
            .ratios([
                (part: "early", terms: .people(early.again), divisor: .people(early.followed)),
                (part: "planned", terms: .people(planned.again), divisor: .people(planned.followed)),
            ]), by: .parts(key: "closed", hasTotal: true), weekly: false,
            "Share of those discharged, and followed for \(weeks) weeks within the measured time, who were referred again "
                + "within them; of cases closed early for a target's sake, and of the others.")
    }
}
