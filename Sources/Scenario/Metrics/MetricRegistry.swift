/// Every metric, in the order of their ids; CSV, documentation and reports are made from this list.
public enum MetricRegistry {
    /// All metrics, sorted by id.
    public static let all: [MetricDefinition] = [
        people,
        staff,
        staffTime,
        targets,
        recording,
        diary,
        clinics,
        strain,
        safety,
        moreWork,
        change,
        money,
        pipelines,
        furtherTargets,
        recruitment,
        wards,
        assessments,
        procedures,
        clusters,
        budgets,
        peerServices,
        surveys,
    ].flatMap(\.self)
        .sorted { $0.id < $1.id }

    /// The metric of an id, or nil.
    public static func metric(_ id: String) -> MetricDefinition? { all.first { $0.id == id } }

    static let day = 86_400.0
    static let week = 7 * 86_400.0
    static let year = 365.25 * 86_400.0
    static let month = 365.25 * 86_400.0 / 12
    static let hour = 3600.0

    static func metric(
        _ id: String, _ title: String, unit: String, _ direction: MetricDefinition.Direction,
        _ formula: MetricDefinition.Formula, by breakdown: MetricDefinition.Breakdown = .none, weekly: Bool = true,
        details: [MetricDefinition.Detail] = [], _ definition: String
    ) -> MetricDefinition {
        MetricDefinition(
            id: id, title: title, unit: unit, definition: definition, direction: direction, formula: formula,
            breakdown: breakdown, isWeekly: weekly, details: details)
    }

