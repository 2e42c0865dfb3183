// The keys about what makes work arise.
extension KeyTable {
    static let arises: [KeyDefinition] = [
        KeyDefinition(
            "every", .table(of: .duration(60...(5200 * week)), by: .words(needStates + ["all"])),
            .optional("none is planned"),
            "The planned interval for each person with a coordinator, by need state or for all.",
            example: "{settled: 8 wk, unsettled: 3 wk}", systems: [41]),
        KeyDefinition(
            "at_once_in", .choice([ValueKind.Choice("crisis", "when a crisis begins")]),
            .optional("none is due at once"),
            "The need state on entering which one is due at once.", example: "crisis", systems: [38]),
        KeyDefinition(
            "rate", .table(of: anyRate, by: .words(needStates + ["all"])), .optional("none arises by chance"),
            "How often one arises by chance for each person with a coordinator, by need state or for all.",
            example: "{all: 0.15 per year}", systems: [24, 27]),
        KeyDefinition(
            "while_waiting", anyRate, .standard("0 per week"), "How often one arises for each person who waits.",
            example: "0.12 per week", systems: [17]),
        KeyDefinition(
            "area", .rate(0...(100_000 / week), perPopulation: true), .standard("0 per week"),
            "How often one arises in the area, whoever is known to the team.", example: "166 per 100000 per year",
            systems: [27, 29, 36]),
        KeyDefinition(
            "area_team", .reference(to: "teams"), .optional("the only team there is"), "The team whose area that is.",
            example: "north"),
        KeyDefinition(
            "hours",
            .choice([
                ValueKind.Choice("office", "Monday to Friday, between the hours of `between`"),
                ValueKind.Choice("daily", "every day, between the hours of `between`"),
                ValueKind.Choice("always", "day and night"),
            ]), .standard("office"), "When work of the area arises; the rate is that of the whole week.",
            example: "always", systems: [27, 29]),
        KeyDefinition(
            "between", .hoursOfDay, .standard("09:00-17:00"), "The hours of the day in which work of the area arises.",
            example: "\"08:00-20:00\""),
        KeyDefinition(
            "on", .list(of: .choice(triggers)), .optional("nothing that happens makes it arise"),
            "What happens that makes one arise; one thing, or a list.", example: "taken_on", systems: [25, 29, 52, 57]),
        KeyDefinition(
            "share", anyShare, .standard("100 %"),
            "The share of what happens, and of what arises in the area, that this team has to do.", example: "36 %"),
        KeyDefinition(
            "people", anyShare, .standard("100 %"),
            "The share of people for whom it can arise at all, settled once for each person and work type.",
            example: "10 %", systems: [19]),
        KeyDefinition(
            "profiles", .list(of: .reference(to: "needs")), .optional("people of all need profiles"),
            "The need profiles for whose people it arises.", example: "[older_adult]", systems: [13, 43]),
        KeyDefinition(
            "carers_only", .flag, .standard("false"), "Whether it arises for people with a carer only.",
            example: "true",
            systems: [4, 23]),
        KeyDefinition(
            "after", .map, .optional("it follows no other work"),
            "Other work that, once finished for a person, brings it.",
            example: "{work: support_plan, share: 80 %, delay: 2 d}", systems: [20, 21, 25],
            keys: [
                KeyDefinition(
                    "work", .list(of: .reference(to: "work")), .required, "The work that it follows; one, or a list.",
                    example: "support_plan"),
                KeyDefinition(
                    "share", anyShare, .standard("100 %"), "The share of finished pieces that it follows.",
                    example: "80 %"),
                KeyDefinition(
                    "delay", anyDuration, .standard("0 d"),
                    "The time from the end of the one to the arising of the other.",
                    example: "2 d"),
            ]),
        KeyDefinition(
            "burst", .map, .optional("pieces come one at a time"),
            "Pieces that arise by a rate come in bursts; their mean number stays that of the rate.",
            example: "{pieces: 4, over: 14 d}", systems: [15, 27],
            keys: [
                KeyDefinition(
                    "pieces", .integer(1...100), .standard("1"), "Pieces of one burst; 1 is none.", example: "4"),
                KeyDefinition(
                    "over", .duration(0...(52 * week)), .standard("0 d"), "The time over which they are spread evenly.",
                    example: "14 d"),
            ]),
        KeyDefinition(
            "batch", .map, .optional("each arises by itself"),
            "A day, such as that of a panel, until which pieces wait before they arise.",
            example: "{every: 2 wk, weekday: tue}", systems: [21],
            keys: [
                KeyDefinition(
                    "every", .duration(week...(52 * week)), .standard("1 wk"),
                    "The time from one such day to the next, in whole weeks from the first week simulated.",
                    example: "2 wk"),
                KeyDefinition(
                    "weekday", .choice(weekdays.map { ValueKind.Choice($0, longNames[$0] ?? $0) }), .standard("mon"),
                    "The day of the week.", example: "tue"),
            ]),
        KeyDefinition(
            "growth_per_year", .share(-0.5...2), .standard("0 %"),
            "By how much rates, work of the area and hours at work grow each year from the first measured day on; 0 % is not "
                + "at all.", example: "8 %", systems: [40]),
        KeyDefinition(
            "growth_until", .number(0.01...100), .optional("it goes on"),
            "The multiple of the beginning at which that growth ends.", example: "2", systems: [40]),
        KeyDefinition(
            "every_weeks_at_work", .number(0.05...520), .optional("none arises for workers"),
            "Weeks at work between pieces for each worker.", example: "2", systems: [44, 45]),
        KeyDefinition(
            "hours_at_work", .hoursPerWeek(0...168), .standard("0 h per week"),
            "Hours for each whole-time worker at work, done as paperwork.", example: "3.5 h per week",
            systems: [39, 40]),
        KeyDefinition(
            "roles", .list(of: .reference(to: "roles")), .optional("the roles that may do it"),
            "The roles for whose workers it arises.", example: "[psychologist]"),
        KeyDefinition(
            "in_free_time", anyShare, .standard("0 %"),
            "The share of the time in which nothing is due that coordinators use for it, with the people of their own "
                + "caseload in turn; 0 % is none.", example: "50 %", systems: [83]),
    ]

