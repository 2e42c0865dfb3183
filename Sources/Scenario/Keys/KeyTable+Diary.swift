// The keys about diaries: what is booked, what breaks in, who is on duty.
extension KeyTable {
    static let rotas = KeyDefinition(
        "rotas", .named("duty rota"), .optional("whoever is free does what cannot wait"),
        "Duty rotas: who of a team is there each day for what cannot wait.",
        example: "{duty: {team: north, work: [duty_call], workers: 1}}", systems: [58, 59],
        keys: [
            KeyDefinition("team", .reference(to: "teams"), .required, "The team whose rota it is.", example: "north"),
            KeyDefinition(
                "work", .list(of: .reference(to: "work")), .required,
                "The work that is left to whoever is on duty, as long as somebody is there.", example: "[duty_call]"),
            KeyDefinition(
                "roles", .list(of: .reference(to: "roles")), .optional("those that coordinate"),
                "The roles that take part.", example: "[nurse, social_worker]", systems: [59]),
            KeyDefinition(
                "skill", .identifier, .optional("no skill is needed"), "The skill that takes part.", example: "amhp"),
            KeyDefinition(
                "workers", .integer(1...20), .standard("1"), "Workers on duty each day.", example: "1", systems: [59]),
            KeyDefinition(
                "kept_clear", .flag, .standard("true"), "Whether duty days are kept clear of appointments.",
                example: "true", systems: [59]),
        ])

    static let workDiary: [KeyDefinition] = [
        KeyDefinition(
            "appointment", .map, .optional("it is taken up when there is time"),
            "That it is booked: at the earliest time free in the diaries of all concerned, until it is due if there is one.",
            example: "{notice: 2 d, latest_start: 30 min}", systems: [18, 26, 38],
            keys: [
                KeyDefinition(
                    "notice", anyDuration, .standard("0 d"), "The time after arising before which it is not held.",
                    example: "2 d"),
                KeyDefinition(
                    "latest_start", anyDuration, .standard("30 min"),
                    "By how much it may begin late; beyond that it is missed and booked again.", example: "30 min"),
                KeyDefinition(
                    "with", .map, .optional("one worker does it alone"), "The second worker who comes along.",
                    example: "{roles: [manager]}", systems: [19],
                    keys: [
                        KeyDefinition(
                            "share", anyShare, .standard("100 %"),
                            "The share of pieces for which one comes; 0 % switches it off.", example: "25 %"),
                        KeyDefinition(
                            "roles", .list(of: .reference(to: "roles")), .optional("those that may do the work"),
                            "The roles who may come along.", example: "[manager]"),
                        KeyDefinition(
                            "skill", .identifier, .optional("no skill is needed"), "The skill that is needed.",
                            example: "practice_educator"),
                    ]),
            ]),
        KeyDefinition(
            "held", .map, .optional("at no fixed time"),
            "The time of the week at which all workers whom it concerns meet, instead of an interval for each.",
            example: "{on: tue, between: \"09:30-11:00\"}", systems: [26, 44],
            keys: [
                KeyDefinition(
                    "on", .choice(weekdays.map { ValueKind.Choice($0, dayNames[$0] ?? $0) }), .required,
                    "The day of the week.",
                    example: "tue"),
                KeyDefinition(
                    "between", .hoursOfDay, .required, "The time of day that is kept for it.",
                    example: "\"09:30-11:00\""),
                KeyDefinition(
                    "every_weeks", .integer(1...52), .standard("1"), "Weeks from one to the next.", example: "2"),
            ]),
        KeyDefinition(
            "interrupts", .flag, .standard("false"),
            "Whether it breaks into notes and into work that makes way, when nobody is free.", example: "true",
            systems: [38]),
        KeyDefinition(
            "interruptible", .flag, .standard("false"),
            "Whether it makes way for work that breaks in; it stays with its worker and goes on later.",
            example: "true",
            systems: [38]),
    ]

    private static let dayNames = [
        "mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "fri": "Friday", "sat": "Saturday",
        "sun": "Sunday",
    ]

    static let workingDiary: [KeyDefinition] = [
        KeyDefinition(
            "order",
            .choice([
                ValueKind.Choice("risk_first", "by class of urgency, then by due time"),
                ValueKind.Choice(
                    "target_first", "the same, but visits before deadline work for whoever is behind the contact target"
                ),
                ValueKind.Choice("first_come", "in order of arising, crises apart"),
            ]), .standard("risk_first"), "What a worker who is free takes up next.", example: "first_come",
            systems: [38]),
        KeyDefinition(
            "resume_time", .duration(0...day), .standard("0 min"),
            "The time that it costs to go on with work that was broken off.", example: "5 min", systems: [38]),
        KeyDefinition(
            "given_back_after", anyDuration, .optional("never"),
            "The time after which the team's work that was broken off goes back to the team.", example: "5 d"),
        KeyDefinition(
            "bookable", .share(0.05...1), .standard("100 %"),
            "The share of a stretch of work that may be filled with appointments.", example: "60 %", systems: [44]),
    ]
}
