// The keys about reforms and pilots, and about thresholds that drift.
extension KeyTable {
    static let interventions = KeyDefinition(
        "interventions", .named("intervention"), .optional("nothing is reformed"),
        "Reforms and pilots: what they do to work and staff where they are in place, and how that fades.",
        example:
            "{conversations: {pilot: {share: 20 %, effects: {review: {time: 0.7}}}, roll_out: {date: 2027-10-04, over: 26 wk}}}",
        systems: [90, 91, 92],
        keys: [
            KeyDefinition(
                "why", .text, .optional("no reason is stated"), "What it is for, and who decided it.",
                example: "Fewer forms, more talk."),
            KeyDefinition(
                "start", dates, .optional("the first measured day"),
                "The first day; it takes effect with the next Monday, as all its changes do.", example: "2027-04-05"),
            KeyDefinition(
                "teams", .list(of: .reference(to: "teams")), .optional("all teams"), "The teams for which it is meant.",
                example: "[north, south]"),
            KeyDefinition(
                "pilot", .map, .optional("it does nothing"), "Where it begins, and what it does there.",
                example: "{share: 20 %, effects: {review: {time: 0.7}}, strain: -0.03}", systems: [90], keys: pilot),
            KeyDefinition(
                "roll_out", .map, .optional("it stays with the pilot"), "How it is brought to everybody.",
                example: "{date: 2027-10-04, over: 26 wk}", systems: [91],
                keys: [
                    KeyDefinition("date", dates, .required, "The day on which that begins.", example: "2027-10-04"),
                    KeyDefinition(
                        "over", anyDuration, .standard("0 d"), "The time until it is everywhere; 0 is at once.",
                        example: "26 wk"),
                    KeyDefinition(
                        "to", anyShare, .standard("100 %"), "The share of each team that works by it in the end.",
                        example: "80 %"),
                ]),
            KeyDefinition(
                "fade_with_coverage", anyShare, .standard("0 %"),
                "The share of the effect that is gone where all teams work by it, in proportion before; 0 % is none.",
                example: "40 %", systems: [91]),
            KeyDefinition(
                "decay", .map, .optional("the effect lasts"), "How the effect wears off from the first day on.",
                example: "{half_life: 1 y, floor: 30 %}", systems: [90, 91],
                keys: [
                    KeyDefinition(
                        "half_life", .duration(day...(100 * year)), .optional("it does not wear off"),
                        "The time in which what is above the floor halves.", example: "1 y", systems: [91]),
                    KeyDefinition(
                        "floor", anyShare, .standard("0 %"), "The share of the effect that lasts.", example: "30 %"),
                ]),
            KeyDefinition(
                "compulsory", .flag, .standard("false"),
                "Whether it is imposed, from the roll-out on or, where there is none, from the first day.",
                example: "true", systems: [92]),
            KeyDefinition(
                "fidelity", anyShare, .standard("100 %"),
                "The share of the effect that is left where it is imposed; 100 % is all.", example: "60 %",
                systems: [92]),
            KeyDefinition(
                "burden", .number(-1...1), .standard("0"),
                "What imposing it adds to the strain aimed at of workers; 0 is nothing.", example: "0.05", systems: [92]
            ),
            KeyDefinition(
                "introduce", .map, .optional("it costs nothing to introduce"), "What it takes to introduce it.",
                example: "{training: reform_training, double_running: {work: both_ways, for: 8 wk}}", systems: [90],
                keys: [
                    KeyDefinition(
                        "training", .reference(to: "work"), .optional("nobody is trained"),
                        "The work type, one by each worker for themselves, that training is for everybody in a team that it "
                            + "reaches, and for those who start there later.", example: "reform_training", systems: [90]
                    ),
                    KeyDefinition(
                        "double_running", .map, .optional("nothing is done twice"),
                        "What is done both ways for a time.",
                        example: "{work: both_ways, for: 8 wk}", systems: [90],
                        keys: [
                            KeyDefinition(
                                "work", .reference(to: "work"), .required,
                                "The work type, one by each worker for themselves, that it is each week.",
                                example: "both_ways"),
                            KeyDefinition(
                                "for", .duration(week...(520 * week)), .standard("1 wk"),
                                "How long that lasts in each team.", example: "8 wk"),
                        ]),
                ]),
        ])

    private static let pilot: [KeyDefinition] = [
        KeyDefinition(
            "teams", .list(of: .reference(to: "teams")), .optional("all for which it is meant"),
            "The teams that have it first.", example: "[north]", systems: [91]),
        KeyDefinition(
            "share", anyShare, .standard("100 %"), "The share of each of these teams that works by it.",
            example: "20 %", systems: [91]),
        KeyDefinition(
            "effects", .perNamed(in: "work"), .optional("work stays as it is"),
            "What it does to work of a type where all of a team works by it and nothing has faded.",
            example: "{review: {time: 0.7, arises: 0.9, meaningfulness: 1.2}}", systems: [90],
            keys: [
                KeyDefinition(
                    "time", .number(0.05...10), .standard("1"),
                    "What the time of a piece is multiplied by, travel apart; 1 leaves it.", example: "0.7",
                    systems: [90]),
                KeyDefinition(
                    "arises", .number(0...10), .standard("1"),
                    "What the rate at which it arises is multiplied by; 1 leaves it, and of what events bring at most all "
                        + "arises.", example: "0.9", systems: [90]),
                KeyDefinition(
                    "meaningfulness", .number(0...10), .standard("1"),
                    "What its worth as a contact is multiplied by, up to full worth; 1 leaves it.", example: "1.2",
                    systems: [90]),
            ]),
        KeyDefinition(
            "strain", .number(-1...1), .standard("0"),
            "What it adds to the strain aimed at of workers; below 0 it relieves them.", example: "-0.03",
            systems: [90]),
    ]

    /// How the share accepted at screening drifts.
    static let acceptedPerYear = KeyDefinition(
        "accepted_per_year", .share(-0.9...1), .standard("0 %"),
        "By what share of itself the share accepted grows each year from the first measured day on; below 0 % the threshold "
            + "rises.", example: "-8 %", systems: [93])

    /// How the share taken on after the assessment drifts.
    static let takenOnPerYear = KeyDefinition(
        "taken_on_per_year", .share(-0.9...1), .standard("0 %"),
        "By what share of itself the share taken on grows each year from the first measured day on; below 0 % the threshold "
            + "rises.", example: "-8 %", systems: [93])
}
