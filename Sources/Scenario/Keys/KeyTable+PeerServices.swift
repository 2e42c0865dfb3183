// The keys about services that peer workers run.
extension KeyTable {
    static let peerServices = KeyDefinition(
        "peer_services", .named("peer-managed service"), .optional("there is none"),
        "Services that peer workers run: they take people by agreement, buy professionals by the hour from a pooled budget, "
            + "and people who have finished can come to work there.",
        example:
            "{house: {team: peers, takes: 20 %, each_brings: £40, contracts: {therapy: {work: [therapy], hours: 10 h per week, price: £55}}}}",
        systems: [94, 95, 96],
        keys: [
            KeyDefinition("title", .text, .optional("the id"), "The title shown to people.", example: "Peer house"),
            KeyDefinition(
                "team", .reference(to: "teams"), .required, "The team in which its peer workers are.",
                example: "peers", systems: [94]),
            KeyDefinition(
                "takes", anyShare, .standard("0 %"),
                "The share of people accepted by other teams who agree to be with it, when it has room; 0 % is nobody.",
                example: "20 %", systems: [94]),
            KeyDefinition(
                "profiles", .list(of: .reference(to: "needs")), .optional("all need profiles"),
                "The need profiles of those whom it takes.", example: "[working_age]"),
            KeyDefinition(
                "room", .orNone(.number(0...10_000)), .standard("none"),
                "People for each whole-time equivalent of its coordinators in post, beyond whom it takes nobody over.",
                example: "15", systems: [94]),
            KeyDefinition(
                "from", dates, .optional("from the beginning"),
                "The day from which on it takes people over; contracts and money are there from the beginning.",
                example: "2027-04-05"),
            KeyDefinition(
                "each_brings", weeklyMoney, .standard("£0"),
                "Pounds a week that each person in its care brings into the pooled budget; with £0 nothing can be bought, and contracts with "
                    + "hours are refused.", example: "£40",
                systems: [95]),
            KeyDefinition(
                "contracts", .named("contract"), .optional("everybody is employed"),
                "Professionals who are bought by the hour, for work that arises for people of the service.",
                example: "{therapy: {work: [therapy], hours: 10 h per week, price: £55}}", systems: [94, 95],
                keys: [
                    KeyDefinition(
                        "title", .text, .optional("the id"), "The title shown to people.", example: "Psychotherapist"),
                    KeyDefinition(
                        "work", .list(of: .reference(to: "work")), .required,
                        "The work types that are done so, for the service's people; with 0 h per week the team's own workers do them.",
                        example: "[therapy]", systems: [94]),
                    KeyDefinition(
                        "hours", .hoursPerWeek(0...10_000_000), .standard("0 h per week"),
                        "Hours a week that can be had; paid for are those that are used. 0 h per week is no contract.",
                        example: "10 h per week", systems: [94]),
                    KeyDefinition(
                        "price", hourlyPrice, .required,
                        "What an hour costs; what the pooled budget cannot pay waits, and who has asked longest is paid for first.",
                        example: "£55",
                        systems: [95]),
                    KeyDefinition(
                        "takes", .durationDistribution, .standard("0 min"),
                        "The time from the purchase until the work is done.", example: "7 d"),
                ]),
            KeyDefinition(
                "graduates", .map, .optional("nobody comes to work in it"),
                "People who finish in the service and become peer workers.",
                example: "{share: 15 %, after: 26 wk, role: peer_worker}", systems: [96],
                keys: [
                    KeyDefinition(
                        "share", anyShare, .standard("0 %"),
                        "The share of those discharged who had begun care and are not closed early; 0 % is nobody.",
                        example: "15 %", systems: [96]),
                    KeyDefinition(
                        "after", .durationDistribution, .standard("0 min"),
                        "The time from discharge until they can begin.", example: "26 wk", systems: [96]),
                    KeyDefinition(
                        "role", .reference(to: "roles"), .required,
                        "The role whose vacant posts in the team they take on Mondays, the one longest vacant first; while there is none, "
                            + "they wait.",
                        example: "peer_worker", systems: [96]),
                ]),
        ])
}
