// The keys about Mental Health Act assessments.
extension KeyTable {
    static let assessments = KeyDefinition(
        "assessments", .map, .optional("crises lead to an assessment and an admission as the need profile says"),
        "Mental Health Act assessments step by step: who asks for them, how each is put together, what comes of it.",
        example: "{steps: {setting_up: mha_setting_up, interview: mha_interview}}", systems: [29, 30, 31, 32, 33, 35],
        keys: [
            KeyDefinition(
                "steps", .map, .optional("they take no time"),
                "The work of an approved mental health professional at each step: work types done by the team, that arise by "
                    + "nothing else.", example: "{setting_up: mha_setting_up, interview: mha_interview}",
                systems: [29, 30],
                keys: [
                    step("setting_up", "Gathering information, consulting, arranging."),
                    step("warrant", "Applying for a warrant in court."),
                    step("interview", "The way there and the interview, with the doctors."),
                    step(
                        "waiting",
                        "Waiting with the person for a bed or an ambulance; it lasts as long as that does, whatever its time says."
                    ),
                    step("returning", "Coming back when a bed has been found."),
                    step("report", "Forms and the report, once all is over."),
                ]),
            KeyDefinition(
                "served_by", .shares(by: .references(to: "teams")),
                .optional("the person's own team; the first team where a request comes from elsewhere"),
                "The teams whose professionals serve requests, by share.", example: "{north: 60 %, south: 40 %}",
                systems: [29]),
            KeyDefinition(
                "day", .map, .optional("Monday to Friday, nine to five"),
                "The hours of the day service, bank holidays apart.",
                example: "{days: daily, between: \"08:00-20:00\"}",
                systems: [29], keys: hours("office", "09:00-17:00")),
            KeyDefinition(
                "requests", .map, .optional("they come from the caseload alone"),
                "Requests that do not come from crises on the caseload.",
                example: "{area: {rate: 150 per 100000 per year}}",
                systems: [29], keys: assessmentRequests),
            KeyDefinition(
                "out_of_hours", .map, .optional("everything waits for the day"), "The emergency duty service.",
                example: "{workers: 2, urgent: {caseload: 50 %}}", systems: [29],
                keys: [
                    KeyDefinition(
                        "workers", .integer(0...1000), .standard("0"),
                        "Professionals on duty out of hours, of the whole area and in no team; 0 is nobody.",
                        example: "2",
                        systems: [29]),
                    KeyDefinition(
                        "urgent", .table(of: anyShare, by: .words(requestOrigins)), .optional("all are urgent"),
                        "The share of requests that do not wait for the day, by origin.",
                        example: "{caseload: 50 %, area: 50 %}", systems: [29]),
                ]),
            consulting, doctorsOfAssessments, entry,
            KeyDefinition(
                "emergency_after", .orNone(.number(0...1000)), .standard("none"),
                "Hours after the request from which one doctor is enough (section 4); none is never.", example: "24",
                systems: [30]),
            KeyDefinition(
                "outcomes", .map, .optional("nothing comes of any"), "What is decided, by origin.",
                example: "{area: {no_further_action: 30 %, section_2: 70 %}}", systems: [29],
                keys: requestOrigins.map { origin in
                    KeyDefinition(
                        origin, .shares(by: .words(AssessmentOutcome.decided.map(\.rawValue))),
                        .optional("no further action"), "Shares of decisions on requests from there.",
                        example: "{no_further_action: 30 %, section_2: 70 %}", systems: [29])
                }),
            KeyDefinition(
                "beds", .map, .optional("there is a bed at once"), "Beds, where the scenario has no wards.",
                example: "{at_once: 72 %, wait: {exponential: {mean: 20 h}}, stays_with: 4 h}", systems: [33],
                keys: [
                    KeyDefinition(
                        "at_once", anyShare, .standard("100 %"), "The share for whom there is a bed at once.",
                        example: "72 %", systems: [33]),
                    wait("wait", "The time until one is found for the others.", [33]),
                    KeyDefinition(
                        "stays_with", .duration(0...(2 * week)), .standard("0 h"),
                        "The time for which the professional waits with the person before leaving and coming back; 0 is not at "
                            + "all. Nobody waits on wards and in places of safety.", example: "4 h", systems: [33]),
                ]),
            wait("ambulance", "The time from a bed to arrival there: the ambulance's coming and its way.", [31]),
            KeyDefinition(
                "ambulance_hours", .map, .optional("day and night"),
                "The hours in which ambulances come; time counts in them.",
                example: "{days: daily, between: \"07:00-23:00\"}", systems: [31],
                keys: hours("always", "07:00-23:00")),
            KeyDefinition(
                "detention", .map, .optional("detention ends with the stay"),
                "What detention brings for people whom the teams know.", example: "{continued: 30 %}", systems: [28],
                keys: detention),
        ])