    private static let people: [MetricDefinition] = [
        metric(
            "referrals", "Referrals", unit: "per year", .neutral,
            .sum(.people([.referrals]), over: .elapsed(seconds: year), times: 1),
            "Referrals received, re-referrals included."),
        metric(
            "referrals_accepted", "Referrals accepted", unit: "per year", .neutral,
            .sum(.people([.referralsAccepted]), over: .elapsed(seconds: year), times: 1),
            "Referrals accepted at screening, re-referrals included."),
        metric(
            "referral_to_contact_mean", "Referral to first contact, mean", unit: "days", .higherIsWorse, .wait(.mean),
            weekly: false,
            "Mean days from referral to first contact of everybody accepted whose referral fell in the measured weeks and "
                + "who stays; those still waiting count up to the end of the run (Kaplan and Meier)."),
        metric(
            "referral_to_contact_median", "Referral to first contact, median", unit: "days", .higherIsWorse,
            .wait(.quantile(0.5)), weekly: false,
            "Days within which half of the cohort had a first contact (Kaplan and Meier, those still waiting censored; who "
                + "left never has one)."
        ),
        metric(
            "referral_to_contact_p90", "Referral to first contact, 90th percentile", unit: "days", .higherIsWorse,
            .wait(.quantile(0.9)), weekly: false,
            "Days within which nine in ten of the cohort had a first contact (Kaplan and Meier; who left never has one). Without "
                + "an estimate where in some replication more than one in ten never has."),
        metric(
            "referral_to_contact_in_time", "First contact in time", unit: "share", .lowerIsWorse, .wait(.inTime),
            weekly: false,
            "Share of the cohort with a first contact within the target's limit; still waiting beyond it, or having left "
                + "unseen, is a breach."),
        metric(
            "waiting_first_contact", "Waiting for first contact", unit: "people", .higherIsWorse,
            .sum(.people([.waitingFirstContactSeconds]), over: .elapsed(seconds: 1), times: 1),
            "People waiting for a first contact, mean over time."),
        metric(
            "waiting_allocation", "Waiting for a coordinator", unit: "people", .higherIsWorse,
            .sum(.people([.waitingAllocationSeconds]), over: .elapsed(seconds: 1), times: 1),
            "People assessed and taken on who have no coordinator, mean over time."),
        metric(
            "left_queue", "Left a queue unseen", unit: "per year", .higherIsWorse,
            .sum(.people([.leftQueue]), over: .elapsed(seconds: year), times: 1),
            "People who left while waiting: unmet need."),
        metric(
            "queue_growth", "Growth of queues", unit: "people per year", .higherIsWorse,
            .growth([
                ("allocation", .people([.waitingAllocationSeconds])),
                ("first_contact", .people([.waitingFirstContactSeconds])),
            ]), by: .parts(key: "queue", hasTotal: false), weekly: false,
            "How many more people wait for a coordinator, and for a first contact, with each year of the run. A queue that "
                + "grows all along makes every figure depend on how long the run is; `run` says so. Undefined in runs of less "
                + "than a year."),
        metric(
            "caseload", "Caseload", unit: "people", .neutral,
            .sum(.people([.caseloadSeconds]), over: .elapsed(seconds: 1), times: 1),
            "People with a coordinator, mean over time."),
        metric(
            "caseload_per_post", "Caseload per post", unit: "people", .higherIsWorse,
            .sum(.people([.caseloadSeconds]), over: .terms(.coordinators([.postsEstablished])), times: 1),
            "People with a coordinator over coordinators' posts, filled or not."),
        metric(
            "caseload_per_wte_established", "Caseload per whole-time equivalent established", unit: "people",
            .higherIsWorse,
            .sum(.people([.caseloadSeconds]), over: .terms(.coordinators([.established])), times: 1),
            "People with a coordinator over whole-time equivalent of coordinators' posts, filled or not."),
        metric(
            "caseload_per_wte_in_post", "Caseload per whole-time equivalent in post", unit: "people", .higherIsWorse,
            .sum(.people([.caseloadSeconds]), over: .terms(.coordinators([.inPost])), times: 1),
            "People with a coordinator over whole-time equivalent of coordinators in post."),
        metric(
            "weighted_caseload_per_effective_wte", "Weighted caseload per effective whole-time equivalent",
            unit: "weighted people", .higherIsWorse,
            .sum(.people([.weightedCaseloadSeconds]), over: .terms(.coordinators([.effective])), times: 1),
            "Weighted people with a coordinator over whole-time equivalent in post times speed of work (starters "
                + "count for less)."),
        metric(
            "coordinators_over_safe", "Coordinators over the safe caseload", unit: "share", .higherIsWorse,
            .sum(
                .coordinators([.coordinatorWeeksOverSafe]), over: .terms(.coordinators([.coordinatorWeeks])), times: 1),
            "Share of coordinator-weeks that end above the safe limit of weighted people per effective whole-time "
                + "equivalent (safety.caseload; 30 and assumed, unless the scenario says otherwise)."),
        metric(
            "need_state", "Caseload by need state", unit: "share", .neutral,
            .parts(
                [
                    ("crisis", .people([.crisisSeconds])), ("hospital", .people([.hospitalSeconds])),
                    ("settled", .people([.settledSeconds])), ("unsettled", .people([.unsettledSeconds])),
                ], over: .terms(.people([.caseloadSeconds])), times: 1),
            by: .parts(key: "state", hasTotal: false), "Share of the caseload's time spent in each need state."),
        metric(
            "planned_contact_achieved", "Planned visits made", unit: "share", .lowerIsWorse,
            .sum(.people([.visitsMade]), over: .terms(.people([.visitsPlanned])), times: 1),
            "Share of the planned visits that came due in the time which were made then or later, answered or not."),
        metric(
            "no_answer", "Visits to a shut door", unit: "share", .neutral,
            .sum(.people([.visitsUnanswered]), over: .terms(.people([.visitsMade])), times: 1),
            "Share of planned visits made at which nobody answered."),
        metric(
            "meaningful_contact", "Meaningful contact", unit: "hours per person-month", .lowerIsWorse,
            .sum(.people([.meaningfulSeconds]), over: .terms(.people([.caseloadSeconds])), times: month / hour),
            "Hours of contact with people on the caseload, each weighted by its meaningfulness, per person and month."),
        metric(
            "coordinator_changes", "Changes of coordinator", unit: "per person-year", .higherIsWorse,
            .sum(.people([.coordinatorChanges]), over: .terms(.people([.caseloadSeconds])), times: year),
            "Changes of coordinator of people in care per person-year on the caseload."),
        metric(
            "crises", "Crises", unit: "per year", .higherIsWorse,
            .parts(
                [
                    ("caseload", .people([.crisesOnCaseload])), ("discharged", .people([.crisesDischarged])),
                    ("waiting", .people([.crisesWaiting])),
                ],
                over: .elapsed(seconds: year), times: 1), by: .parts(key: "stage", hasTotal: true),
            "Crises of people known to the team, on the caseload and waiting, and of those discharged who are followed."
        ),
        metric(
            "crises_per_person_year", "Crises per person-year", unit: "per person-year", .higherIsWorse,
            .sum(.people([.crisesOnCaseload]), over: .terms(.people([.caseloadSeconds])), times: year),
            "Crises of people on the caseload per person-year."),
        metric(
            "crisis_response_late", "Late crisis responses", unit: "share", .higherIsWorse,
            .sum(.people([.crisisResponsesLate]), over: .terms(.people([.crisisResponses])), times: 1),
            "Share of first visits in a crisis that began later than safety.crisis_within after the crisis did, or were "
                + "overdue at the end of the run."),
        metric(
            "mha_assessments_per_100000", "Mental Health Act assessments", unit: "per 100,000 per year",
            .higherIsWorse,
            .parts(
                [
                    ("area", .people([.assessmentsArea])), ("discharged", .people([.assessmentsDischarged])),
                    ("known", .people([.assessmentsKnown])),
                ],
                over: .elapsedYearsPer100000, times: 1), by: .parts(key: "origin", hasTotal: true),
            "Mental Health Act assessments in the area per 100,000 population, of people known to the team, of "
                + "those discharged who are followed, and of others."),
        metric(
            "mha_known_share", "Assessments of people known to the team", unit: "share", .neutral,
            .sum(
                .people([.assessmentsKnown]),
                over: .terms(.people([.assessmentsKnown, .assessmentsArea, .assessmentsDischarged])), times: 1),
            "Share of the area's Mental Health Act assessments that concern people known to the team."),
        metric(
            "admissions", "Admissions", unit: "per year", .higherIsWorse,
            .sum(.people([.admissions, .admissionsDischarged]), over: .elapsed(seconds: year), times: 1),
            "Admissions to hospital of people known to the team, or discharged and followed."),
        metric(
            "admissions_per_100_people", "Admissions per 100 people", unit: "per 100 person-years", .higherIsWorse,
            .sum(
                .people([.admissions]),
                over: .terms(
                    .people([.caseloadSeconds, .waitingAllocationSeconds, .waitingFirstContactSeconds])),
                times: 100 * year),
            "Admissions to hospital of people known to the team per 100 person-years on the caseload or waiting."),
        metric(
            "delayed_discharge_days", "Delayed discharge", unit: "bed-days per year", .higherIsWorse,
            .sum(.people([.delayedDischargeSeconds]), over: .elapsed(seconds: year), times: 1 / day),
            "Days in hospital of people known to the team who are ready to leave and stay until work that this takes is done."
        ),
        metric(
            "carer_breakdowns", "Breakdowns of carers", unit: "per year", .higherIsWorse,
            .sum(.people([.carerBreakdowns]), over: .elapsed(seconds: year), times: 1),
            "Breakdowns of carers of people known to the team."),
        metric(
            "discharges", "Discharges", unit: "per year", .neutral,
            .sum(.people([.discharges]), over: .elapsed(seconds: year), times: 1), "People discharged from care."),
        metric(
            "deadline_work_late", "Deadline work late", unit: "share", .higherIsWorse,
            .sum(.people([.deadlinesLate]), over: .terms(.people([.deadlinesJudged])), times: 1),
            "Share of deadline work that was finished later than due, or was overdue at the end of the run."),
    ]

