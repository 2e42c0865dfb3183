// The keys about money.
extension KeyTable {
    private static let anyMoney = ValueKind.money(0...1_000_000_000)

    static let costs = KeyDefinition(
        "costs", .map, .optional("nothing is reckoned in money"),
        "What staff cost; no decision depends on it.",
        example: "{roles: {nurse: {per_wte_year: £42000, on_costs: 28 %}}, recruitment: £4000}",
        keys: [
            KeyDefinition(
                "roles", .perNamed(in: "roles"), .required,
                "What a whole-time year costs, for each role that has posts.",
                example: "{nurse: {per_wte_year: £42000}}",
                keys: [
                    KeyDefinition(
                        "per_wte_year", anyMoney, .required, "Pay of a whole-time year.", example: "£42000"),
                    KeyDefinition(
                        "on_costs", .share(0...5), .standard("0 %"),
                        "What comes on top of pay: the employer's insurance and pension contributions.",
                        example: "28 %"),
                ]),
            KeyDefinition(
                "agency", .map, .optional("an hour and a half of the role for each hour"),
                "What an hour of an agency worker costs.", example: "{per_hour: £45}",
                keys: [
                    KeyDefinition(
                        "times", .number(0...100), .standard("1.5"), "In hours of the role, on-costs included.",
                        example: "1.5"),
                    KeyDefinition(
                        "per_hour", anyMoney, .optional("`times` an hour of the role"),
                        "In pounds, whatever the role; it counts before `times`.", example: "£45"),
                ]),
            KeyDefinition(
                "recruitment", anyMoney, .standard("£0"), "What each starter costs, advertising and hiring.",
                example: "£4000"),
            KeyDefinition(
                "training", anyMoney, .standard("£0"),
                "What the training of each newly qualified worker costs who comes by a route and finds a post.",
                example: "£20000", systems: [64, 65]),
            KeyDefinition(
                "overtime_per_hour", anyMoney, .optional("an hour of the role"), "What an hour of paid overtime costs.",
                example: "£27"),
            KeyDefinition(
                "overheads", .share(0...10), .standard("0 %"),
                "Premises, management and the like as a share of what staff cost.", example: "20 %"),
        ])
}
