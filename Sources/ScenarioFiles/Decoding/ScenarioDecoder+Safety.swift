internal import Scenario

// How results are counted: what is safe, what is crossed, what is recovered, what it costs.
extension ScenarioDecoder {
    func safetyLimits() -> SafetyLimits {
        let safety = root.section("safety")
        var limits = SafetyLimits()
        limits.qualifiedOnDuty = safety.integer("qualified_on_duty")
        limits.caseload = safety.number("caseload")
        for (name, value) in safety.figures("caseload_by_experience") {
            guard let band = ServiceBand.allCases.first(where: { $0.name == name }) else { continue }
            limits.caseloadByExperience[band.rawValue] = value
        }
        limits.crisisWithin = safety.duration("crisis_within")
        limits.smallestDifference = safety.share("smallest_difference")
        return limits
    }

    func thresholds() -> [Threshold] {
        root.entries("thresholds").map { id, reader in
            let above = reader.optionalNumber("above")
            let below = reader.optionalNumber("below")
            if above == nil, below == nil {
                reader.fault(
                    "above", "the threshold has no value", remedy: "write above: or below: with a value",
                    code: .missingKey)
            }
            if above != nil, below != nil {
                reader.fault(
                    "below", "a threshold is crossed upwards or downwards, not both",
                    remedy: "delete one of the two, or make two thresholds")
            }
            let figure = reader.optionalText("metric") ?? ""
            checkWeekly(figure, "metric", of: reader)
            return Threshold(
                id: id, figure: figure, value: below ?? above ?? 0, isBelow: below != nil,
                overWeeks: reader.integer("over"))
        }
    }

    func recoveryRule() -> RecoveryRule {
        let reader = root.section("recovery")
        var rule = RecoveryRule()
        if reader.has("metrics") {
            rule.metrics = reader.texts("metrics")
            for metric in rule.metrics where !RecoveryRule.standardMetrics.contains(metric) {
                checkWeekly(metric, "metrics", of: reader)
            }
        }
        rule.within = reader.share("within")
        rule.overWeeks = reader.integer("over")
        rule.byWeek = reader.integer("by")
        return rule
    }

    /// A figure that has values week by week: a metric, alone or with a group.
    private func checkWeekly(_ figure: String, _ key: String, of reader: MapReader) {
        let parts = figure.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let weekly = MetricRegistry.all.filter(\.isWeekly).map(\.id)
        guard let name = parts.first, let metric = MetricRegistry.metric(name), metric.isWeekly else {
            let near = NearestName.nearest(to: parts.first ?? "", among: weekly)
            reader.fault(
                key, "there is no weekly metric \(QuantityFault.quoted(parts.first ?? ""))",
                remedy: near.map { "did you mean \($0)?" } ?? "use an id of docs/metrics.md that is weekly",
                code: .unknownName)
            return
        }
        let group = parts.count > 1 ? parts[1] : "all"
        guard !metric.has(group: group) else { return }
        reader.fault(
            key, "the metric \(metric.id) has no group \(QuantityFault.quoted(group))",
            remedy: "use one of \(EnglishList.shortened(metric.groupNames))", code: .unknownName)
    }
}
