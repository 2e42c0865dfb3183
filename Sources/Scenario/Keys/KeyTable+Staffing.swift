// The keys about what a dated change does to posts and their holders.
extension KeyTable {
    /// How posts are taken away.
    static let mannerOfCuts: [KeyDefinition] = [
        KeyDefinition(
            "order",
            .choice([
                ValueKind.Choice("vacant_first", "vacant posts, then those on notice, then the last of the group"),
                ValueKind.Choice("filled_first", "the last of the group with a holder; vacant posts last"),
                ValueKind.Choice("last_in_first_out", "holders with the shortest service; vacant posts last"),
                ValueKind.Choice("longest_serving_first", "holders with the longest service; vacant posts last"),
                ValueKind.Choice("random", "holders by lot; vacant posts last"),
            ]), .standard("vacant_first"), "Which posts go first.", example: "longest_serving_first", systems: [55]),
        KeyDefinition(
            "notice", anyDuration, .standard("0 d"),
            "The time from the day on which holders are told to that on which their posts go; they take nobody new meanwhile.",
            example: "12 wk", systems: [55]),
        KeyDefinition(
            "redistribute_over", anyDuration, .standard("0 d"),
            "The last part of that notice, over which their people are shared out; 0 is all on the last day.",
            example: "4 wk"),
    ]

    private static let spareSkills = KeyDefinition(
        "spare_skills", .list(of: .identifier), .optional("no skill is spared"),
        "Skills whose holders' posts go last.", example: "[amhp]", systems: [60])

    private static let rolesOfCuts = KeyDefinition(
        "roles", .list(of: .reference(to: "roles")), .optional("all roles"), "The roles concerned.",
        example: "[social_worker, nurse]")

    /// What a dated change does to posts beside cutting some of a group.
    static let staffing: [KeyDefinition] = [
        KeyDefinition(
            "add_posts", .perNamed(in: "posts"), .optional("no post is added"),
            "Posts added to a group, as vacancies.", example: "{nurses: {count: 2}}", systems: [49],
            keys: [
                KeyDefinition("count", .integer(1...10_000), .required, "How many posts.", example: "2")
            ]),
        KeyDefinition(
            "redundancy", .map, .optional("nobody is made redundant"),
            "Posts that go over all groups, some of them by offers that holders take up.",
            example: "{posts: 3, order: last_in_first_out, voluntary: 50 %, likelier_per_year: 10 %, notice: 12 wk}",
            systems: [55, 60],
            keys: [
                KeyDefinition("posts", .integer(1...10_000), .required, "How many posts.", example: "3"),
                rolesOfCuts,
                KeyDefinition(
                    "voluntary", anyShare, .standard("0 %"),
                    "The share of these posts whose holders ask for it, early retirement included; rounded to whole posts.",
                    example: "50 %", systems: [55]),
                KeyDefinition(
                    "likelier_per_year", .share(0...2), .standard("0 %"),
                    "By how much each year of service raises a holder's odds of asking for it.", example: "10 %",
                    systems: [55]),
                spareSkills,
            ] + mannerOfCuts),
        KeyDefinition(
            "establishment", .map, .optional("the establishment stays"),
            "An establishment that falls from then on: a whole post goes as soon as the sum is reached.",
            example: "{loses_per_year: 5 %}", systems: [49],
            keys: [
                KeyDefinition(
                    "loses_per_year", .share(0...0.9), .standard("0 %"),
                    "The share of whole-time equivalent in being that goes in a year.", example: "5 %", systems: [49]),
                rolesOfCuts, spareSkills,
            ] + mannerOfCuts),
        KeyDefinition(
            "threat", .map, .optional("nothing is threatened"),
            "A reorganisation that is announced and does not come.", example: "{size: 0.5}", systems: [53],
            keys: [
                KeyDefinition(
                    "size", .number(0...10), .standard("0"),
                    "How much of a shock it is to staff, 1 being that of a reorganisation; 0 switches it off.",
                    example: "0.5", systems: [53])
            ]),
        KeyDefinition(
            "reorganisation", .map, .optional("nothing is reorganised"),
            "What staff go through when a service is reorganised; what becomes of teams is said beside it.",
            example: "{size: 1, reapply: {not_reappointed: 10 %, decided_after: 12 wk}}", systems: [54],
            keys: [
                KeyDefinition(
                    "size", .number(0...10), .standard("1"), "How much of a shock it is to staff; 0 switches it off.",
                    example: "1", systems: [54]),
                KeyDefinition(
                    "reapply", .map, .optional("everybody keeps their post"),
                    "Holders apply for their own posts again.",
                    example: "{work: application, not_reappointed: 10 %, decided_after: 12 wk}", systems: [54],
                    keys: [
                        rolesOfCuts,
                        KeyDefinition(
                            "work", .reference(to: "work"), .optional("applying takes no time"),
                            "The work type, one by each worker for themselves, that applying is for each of them.",
                            example: "application", systems: [54]),
                        KeyDefinition(
                            "not_reappointed", anyShare, .standard("0 %"),
                            "The share of holders who are not appointed again and leave after their notice.",
                            example: "10 %", systems: [54]),
                        KeyDefinition(
                            "decided_after", anyDuration, .standard("0 d"), "The time until that is decided.",
                            example: "12 wk"),
                    ]),
            ]),
    ]
}