    private static let worked: [StaffMeasure] = [
        .direct, .telephone, .indirect, .travel, .recording, .supervision, .meetings, .waiting,
    ]

    private static let categories: [(part: String, terms: MetricDefinition.Terms)] = [
        ("direct", .coordinators([.direct])), ("indirect", .coordinators([.indirect])),
        ("meetings", .coordinators([.meetings])), ("recording", .coordinators([.recording])),
        ("standby", .coordinators([.standby])), ("supervision", .coordinators([.supervision])),
        ("telephone", .coordinators([.telephone])), ("travel", .coordinators([.travel])),
        ("unassigned", .coordinators([.unassigned])), ("waiting", .coordinators([.waiting])),
    ]

    private static let staff: [MetricDefinition] = [
        metric(
            "hours", "Hours by category", unit: "hours per week", .neutral,
            .parts(categories, over: .elapsed(seconds: week), times: 1 / hour),
            by: .parts(key: "category", hasTotal: true), details: [.role, .weekday, .protection],
            "Coordinators' hours a week, attended and beyond, by what they were spent on; those of a role, by weekday, and "
                + "by whether policy protects the kind of work."),
        metric(
            "hours_share", "Share of hours by category", unit: "share", .neutral,
            .parts(
                categories, over: .terms(.coordinators(StaffMeasure.worked)), times: 1),
            by: .parts(key: "category", hasTotal: false),
            "Share of coordinators' hours, attended and beyond, by what they were spent on."),
        metric(
            "contact_hours_share", "Share of hours in contact", unit: "share", .lowerIsWorse,
            .sum(
                .coordinators([.direct, .telephone]), over: .terms(.coordinators(StaffMeasure.worked)), times: 1),
            by: .role,
            "Share of coordinators' hours, attended and beyond, that are contact, face to face or on the telephone."),
        metric(
            "contracted_hours", "Contracted hours", unit: "hours per week", .neutral,
            .parts(
                [
                    ("annual_leave", .coordinators([.annualLeave])), ("attended", .coordinators([.attended])),
                    ("bank_holiday", .coordinators([.bankHoliday])), ("elsewhere", .coordinators([.elsewhere])),
                    ("maternity_leave", .coordinators([.maternityLeave])),
                    ("phased_return", .coordinators([.phasedReturn])), ("sickness", .coordinators([.sickness])),
                    ("special_leave", .coordinators([.specialLeave])), ("study_leave", .coordinators([.studyLeave])),
                    ("time_in_lieu", .coordinators([.timeInLieu])),
                ], over: .elapsed(seconds: week), times: 1 / hour), by: .parts(key: "use", hasTotal: true),
            "Coordinators' contracted hours a week by what became of them."),
        metric(
            "utilisation", "Utilisation", unit: "ratio", .higherIsWorse,
            .sum(.coordinators([.arising]), over: .terms(.coordinators([.attended])), times: 1), by: .role,
            "Hours of work arising over hours attended, of coordinators; above 1 work piles up. Work of the team counts for "
                + "whoever takes it up; planned work that is missed because the last piece is still outstanding does not count, and what is "
                + "withdrawn is taken off in the week in which it is."
        ),
        metric(
            "work_done_ratio", "Work done over hours attended", unit: "ratio", .neutral,
            .sum(.coordinators(worked), over: .terms(.coordinators([.attended])), times: 1), by: .role,
            "Hours of work done, unpaid hours included, over hours attended."),
        metric(
            "overtime", "Unpaid overtime", unit: "hours per week at work", .higherIsWorse,
            .parts(
                [("overrun", .coordinators([.overrun])), ("own_time", .coordinators([.ownTime]))],
                over: .terms(.coordinators([.weeksAtWork])), times: 1 / hour), by: .parts(key: "kind", hasTotal: true),
            "Coordinators' unpaid hours for each week at work: work that overran the day, and work at home."),
        metric(
            "contacts_per_wte_month", "Contacts made", unit: "per whole-time equivalent-month", .neutral,
            .sum(.coordinators([.contactsMade]), over: .terms(.coordinators([.inPost])), times: month),
            "Contacts made by coordinators, visits to a shut door apart, per whole-time equivalent in post and month."),
        metric(
            "contacts_registered", "Contacts registered", unit: "per week at work", .neutral,
            .sum(.coordinators([.contactsRegistered]), over: .terms(.coordinators([.weeksAtWork])), times: 1),
            "Contacts as the target counts them for each coordinator's week at work."),
        metric(
            "slack", "Slack resource", unit: "share", .lowerIsWorse,
            .parts(
                [
                    ("protected", .coordinators([.protectedDelivered])), ("reserve", .coordinators([.reserve])),
                    ("unassigned", .coordinators([.unassigned])),
                ], over: .terms(.coordinators([.attended])), times: 1), by: .parts(key: "kind", hasTotal: false),
            "Share of coordinators' attended hours that is work of a protected kind, or nothing due; reserve is the "
                + "part of the latter kept for urgent work."),
        metric(
            "supervision_received", "Supervision received", unit: "share", .lowerIsWorse,
            .sum(.coordinators([.supervisionReceived]), over: .terms(.coordinators([.supervisionPlanned])), times: 1),
            by: .role,
            "Hours of supervision, reflection and training received over hours planned."),
        metric(
            "backlog", "Work due and undone", unit: "hours per whole-time equivalent", .higherIsWorse,
            .sum(.coordinators([.backlog]), over: .terms(.coordinators([.inPost])), times: week / hour),
            "Hours of work in coordinators' own queues at the end of the week per whole-time equivalent in post, notes "
                + "included."),
        metric(
            "notes_never_entered", "Notes never entered", unit: "hours per week", .higherIsWorse,
            .sum(.coordinators([.neverEntered]), over: .elapsed(seconds: week), times: 1 / hour),
            "Hours of recording that were given up because the pile had grown too old."),
        metric(
            "sickness", "Sickness absence", unit: "share", .higherIsWorse,
            .sum(.coordinators([.sickness]), over: .terms(.coordinators([.sickness, .attended])), times: 1), by: .role,
            "Hours sick over hours contracted after leave and bank holidays."),
        metric(
            "turnover", "Turnover", unit: "per year", .higherIsWorse,
            .sum(.coordinators([.leavers]), over: .terms(.coordinators([.headsInPost])), times: year), by: .role,
            "Leavers per post filled and year, of coordinators."),
        metric(
            "vacancy", "Vacant posts", unit: "share", .higherIsWorse,
            .sum(.coordinators([.vacant]), over: .terms(.coordinators([.established])), times: 1), by: .role,
            "Whole-time equivalent vacant over whole-time equivalent established, of coordinators."),
        metric(
            "wte_in_post", "Whole-time equivalent in post", unit: "whole-time equivalent", .lowerIsWorse,
            .sum(.coordinators([.inPost]), over: .elapsed(seconds: 1), times: 1), by: .role,
            "Whole-time equivalent of coordinators in post, mean over time."),
    ]

    private static let targets: [MetricDefinition] = [
        metric(
            "target_attainment", "Target attainment", unit: "share", .lowerIsWorse, .targetAttainment,
            by: .parts(key: "target", hasTotal: false), weekly: false,
            "As each target counts: the share of coordinators' periods with at least the contacts asked for; the share "
                + "of the cohort whose clock stopped in time; of the closures and of the pieces of work asked of a team for "
                + "a period those made, no more than all of them; of pieces asked for in time those finished by then. By week "
                + "in the week in which a period ends, the first contact apart.")
    ]
}
