// Money: what staff cost, and what that comes to for people and contacts.
extension MetricRegistry {
    private static let ofWhat =
        "staff is whole-time equivalent in post, agency workers apart, times a year's pay with on-costs, absence included; "
        + "agency is their contracted hours; recruitment is for each starter, training for each newly qualified worker who "
        + "came by a route; overtime is what is paid; care is what personal budgets buy that is in place; "
        + "contracted is what peer-managed services spend on hours that they buy; "
        + "unused block hours are those of contracts with providers that nobody has, of the service as a whole and of no team"

    static let money: [MetricDefinition] = [
        metric(
            "cost", "Cost", unit: "£ per year", .higherIsWorse,
            .money(CostKind.allCases, over: .elapsed(seconds: year), times: 1), by: .parts(key: "kind", hasTotal: true),
            "What all roles of the team cost by the scenario's costs: \(ofWhat)."),
        metric(
            "cost_per_person_year", "Cost of a person-year", unit: "£ per person-year", .higherIsWorse,
            .money(CostKind.allCases, over: .terms(.people([.caseloadSeconds])), times: year),
            "The same over the person-years that people had a coordinator."),
        metric(
            "cost_per_contact", "Cost of a contact", unit: "£ per contact", .higherIsWorse,
            .money(CostKind.allCases, over: .terms(.people([.contactsMade])), times: 1),
            "The same over the contacts made by anybody, visits to a shut door apart."),
        metric(
            "unpaid_overtime_value", "Unpaid overtime in money", unit: "£ per year", .higherIsWorse,
            .unpaidHours(over: .elapsed(seconds: year)),
            "Unpaid hours of all roles, work that overran the day and work at home, at an hour of the role with on-costs."
        ),
    ]
}
