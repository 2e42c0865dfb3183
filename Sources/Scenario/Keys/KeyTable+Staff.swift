// The keys about staff: who is there, what they do, and what becomes of them.
extension KeyTable {
    static let categories = HoursCategory.ofWork.map(\.name)

    static let staff: [KeyDefinition] = [
        KeyDefinition(
            "roles", .named("role"), .required, "Kinds of worker.",
            example: "{nurse: {title: Nurse, coordinates: true}}", systems: [18, 66],
            keys: [
                KeyDefinition("title", .text, .optional("the id"), "The title shown to people.", example: "Nurse"),
                KeyDefinition(
                    "coordinates", .flag, .standard("false"), "Whether workers of this role coordinate care.",
                    example: "true", systems: [18]),
                KeyDefinition(
                    "qualified", .flag, .optional("whether they coordinate"),
                    "Whether workers of this role count as qualified workers on duty.", example: "true", systems: [58]),
                noticeOfRole,
            ]),
        KeyDefinition(
            "posts", .named("group of posts"), .optional("nobody works there"),
            "Groups of like posts: so many of a role in a team, with a weekly pattern.",
            example: "{nurses: {role: nurse, team: north, count: 6, pattern: full_time}}", systems: [56, 58],
            keys: posts + timeOfPosts),
        KeyDefinition(
            "work", .named("work type"), .optional("there is no work"),
            "Kinds of work: what makes a piece arise, who does it, by when, and how long it takes.",
            example: "{home_visit: {arises: {every: {all: 3 wk}}, by: coordinator, priority: visit}}",
            systems: [18, 24, 27, 39], keys: work + workDiary + workByOthers),
        KeyDefinition(
            "attrition", .map, .optional("nobody is ill and nobody leaves"), "Sickness and leaving.",
            example: "{resignation: 0.095 per year, notice: 8 wk}", systems: [48, 55],
            keys: attrition + [leadership] + absence + leaving),
        KeyDefinition(
            "recruitment", .map, .optional("a post is filled at once"), "How posts are filled and how starters work.",
            example: "{leaving_to_start: {gamma: {mean: 36 wk, sd: 18 wk}}}", systems: [56],
            keys: [
                KeyDefinition(
                    "leaving_to_start", .durationDistribution, .standard("0 wk"),
                    "The time from a holder's leaving to the next one's first day: approval, adverts, hiring and notice "
                        + "together.", example: "{gamma: {mean: 36 wk, sd: 18 wk}}", systems: [56]),
                KeyDefinition(
                    "starter_speed", .share(0.05...1), .standard("100 %"),
                    "How fast a starter works, as a share of full speed; 100 % switches it off.", example: "55 %"),
                KeyDefinition(
                    "ramp_up", .duration(1...(520 * week)), .standard("26 wk"), "The time to full speed.",
                    example: "26 wk"),
            ] + waysOfFilling),
        KeyDefinition(
            "experience", .map, .optional("experience changes nothing"), "What experience does.",
            example: "{starting_tenure: 5 y, starter_meaning: 80 %}", systems: [55],
            keys: [
                KeyDefinition(
                    "starting_tenure", anyDuration, .standard("5 y"),
                    "How long staff have been in post when simulated time begins, on average.", example: "5 y"),
                KeyDefinition(
                    "starter_meaning", anyShare, .standard("100 %"),
                    "What a starter's contact is worth, as a share of an experienced worker's; 100 % is the same.",
                    example: "80 %"),
                KeyDefinition(
                    "over", .duration(1...(50 * year)), .standard("2 y"), "The time until a starter is experienced.",
                    example: "2 y"),
            ]),
        KeyDefinition(
            "working", .map, .optional("each of its keys at its standard"),
            "Rules of the working day that no policy changes.", example: "{latest_overrun: 30 min}", systems: [38],
            keys: working + workingDiary + [overtime]),
        rotas,
    ]

