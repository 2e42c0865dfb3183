// The keys about providers of care and voluntary services.
extension KeyTable {
    private static let capacity = ValueKind.hoursPerWeek(0...10_000_000)

    static let providers = KeyDefinition(
        "providers", .named("provider of care"), .optional("nobody provides care"),
        "Providers of care. Care is sought of them in the order of the file, block hours before single ones; who finds none "
            + "waits in turn.",
        example: "{home_care: {block: 120 h per week, price: £18}}", systems: [70, 71, 72],
        keys: [
            KeyDefinition("title", .text, .optional("the id"), "The title shown to people.", example: "Home care"),
            KeyDefinition(
                "block", capacity, .standard("0 h per week"),
                "Hours of the block contract, paid for whether used or not: those that nobody has are a part of the costs.",
                example: "120 h per week", systems: [70]),
            KeyDefinition(
                "spot", capacity, .standard("0 h per week"), "Further hours that can be bought singly.",
                example: "40 h per week", systems: [70]),
            KeyDefinition("price", hourlyPrice, .required, "What an hour of the block contract costs.", example: "£18"),
            KeyDefinition(
                "spot_price", hourlyPrice, .optional("as much as the block contract's"),
                "What an hour bought singly costs.", example: "£24"),
            KeyDefinition(
                "visit", .duration(60...day), .standard("30 min"), "How long a visit is.", example: "15 min",
                systems: [71]),
            KeyDefinition(
                "lost_per_visit", anyDuration, .standard("0 min"),
                "How much of each visit goes into coming in and leaving, and meets no need; 0 min is nothing.",
                example: "5 min", systems: [71]),
            KeyDefinition(
                "starts_after", .durationDistribution, .standard("0 min"),
                "The time from having found care until it begins.", example: "5 d"),
            KeyDefinition(
                "profiles", .list(of: .reference(to: "needs")), .optional("all need profiles"),
                "The need profiles that it serves.", example: "[older_adult]"),
            KeyDefinition(
                "failures", anyRate, .standard("0 per year"),
                "How often care fails, for each person served: missed visits, complaints; 0 is never.",
                example: "2 per year", systems: [70]),
            KeyDefinition(
                "failure_work", .reference(to: "work"), .optional("none"),
                "The work type that a failure brings.", example: "liaison", systems: [70]),
            KeyDefinition(
                "hands_back", anyShare, .standard("0 %"),
                "The share of failures after which the person waits for care again; 0 % is none.", example: "10 %",
                systems: [70]),
            KeyDefinition(
                "travel_times", .number(0.1...100), .standard("1"),
                "What travel to the people it serves is multiplied by: more where it is a home far away; 1 leaves it.",
                example: "4", systems: [72]),
            KeyDefinition(
                "renewal", .map, .optional("the contract is never renewed"),
                "Renewals of the contract, whatever its quality has been.",
                example: "{every: 1 y, failures_times: 1.2}", systems: [70],
                keys: [
                    KeyDefinition(
                        "every", .duration(week...(100 * year)), .required, "The time from one to the next.",
                        example: "1 y"),
                    KeyDefinition(
                        "failures_times", .number(0...10), .standard("1"),
                        "What failures are multiplied by with each: more where it goes to the lowest bid; 1 leaves them.",
                        example: "1.2", systems: [70]),
                ]),
            KeyDefinition(
                "feedback", .map, .optional("nobody hears of failures"),
                "What comes of failures of which commissioners hear.",
                example: "{heard: 30 %, after: 26 wk, improves: 5 %}", systems: [87],
                keys: [
                    KeyDefinition(
                        "heard", anyShare, .standard("0 %"), "The share of failures that they hear of; 0 % is none.",
                        example: "30 %", systems: [87]),
                    KeyDefinition(
                        "after", anyDuration, .standard("0 wk"), "The time until they do.", example: "26 wk",
                        systems: [87]),
                    KeyDefinition(
                        "improves", anyShare, .standard("0 %"),
                        "By what share of themselves failures fall with each that is heard of.", example: "5 %",
                        systems: [87]),
                ]),
            KeyDefinition(
                "closes", dates, .optional("it stays"), "The day on which it ends and gives all its people back.",
                example: "2027-10-04", systems: [70]),
        ])

    static let voluntary = KeyDefinition(
        "voluntary", .named("voluntary service"), .optional("there is none"),
        "Voluntary services that take a share of some work: advocacy, befriending, help with benefits.",
        example: "{advocacy: {work: [liaison], share: 25 %, until: 2027-04-05}}", systems: [85],
        keys: [
            KeyDefinition(
                "work", .list(of: .reference(to: "work")), .required, "The work types of which they take a share.",
                example: "[liaison]", systems: [85]),
            KeyDefinition(
                "share", anyShare, .standard("0 %"),
                "The share of what arises for people that is done there instead; 0 % is none.", example: "25 %",
                systems: [85]),
            KeyDefinition(
                "until", dates, .optional("it stays"), "The day from which on there is none any more.",
                example: "2027-04-05", systems: [85]),
        ])
}
