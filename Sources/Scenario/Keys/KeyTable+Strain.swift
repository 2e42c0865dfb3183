// The keys about strain: what adds to it, and what it does.
extension KeyTable {
    static let strain = KeyDefinition(
        "strain", .map, .optional("strain is not simulated: sickness and leaving are as observed"),
        "What strains staff, and what strain does to sickness, leaving and the worth of contact: a level from 0 to 1 for "
            + "each worker, brought up to date at the end of each week.",
        example: "{inputs: {overload: {most: 0.45}}, effects: {resignation: 2.4}}", systems: [44, 46, 48, 63],
        keys: [
            KeyDefinition(
                "reference", level, .standard("0.3"),
                "The level at which all effects are as observed; the mean level of a team as it stands.",
                example: "0.30"),
            KeyDefinition(
                "starts_at", level, .optional("the reference level"),
                "The level at the beginning of a run, and that of a starter.", example: "0.30"),
            KeyDefinition(
                "base", level, .optional("the reference level"),
                "The level aimed at if none of the inputs adds anything.", example: "0.24"),
            KeyDefinition(
                "while_away", level, .standard("0.25"), "The level aimed at in weeks without a day at work.",
                example: "0.25"),
            KeyDefinition(
                "rises_over", .duration((2 * week)...(520 * week)), .standard("10 wk"),
                "The time constant with which strain rises to the level aimed at.", example: "10 wk"),
            KeyDefinition(
                "falls_over", .duration((2 * week)...(520 * week)), .standard("20 wk"),
                "The time constant with which strain falls to the level aimed at.", example: "20 wk"),
            KeyDefinition(
                "acts_on",
                .choice([
                    ValueKind.Choice("both", "people (worth of contact, worsening) and staff (sickness, leaving)"),
                    ValueKind.Choice("people", "people alone: the loop by crises"),
                    ValueKind.Choice("staff", "staff alone: the loop by sickness and leaving"),
                    ValueKind.Choice("nobody", "nobody; it is still reported"),
                ]), .standard("both"), "On whom strain acts: which of the two loops is closed.", example: "staff"),
            KeyDefinition(
                "high", level, .standard("0.6"), "The level above which a worker counts as highly strained.",
                example: "0.6"),
            KeyDefinition(
                "reported_after", .duration(0...(520 * week)), .standard("0 wk"),
                "How far what workers report of their strain lags behind it, as a time constant; 0 is not at all.",
                example: "26 wk", systems: [63]),
            KeyDefinition(
                "inputs", .map, .optional("nothing adds to strain"), "What adds to the level aimed at.",
                example: "{overload: {most: 0.45}}", keys: strainInputs),
            KeyDefinition(
                "effects", .map, .optional("strain does nothing"),
                "What strain does; each multiplier is 1 at the reference level.", example: "{resignation: 2.4}",
                keys: strainEffects),
        ])

    private static let level = ValueKind.number(0...1)

    private static func most(_ summary: String, example: String, systems: [Int] = []) -> KeyDefinition {
        KeyDefinition(
            "most", level, .standard("0"), summary + "; 0 switches it off.", example: example, systems: systems)
    }

    private static func input(
        _ name: String, _ summary: String, example: String, systems: [Int] = [], _ keys: [KeyDefinition]
    ) -> KeyDefinition {
        KeyDefinition(
            name, .map, .optional("it adds nothing"), summary, example: example, systems: systems, keys: keys)
    }

