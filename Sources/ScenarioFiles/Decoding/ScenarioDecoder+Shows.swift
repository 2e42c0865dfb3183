internal import Scenario

extension ScenarioDecoder {
    /// The figures in which the scenario's effect is to be looked for: metrics, each alone or with a group.
    func shows() -> [String] {
        let shown = root.texts("shows")
        for text in shown {
            let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard let metric = MetricRegistry.metric(parts[0]) else {
                let near = NearestName.nearest(to: parts[0], among: MetricRegistry.all.map(\.id))
                root.fault(
                    "shows", "there is no metric \(QuantityFault.quoted(parts[0]))",
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
}
