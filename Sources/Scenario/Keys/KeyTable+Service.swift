// The keys about the people the service is for, and the way they take through it.
extension KeyTable {
    static let service: [KeyDefinition] = [
        KeyDefinition(
            "needs", .named("need profile"), .required,
            "Kinds of people, and how they move between need states and through care.",
            example: "{older_adult: {entry: {settled: 25 %, unsettled: 70 %, crisis: 5 %}}}", systems: [43], keys: need),
        KeyDefinition(
            "referrals", .named("source of referrals"), .optional("nobody is referred"),
            "Where people are referred from: for each source a rate and its rhythm.",
            example: "{gp: {team: north, rate: 245 per 100000 per year}}", keys: referral + referralToClinic),
        KeyDefinition(
            "teams", .named("team"), .required, "The teams and their pathway from referral to a coordinator.",
            example: "{north: {title: North team}}", keys: team),
        KeyDefinition(
            "starting", .perNamed(in: "teams"), .optional("a team begins empty"),
            "Who is there when simulated time begins, for each team.", example: "{north: {caseload: 315}}",
            keys: starting),
    ]

    private static let need: [KeyDefinition] = [
        KeyDefinition(
            "weight", .number(0.01...100), .standard("1"), "How many people one such person counts for in a caseload.",
            example: "1.5", systems: [1, 13]),
        KeyDefinition(
            "with_carer", anyShare, .standard("0 %"), "The share of people who have a carer.", example: "45 %",
            systems: [4, 15, 23]),
        KeyDefinition(
            "profession", .list(of: .reference(to: "roles")), .optional("all roles that coordinate"),
            "The roles that suit such people best as coordinators, for the rule `best_profession`.",
            example: "[nurse]", systems: [18, 66]),
        KeyDefinition(
            "travel_variation", .number(0...3), .standard("0"),
            "How unlike one another their journeys are: a coefficient of variation of a factor of travel, drawn once for each; "
                + "0 makes all alike.", example: "0.4", systems: [14]),
        KeyDefinition(
            "entry", .shares(by: .words(needStates)), .optional("everybody is settled"),
            "The need state that people are in at referral, as shares that add up to 100 %.",
            example: "{settled: 25 %, unsettled: 70 %, crisis: 5 %}"),
        KeyDefinition(
            "moves", .map, .optional("nobody's need state changes"),
            "How often people move from one need state to another when they have all the contact they need.",
            example: "{settled_to_unsettled: 0.018 per week}", systems: [35], keys: moves),
        KeyDefinition(
            "frailty_variation", .number(0...3), .standard("0"),
            "How unlike one another people are in how readily they worsen: a coefficient of variation; 0 makes all alike.",
            example: "0.5"),
        KeyDefinition(
            "in_crisis", .map, .optional("no crisis leads to an assessment"), "What may follow when a crisis begins.",
            example: "{assessed: 45 %, admitted: 62 %}", systems: [29, 35],
            keys: [
                KeyDefinition(
                    "assessed", anyShare, .standard("0 %"),
                    "The share of crises that lead to an assessment under the Mental Health Act.", example: "45 %",
                    systems: [29]),
                KeyDefinition(
                    "admitted", anyShare, .standard("0 %"), "The share of those assessments that end in admission.",
                    example: "62 %", systems: [33],
                    evidence: KeyDefinition.PublishedRange(
                        "48 %", "82 %",
                        "detained: 48.6 % of one professional's assessments (2010), 63.5 to 71.3 % in Singh et al. 2017, 71 % and "
                            + "with informal ones and recalls 75 % of a council's in 2022")),
                KeyDefinition(
                    "admission_after", anyDuration, .standard("24 h"), "The time from the crisis to the admission.",
                    example: "24 h"),
            ]),
        KeyDefinition(
            "discharge", .map, .optional("nobody is discharged because of being settled"),
            "When people who are settled are discharged.", example: "{settled_for: 16 wk, rate: 0.026 per week}",
            systems: [7, 82],
            keys: [
                KeyDefinition(
                    "settled_for", anyDuration, .standard("0 wk"),
                    "How long somebody has to be settled before discharge is considered.", example: "16 wk"),
                KeyDefinition(
                    "rate", anyRate, .standard("0 per week"), "How often discharge comes then.",
                    example: "0.026 per week"),
            ]),
        KeyDefinition(
            "death_or_move", anyRate, .standard("0 per week"), "How often people die or move away.",
            example: "0.0008 per week"),
        KeyDefinition(
            "care_length", .durationDistribution, .optional("care lasts until discharge by need state"),
            "How long people are in care, where that is fixed instead of following from their need state.",
            example: "{lognormal: {mean: 26 wk, sd: 30 wk}}", systems: [82]),
        KeyDefinition(
            "rereferral", .map, .optional("nobody is referred again"),
            "How often discharged people are referred again.",
            example: "{rate: 0.0105 per week, decay: 26 wk}", systems: [7],
            keys: [
                KeyDefinition(
                    "rate", anyRate, .standard("0 per week"), "How often, just after discharge.",
                    example: "0.0105 per week"),
                KeyDefinition(
                    "decay", .duration(1...(5200 * week)), .standard("26 wk"),
                    "The time in which that rate falls to 37 % of itself.", example: "26 wk"),
                earlyClosureTimes,
            ]),
        afterDischarge,
        clustersOfProfile,
        KeyDefinition(
            "effects", .map, .optional("contact, continuity and waiting change nothing"),
            "What gaps in contact, strange faces and waiting do to people, and what switches each off.",
            example: "{gap: 0.69, stranger: 0.4}", systems: [16, 80], keys: effects),
    ]

