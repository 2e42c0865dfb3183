// The keys about statutory work that goes by stages with clocks.
extension KeyTable {
    static let procedures = KeyDefinition(
        "procedures", .named("procedure"), .optional("no work goes by stages"),
        "Statutory work by stages, each with its work, its wait for others and its clock.",
        example: "{safeguarding: {stages: {concern: {work: [safeguarding_concern], within: 1 d, goes_on: 29 %}}}}",
        systems: [27, 28, 36],
        keys: [
            KeyDefinition(
                "title", .text, .optional("the id"), "The title shown to people.", example: "Safeguarding enquiry"),
            KeyDefinition(
                "section", .text, .optional("no law is named"), "The section of the law or of the guidance.",
                example: "Care Act 2014, section 42"),
            KeyDefinition(
                "statutory", .flag, .standard("false"),
                "Whether its clocks are limits set by law, so that each one kept too late is a breach for safety.",
                example: "true", systems: [27, 28, 36]),
            KeyDefinition(
                "withdrawn", anyRate, .standard("0 per year"),
                "How often one under way is withdrawn, because the person died, moved or left hospital; 0 is never.",
                example: "0.8 per year", systems: [36]),
            KeyDefinition(
                "stages", .named("stage"), .required,
                "The stages in their order; one begins when a piece of the first stage's first work type arises, by whatever "
                    + "makes it arise.", example: "{concern: {work: [safeguarding_concern]}}", systems: [27],
                keys: stage),
            KeyDefinition(
                "in_force", .map, .optional("what was decided has no term"),
                "How long what was decided at the end of the last stage holds, and how it is renewed.",
                example: "{first: 26 wk, then: 52 wk, renewed: 60 %, ahead: 28 d}", systems: [28, 36], keys: force),
        ])

    /// What multiplies the rates of work of the area from the date of a change on.
    static let areaTimes = KeyDefinition(
        "area_times", .table(of: .number(0.001...1000), by: .references(to: "work")), .optional("it arises as before"),
        "What the rates at which work arises in the area are multiplied by from then on; 1 changes nothing.",
        example: "{dols_request: 10}", systems: [27, 36])

    private static let stage: [KeyDefinition] = [
        KeyDefinition("title", .text, .optional("the id"), "The title shown to people.", example: "Planning meeting"),
        KeyDefinition(
            "section", .text, .optional("no law is named"), "The section of the law or of the guidance.",
            example: "Care Act 2014, section 42(2)"),
        KeyDefinition(
            "work", .list(of: .reference(to: "work")), .optional("nobody of the service works on it"),
            "The work of the stage, a piece of each; a work type stands in one stage only.",
            example: "[safeguarding_planning_meeting]", systems: [27]),
        KeyDefinition(
            "wait", .durationDistribution, .optional("it waits for nobody"),
            "The wait for others, beside the work: the stage is over when both are.",
            example: "{exponential: {mean: 10 d}}", systems: [27, 36]),
        KeyDefinition(
            "within", anyDuration, .optional("it has no clock"),
            "The time within which it has to be over; its work is due by then.", example: "21 d", systems: [27, 28, 36]),
        KeyDefinition(
            "counted_from",
            .choice([
                ValueKind.Choice("request", "from the beginning of the proceeding, or of its renewal"),
                ValueKind.Choice("stage", "from the beginning of the stage"),
            ]), .standard("stage"), "From when that time is counted.", example: "request"),
        KeyDefinition(
            "goes_on", anyShare, .standard("100 %"),
            "The share that goes on to the next stage, or comes into force after the last; the others end here.",
            example: "29 %", systems: [27]),
        KeyDefinition(
            "brings", .list(of: .reference(to: "work")), .optional("it brings no other work"),
            "Work that its end brings, a piece of each; where that is the first work of a procedure, one begins.",
            example: "[care_package_review]", systems: [28]),
    ]

    private static let force: [KeyDefinition] = [
        KeyDefinition(
            "first", .duration(86_400...(5200 * week)), .required, "How long it holds.", example: "26 wk",
            systems: [28, 36]),
        KeyDefinition(
            "second", .duration(86_400...(5200 * week)), .optional("as long as the first time"),
            "How long it holds when renewed for the first time.", example: "26 wk"),
        KeyDefinition(
            "then", .duration(86_400...(5200 * week)), .optional("as long as the second time"),
            "How long it holds each later time.", example: "52 wk"),
        KeyDefinition(
            "renewed", anyShare, .standard("0 %"),
            "The share of terms whose renewal is sought; the others end. A renewal that is refused or given up lets the term "
                + "run to its end.", example: "60 %", systems: [28, 36]),
        KeyDefinition(
            "ahead", anyDuration, .standard("0 d"),
            "How long before the end of a term its renewal begins; at 0 d every renewal finds the term over.",
            example: "28 d"),
        KeyDefinition(
            "again_from", .identifier, .optional("the first stage"), "The stage with which a renewal begins.",
            example: "assessments"),
    ]
}