    private static let strainInputs: [KeyDefinition] = [
        input(
            "overload", "More work arising than hours to do it, smoothed over working.load_smoothing.",
            example: "{most: 0.45, from: 0.95, to: 1.45}",
            [
                most("What it adds at the most", example: "0.45"),
                KeyDefinition(
                    "from", .number(0...2.5), .standard("0.95"),
                    "The load (work arising over hours present) from which it adds something.", example: "0.95"),
                KeyDefinition(
                    "to", .number(0.01...2.5), .standard("1.45"), "The load at which it adds the most.",
                    example: "1.45"),
            ]),
        input(
            "overtime", "Unpaid hours, beyond the end of shifts and at home.",
            example: "{most: 0.15, at: 10 h per week}", systems: [84],
            [
                most("What it adds at the most", example: "0.15"),
                KeyDefinition(
                    "at", .hoursPerWeek(0.1...100), .standard("10 h per week"), "The hours at which it adds the most.",
                    example: "10 h per week"),
                smoothed("4 wk"),
            ]),
        input(
            "supervision", "Supervision planned and not had, or had as the monitoring of performance.",
            example: "{most: 0.20}", systems: [45, 46],
            [
                most("What it adds when none supports", example: "0.20", systems: [45, 46]),
                KeyDefinition(
                    "expected", .hoursPerWeek(0...40), .standard("0 h per week"),
                    "What counts as planned at the least, however little is.", example: "0.5 h per week"),
                smoothed("8 wk"),
            ]),
        input(
            "monitoring", "Targets that press.", example: "{each_target: 0.06, most: 0.20}", systems: [2, 7, 10],
            [
                KeyDefinition(
                    "each_target", level, .standard("0"),
                    "What each target adds at full pressure; 0 switches it off.", example: "0.06"),
                KeyDefinition(
                    "most", level, .standard("0.2"), "What all of them add at the most.", example: "0.20"),
            ]),
        input(
            "harm", "Crises of own people, and the loss of them.", example: "{most: 0.10, at: 4}", systems: [48],
            [
                most("What it adds at the most", example: "0.10"),
                KeyDefinition(
                    "at", .number(0.01...100), .standard("4"), "The crises in a week at which it adds the most.",
                    example: "4"),
                KeyDefinition(
                    "loss", .number(0...100), .standard("0"),
                    "How many crises the death or moving away of somebody counts for.", example: "2"),
            ]),
        input(
            "reorganisation", "Reorganisations and threats of them, as long as they are felt.", example: "{most: 0.20}",
            systems: [53, 54],
            [most("What it adds at the most, at once", example: "0.20", systems: [53, 54])]),
        input(
            "alone", "Being the only qualified worker on a working day.", example: "{most: 0.10, at: 3}", systems: [58],
            [
                most("What it adds at the most", example: "0.10"),
                KeyDefinition(
                    "at", .number(0.1...7), .standard("5"), "The days in a week at which it adds the most.",
                    example: "3"),
            ]),
        input(
            "statutory", "Statutory assessments done in the week.", example: "{most: 0.10, at: 2, work: [home_visit]}",
            systems: [29, 35],
            [
                most("What it adds at the most", example: "0.10"),
                KeyDefinition(
                    "at", .number(0.1...100), .standard("2"), "The pieces in a week at which it adds the most.",
                    example: "2"),
                KeyDefinition(
                    "work", .list(of: .reference(to: "work")), .optional("none count"), "The work types that count.",
                    example: "[home_visit]"),
            ]),
        input(
            "discretion", "Little say in how the work is done: conditions.discretion.", example: "{most: 0.15}",
            systems: [98],
            [most("What it adds where there is no say at all", example: "0.15", systems: [98])]),
        input(
            "voice", "Not being listened to: conditions.listening.", example: "{most: 0.10}", systems: [51, 62],
            [most("What it adds where nobody listens", example: "0.10", systems: [51, 62])]),
        input(
            "role", "A role that is not clear, or at odds with itself: conditions.role_clarity.",
            example: "{most: 0.10}",
            systems: [10], [most("What it adds where nothing is clear", example: "0.10", systems: [10])]),
        input(
            "instability", "Posts of the team that are vacant, or held for less than half a year.",
            example: "{most: 0.10, at: 50 %}", systems: [55, 56],
            [
                most("What it adds at the most", example: "0.10"),
                KeyDefinition(
                    "at", .share(0.01...1), .standard("50 %"), "The share of posts at which it adds the most.",
                    example: "50 %"),
            ]),
        input(
            "slack", "Time at work with nothing due, which takes strain away.", example: "{most: 0.15, at: 15 %}",
            systems: [44],
            [
                most("What it takes away at the most", example: "0.15", systems: [44]),
                KeyDefinition(
                    "at", .share(0.01...1), .standard("15 %"), "The share of hours at which it takes away the most.",
                    example: "15 %"),
            ]),
    ]

