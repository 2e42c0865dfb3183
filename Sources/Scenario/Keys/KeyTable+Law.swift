// The keys about the clocks of mental health law.
extension KeyTable {
    static let laws = KeyDefinition(
        "laws", .named("law"), .optional("there is one law, with the standard of each clock"),
        "Mental health laws as data: the clocks that assessments and detention run by; no legal advice.",
        example: "{england_2025: {title: Mental Health Act 2025, treatment: {first: 13 wk, second: 13 wk}}}",
        systems: [28, 30, 32, 33],
        keys: [
            KeyDefinition("title", .text, .optional("the id"), "The title shown to people.", example: "An Act"),
            KeyDefinition(
                "consulted",
                .choice([
                    ValueKind.Choice("nearest_relative", "the nearest relative by the order of the 1983 Act"),
                    ValueKind.Choice("nominated_person", "whom the patient has nominated, under the 2025 Act"),
                ]), .standard("nearest_relative"),
                "Who is consulted before an application and can object to one for treatment.",
                example: "nominated_person", systems: [30]),
            clock("examinations", "5 d", "12(1)", "the longest time between the two doctors' examinations"),
            clock("recommendations", "14 d", "6(1)(a)", "from the last examination to arrival on the ward"),
            clock("emergency_admission", "24 h", "6(1)(b)", "the same on one recommendation, in an emergency"),
            KeyDefinition(
                "criteria_met", anyShare, .standard("100 %"),
                "Of those whom `outcomes` would detain, the share who meet the criteria of this law; the others have a community "
                    + "alternative, or stay informally.", example: "95 %", systems: [28, 33]),
            clock("assessment", "28 d", "2(4)", "detention for assessment, which is not renewed"),
            periods("treatment", "20", "Detention for treatment."),
            clock("emergency", "72 h", "4(4)", "emergency detention on one recommendation"),
            clock("doctors_holding_power", "72 h", "5(2)", "a doctor's power to hold an inpatient"),
            clock("nurses_holding_power", "6 h", "5(4)", "a nurse's power to hold an inpatient"),
            clock("warrant", "24 h", "135", "detention after a warrant was executed", extendedBy: "12 h"),
            clock(
                "place_of_safety", "24 h", "136", "detention in a place of safety by the police", extendedBy: "12 h"),
            periods("community_treatment", "20A", "Community treatment orders."),
            clock("recall", "72 h", "17F", "the time in hospital on recall from a community treatment order"),
            KeyDefinition(
                "tribunal", .map, .optional("each limit has its standard"),
                "Time limits of the tribunal, for the record: the model has no tribunal of its own, and the work that one brings is due "
                    + "as its `due` or its stages say.",
                example: "{assessment_hearing: {lasts: 10 d}}", systems: [28],
                keys: [
                    clock(
                        "assessment_application", "14 d", "66(2)(a)",
                        "within which somebody detained for assessment can apply"),
                    clock(
                        "assessment_hearing", "10 d", "rule 37",
                        "from application to hearing of somebody detained for assessment"),
                    clock("treatment_hearing", "8 wk", "rule 32", "from application to hearing of others"),
                    clock("reports", "3 wk", "rule 32", "within which reports to the tribunal are due"),
                ]),
        ])

    static let law = KeyDefinition(
        "law", .reference(to: "laws"), .optional("the standard of each clock"),
        "The law in force from the beginning.", example: "england_1983", systems: [28, 33])

    static let lawOfChange = KeyDefinition(
        "law", .reference(to: "laws"), .optional("as it was before"),
        "The law in force from then on; clocks that run already run on as they began.", example: "england_2025",
        systems: [28, 33])

    private static func clock(
        _ name: String, _ lasts: String, _ section: String, _ meaning: String, extendedBy: String? = nil
    ) -> KeyDefinition {
        var keys = [
            sectionKey(section),
            KeyDefinition(
                "lasts", .duration(60...(520 * week)), .standard(lasts), "How long it runs: \(meaning).", example: lasts
            ),
        ]
        if let extendedBy {
            keys.append(
                KeyDefinition(
                    "extended_by", .duration(0...(52 * week)), .standard(extendedBy),
                    "By how much it can be extended for the person's condition, not for want of a bed.",
                    example: extendedBy))
        }
        return KeyDefinition(
            name, .map, .optional("it runs for \(lasts)"), "A clock: \(meaning).", example: "{lasts: \(lasts)}",
            systems: [28, 33], keys: keys)
    }

    private static func periods(_ name: String, _ section: String, _ what: String) -> KeyDefinition {
        KeyDefinition(
            name, .map, .optional("six months, six months, then a year at a time"), what, example: "{first: 13 wk}",
            systems: [28],
            keys: [
                sectionKey(section),
                period("first", "26 wk", "The first period."), period("second", "26 wk", "The second period."),
                period("third", "52 wk", "The third period."), period("later", "52 wk", "Each later period."),
            ])
    }

    private static func period(_ name: String, _ standard: String, _ what: String) -> KeyDefinition {
        KeyDefinition(name, .duration(day...(520 * week)), .standard(standard), what, example: standard)
    }

    private static func sectionKey(_ section: String) -> KeyDefinition {
        KeyDefinition(
            "section", .text, .optional("\(section) of the 1983 Act or its rules"), "The section that sets it.",
            example: "\"\(section)\"")
    }
}