    private static let triggers = [
        ValueKind.Choice("referral", "a referral arrives"),
        ValueKind.Choice("first_contact", "a first contact is booked for a person who waits"),
        ValueKind.Choice("taken_on", "a person is taken on by a coordinator"),
        ValueKind.Choice("worsening", "a person becomes unsettled, or goes into crisis"),
        ValueKind.Choice("assessment_in_crisis", "a crisis leads to a Mental Health Act assessment"),
        ValueKind.Choice("hospital_discharge", "a person leaves hospital"),
        ValueKind.Choice("referral_accepted", "a referral is accepted at screening"),
        ValueKind.Choice("crisis", "a person goes into crisis"),
        ValueKind.Choice("admission", "a person is admitted to hospital"),
        ValueKind.Choice("discharge", "a person is discharged from care; the former coordinator does it, or the team"),
        ValueKind.Choice(
            "new_starter", "a post is filled; with by: worker it is the starter's, with by: team a colleague's"),
        ValueKind.Choice("coordinator_change", "a person has another coordinator than before"),
        ValueKind.Choice("coordinator_leaves", "the coordinator of a person gives notice"),
        ValueKind.Choice("carer_breakdown", "a person's carer breaks down"),
        ValueKind.Choice(
            "ready_for_discharge", "a stay in hospital would end, and lasts until this is done"),
        ValueKind.Choice("detained", "a person is detained in hospital, by `assessments`"),
        ValueKind.Choice("detention_renewed", "detention for treatment is renewed"),
        ValueKind.Choice("discharged_from_detention", "a person detained for treatment leaves hospital"),
        ValueKind.Choice("community_treatment_order", "a community treatment order begins or is renewed"),
        ValueKind.Choice("recalled", "a person is recalled from a community treatment order"),
        ValueKind.Choice("guardianship", "an assessment ends with guardianship"),
        ValueKind.Choice("community_alternative", "an assessment ends with support at home instead of admission"),
    ]
}
