// The keys about what counts as safe, as crossed, and as recovered: how results are counted, and nothing else.
extension KeyTable {
    static let safety = KeyDefinition(
        "safety", .map, .optional("each of its keys at its standard"),
        "What counts as safe: limits that change how weeks and days are counted and nothing else.",
        example: "{qualified_on_duty: 2, caseload: 25}", systems: [1, 58],
        keys: [
            KeyDefinition(
                "qualified_on_duty", .integer(0...1000), .standard("2"),
                "How many qualified workers a working day needs, below which it is short of them.", example: "2",
                systems: [58]),
            KeyDefinition(
                "caseload", .number(0.1...10_000), .standard("30"),
                "Weighted people for each effective whole-time coordinator above whom a caseload is not safe.",
                example: "25", systems: [1],
                evidence: KeyDefinition.PublishedRange(
                    "10", "35",
                    "20 to 25 for adults' social workers in Scotland (2022), 10 to 15 against 30 to 35 in the UK700 trial, 35 in a "
                        + "policy guide of 2002")),
            KeyDefinition(
                "caseload_by_experience",
                .table(of: .number(0.1...10_000), by: .words(ServiceBand.allCases.map(\.name))),
                .optional("`caseload` for everybody"),
                "The same for coordinators by length of service in the team.", example: "{under_2y: 20}",
                systems: [1]),
            KeyDefinition(
                "crisis_within", .duration(1...(52 * week)), .standard("24 h"),
                "The time from the beginning of a crisis within which the first visit has to begin, or it is late.",
                example: "4 h"),
            KeyDefinition(
                "smallest_difference", anyShare, .standard("5 %"),
                "The smallest difference in the share of unsafe weeks that matters, in percentage points.",
                example: "5 %"),
        ])

    static let thresholds = KeyDefinition(
        "thresholds", .named("threshold"), .optional("there is none"),
        "Lines that weekly figures may cross: the first week, the share of weeks, and the share of runs that end beyond.",
        example: "{tipped: {metric: utilisation, above: 1.2, over: 13}}",
        keys: [
            KeyDefinition(
                "metric", .text, .required, "The weekly figure, a metric alone or with a group as in `shows`.",
                example: "caseload_max"),
            KeyDefinition(
                "above", .number(0...1_000_000_000), .optional("`below` says the line"),
                "The value above which the figure is beyond, in the unit of the metric; a share as 0.6.", example: "30"),
            KeyDefinition(
                "below", .number(0...1_000_000_000), .optional("`above` says the line"),
                "The value below which it is beyond.", example: "0.5"),
            KeyDefinition(
                "over", .integer(1...520), .standard("1"),
                "Weeks over which the figure is averaged, the week itself the last of them.", example: "13"),
        ])

    static let recovery = KeyDefinition(
        "recovery", .map, .optional("each of its keys at its standard"),
        "When a service counts as recovered from a dated change, held against the same run without it.",
        example: "{metrics: [supervision_received], within: 10 %}",
        keys: [
            KeyDefinition(
                "metrics", .list(of: .text),
                .optional("strain, turnover_hazard and supervision_received, those of them that there are"),
                "The weekly metrics that all have to come back.", example: "[supervision_received, utilisation]"),
            KeyDefinition(
                "within", anyShare, .standard("10 %"),
                "How near they have to come, as a share of the figure without the change; better counts as back.",
                example: "10 %"),
            KeyDefinition(
                "over", .integer(1...520), .standard("13"), "Weeks over which figures are averaged.", example: "13"),
            KeyDefinition(
                "by", .integer(1...5200), .standard("104"),
                "Weeks after the change at which the share of runs that have recovered is reported.", example: "52"),
        ])

    static let statutory = KeyDefinition(
        "statutory", .flag, .standard("false"),
        "Whether `due` is a limit set by law: what is late then is counted as a breach.", example: "true")
}
