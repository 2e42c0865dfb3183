// The keys about notes and forms: when they are written, what they count for, what makes them more.
extension KeyTable {
    static let recording: [KeyDefinition] = [
        KeyDefinition(
            "recording", .map, .optional("each of its keys at its standard"),
            "What becomes of notes and forms, and when a contact is registered.",
            example: "{contacts_registered: with_note, growth_per_year: 10 %}", systems: [6, 10, 39, 40],
            keys: recordingRules)
    ]

    private static let recordingRules: [KeyDefinition] = [
        KeyDefinition(
            "contacts_registered",
            .choice([
                ValueKind.Choice("at_once", "when they are made"),
                ValueKind.Choice("with_note", "when their note is written, and never if it is given up"),
            ]), .standard("at_once"), "When contacts are registered.", example: "with_note", systems: [6, 39]),
        KeyDefinition(
            "oldest_note", .duration(week...(520 * week)), .optional("age makes no difference"),
            "The age at which unwritten notes are given up, judged at the end of each week.", example: "12 wk",
            systems: [6]),
        KeyDefinition(
            "first_above", anyDuration, .optional("notes are written when nothing else is due"),
            "The hours of unwritten notes above which a whole-time worker writes them before planned work; what is urgent or "
                + "fixed goes on.", example: "7 h", systems: [39, 40, 42]),
        KeyDefinition(
            "growth_per_year", .share(0...10), .standard("0 %"),
            "By how much recording of pieces of work grows each year of the measured run, compound; 0 % is not at all.",
            example: "10 %", systems: [40]),
        KeyDefinition(
            "growth_at_most", .number(1...1000), .standard("10"), "What growth multiplies recording by at the most.",
            example: "3", systems: [40]),
        KeyDefinition(
            "double_entry", .named("second entry"), .optional("nothing is entered twice"),
            "What is entered again for another master, for each such entry.",
            example: "{council_system: {employer: local_authority, time: 8 min}}", systems: [10, 39],
            keys: [
                KeyDefinition(
                    "employer", .identifier, .optional("all employers"), "The employer whose workers do it.",
                    example: "local_authority", systems: [10]),
                KeyDefinition(
                    "work", .list(of: .reference(to: "work")), .optional("all contacts"),
                    "The work types after which it is done.", example: "[home_visit]"),
                KeyDefinition(
                    "time", .durationDistribution, .standard("0 min"), "The recording that it adds to each piece.",
                    example: "8 min"),
                KeyDefinition(
                    "share", anyShare, .standard("100 %"), "The share of the pieces that are entered again.",
                    example: "50 %"),
            ]),
        KeyDefinition(
            "form_defects", .named("defect of a form"), .optional("all forms fit"),
            "Forms that do not offer what some people need, for each such form.",
            example: "{no_such_status: {people: 5 %, time: 6 min, returns: 30 %}}", systems: [39, 41, 43],
            keys: [
                KeyDefinition(
                    "people", anyShare, .standard("100 %"),
                    "The share of people whom the form does not fit; a person is or is not one of them, for good.",
                    example: "5 %"),
                KeyDefinition(
                    "profiles", .list(of: .reference(to: "needs")), .optional("people of all need profiles"),
                    "The need profiles that have such people.", example: "[older_adult]"),
                KeyDefinition(
                    "work", .list(of: .reference(to: "work")), .optional("all contacts"),
                    "The work types whose form it is.", example: "[home_visit]"),
                KeyDefinition(
                    "time", .durationDistribution, .standard("0 min"), "The recording that it adds to each piece.",
                    example: "6 min"),
                KeyDefinition(
                    "returns", anyShare, .standard("0 %"),
                    "The share of these forms that come back and take the same time again.", example: "30 %"),
            ]),
    ]
}
