// The keys about approvals, which workers gain, keep and lose.
extension KeyTable {
    static let approvals = KeyDefinition(
        "approvals", .named("approval"), .optional("skills belong to posts, whoever holds them"),
        "Skills that belong to the holder and not to the post, by the id of the skill: who can have them, the way to them and "
            + "what keeps them.", example: "{amhp: {training: {places: 1, days_away: 60}}}", systems: [34, 55, 99],
        keys: [
            KeyDefinition("title", .text, .optional("the id"), "The title shown to people.", example: "Approval"),
            KeyDefinition(
                "roles", .list(of: .reference(to: "roles")), .optional("the groups of posts that have the skill"),
                "The roles whose workers can have it, in whatever post.", example: "[social_worker, nurse]",
                systems: [99]),
            KeyDefinition(
                "holders_at_start", anyShare, .standard("100 %"),
                "The share of the first holders of posts with the skill who have it.", example: "80 %", systems: [34]),
            KeyDefinition(
                "starters_have_it", anyShare, .standard("100 %"),
                "The share of those who start later in such a post who bring it; the newly qualified never do.",
                example: "30 %", systems: [55]),
            KeyDefinition(
                "training", .map, .optional("nobody is trained"), "The way to it.",
                example: "{places: 1, wanted: 5, over: 26 wk, days_away: 60, passes: 90 %}", systems: [34, 99],
                keys: training),
            KeyDefinition(
                "minimum", .map, .optional("nothing has to be done"), "What has to be done to keep it.",
                example: "{work: mha_assessment, a_year: 6}", systems: [34],
                keys: [
                    KeyDefinition(
                        "work", .reference(to: "work"), .optional("none"),
                        "The work of which a number is asked for each year.", example: "mha_assessment"),
                    KeyDefinition(
                        "a_year", .number(0...10_000), .standard("0"),
                        "The number of pieces in a year of approval under which it lapses; 0 is none.", example: "6",
                        systems: [34]),
                ]),
            KeyDefinition(
                "renewal", .map, .optional("it holds for good"), "How it is renewed.",
                example: "{every: 5 y, over: 8 wk, days_away: 3}", systems: [34], keys: renewal),
        ])

    private static let training: [KeyDefinition] = [
        KeyDefinition(
            "places", .number(0...1000), .standard("0"),
            "Places a year in the whole service, spread evenly; a place that nobody can take lapses. 0 is none.",
            example: "1", systems: [34]),
        KeyDefinition(
            "wanted", .integer(0...10_000), .optional("as many as there are places"),
            "How many approved workers are wanted; a place is taken up while there are fewer, those in training counted.",
            example: "5"),
        KeyDefinition(
            "after", anyDuration, .standard("2 y"), "The length of service after which a worker can be trained.",
            example: "2 y", systems: [34]),
        KeyDefinition(
            "over", .duration(week...(520 * week)), .standard("26 wk"), "How long the training lasts.",
            example: "26 wk",
            evidence: KeyDefinition.PublishedRange(
                "26 wk", "104 wk", "approved mental health professionals: six months full-time to two years part-time")),
        KeyDefinition(
            "days_away", .number(0...2600), .standard("0"),
            "Days away in that time, spread evenly, for a worker with five days a week; one that falls on leave or sickness is "
                + "missed.", example: "60", systems: [34]),
        KeyDefinition(
            "passes", anyShare, .standard("100 %"), "The share of those trained who are approved.", example: "90 %"),
    ]

    private static let renewal: [KeyDefinition] = [
        KeyDefinition(
            "every", .duration(week...(2600 * week)), .optional("it holds for good"),
            "The time from approval to renewal and from one renewal to the next.", example: "5 y", systems: [34]),
        KeyDefinition(
            "over", .duration(week...(520 * week)), .standard("4 wk"), "How long a renewal takes.", example: "8 wk"),
        KeyDefinition(
            "days_away", .number(0...2600), .standard("0"),
            "Days away in that time, spread evenly, for a worker with five days a week.", example: "3", systems: [34]),
        KeyDefinition(
            "granted", anyShare, .standard("100 %"), "The share of those who are approved again.", example: "95 %"),
    ]
}