    private static let posts: [KeyDefinition] = [
        KeyDefinition("role", .reference(to: "roles"), .required, "The role of the holders.", example: "nurse"),
        KeyDefinition("team", .reference(to: "teams"), .required, "The team they belong to.", example: "north"),
        KeyDefinition("count", .integer(1...10_000), .standard("1"), "How many posts.", example: "6"),
        KeyDefinition(
            "pattern", .reference(to: "calendars.patterns"), .required, "The weekly pattern of the holders.",
            example: "full_time", systems: [58]),
        KeyDefinition(
            "wte", .number(0.05...2), .standard("1"), "The whole-time equivalent of one post.", example: "0.7"),
        KeyDefinition(
            "skills", .list(of: .identifier), .optional("none beside those of the role"),
            "What the holders are approved for.",
            example: "[amhp]", systems: [29, 34, 60]),
        KeyDefinition(
            "employer", .identifier, .standard("trust"), "Who employs the holders.", example: "local_authority",
            systems: [10, 61]),
    ]

    private static let attrition: [KeyDefinition] = [
        KeyDefinition(
            "sickness", .named("kind of sickness"), .optional("nobody is ill"), "Spells of sickness, by kind.",
            example: "{short: {rate: 0.95 per year, length: {exponential: {mean: 0.9 wk}}}}", systems: [48],
            keys: [
                KeyDefinition("rate", anyRate, .required, "Spells while well.", example: "0.95 per year"),
                KeyDefinition(
                    "length", .durationDistribution, .required, "How long a spell lasts.",
                    example: "{exponential: {mean: 0.9 wk}}"),
            ]),
        KeyDefinition(
            "resignation", anyRate, .standard("0 per year"), "How often a worker resigns.", example: "0.095 per year",
            systems: [48, 62],
            evidence: KeyDefinition.PublishedRange(
                "0.05 per year", "0.18 per year",
                "turnover 12 to 17.1 % a year in councils and mental health trusts (2015 to 2023), of it about a tenth to a "
                    + "fifth retirement")),
        KeyDefinition(
            "first_year_resignation", .number(0...20), .standard("1"),
            "What multiplies that in the first year in post; 1 is the same.", example: "1.5",
            evidence: KeyDefinition.PublishedRange(
                "1", "3.7",
                "leavers with under two years 1.6 times as likely to go (a trust, 2015); leaving the register in the first year "
                    + "10.3 against 2.8 % (2022)")),
        KeyDefinition(
            "early_retirement", anyRate, .standard("0 per year"), "How often a worker who is eligible retires early.",
            example: "0.08 per year", systems: [55]),
        KeyDefinition(
            "eligible_for_retirement", anyShare, .standard("0 %"), "The share of workers who are eligible for it.",
            example: "22 %", systems: [55],
            evidence: KeyDefinition.PublishedRange(
                "13 %", "40 %", "of social workers 13.8 % are 60 or over, 26.6 % 55 or over, 39.6 % 50 or over")),
        KeyDefinition(
            "internal_move", anyRate, .standard("0 per year"),
            "How often a worker moves to another post of the service.",
            example: "0.02 per year"),
        KeyDefinition(
            "notice", anyDuration, .standard("8 wk"), "The time between giving notice and leaving.", example: "8 wk",
            evidence: KeyDefinition.PublishedRange(
                "4 wk", "14 wk", "NHS local policies, one to three months by pay band")),
    ]

    private static let working: [KeyDefinition] = [
        KeyDefinition(
            "latest_overrun", anyDuration, .standard("30 min"),
            "Work that cannot pause is not begun when it would overrun the shift by more than this.", example: "30 min"),
        KeyDefinition(
            "deadline_limit", .hoursPerWeek(0...168), .standard("168 h per week"),
            "Work with a deadline that a whole-time worker does before other work waits no longer.",
            example: "8 h per week"),
        KeyDefinition(
            "own_time", .map, .optional("nobody works unpaid at home"), "Notes written up unpaid at home.",
            example: "{share: 50 %, at_most: 8 h per week}", systems: [84],
            keys: [
                KeyDefinition(
                    "share", anyShare, .standard("0 %"),
                    "The share of what is due and undone at the end of a week that is done then; 0 % switches it off.",
                    example: "50 %"),
                KeyDefinition(
                    "at_most", .hoursPerWeek(0...168), .standard("0 h per week"),
                    "How much of it a whole-time worker does at the most.", example: "8 h per week",
                    evidence: KeyDefinition.PublishedRange(
                        "0 h per week", "11 h per week",
                        "NHS staff survey 2018: 4 % work 11 unpaid hours or more; social workers' own surveys about 10")
                ),
            ]),
        KeyDefinition(
            "notes_kept", anyDuration, .optional("all are kept"),
            "The hours of unwritten notes that a worker keeps; older ones are never entered.", example: "60 h",
            systems: [6]),
        KeyDefinition(
            "load_smoothing", .duration(week...(520 * week)), .standard("6 wk"),
            "The time over which a worker's load is averaged.", example: "6 wk"),
    ]

