internal import Scenario

extension ScenarioDecoder {
    /// The figures in which the scenario's effect is to be looked for: metrics, each alone, of a team, or with a group: `metric@team/group`.
    func shows() -> [String] {
        let shown = root.texts("shows")
        for text in shown {
            let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let name = parts[0].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            if name.count > 1 { checkTeam(name[1]) }
            guard let metric = MetricRegistry.metric(name[0]) else {
                let near = NearestName.nearest(to: name[0], among: MetricRegistry.all.map(\.id))
                root.fault(
                    "shows", "there is no metric \(QuantityFault.quoted(name[0]))",
                    remedy: near.map { "did you mean \($0)?" } ?? "use an id of docs/metrics.md",
                    code: .unknownName)
                continue
            }
            guard parts.count > 1, !metric.has(group: parts[1]) else { continue }
            let near = NearestName.nearest(to: parts[1], among: metric.groupNames)
            root.fault(
                "shows", "the metric \(metric.id) has no group \(QuantityFault.quoted(parts[1]))",
                remedy: near.map { "did you mean \($0)?" }
                    ?? "use one of \(EnglishList.shortened(metric.groupNames))",
                code: .unknownName)
        }
        return shown
    }

    private func checkTeam(_ team: String) {
        let teams = root.entries("teams").map(\.id) + ["all"]
        if teams.contains(team) { return }
        root.fault(
            "shows", "there is no team \(QuantityFault.quoted(team))",
            remedy: NearestName.nearest(to: team, among: teams).map { "did you mean \($0)?" }
                ?? "use one of \(EnglishList.shortened(teams))", code: .unknownName)
    }
}