    private static let moves: [KeyDefinition] = NeedState.allCases.flatMap { from in
        [NeedState.settled, .unsettled, .crisis].filter { $0 != from }.map { to in
            KeyDefinition(
                "\(from.name)_to_\(to.name)", .rate(0...(1000 / week), perPopulation: false), .standard("0 per week"),
                "How often people who are \(words(from)) \(to == .crisis ? "go into crisis" : "become \(to.name)").",
                example: "0.05 per week")
        }
    }

    private static func words(_ state: NeedState) -> String {
        switch state {
        case .settled, .unsettled: state.name
        case .crisis: "in crisis"
        case .hospital: "in hospital"
        }
    }

    private static let effects: [KeyDefinition] = [
        KeyDefinition(
            "gap", .number(0...3), .standard("0"),
            "What a long gap without contact does to worsening, at most: it is multiplied by e to this power; 0 is nothing.",
            example: "0.69", systems: [16]),
        KeyDefinition(
            "gap_tolerance", .number(0...20), .standard("0"),
            "How many planned intervals beyond the first may pass without contact before that begins.", example: "0"),
        KeyDefinition(
            "stranger", .number(0...5), .standard("0"),
            "By how much worsening is likelier with a new coordinator: 0.4 is two fifths more; 0 is nothing.",
            example: "0.4", systems: [80]),
        KeyDefinition(
            "waiting", .number(0...5), .standard("0"),
            "By how much worsening is likelier while people wait; 0 is nothing.",
            example: "0.4", systems: [17]),
        KeyDefinition(
            "recovery", .number(0...3), .standard("0"),
            "How far what worsens people also slows their recovery: the power of the modifier; 0 is nothing.",
            example: "0.5"),
        KeyDefinition(
            "limit", .number(1...100), .standard("4"), "The most that all of these together multiply worsening by.",
            example: "4"),
        KeyDefinition(
            "relationship_time", .duration(1...(5200 * week)), .standard("26 wk"),
            "The time in which a relationship with a coordinator grows to 63 % of its worth.", example: "26 wk",
            systems: [80]),
        KeyDefinition(
            "engagement_at_start", anyShare, .standard("100 %"),
            "What contact with a stranger is worth, as a share of contact with somebody known; 100 % is the same.",
            example: "50 %", systems: [80]),
        KeyDefinition(
            "stranger_takes_longer", .number(0...5), .standard("0"),
            "By how much work with somebody unknown takes longer: 0.2 is a fifth; 0 is nothing.", example: "0.2"),
        KeyDefinition(
            "carer", .number(0...3), .standard("0"),
            "What long want of support of the carer does to worsening, at most: it is multiplied by e to this power; 0 is "
                + "nothing.", example: "0.2", systems: [23]),
        KeyDefinition(
            "carer_breakdown", .map, .optional("no carer breaks down"), "What becomes of carers.",
            example: "{rate: 0.05 per year, gap: 0.7, then_crisis: 30 %, carer_lost: 20 %}", systems: [15, 23],
            keys: carerBreakdown),
    ]

    private static let carerBreakdown: [KeyDefinition] = [
        KeyDefinition(
            "rate", anyRate, .standard("0 per week"),
            "How often a carer breaks down whose support is not overdue; never while the person is in hospital.",
            example: "0.05 per year", systems: [23]),
        KeyDefinition(
            "gap", .number(0...3), .standard("0"),
            "What long want of support does to that, at most: it is multiplied by e to this power; 0 is nothing.",
            example: "0.7", systems: [23]),
        KeyDefinition(
            "then_crisis", anyShare, .standard("0 %"), "The share of breakdowns that bring the person into crisis.",
            example: "30 %", systems: [23]),
        KeyDefinition(
            "carer_lost", anyShare, .standard("0 %"), "The share of breakdowns after which there is no carer any more.",
            example: "20 %", systems: [23]),
    ]