    private static let work = workItself + counting + workUnderLoad

    private static let workItself: [KeyDefinition] = [
        KeyDefinition("title", .text, .optional("the id"), "The title shown to people.", example: "Home visit"),
        KeyDefinition(
            "arises", .map, .optional("it never arises"), "What makes a piece of it arise; several may stand together.",
            example: "{every: {settled: 8 wk, unsettled: 3 wk}}", systems: [24, 27], keys: arises),
        KeyDefinition(
            "by",
            .choice([
                ValueKind.Choice("coordinator", "the person's own coordinator"),
                ValueKind.Choice("team", "whoever of the team may do it and is free first"),
                ValueKind.Choice("worker", "each worker for themselves, as meetings and supervision"),
            ]), .standard("team"), "Who does it.", example: "coordinator", systems: [18, 19]),
        KeyDefinition(
            "roles", .list(of: .reference(to: "roles")), .optional("those that coordinate"),
            "The roles that may do it when the team does.", example: "[social_worker]", systems: [57]),
        KeyDefinition(
            "skill", .identifier, .optional("no skill is needed"), "The skill that it needs.", example: "amhp",
            systems: [29, 36, 99]),
        KeyDefinition(
            "priority",
            .choice([
                ValueKind.Choice("crisis", "people in crisis and Mental Health Act assessments"),
                ValueKind.Choice("duty", "screening and calls that cannot wait for a diary"),
                ValueKind.Choice("fixed", "meetings, supervision and other fixed times"),
                ValueKind.Choice("deadline", "work with a deadline"),
                ValueKind.Choice("visit", "planned visits"),
                ValueKind.Choice("call", "telephone contacts and liaison"),
                ValueKind.Choice("carer", "visits to carers"),
            ]), .required, "Its place in the order in which work is taken up, most urgent first.", example: "visit",
            systems: [38]),
        KeyDefinition(
            "due", anyDuration, .standard("7 d"), "The time after arising by which it is due.", example: "7 d"),
        statutory,
        KeyDefinition(
            "lapses_after", anyDuration, .optional("it never lapses"),
            "The time after arising at which it is given up if nobody has begun it.", example: "14 d"),
        KeyDefinition(
            "pauses", .flag, .standard("true"),
            "Whether it can be broken off at the end of a shift and go on in the next.", example: "false"),
        KeyDefinition(
            "time", .table(of: .durationDistribution, by: .words(categories)), .optional("it takes no time"),
            "The time that one piece takes an experienced worker, by category; recording is written up later.",
            example: "{direct: 48 min, travel: {lognormal: {mean: 32 min, sd: 12 min}}, recording: 17 min}",
            systems: [14, 39]),
        KeyDefinition(
            "direct_factor", .table(of: .number(0.01...20), by: .words(needStates)), .optional("all states are alike"),
            "What the direct time is multiplied by in each need state; one that is left out has 1.",
            example: "{unsettled: 1.1, crisis: 1.25}"),
    ]

    private static let workUnderLoad: [KeyDefinition] = [
        KeyDefinition(
            "cancelled_under_load", .map, .optional("it is never cancelled"),
            "How it falls away as a worker's load rises, where it is not protected.",
            example: "{from: 0.85, over: 0.5, at_most: 90 %}", systems: [44, 45],
            keys: [
                KeyDefinition(
                    "from", .number(0...5), .required,
                    "The load (work arising over hours at work) at which that begins.",
                    example: "0.85"),
                KeyDefinition(
                    "over", .number(0.01...5), .required, "The further load over which it rises to the most.",
                    example: "0.5"),
                KeyDefinition(
                    "at_most", anyShare, .required, "The share cancelled at the most; 0 % switches it off.",
                    example: "90 %"),
            ])
    ]
}
