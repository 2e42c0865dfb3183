// The keys about who is likelier to be ill or to leave.
extension KeyTable {
    private static let factor = ValueKind.number(0...100)

    private static let staffFactors: [KeyDefinition] = [
        KeyDefinition(
            "sickness", factor, .standard("1"), "What multiplies the rates of sickness spells.", example: "1.2"),
        KeyDefinition("resignation", factor, .standard("1"), "What multiplies resignation.", example: "1.3"),
        KeyDefinition("early_retirement", factor, .standard("1"), "What multiplies early retirement.", example: "1.5"),
        KeyDefinition(
            "internal_move", factor, .standard("1"), "What multiplies moves within the service.", example: "2"),
    ]

    static let leaving: [KeyDefinition] = [
        KeyDefinition(
            "by_role", .perNamed(in: "roles"), .optional("all roles are alike"),
            "What multiplies the hazards of a role's workers.", example: "{nurse: {resignation: 1.2}}", systems: [55],
            keys: staffFactors),
        KeyDefinition(
            "by_tenure", .named("step of tenure"), .optional("tenure changes nothing after the first year"),
            "What multiplies hazards from a tenure on, until the next step; the first year has first_year_resignation as "
                + "well.", example: "{two_years: {after: 2 y, resignation: 0.8}}", systems: [55],
            keys: [
                KeyDefinition(
                    "after", anyDuration, .required, "The tenure from which the step holds.", example: "2 y")
            ] + staffFactors),
        KeyDefinition(
            "after_reorganisation", .map, .optional("a reorganisation makes nobody leave"),
            "What a reorganisation, or a threat of one, adds to the hazards of leaving while it is felt.",
            example: "{resignation: 0.5, early_retirement: 1.5, lasts: 13 wk}", systems: [54, 55],
            keys: [
                KeyDefinition(
                    "resignation", .number(0...20), .standard("0"),
                    "What it adds to resignation at once, as a share of it; 0 switches it off.", example: "0.5",
                    systems: [54]),
                KeyDefinition(
                    "early_retirement", .number(0...20), .standard("0"),
                    "What it adds to early retirement at once, as a share of it; 0 switches it off.", example: "1.5",
                    systems: [55]),
                KeyDefinition(
                    "internal_move", .number(0...20), .standard("0"),
                    "What it adds to moves within the service at once, as a share of them; 0 switches it off.",
                    example: "0.5"),
                KeyDefinition(
                    "experienced", .number(0...20), .standard("0"),
                    "What it adds further to the resignation of those with more than experience.over in post; 0 switches "
                        + "it off.", example: "1", systems: [55]),
                KeyDefinition(
                    "lasts", .duration(week...(520 * week)), .standard("13 wk"),
                    "The time over which it ceases to be felt, to a share of 1/e; for strain as well.",
                    example: "13 wk"),
            ]),
    ]
}