    private static let referral: [KeyDefinition] = [
        KeyDefinition(
            "team", .reference(to: "teams"), .required, "The team that people are referred to.", example: "north"),
        KeyDefinition(
            "rate", .rate(0...(10_000 / week), perPopulation: true), .required,
            "Referrals on average over a year, as such or for each 100000 people of the area.",
            example: "245 per 100000 per year"),
        KeyDefinition(
            "by_weekday", .table(of: .number(0...1000), by: .words(weekdays)), .optional("all days are alike"),
            "Relative rates of the days of the week; a day that is left out has 1.",
            example: "{mon: 24, tue: 21, wed: 20, thu: 19, fri: 16, sat: 0, sun: 0}"),
        KeyDefinition(
            "between", .hoursOfDay, .standard("09:00-17:00"), "The hours of the day in which referrals arrive.",
            example: "\"09:00-17:00\""),
        KeyDefinition(
            "by_month", .table(of: .number(0...1000), by: .words(months)), .optional("all months are alike"),
            "Relative rates of the months; a month that is left out has 1.", example: "{aug: 0.8, jan: 1.2}"),
        KeyDefinition(
            "trend_per_year", .share(-0.5...1), .standard("0 %"),
            "By how much the rate grows each year; 0 % is not at all.",
            example: "3 %"),
        KeyDefinition(
            "needs", .shares(by: .references(to: "needs")), .optional("all have the first need profile"),
            "The need profiles of the people referred, as shares that add up to 100 %.", example: "{older_adult: 100 %}"
        ),
        KeyDefinition(
            "accepted", anyShare, .standard("100 %"), "The share accepted at screening; the others are signposted.",
            example: "68 %",
            evidence: KeyDefinition.PublishedRange(
                "30 %", "70 %",
                "referrals by general practitioners: 51 and 70 % (Inverness, 2024 to 2025), 54.5 % (Balbriggan), 30 % assessed or "
                    + "accepted (Bolsover, 2021)")),
        acceptedPerYear,
    ]

    private static let team: [KeyDefinition] = [
        KeyDefinition("title", .text, .optional("the id"), "The title shown to people.", example: "North team"),
        KeyDefinition(
            "locality", .identifier, .optional("the id of the team"),
            "The locality that the team serves, which keeps its name when teams merge.", example: "north",
            systems: [52]),
        KeyDefinition(
            "first_contact", .map, .optional("everybody is seen at once, and taken on"),
            "How people come to a first contact.", example: "{least_notice: 4 wk, for_each_wte: 0.55 per week}",
            systems: [8, 17], keys: firstContact),
        KeyDefinition(
            "queue", .map, .optional("nobody leaves a queue"), "What becomes of people while they wait.",
            example: "{leave_unseen: 0.012 per week}",
            keys: [
                KeyDefinition(
                    "leave_unseen", anyRate, .standard("0 per week"),
                    "How often somebody who waits and is not in crisis leaves unseen; 0 is never.",
                    example: "0.012 per week")
            ]),
        KeyDefinition(
            "starter_takes", .integer(0...500), .standard("0"),
            "How many people a new worker takes over at once from the fullest caseloads.", example: "12"),
        copies,
    ]

    private static let firstContact: [KeyDefinition] = [
        KeyDefinition(
            "least_notice", anyDuration, .standard("0 d"), "The notice people have of a first contact, at the least.",
            example: "4 wk"),
        KeyDefinition(
            "least_notice_in_crisis", anyDuration, .standard("2 d"), "The same for people in crisis.", example: "2 d"),
        KeyDefinition(
            "for_each_wte", anyRate, .optional("there is no limit"),
            "First contacts that the team makes for each whole-time coordinator in post.", example: "0.55 per week"),
        KeyDefinition(
            "more_when_long", .share(0...10), .standard("0 %"),
            "By how much that rises when the queue is long; 0 % is not at all.", example: "25 %"),
        KeyDefinition(
            "long_above", anyDuration, .standard("35 d"),
            "A queue is long when it holds more arrivals than in this time.",
            example: "5 wk"),
        KeyDefinition(
            "taken_on", anyShare, .standard("100 %"), "The share of people taken on after the assessment.",
            example: "55 %"),
        takenOnPerYear,
    ]

    private static let starting: [KeyDefinition] = [
        KeyDefinition(
            "caseload", .integer(0...100_000), .standard("0"), "People who have a coordinator.", example: "315",
            systems: [1]),
        KeyDefinition(
            "waiting_first_contact", .integer(0...100_000), .standard("0"), "People who wait for a first contact.",
            example: "24"),
        KeyDefinition(
            "waiting_allocation", .integer(0...100_000), .standard("0"), "People taken on who wait for a coordinator.",
            example: "3"),
        KeyDefinition(
            "states", .shares(by: .words(needStates)), .optional("everybody is settled"),
            "The need states of all of them, as shares that add up to 100 %.",
            example: "{settled: 77 %, unsettled: 18.8 %, crisis: 2.2 %, hospital: 2 %}"),
        KeyDefinition(
            "relationship_age", anyDuration, .standard("0 wk"),
            "How long they have had their coordinator, on average; the lengths vary exponentially.", example: "52 wk",
            systems: [80]),
        KeyDefinition(
            "vacant", anyShare, .standard("0 %"), "The share of posts that are vacant.", example: "8 %", systems: [56],
            evidence: KeyDefinition.PublishedRange(
                "7.5 %", "19 %",
                "adult social workers of councils 7.5 to 12 % (2015 to 2023), mental health posts of the NHS 19 % (2023)"
            )),
        KeyDefinition(
            "needs", .shares(by: .references(to: "needs")), .optional("all have the first need profile"),
            "The need profiles of all of them, as shares that add up to 100 %.", example: "{older_adult: 100 %}"),
    ]
}