    private static func smoothed(_ standard: String) -> KeyDefinition {
        KeyDefinition(
            "smoothed_over", .duration(week...(104 * week)), .standard(standard), "The time over which it is averaged.",
            example: standard)
    }

    private static func exponent(_ name: String, _ what: String, example: String, systems: [Int]) -> KeyDefinition {
        KeyDefinition(
            name, .number(-10...10), .standard("0"),
            "The exponent b of what multiplies \(what): exp(b (strain - reference)); 0 switches it off.",
            example: example, systems: systems)
    }

    private static let strainEffects: [KeyDefinition] = [
        exponent("sickness", "spells of sickness", example: "1.2", systems: [48]),
        exponent("resignation", "resignation", example: "2.4", systems: [48]),
        exponent("early_retirement", "early retirement", example: "1.2", systems: [55]),
        exponent("internal_move", "moves within the service", example: "0", systems: [65]),
        KeyDefinition(
            "not_listened", .number(0...10), .standard("0"),
            "What not being listened to at all adds to resignation, as a share of it, whatever the strain; 0 switches it "
                + "off.", example: "0.5", systems: [62]),
        KeyDefinition(
            "contact", anyShare, .standard("0 %"),
            "The share of the worth of contact that a worker who has wholly cut off loses; 0 % switches it off.",
            example: "60 %", systems: [48]),
        KeyDefinition(
            "worsening", .number(0...10), .standard("0"),
            "What a coordinator who has wholly cut off adds to the worsening of own people, as a share of it; 0 switches "
                + "it off.", example: "0.3", systems: [48]),
        KeyDefinition(
            "cut_off_at", .number(0.05...1), .standard("0.7"),
            "The level at which a worker has half cut off, by the Hill function.", example: "0.70", systems: [48]),
        KeyDefinition(
            "cut_off_power", .number(1...20), .standard("4"), "How sharply cutting off sets in: the power of that.",
            example: "4", systems: [48]),
    ]

    /// How staff are led; in a change what is left out stays as it was.
    static func conditions(ofChange isChange: Bool) -> KeyDefinition {
        func standard(_ value: String) -> KeyDefinition.Presence {
            isChange ? .optional("as it was before") : .standard(value)
        }
        return KeyDefinition(
            "conditions", .map, .optional(isChange ? "as it was before" : "each at 100 %"),
            "How staff are led: what strains them beside the work itself.", example: "{listening: 60 %}",
            systems: [46, 62, 98],
            keys: [
                KeyDefinition(
                    "discretion", anyShare, standard("100 %"),
                    "How much say workers have in how they do their work; set protocols and procedures take it away.",
                    example: "70 %", systems: [98]),
                KeyDefinition(
                    "listening", anyShare, standard("100 %"), "How far workers are listened to.", example: "60 %",
                    systems: [51, 62]),
                KeyDefinition(
                    "role_clarity", anyShare, standard("100 %"),
                    "How clear it is to workers what is theirs to do, and that nobody asks them for what is at odds with it; "
                        + "two masters take it away.", example: "80 %", systems: [10]),
                KeyDefinition(
                    "supportive_supervision", anyShare, standard("100 %"),
                    "The share of supervision that supports; the rest monitors performance and supports nobody.",
                    example: "0 %", systems: [46]),
            ])
    }
}
