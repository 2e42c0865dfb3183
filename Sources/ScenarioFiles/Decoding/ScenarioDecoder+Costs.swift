internal import Scenario

extension ScenarioDecoder {
    /// Costs, or nil where the scenario has none.
    func costs() -> Costs? {
        guard let reader = root.map("costs") else { return nil }
        var costs = Costs(
            roles: reader.entries("roles").map { id, role in
                Costs.RoleCost(role: id, perYear: role.money("per_wte_year"), onCosts: role.share("on_costs"))
            })
        let agency = reader.section("agency")
        costs.agencyTimes = agency.number("times")
        costs.agencyPerHour = agency.optionalMoney("per_hour")
        costs.recruitment = reader.money("recruitment")
        costs.training = reader.money("training")
        costs.overtimePerHour = reader.optionalMoney("overtime_per_hour")
        costs.overheads = reader.share("overheads")
        return costs
    }

    /// A sum of money that leaves a role out would look like one of all.
    func checkCosts(_ scenario: ServiceScenario) {
        guard let costs = scenario.costs, let reader = root.map("costs") else { return }
        let held = scenario.roles.map(\.id).filter { role in
            scenario.posts.contains { $0.role == role && $0.count > 0 }
        }
        let missing = held.filter { role in !costs.roles.contains { $0.role == role } }
        guard !missing.isEmpty else { return }
        reader.fault(
            "roles", "\(EnglishList.shortened(missing)) \(missing.count == 1 ? "has" : "have") posts and no cost",
            remedy: "write what a whole-time year costs, or £0")
    }
}
