/// What the work of a service needs and has, as a manager would draw it up before simulating.
public enum DemandReport {
    /// The tables of all teams as lines of text for a terminal: coordinators, roles, work by role, and the roles again
    /// after each dated change that makes a difference to them; of teams that are alike one stands for all.
    public static func lines(of scenario: ServiceScenario) -> [String] {
        var lines: [String] = []
        let coordinators = DemandTable.tables(of: scenario)
        let teams = TeamDemand.tables(of: scenario)
        let afterChanges = scenario.changes.indices.map { TeamDemand.tables(of: scenario, afterChange: $0) }
        for (index, demand) in teams.enumerated() where demand.team.copyOf == nil {
            if index > 0 { lines.append("") }
            let alike = scenario.teams.count { $0.copyOf == demand.team.id }
            lines += [
                String(demand.team.title.prefix(100)) + (alike > 0 ? ", one of \(alike + 1) alike" : ""), "",
            ]
            if let table = coordinators.first(where: { $0.team.id == demand.team.id }) { lines += table.lines() + [""] }
            guard !demand.roles.isEmpty else {
                lines.append("no posts")
                continue
            }
            let start = demand.summaryLines()
            lines += ["all roles, by formula", ""] + start + [""] + demand.workLines()
            var before = start
            for (place, change) in scenario.changes.enumerated() {
                let after = afterChanges[place][index].summaryLines()
                if after != before { lines += ["", "after the change \(change.id) on \(change.date):", ""] + after }
                before = after
            }
        }
        return lines + [
            "",
            "Load is work over hours at work; above 1 work piles up. Posts count as far as they are filled.",
            "Work that several roles may do is shared in proportion to the hours at work of those who may do it.",
        ] + leftOut(of: scenario)
    }

    /// What the formula knows nothing of, since it hangs on who asks, on capacity and on what was decided before.
    private static func leftOut(of scenario: ServiceScenario) -> [String] {
        var left: [String] = []
        if !scenario.workOfBudgets.isEmpty { left.append("personal budgets and providers of care") }
        if scenario.assessments != nil { left.append("Mental Health Act assessments") }
        return left.isEmpty ? [] : ["Work of \(EnglishList.joined(left)) is left out: loads are higher."]
    }
}
