// The keys about people who have been discharged.
extension KeyTable {
    static let afterDischarge = KeyDefinition(
        "after_discharge", .map, .optional("nobody is followed after discharge"),
        "What becomes of people once they are discharged, beside being referred again.",
        example: "{followed: 52 wk, worsening: 0.4, crisis_returns: 50 %}", systems: [7],
        keys: [
            KeyDefinition(
                "followed", anyDuration, .standard("0 wk"),
                "How long after discharge their need state goes on changing, crises and all; 0 is not at all.",
                example: "52 wk", systems: [7]),
            KeyDefinition(
                "worsening", .number(0...5), .optional("as for people who wait"),
                "By how much worsening is likelier for them, who have no coordinator; 0 is nothing.", example: "0.4",
                systems: [7]),
            KeyDefinition(
                "crisis_returns", anyShare, .standard("0 %"),
                "The share of their crises that bring them back at once, as an urgent referral.", example: "50 %",
                systems: [7]),
        ])

    static let earlyClosureTimes = KeyDefinition(
        "early_closure_times", .number(0...100), .standard("1"),
        "What multiplies that rate for people whose case was closed early; 1 is the same.", example: "2.5",
        systems: [7])
}
