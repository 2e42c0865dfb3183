// The keys about where workers come from, and about the way into leadership.
extension KeyTable {
    static let pipelines = KeyDefinition(
        "pipelines", .map, .optional("posts are filled by ordinary recruitment alone"),
        "Ways into the service: routes for newly qualified workers, starters with experience, students.",
        example: "{routes: {fast_track: {roles: [social_worker], cohort: 2, speed: 45 %}}}", systems: [64, 65, 67],
        keys: [
            KeyDefinition(
                "routes", .named("route"), .optional("nobody comes newly qualified"),
                "Routes by which newly qualified workers come to vacant posts, once a year.",
                example: "{postgraduate: {roles: [social_worker], cohort: 1.5}}", systems: [64], keys: route),
            KeyDefinition(
                "others", .map, .optional("all other starters are beginners"), "Starters who come by no route.",
                example: "{experienced: 60 %, tenure: 5 y}", systems: [67],
                keys: [
                    KeyDefinition(
                        "experienced", anyShare, .standard("0 %"),
                        "The share of them who come with experience; 0 % is nobody.", example: "60 %", systems: [67]),
                    KeyDefinition(
                        "tenure", anyDuration, .standard("5 y"), "The length of service that those bring.",
                        example: "5 y"),
                ]),
            KeyDefinition(
                "students", .map, .optional("there are no students"), "Students on placement, each with an educator.",
                example: "{per_year: 4, roles: [social_worker], supervision: student_supervision}", systems: [37],
                keys: students),
        ])

    static let leadership = KeyDefinition(
        "leadership", .map, .optional("nobody moves into leadership"),
        "Movement of workers from the front line into leadership; their posts fall vacant.",
        example: "{after: 3 y, rate: 0.05 per year}", systems: [65], keys: drift)

    private static let drift: [KeyDefinition] = [
        KeyDefinition(
            "after", anyDuration, .standard("3 y"), "The length of service after which it begins.", example: "3 y"),
        KeyDefinition(
            "rate", anyRate, .standard("0 per year"), "How often a worker goes from then on; 0 is never.",
            example: "0.05 per year", systems: [65]),
    ]

    private static let route: [KeyDefinition] = [
        KeyDefinition("title", .text, .optional("the id"), "The title shown to people.", example: "Fast track"),
        KeyDefinition(
            "roles", .list(of: .reference(to: "roles")), .required, "The roles whose vacant posts they take.",
            example: "[social_worker]"),
        KeyDefinition(
            "team", .reference(to: "teams"), .optional("any team"), "The team that they come to.", example: "north"),
        KeyDefinition(
            "cohort", .number(0...1000), .standard("0"),
            "How many come each year; of a fraction it is left to chance whether one more comes. 0 is nobody.",
            example: "1.5", systems: [64]),
        KeyDefinition(
            "arrives_in_month", .integer(1...12), .standard("9"),
            "The month, 1 to 12, on whose first Monday they come.", example: "9"),
        KeyDefinition(
            "begins", dates, .optional("it has always run"),
            "The day on which the training of the first cohort begins.", example: "2027-09-06", systems: [64]),
        KeyDefinition(
            "training", anyDuration, .standard("0 wk"),
            "How long the training takes, so that nobody arrives sooner after the route begins.", example: "2 y",
            systems: [64]),
        KeyDefinition(
            "speed", .share(0.05...1), .optional("that of any starter"),
            "How fast an entrant works at first, as a share of full speed.", example: "45 %", systems: [64]),
        KeyDefinition(
            "ramp_up", .duration(1...(520 * week)), .optional("that of any starter"), "The time to full speed.",
            example: "52 wk"),
        KeyDefinition(
            "meaning", anyShare, .optional("that of any starter"),
            "What an entrant's contact is worth at first, as a share of an experienced worker's.", example: "80 %"),
        KeyDefinition(
            "experienced_after", .duration(1...(50 * year)), .optional("as for any starter"),
            "The time until an entrant's contact is worth as much as anybody's.", example: "3 y"),
        KeyDefinition(
            "early_leaving", .map, .optional("entrants resign like anybody"), "How entrants resign at first.",
            example: "{times: 1.6, for: 2 y}", systems: [64],
            keys: [
                KeyDefinition(
                    "times", .number(0...20), .standard("1"), "What multiplies resignation; 1 is the same.",
                    example: "1.6",
                    evidence: KeyDefinition.PublishedRange(
                        "1", "3.7",
                        "leavers with under two years 1.6 times as likely to go (a trust, 2015); leaving the register in the "
                            + "first year 10.3 against 2.8 % (2022)")),
                KeyDefinition(
                    "for", anyDuration, .standard("2 y"), "The length of service for which it does.", example: "2 y"),
            ]),
        KeyDefinition(
            "leadership", .map, .optional("as for everybody"), "How entrants of the route move into leadership.",
            example: "{after: 2 y, rate: 0.1 per year}", systems: [65], keys: drift),
        KeyDefinition(
            "protected", .map, .optional("no time is protected"), "Protected time after qualifying.",
            example: "{for: 1 y, load: 90 %, work: learning}", systems: [64, 67],
            keys: [
                KeyDefinition(
                    "for", anyDuration, .standard("1 y"), "The length of service that is protected.", example: "1 y"),
                KeyDefinition(
                    "load", .share(0.05...1), .standard("100 %"),
                    "The share of a load that an entrant has in it: allocation and caps count the entrant as so much less of a "
                        + "worker. 100 % switches it off.", example: "90 %", systems: [67],
                    evidence: KeyDefinition.PublishedRange(
                        "90 %", "100 %", "a council's terms for newly qualified social workers (Suffolk)")),
                KeyDefinition(
                    "work", .reference(to: "work"), .optional("nothing"),
                    "Work that each worker has for themselves and that only entrants have, in that time: their protected hours.",
                    example: "learning", systems: [67]),
            ]),
    ]

    private static let students: [KeyDefinition] = [
        KeyDefinition(
            "per_year", .number(0...1000), .standard("0"),
            "Placements wanted each year, spread evenly over it; 0 is none.", example: "4", systems: [37]),
        KeyDefinition(
            "roles", .list(of: .reference(to: "roles")), .optional("those that coordinate"), "The roles of educators.",
            example: "[social_worker]"),
        KeyDefinition(
            "skill", .identifier, .optional("no skill is needed"), "The skill that educators need.",
            example: "practice_educator", systems: [37, 55]),
        KeyDefinition(
            "length", .duration(week...(520 * week)), .standard("20 wk"), "How long a placement lasts.",
            example: "20 wk"),
        KeyDefinition(
            "supervision", .reference(to: "work"), .optional("it takes no time"),
            "Work that each worker has for themselves and that only educators have, while a student is there.",
            example: "student_supervision", systems: [37]),
        KeyDefinition(
            "relief", anyShare, .standard("0 %"),
            "The share of the hours of supervision by which allocation and caps count an educator as less of a worker; 0 % is no "
                + "relief.", example: "100 %", systems: [37]),
        KeyDefinition(
            "offered_below_load", .orNone(.number(0...5)), .standard("none"),
            "The load (work arising over hours at work) from which on a worker takes no student.", example: "1.1",
            systems: [37]),
        KeyDefinition(
            "stays", anyShare, .standard("0 %"),
            "The share of students who come to a vacant post when the placement ends; 0 % is nobody.", example: "30 %",
            systems: [37]),
        KeyDefinition(
            "route", .reference(to: "pipelines.routes"), .optional("nobody stays"),
            "The route by which they do, which says how ready they are.", example: "former_students"),
    ]
}
