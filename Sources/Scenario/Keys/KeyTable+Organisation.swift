// The keys about what a dated change does to teams, and to who belongs to which.
extension KeyTable {
    private static let handover = KeyDefinition(
        "handover", .reference(to: "work"), .optional("handing over takes no time"),
        "The work type that handing over is for each person who changes coordinator; it falls to the new one.",
        example: "transfer_summary", systems: [52])

    private static func keeps(_ standard: String) -> KeyDefinition {
        KeyDefinition(
            "keeps_coordinator", anyShare, .standard(standard),
            "The share of people in care who keep their coordinator; the others go to the lowest caseloads.",
            example: "70 %", systems: [52, 80])
    }

    private static func takesPeople(_ standard: String) -> KeyDefinition {
        KeyDefinition(
            "takes_people", anyShare, .standard(standard),
            "The share of the people on their caseloads who go with them; the others are shared out.", example: "50 %")
    }

    /// What a dated change does to teams.
    static let organisation: [KeyDefinition] = [
        KeyDefinition(
            "when", .map, .optional("it takes effect on its date"), "What it waits for from its date on.",
            example: "{wte_below: 6}", systems: [52],
            keys: [
                KeyDefinition(
                    "wte_below", .number(0...10_000), .required,
                    "It takes effect on the first Monday on which one of its teams has less whole-time equivalent in post.",
                    example: "6", systems: [52])
            ]),
        KeyDefinition(
            "merge", .map, .optional("no teams merge"),
            "Teams that become one: one caseload, one queue, one rota. Figures stay with the localities.",
            example: "{teams: [north, south], into: north, travel_times: 1.3, keeps_coordinator: 80 %}",
            systems: [52, 53],
            keys: [
                KeyDefinition(
                    "teams", .list(of: .reference(to: "teams")), .required, "The teams that become one.",
                    example: "[north, south]", systems: [52]),
                KeyDefinition(
                    "into", .reference(to: "teams"), .optional("the first of them"),
                    "The one of them that goes on, whose rules hold for all.", example: "north"),
                KeyDefinition(
                    "travel_times", .number(0.1...10), .standard("1"),
                    "What the travel of its workers is multiplied by; 1 leaves it.", example: "1.3", systems: [52]),
                keeps("100 %"), handover,
            ]),
        KeyDefinition(
            "move_profiles", .perNamed(in: "needs"), .optional("people stay with their teams"),
            "People of a need profile, and those referred later, whom another team serves from then on.",
            example: "{older_adult: {to: adults, keeps_coordinator: 0 %}}", systems: [53],
            keys: [
                KeyDefinition(
                    "from", .reference(to: "teams"), .optional("whichever serves them"),
                    "The team that served them.", example: "older_adults"),
                KeyDefinition(
                    "to", .reference(to: "teams"), .required, "The team that serves them from then on.",
                    example: "adults", systems: [53]),
                keeps("0 %"), handover,
            ]),
        KeyDefinition(
            "move_posts", .perNamed(in: "posts"), .optional("posts stay with their teams"),
            "Posts that belong to another team from then on, with their holders.",
            example: "{older_adults_nurses: {to: adults, count: 3}}", systems: [53, 61],
            keys: [
                KeyDefinition(
                    "to", .reference(to: "teams"), .required, "The team to which they go.", example: "adults"),
                KeyDefinition(
                    "count", .integer(1...10_000), .optional("all of the group"),
                    "How many posts, the last of the group first.", example: "3"),
                takesPeople("100 %"),
            ]),
        KeyDefinition(
            "withdraw", .map, .optional("every employer leaves its staff where they are"),
            "Posts that an employer takes out of the team.",
            example: "{employer: local_authority, to: council, takes_work: [support_plan]}", systems: [61],
            keys: [
                KeyDefinition(
                    "employer", .identifier, .required, "The employer, as at posts.", example: "local_authority",
                    systems: [61]),
                KeyDefinition(
                    "share", anyShare, .standard("100 %"), "The share of its posts, rounded to whole posts.",
                    example: "50 %"),
                KeyDefinition(
                    "to", .reference(to: "teams"), .optional("they are gone"),
                    "The team of their own in which they go on.", example: "council"),
                takesPeople("0 %"),
                KeyDefinition(
                    "takes_work", .list(of: .reference(to: "work")), .optional("their work is left where it arises"),
                    "The work types of the team that they do from their own team from then on.",
                    example: "[support_plan]", systems: [61]),
            ]),
    ]
}