    static let requestOrigins = AssessmentOrigin.requested.map(\.rawValue)

    private static func step(_ name: String, _ what: String) -> KeyDefinition {
        KeyDefinition(
            name, .reference(to: "work"), .optional("it takes no time"), what, example: "mha_\(name)",
            systems: [29, 30])
    }

    private static func wait(_ name: String, _ what: String, _ systems: [Int]) -> KeyDefinition {
        KeyDefinition(
            name, .durationDistribution, .standard("0 h"), what, example: "{exponential: {mean: 3 h}}", systems: systems
        )
    }

    private static func hours(_ days: String, _ between: String) -> [KeyDefinition] {
        [
            KeyDefinition(
                "days",
                .choice([
                    ValueKind.Choice("office", "Monday to Friday, between the hours of `between`"),
                    ValueKind.Choice("daily", "every day, between the hours of `between`"),
                    ValueKind.Choice("always", "day and night"),
                ]), .standard(days), "The days.", example: "daily"),
            KeyDefinition(
                "between", .hoursOfDay, .standard(between), "The hours of the day.", example: "\"08:00-20:00\""),
        ]
    }

    private static let assessmentRequests: [KeyDefinition] = [
        requests(
            "area", "Of people in the area whom no team of the scenario knows.",
            KeyDefinition.PublishedRange(
                "40 per 100000 per year", "400 per 100000 per year", "268 per 100,000 in all, ADASS 2017"), []),
        requests(
            "ward", "Of people held on a ward by a doctor or a nurse (section 5).", nil,
            [
                KeyDefinition(
                    "held_by_nurse", anyShare, .standard("0 %"), "The share held by a nurse before a doctor comes.",
                    example: "30 %"),
                wait("doctor_comes", "The time until a doctor comes to those.", []),
            ]),
        requests(
            "police", "Of people whom the police have brought to a place of safety (section 136).",
            KeyDefinition.PublishedRange(
                "20 per 100000 per year", "110 per 100000 per year",
                "31,213 uses in England and Wales in 2023 to 2024, 52 per 100,000"),
            [
                KeyDefinition(
                    "unfit", anyShare, .standard("0 %"), "The share who are not fit to be interviewed when they come.",
                    example: "45 %",
                    evidence: KeyDefinition.PublishedRange("20 %", "60 %", "nearly half intoxicated, Burgess 2017")),
                wait("unfit_for", "The time until they are.", []),
                KeyDefinition(
                    "extended", anyShare, .standard("0 %"),
                    "The share of the unfit whose detention there is extended for their condition.", example: "20 %"),
            ]),
    ]

    private static func requests(
        _ name: String, _ what: String, _ evidence: KeyDefinition.PublishedRange?, _ more: [KeyDefinition]
    ) -> KeyDefinition {
        KeyDefinition(
            name, .map, .optional("there are none"), what, example: "{rate: 52 per 100000 per year}", systems: [29],
            keys: [
                KeyDefinition(
                    "rate", .rate(0...(100_000 / week), perPopulation: true), .standard("0 per week"),
                    "Requests, of the whole week; 0 is none.", example: "52 per 100000 per year", systems: [29]),
                KeyDefinition(
                    "in_hours", anyShare, .optional("what the hours of the day service are of the week"),
                    "The share of them in the hours of the day service.", example: "60 %"),
            ] + more)
    }

    private static let consulting = KeyDefinition(
        "consulting", .map, .optional("nobody has to be found, and nobody objects"),
        "The nearest relative or the nominated person, whichever the law in force names.",
        example: "{nearest_relative: {found: {exponential: {mean: 2 h}}, objects: 2 %}}", systems: [30],
        keys: [
            consulted("nearest_relative", "The nearest relative."),
            consulted("nominated_person", "The nominated person."),
            wait("objection_settled", "The time until an objection is settled, in court if need be.", [30]),
            KeyDefinition(
                "assessed_instead", anyShare, .standard("0 %"),
                "The share of objections after which the person is admitted for assessment; the others are not admitted.",
                example: "50 %", systems: [30]),
        ])

