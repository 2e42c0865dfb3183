// Recording, and the two ledgers: what targets count, and what happened.
extension MetricRegistry {
    static let recording: [MetricDefinition] = [
        metric(
            "contacts_recorded_share", "Contacts recorded", unit: "share", .neutral,
            .sum(.coordinators([.contactsRecorded]), over: .terms(.coordinators([.contactsMade])), times: 1),
            "Share of coordinators' contacts that are registered, then or later; visits to a shut door apart."),
        metric(
            "entry_lag_mean", "From contact to register", unit: "days", .higherIsWorse,
            .sum(.coordinators([.entryLag]), over: .terms(.coordinators([.contactsEntered])), times: 1 / day),
            "Mean days from a contact to its registration, of coordinators' contacts registered in the time."
        ),
        metric(
            "contacts_never_entered", "Contacts never entered", unit: "per week", .higherIsWorse,
            .sum(.coordinators([.contactsNeverEntered]), over: .elapsed(seconds: week), times: 1),
            "Contacts of coordinators that were to be registered and whose notes were given up, or lost with a leaver."),
        metric(
            "contacts_meaningful", "Contacts by their worth", unit: "per whole-time equivalent-month", .lowerIsWorse,
            .sum(.coordinators([.contactWorth]), over: .terms(.coordinators([.inPost])), times: month), by: .role,
            "Contacts made by coordinators, each counted as much as it was worth to the person, per whole-time equivalent "
                + "in post and month; beside `contacts_registered`, which is what the target sees."),
        metric(
            "uncounted_hours", "Contact that nothing counts", unit: "hours per week", .neutral,
            .sum(.coordinators([.uncounted]), over: .elapsed(seconds: week), times: 1 / hour), by: .role,
            "Coordinators' hours with people and carers, face to face and on the telephone, in contacts that are never "
                + "registered."),
        metric(
            "contact_length_mean", "Length of a visit", unit: "minutes", .neutral,
            .sum(.coordinators([.visitSeconds]), over: .terms(.coordinators([.visitsAnswered])), times: 1 / 60),
            "Mean minutes face to face of coordinators' visits at which somebody was met."),
        metric(
            "recording_to_direct", "Recording for each hour of contact", unit: "ratio", .higherIsWorse,
            .sum(.coordinators([.recording]), over: .terms(.coordinators([.direct])), times: 1), by: .role,
            "Coordinators' hours of recording, unpaid ones included, for each hour face to face."),
        metric(
            "caseload_max", "Fullest caseload", unit: "weighted people", .higherIsWorse,
            .sum(.people([.fullestCaseload]), over: .terms(.people([.teamWeeks])), times: 1),
            "Weighted people per effective whole-time equivalent of the team's fullest coordinator, mean over the ends of "
                + "weeks; for all teams the mean of theirs."),
        metric(
            "continuity", "One coordinator for a year", unit: "share", .lowerIsWorse,
            .sum(.people([.keptCoordinatorForAYear]), over: .terms(.people([.inCareForAYear])), times: 1),
            "Of people on a caseload whose care began 52 weeks ago or earlier, counted at the end of each week, the share "
                + "with one coordinator for as long; who comes back to a former one goes on where that was."),
        metric(
            "first_word_mean", "Referral to first word, mean", unit: "days", .higherIsWorse, .wait(.meanAsCounted),
            weekly: false,
            "Mean days from referral to the first word people have, a call at screening or a first contact, of everybody "
                + "accepted whose referral fell in the measured weeks and who stays (Kaplan and Meier)."),
        metric(
            "first_word_p90", "Referral to first word, 90th percentile", unit: "days", .higherIsWorse,
            .wait(.quantileAsCounted(0.9)), weekly: false,
            "Days within which nine in ten of the cohort had a first word (Kaplan and Meier; who left without never has "
                + "one)."),
        metric(
            "target_purpose_met", "What targets are for", unit: "share", .lowerIsWorse, .targetPurpose,
            by: .parts(key: "target", hasTotal: false), weekly: false,
            "Beside `target_attainment`: the share of coordinators' periods in which contacts, each counted as much as it "
                + "was worth, reach the number asked for; the share of the cohort who really had a first contact in time; closures that "
                + "were not early; pieces of work, each as much as it was worth."
        ),
    ]
}
