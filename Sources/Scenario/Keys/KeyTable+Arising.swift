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
            "on",
            .choice([
                ValueKind.Choice("referral", "a referral arrives"),
                ValueKind.Choice("first_contact", "a first contact is booked for a person who waits"),
                ValueKind.Choice("taken_on", "a person is taken on by a coordinator"),
                ValueKind.Choice("worsening", "a person becomes unsettled, or goes into crisis"),
                ValueKind.Choice("assessment_in_crisis", "a crisis leads to a Mental Health Act assessment"),
                ValueKind.Choice("hospital_discharge", "a person leaves hospital"),
            ]), .optional("nothing that happens makes it arise"), "What happens that makes one arise.",
            example: "taken_on", systems: [25, 29]),
        KeyDefinition(
            "share", anyShare, .standard("100 %"),
            "The share of what happens, and of what arises in the area, that this team has to do.", example: "36 %"),
        KeyDefinition(
            "carers_only", .flag, .standard("false"), "Whether it arises for people with a carer only.",
            example: "true",
            systems: [4, 23]),
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
}
