// The keys about targets other than contacts and first contact, about what a cap counts, and about slack.
extension KeyTable {
    /// The keys of targets of closures and of work types; in a change what is left out stays as it was.
    static func furtherTargets(ofChange isChange: Bool) -> [KeyDefinition] {
        [
            KeyDefinition(
                "closures", .map, .optional(isChange ? "as it was before" : "there is no such target"),
                "Cases closed each month.", example: "{per_month: 1.15, pressure: 70 %}", systems: [7],
                keys: [
                    KeyDefinition(
                        "per_month", .number(0...1000), standard("0", isChange),
                        "Cases to be closed a month for each whole-time coordinator in post; 0 is no target.",
                        example: "1.15", systems: [7]),
                    KeyDefinition(
                        "over_weeks", .integer(1...52), standard("4", isChange),
                        "The weeks over which a team is judged.", example: "4"),
                    KeyDefinition(
                        "pressure", anyShare, standard("0 %", isChange),
                        "The share of what is short at the end of them that is closed early: those settled longest, then the "
                            + "unsettled; 0 % is counted and not pressed.", example: "70 %", systems: [7, 16]),
                ]),
            KeyDefinition(
                "work", .perNamed(in: "work"), .optional(isChange ? "as it was before" : "no work has a target"),
                "Targets for work types: so many pieces a month, or a share of them in time.",
                example: "{review: {in_time: 90 %, pressure: 50 %}}", systems: [9, 11, 16],
                keys: workTarget(ofChange: isChange)),
        ]
    }

    private static func standard(_ value: String, _ isChange: Bool) -> KeyDefinition.Presence {
        isChange ? .optional("as it was before") : .standard(value)
    }

    private static func workTarget(ofChange isChange: Bool) -> [KeyDefinition] {
        [
            KeyDefinition(
                "per_month", .number(0...10_000), standard("0", isChange),
                "Pieces to be finished a month; 0 asks for no number.", example: "2", systems: [9, 11]),
            KeyDefinition(
                "for_each",
                .choice([
                    ValueKind.Choice("wte", "each whole-time equivalent in post that may do it"),
                    ValueKind.Choice("team", "the team as a whole"),
                ]), standard("wte", isChange), "What the number is asked of.", example: "team", systems: [9, 11]),
            KeyDefinition(
                "in_time", anyShare, standard("0 %", isChange),
                "The share of pieces to be finished by their due date; 0 % asks for none.", example: "90 %",
                systems: [11]),
            KeyDefinition(
                "over_weeks", .integer(1...52), standard("4", isChange), "The weeks over which a team is judged.",
                example: "4"),
            KeyDefinition(
                "pressure", anyShare, standard("0 %", isChange),
                "How hard it presses: in that share of weeks a worker does such work before visits and other work while the "
                    + "team is behind; 0 % is counted and not pressed.", example: "50 %", systems: [9, 11, 16]),
            KeyDefinition(
                "length_under_pressure", anyShare, standard("100 %", isChange),
                "How long a piece is at full pressure, travel apart, as a share of the usual; 100 % is the same.",
                example: "60 %", systems: [16]),
            KeyDefinition(
                "worth_under_pressure", anyShare, standard("100 %", isChange),
                "What a piece is worth at full pressure as a share of the usual, beside what it loses with its length; "
                    + "100 % is the same.", example: "70 %", systems: [16]),
            KeyDefinition(
                "surplus", anyShare, standard("0 %", isChange),
                "The share of what a team is short of that pieces without worth make up for at full pressure, when what "
                    + "arises by need is not enough; 0 % is none.", example: "100 %", systems: [9]),
            KeyDefinition(
                "employers", .list(of: .identifier), .optional(isChange ? "as it was before" : "all employers"),
                "The employers whose workers it holds for.", example: "[local_authority]", systems: [10, 11]),
        ]
    }

    /// The keys about what a cap counts and does, and about slack in the week.
    static func furtherProtections(ofChange isChange: Bool) -> [KeyDefinition] {
        [
            KeyDefinition(
                "cap_counts",
                .choice([
                    ValueKind.Choice("weight", "weighted people"), ValueKind.Choice("people", "people, all alike"),
                ]), standard("weight", isChange), "What a caseload is counted in for the cap.", example: "people",
                systems: [1]),
            KeyDefinition(
                "cap_per",
                .choice([
                    ValueKind.Choice(
                        "effective_wte", "a whole-time coordinator, those still learning the work for less"),
                    ValueKind.Choice("wte", "a whole-time coordinator"),
                    ValueKind.Choice("head", "a coordinator, whatever the hours"),
                ]), standard("effective_wte", isChange), "What the cap is for each of.", example: "head", systems: [1]),
            KeyDefinition(
                "over_cap",
                .choice([
                    ValueKind.Choice("wait", "they wait for a coordinator"),
                    ValueKind.Choice("overload", "the lowest caseload takes them on, over the cap"),
                ]), standard("wait", isChange), "What becomes of people for whom nobody has room under the cap.",
                example: "overload", systems: [1]),
            KeyDefinition(
                "utilisation_ceiling", .orNone(.share(0.05...1)), standard("none", isChange),
                "The share of a worker's hours at work in a week above which no more deadline work, visits, calls or visits "
                    + "to carers are begun; `none` is no ceiling.", example: "85 %", systems: [44]),
        ]
    }
}
