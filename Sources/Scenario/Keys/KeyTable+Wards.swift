// The keys about wards: beds, stays, delays, and beds elsewhere.
extension KeyTable {
    static let wards = KeyDefinition(
        "wards", .named("ward"), .optional("there is always a bed"),
        "Wards with a number of beds; who needs one when all are taken waits in crisis, or goes out of area.",
        example: "{acute: {beds: 18, stay: {lognormal: {mean: 39 d, sd: 60 d}}, other_admissions: 150 per year}}",
        systems: [33, 68, 69], keys: ward)

    /// What a dated change does to beds.
    static let bedsOfChange: [KeyDefinition] = [
        KeyDefinition(
            "close_beds", .table(of: .integer(0...10_000), by: .references(to: "wards")),
            .optional("no bed is closed"),
            "How many beds of a ward close; those that are taken close when their people leave.",
            example: "{acute: 10}",
            systems: [68]),
        KeyDefinition(
            "open_beds", .table(of: .integer(0...10_000), by: .references(to: "wards")),
            .optional("no bed is opened"), "How many beds are opened.", example: "{acute: 4}", systems: [68]),
    ]

    private static let ward: [KeyDefinition] = [
        KeyDefinition("title", .text, .optional("the id"), "The title shown to people.", example: "Acute ward"),
        KeyDefinition(
            "beds", .integer(0...100_000), .required, "How many beds it has.", example: "18", systems: [33, 68]),
        KeyDefinition(
            "profiles", .list(of: .reference(to: "needs")), .optional("all need profiles"),
            "The need profiles whose people use it; of several wards that are somebody's the first counts.",
            example: "[older_adult]"),
        KeyDefinition(
            "teams", .list(of: .reference(to: "teams")), .optional("all teams"),
            "The teams whose people use it.", example: "[north]"),
        KeyDefinition(
            "occupied", anyShare, .standard("0 %"),
            "The share of beds that are taken when the simulation begins, by people in the middle of their stay.",
            example: "94 %",
            evidence: KeyDefinition.PublishedRange(
                "85 %", "100 %", "NHS Benchmarking Network 2016 and 2019, 94 and 95 % of adult acute beds")),
        KeyDefinition(
            "other_admissions", .rate(0...(100_000 / week), perPopulation: true), .standard("0 per year"),
            "How often a bed is asked for somebody who is not known to the teams, at any hour; 0 is never.",
            example: "150 per year"),
        KeyDefinition(
            "detained", anyShare, .standard("0 %"), "The share of those who need a bed who are detained.",
            example: "40 %",
            evidence: KeyDefinition.PublishedRange(
                "30 %", "60 %", "NHS Benchmarking Network 2019, 40 % of admissions detained")),
        KeyDefinition(
            "stay", .durationDistribution, .optional("a stay ends by the need profile's moves out of hospital"),
            "How long people stay until they could leave.", example: "{lognormal: {mean: 30 d, sd: 30 d}}",
            systems: [69]),
        KeyDefinition(
            "long_stays", .map, .optional("all stays are alike"),
            "Some stays that are far longer than the others: a heavy tail.",
            example: "{share: 3 %, stay: {exponential: {mean: 600 d}}}",
            keys: [
                KeyDefinition("share", anyShare, .standard("0 %"), "The share of admissions.", example: "3 %"),
                KeyDefinition(
                    "stay", .durationDistribution, .required, "How long they last until people could leave.",
                    example: "{exponential: {mean: 600 d}}"),
            ]),
        KeyDefinition(
            "next_bed",
            .choice([
                ValueKind.Choice("detained_first", "detained people, then the others, each in turn"),
                ValueKind.Choice("first_come", "whoever has waited longest"),
            ]), .standard("detained_first"), "Who has the next bed.", example: "first_come"),
        KeyDefinition(
            "delays", .named("reason for delay"), .optional("nobody stays longer than their stay"),
            "Why people who could leave stay on: for each reason the share of stays and how long.",
            example: "{housing: {share: 5 %, wait: {gamma: {mean: 60 d, sd: 60 d}}}}", systems: [25],
            keys: [
                KeyDefinition(
                    "share", anyShare, .standard("0 %"), "The share of stays that it holds up; 0 % is none.",
                    example: "5 %"),
                KeyDefinition(
                    "wait", .durationDistribution, .required, "How long it holds them up.",
                    example: "{exponential: {mean: 30 d}}"),
            ]),
        KeyDefinition(
            "out_of_area", .map, .optional("nobody goes out of area"), "Beds in another part of the country.",
            example: "{after: 24 h, cost_per_day: £545, distance_km: 160}", systems: [69], keys: outOfArea),
        KeyDefinition(
            "counts_as_long", .duration(3600...Double.infinity), .standard("100 d"),
            "The time in bed from which on a stay counts as long.", example: "100 d"),
        KeyDefinition(
            "follow_up_within", .duration(3600...Double.infinity), .standard("72 h"),
            "The time after leaving within which people of the teams are to be met.", example: "72 h",
            evidence: KeyDefinition.PublishedRange(
                "48 h", "7 d", "NHS England, 72 hours; NICE QS159, 48 hours where suicide is a risk; 7 days before")),
    ]

    private static let outOfArea: [KeyDefinition] = [
        KeyDefinition(
            "after", .orNone(anyDuration), .standard("none"),
            "How long a local bed is waited for before one elsewhere is taken.", example: "24 h", systems: [69]),
        KeyDefinition(
            "cost_per_day", .money(0...1_000_000), .standard("£0"), "What a day in a bed elsewhere costs.",
            example: "£545",
            evidence: KeyDefinition.PublishedRange("£500", "£700", "Mind 2018, £545; one trust 2021/22, £620")),
        KeyDefinition(
            "distance_km", .number(0...2000), .standard("0"), "How far away such beds are, in kilometres.",
            example: "160", systems: [69]),
        KeyDefinition(
            "distance_variation", .number(0...5), .standard("0"),
            "Standard deviation of that distance over its mean, lognormal; 0 makes all alike.", example: "0.8"),
        KeyDefinition(
            "travel_per_100_km", anyDuration, .standard("0 min"),
            "Time on the road for each 100 km, one way, that whoever visits takes more than for a visit at home.",
            example: "75 min", systems: [69]),
        KeyDefinition(
            "stay_times", .number(0.01...100), .standard("1"),
            "What the rest of a stay is multiplied by while it is spent elsewhere; 1 makes no difference.",
            example: "1.3", systems: [69]),
        KeyDefinition(
            "returns", .flag, .standard("true"),
            "Whether people come back when a local bed is free and nobody waits for it.", example: "false"),
    ]
}