    private static func consulted(_ name: String, _ what: String) -> KeyDefinition {
        KeyDefinition(
            name, .map, .optional("found at once, and without objection"), what, example: "{objects: 2 %}",
            systems: [30],
            keys: [
                wait(
                    "found", "The time until they have been consulted, or it is clear that it is not practicable.", [30]
                ),
                KeyDefinition(
                    "objects", anyShare, .standard("0 %"), "The share who object to an application for treatment.",
                    example: "2 %", systems: [30]),
            ])
    }

    private static let doctorsOfAssessments = KeyDefinition(
        "doctors", .map, .optional("two doctors are there at once"),
        "The two doctors, one of them approved under section 12; searches begin when a professional takes the request up, and "
            + "time counts in the hours in which doctors can be found.",
        example: "{approved: {exponential: {mean: 3 h}}, second: {exponential: {mean: 3 h}}}", systems: [30],
        keys: [
            wait("approved", "The time until the approved doctor is found.", [30]),
            wait("second", "The time until a second doctor is found.", [30]),
            KeyDefinition(
                "known", anyShare, .standard("0 %"),
                "The share of people for whom a doctor who knows them is sought as second.",
                example: "40 %", systems: [30]),
            wait("known_found", "The time until that one is found.", [30]),
            KeyDefinition(
                "at_once", .orNone(.number(1...1000)), .standard("none"),
                "Assessments for which the list has doctors at the same time, from the search to the end of the interview; others "
                    + "wait their turn. None is as many as there are assessments.", example: "3", systems: [30]),
            KeyDefinition(
                "apart", anyShare, .standard("0 %"),
                "The share of assessments in which the doctors examine apart, each when found; the others come together.",
                example: "20 %", systems: [30]),
        ] + hours("always", "08:00-22:00"))

    private static let entry = KeyDefinition(
        "entry", .map, .optional("doors open, and no police are needed"),
        "Warrants and police, for people at home.", example: "{refused: 8 %, police: {wait: 2 h}}", systems: [31, 32],
        keys: [
            KeyDefinition(
                "refused", anyShare, .standard("0 %"),
                "The share to whom entry is likely to be refused: a warrant is sought (section 135).",
                example: "8 %", systems: [32]),
            KeyDefinition(
                "court", .map, .optional("it sits at once in its hours"), "The magistrates' court.",
                example: "{wait: {exponential: {mean: 3 h}}}", systems: [32],
                keys: [
                    wait(
                        "wait",
                        "The time of its hours until the application is heard; on bank holidays it does not sit if its days are `office`.",
                        [32])
                ]
                    + hours("office", "10:00-16:00")),
            KeyDefinition(
                "police", .map, .optional("police come at once, and only with a warrant"), "The police.",
                example: "{share: 15 %, wait: {exponential: {mean: 2 h}}}", systems: [31],
                keys: [
                    KeyDefinition(
                        "share", anyShare, .standard("0 %"),
                        "The share of people at home without a warrant to whom police come along; with one they always do.",
                        example: "15 %", systems: [31]),
                    wait(
                        "wait", "The time of their hours until they come; with a warrant, from its being granted.", [31]
                    ),
                ] + hours("always", "07:00-23:00")),
            KeyDefinition(
                "extended", anyShare, .standard("0 %"),
                "The share of warrants under which detention is extended for the person's condition.", example: "10 %",
                systems: [32]),
        ])

    private static let detention: [KeyDefinition] = [
        KeyDefinition(
            "continued", anyShare, .standard("0 %"),
            "The share of those still in hospital for whom detention for treatment is sought before that for assessment ends; "
                + "the others stay informally.", example: "35 %", systems: [28]),
        KeyDefinition(
            "asked_before", .duration(0...(4 * week)), .standard("5 d"), "How long before that end it is sought.",
            example: "5 d", systems: [28]),
        KeyDefinition(
            "community_treatment", anyShare, .standard("0 %"),
            "The share of those discharged from detention for treatment who go on a community treatment order.",
            example: "25 %", systems: [28]),
        KeyDefinition(
            "recalled", anyShare, .standard("0 %"),
            "The share of crises under such an order that lead to a recall instead of an assessment.", example: "60 %",
            systems: [28]),
        KeyDefinition(
            "revoked", anyShare, .standard("0 %"),
            "The share of recalls after which the order is revoked, with a professional's agreement.", example: "41 %",
            systems: [28]),
        KeyDefinition(
            "orders_at_start", anyShare, .standard("0 %"),
            "The share of the people in care at the beginning, outside of hospital, who are on such an order.",
            example: "1 %", systems: [28],
            evidence: KeyDefinition.PublishedRange(
                "0 %", "5 %", "about 5,200 live orders in England (2012 to 2013)")),
    ]
}
