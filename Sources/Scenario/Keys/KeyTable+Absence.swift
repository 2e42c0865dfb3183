// The keys about absence beside annual leave and sickness, and about terms of employment.
extension KeyTable {
    static let employers = KeyDefinition(
        "employers", .named("employer"), .optional("all posts have the terms of the calendar"),
        "Employers' terms, by the names that posts give as `employer`; an employer without an entry has those of the "
            + "calendar.", example: "{local_authority: {annual_leave: {days: 26}}}", systems: [10, 61],
        keys: [
            KeyDefinition("title", .text, .optional("the id"), "The title shown to people.", example: "The council"),
            KeyDefinition(
                "annual_leave", .map, .optional("that of the calendar"), "Annual leave of the employer's staff.",
                example: "{days: 26}",
                keys: [
                    KeyDefinition(
                        "days", .number(0...60), .optional("as in the calendar"),
                        "Days of annual leave a year for a whole-time worker, bank holidays aside.", example: "26"),
                    longService(
                        absent: "as in the calendar where `days` is left out, the same for all where it is given"),
                ]),
            KeyDefinition(
                "bank_holidays",
                .choice([
                    ValueKind.Choice("calendar", "days off, as the calendar has them"),
                    ValueKind.Choice("none", "working days"),
                ]), .standard("calendar"), "Whether bank holidays are days off.", example: "none"),
        ])

    /// Leave by length of service.
    static func longService(absent: String) -> KeyDefinition {
        KeyDefinition(
            "long_service", .named("step of leave"), .optional(absent),
            "Annual leave by length of service, reckoned when the leave year begins or the holder starts.",
            example: "{five_years: {after: 5 y, days: 29}, ten_years: {after: 10 y, days: 33}}",
            keys: [
                KeyDefinition(
                    "after", anyDuration, .required, "The length of service from which the step holds.", example: "5 y"),
                KeyDefinition(
                    "days", .number(0...60), .required, "Days of annual leave a year for a whole-time worker.",
                    example: "29",
                    evidence: KeyDefinition.PublishedRange(
                        "25", "33", "NHS terms, 27, 29 and 33 days after 0, 5 and 10 years; councils from 25")),
            ])
    }

    static let absence: [KeyDefinition] = [
        KeyDefinition(
            "phased_return", .map, .optional("nobody's return is phased"),
            "How workers come back after a long spell of sickness: for a time they work a share of their hours.",
            example: "{after: 4 wk, over: 4 wk, from: 50 %}", systems: [48],
            keys: [
                KeyDefinition(
                    "after", anyDuration, .standard("4 wk"), "The length of a spell from which the return is phased.",
                    example: "4 wk"),
                KeyDefinition(
                    "over", .duration(day...(52 * week)), .standard("4 wk"), "How long the return is phased.",
                    example: "4 wk"),
                KeyDefinition(
                    "from", anyShare, .standard("100 %"),
                    "The share of each stretch that is worked at first; 100 % switches it off.", example: "50 %"),
                KeyDefinition(
                    "course",
                    .choice([
                        ValueKind.Choice("linear", "it rises day by day to all hours"),
                        ValueKind.Choice("constant", "it stays as it is until the end"),
                    ]), .standard("linear"), "How that share goes on.", example: "constant"),
            ]),
        KeyDefinition(
            "maternity_leave", .map, .optional("nobody takes it"), "Maternity, adoption and parental leave.",
            example: "{rate: 0.05 per year, eligible: 50 %, backfill: 50 %, backfill_after: 8 wk}", systems: [56],
            keys: [
                KeyDefinition(
                    "rate", anyRate, .standard("0 per year"), "How often a holder who is eligible takes it.",
                    example: "0.05 per year"),
                KeyDefinition(
                    "eligible", anyShare, .standard("100 %"), "The share of holders who are eligible.", example: "50 %"),
                KeyDefinition(
                    "length", .durationDistribution, .standard("39 wk"), "How long it lasts, in whole days.",
                    example: "{triangular: {low: 26 wk, mode: 39 wk, high: 52 wk}}"),
                KeyDefinition(
                    "backfill", anyShare, .standard("0 %"),
                    "The share of leaves for which a stand-in comes: a starter, who has the caseload until the leave ends.",
                    example: "50 %"),
                KeyDefinition(
                    "backfill_after", anyDuration, .standard("0 wk"),
                    "The time from the beginning of the leave to the stand-in's first day.", example: "8 wk"),
            ]),
        KeyDefinition(
            "special_leave", .map, .optional("nobody takes it"), "Bereavement, carers' and emergency leave.",
            example: "{rate: 0.4 per year, length: 3 d}",
            keys: [
                KeyDefinition(
                    "rate", anyRate, .standard("0 per year"), "How often a worker takes it.", example: "0.4 per year"),
                KeyDefinition(
                    "length", .durationDistribution, .standard("1 d"), "How long it lasts, in whole days.",
                    example: "3 d"
                ),
            ]),
        KeyDefinition(
            "stand_in_after", anyDuration, .optional("never: people wait for their coordinator to come back"),
            "The length of one absence, by sickness or maternity leave, after which a coordinator's people are shared out "
                + "as a leaver's are.", example: "4 wk", systems: [19, 48]),
    ]

    static let overtime = KeyDefinition(
        "overtime", .map, .optional("all of it is unpaid"),
        "What becomes of work that overruns a shift; the rest is unpaid.", example: "{paid: 10 %, in_lieu: 30 %}",
        systems: [84],
        keys: [
            KeyDefinition("paid", anyShare, .standard("0 %"), "The share that is paid.", example: "10 %"),
            KeyDefinition(
                "in_lieu", anyShare, .standard("0 %"),
                "The share that is taken as time off in lieu, a whole stretch of work as soon as there is enough for it.",
                example: "30 %"),
        ])

    static let timeOfPosts: [KeyDefinition] = [
        KeyDefinition(
            "rotation", .list(of: .reference(to: "calendars.patterns")), .optional("`pattern` every week"),
            "Weekly patterns that follow one another week by week, instead of `pattern`; the first post begins with the "
                + "first of them, the second with the second.", example: "[early, late, night]", systems: [58]),
        KeyDefinition(
            "works_bank_holidays", .flag, .standard("false"),
            "Whether the holders work bank holidays like any other day, and have no day off for it.", example: "true"),
        KeyDefinition(
            "attendance", anyShare, .standard("100 %"),
            "The share of the holders' working days that they are with the team, each day by itself; the others are spent "
                + "elsewhere. 100 % switches it off.", example: "80 %", systems: [58]),
        KeyDefinition(
            "study_leave", .number(0...60), .standard("0"),
            "Days of study leave a year for a whole-time worker, on days drawn from the leave year.", example: "5",
            systems: [47]),
    ]
}
