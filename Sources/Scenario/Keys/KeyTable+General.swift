// The keys about the file, the run, the place and its calendar.
extension KeyTable {
    static let day = 86_400.0
    static let week = 604_800.0
    static let year = 31_557_600.0
    static let hour = 3600.0
    /// Any length of time.
    static let anyDuration = ValueKind.duration(0...Double.infinity)
    /// Any share of a whole.
    static let anyShare = ValueKind.share(0...1)
    /// A rate of up to a hundred thousand events a week.
    static let anyRate = ValueKind.rate(0...(100_000 / week), perPopulation: false)
    /// Dates that the calendar knows.
    static let dates = ValueKind.date(CivilDate.first...CivilDate.last)
    static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    static let needStates = NeedState.allCases.map(\.name)

    static let general: [KeyDefinition] = [
        KeyDefinition(
            "format", .integer(1...1), .required, "The version of the scenario language.", example: "1"),
        KeyDefinition(
            "name", .identifier, .required,
            "The id of the scenario, by which results name it; scenarios compared with one another have different ones.",
            example: "north-team"),
        KeyDefinition(
            "title", .text, .required, "The title shown to people.", example: "North team as it stands"),
        KeyDefinition(
            "purpose", .text, .optional("no purpose is stated"), "What the scenario is for.",
            example: "A baseline against which a merger is compared."),
        KeyDefinition(
            "authors", .list(of: .text), .optional("no author is named"), "Who wrote it.", example: "[A. Worker]"),
        KeyDefinition(
            "systems", .list(of: .integer(1...99)), .optional("no row is named"),
            "The rows of the list of systems (rules, practices and pressures) that the scenario exercises.",
            example: "[1, 2, 44]"),
        KeyDefinition(
            "shows", .list(of: .text), .optional("the figures that every run shows"),
            "The metrics, alone or with a group, in which its effect is to be looked for; a run shows them first.",
            example: "[contacts_registered, hours/category=recording]"),
        KeyDefinition(
            "run", .map, .required, "When the simulated time begins, how long it lasts and what comes before it.",
            example: "{start: 2027-01-04, length: 104 wk, warm_up: 104 wk}", keys: run),
        KeyDefinition(
            "area", .map, .required, "The area that the service is for.", example: "{population: 110000}",
            keys: [
                KeyDefinition(
                    "population", .number(1...100_000_000), .required,
                    "People who live in the area of the teams as they are written; rates per 100000 are multiplied by it. With `copies` it "
                        + "is that of one copy of the first team, with `partitions` that of one of them.",
                    example: "110000")
            ]),
        KeyDefinition(
            "calendars", .map, .required, "When people work: bank holidays, annual leave and weekly patterns.",
            example: "{annual_leave: {days: 29}, patterns: {full_time: {mon: \"09:00-16:24\"}}}", keys: calendars),
    ]

    private static let run: [KeyDefinition] = [
        KeyDefinition(
            "start", dates, .required, "The first measured day, a Monday.", example: "2027-01-04"),
        KeyDefinition(
            "length", .duration(week...(5200 * week)), .required, "How long is measured, in whole weeks.",
            example: "104 wk"),
        KeyDefinition(
            "warm_up", .duration(0...(5200 * week)), .standard("0 wk"),
            "How long is simulated before the first measured day, in whole weeks; the people of `starting` are there when it "
                + "begins.", example: "104 wk"),
        KeyDefinition(
            "replications", .integer(1...RunWindow.mostReplications), .optional("50 replications"),
            "How many replications a run makes unless its command or its environment says; of several scenarios each gets the "
                + "most that one of them asks for.", example: "1"),
    ]

    private static let calendars: [KeyDefinition] = [
        KeyDefinition(
            "bank_holidays",
            .choice([
                ValueKind.Choice(
                    "england", "the bank holidays of England and Wales, by rule, substitute days included"),
                ValueKind.Choice("none", "no bank holidays"),
            ]), .standard("england"), "Which bank holidays there are.", example: "england"),
        KeyDefinition(
            "added_holidays", .list(of: dates), .optional("none is added"),
            "Bank holidays beside those of the rule, such as proclaimed ones.", example: "[2027-06-07]"),
        KeyDefinition(
            "removed_holidays", .list(of: dates), .optional("none is removed"),
            "Bank holidays of the rule that are worked after all.", example: "[2027-05-03]"),
        KeyDefinition(
            "annual_leave", .map, .optional("nobody has annual leave"), "Annual leave of all staff.",
            example: "{days: 29}",
            keys: [
                KeyDefinition(
                    "days", .number(0...60), .standard("0"),
                    "Days of annual leave a year for a whole-time worker, bank holidays aside.", example: "29",
                    evidence: KeyDefinition.PublishedRange(
                        "25", "33", "NHS terms, 27 to 33 days by length of service; councils from 25")),
                KeyDefinition(
                    "year_starts_in_month", .integer(1...12), .standard("4"),
                    "The month, 1 to 12, on whose first day the leave year begins.", example: "4"),
                KeyDefinition(
                    "by_month", .table(of: .number(0...1000), by: .words(months)), .optional("all months are alike"),
                    "How much likelier leave is to be taken in each month; a month that is left out has 1.",
                    example: "{jul: 1.3, aug: 1.7}"),
                longService(absent: "the same for all"),
                KeyDefinition(
                    "given_back", anyShare, .standard("0 %"),
                    "The share of leave falling into sickness or maternity leave that is given back and taken later; 0 % "
                        + "is none.", example: "100 %"),
            ]),
        KeyDefinition(
            "patterns", .named("weekly pattern"), .required,
            "Weekly working patterns: for each day the stretches of work, unpaid breaks left out.",
            example: "{full_time: {mon: \"09:00-16:24\", tue: \"09:00-16:24\"}}", systems: [58],
            keys: weekdays.map { weekday in
                KeyDefinition(
                    weekday, .list(of: .hoursOfDay), .optional("no work on that day"),
                    "The hours worked on \(longNames[weekday] ?? weekday): one stretch, or a list of stretches in order of time; one that "
                        + "ends earlier than it begins ends on the next day.",
                    example: "\"09:00-16:24\"")
            }),
    ]

    static let longNames = [
        "mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "fri": "Friday", "sat": "Saturday",
        "sun": "Sunday",
    ]
}
