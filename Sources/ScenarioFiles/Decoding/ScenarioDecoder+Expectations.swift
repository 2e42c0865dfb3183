internal import Scenario

// What results are held against: expectations, and the smallest differences that matter.
extension ScenarioDecoder {
    /// - Parameter scenario: the scenario with its teams written out.
    func expectations(of scenario: ServiceScenario) -> [Expectation] {
        root.entries("expect").map { id, reader in
            let figure = FigureName(reader.optionalText("metric") ?? "")
            let metric = reader.has("metric") ? checkFigure(figure, "metric", of: reader, scenario) : nil
            let most = limit("at_most", reader, metric)
            let least = limit("at_least", reader, metric)
            if !reader.has("at_most"), !reader.has("at_least") {
                reader.fault(
                    "at_most", "the expectation has no limit", remedy: "write at_most: or at_least: with a value",
                    code: .missingKey)
            }
            if reader.has("at_most"), reader.has("at_least") {
                reader.fault(
                    "at_least", "an expectation has one limit, and two stand here",
                    remedy: "delete one of the two, or make two expectations")
            }
            return Expectation(
                id: id, figure: figure, bound: least == nil ? .atMost : .atLeast, limit: least ?? most ?? 0,
                confidence: reader.share("confidence"), subject: reader.choice("of", or: .figure),
                why: reader.optionalText("why") ?? "")
        }
    }

    /// - Parameter scenario: the scenario with its teams written out.
    func smallestDifferences(of scenario: ServiceScenario) -> [SmallestDifference] {
        var found: [SmallestDifference] = []
        for (id, reader) in root.entries("matters") {
            let key = "metric"
            let figure = FigureName(reader.optionalText(key) ?? id)
            let metric = checkFigure(figure, key, of: reader, scenario, needsGroup: false)
            if let other = found.first(where: { $0.figure == figure }) {
                reader.fault(
                    key, "\(other.id) says already what difference of \(figure.text) matters",
                    remedy: "delete one of the two")
            }
            let absolute = limit("difference", reader, metric)
            let relative = reader.optionalShare("relative")
            switch (reader.has("difference"), reader.has("relative")) {
            case (false, false):
                reader.fault(
                    "difference", "it is not said how much matters",
                    remedy: "write difference: in the unit of the metric, or relative: 5 %", code: .missingKey)
            case (true, true):
                reader.fault(
                    "relative", "a difference is absolute or relative, not both", remedy: "delete one of the two")
            case (true, false):
                if let absolute, absolute <= 0 {
                    reader.fault(
                        "difference", "a difference that matters is greater than 0",
                        remedy: "write a positive value, or delete the entry: every difference matters then",
                        code: .outOfRange)
                }
            case (false, true): break
            }
            let size: SmallestDifference.Size = absolute.map { .absolute($0) } ?? .relative(relative ?? 0)
            found.append(SmallestDifference(id: id, figure: figure, size: size))
        }
        return found
    }

    /// A figure in the unit of a metric, or nil if it is absent or has a unit that is not the metric's.
    private func limit(_ key: String, _ reader: MapReader, _ metric: MetricDefinition?) -> Double? {
        guard let written = reader.optionalMetricFigure(key) else { return nil }
        guard let metric else { return written.value }
        guard let figure = metric.figure(written.value, writtenIn: written.unit) else {
            reader.fault(
                key, "\(metric.id) is not measured in \(QuantityFault.quoted(written.unit))",
                remedy: "write \(metric.writtenForm)", code: .wrongUnit)
            return nil
        }
        if metric.unit == "share", written.unit.isEmpty, figure.magnitude > 1, figure.magnitude <= 100 {
            reader.fault(
                key, "\(figure.written) is more than the whole, which is 1",
                remedy: "write \(figure.written) % if it is a percentage, or \((100 * figure).written) %",
                code: .outOfRange)
        }
        return figure
    }

    /// Reports a metric, a team or a group that there is not.
    ///
    /// - Parameter needsGroup: whether one figure has to be meant, and not each group of a metric without a total.
    /// - Returns: The metric, or nil if there is none.
    private func checkFigure(
        _ figure: FigureName, _ key: String, of reader: MapReader, _ scenario: ServiceScenario, needsGroup: Bool = true
    ) -> MetricDefinition? {
        guard let metric = MetricRegistry.metric(figure.metric) else {
            reader.reportUnknown("metric", figure.metric, at: key, among: MetricRegistry.all.map(\.id))
            return nil
        }
        let teams = scenario.teams.map(\.id) + [FigureName.all]
        if !teams.contains(figure.team) { reader.reportUnknown("team", figure.team, at: key, among: teams) }
        if metric.has(group: figure.group) {
            checkIds(figure.group, key, of: reader, scenario)
        } else if figure.group != FigureName.all {
            let near = NearestName.nearest(to: figure.group, among: metric.groupNames)
            reader.fault(
                key, "the metric \(metric.id) has no group \(QuantityFault.quoted(figure.group))",
                remedy: near.map { "did you mean \($0)?" } ?? "use one of \(EnglishList.shortened(metric.groupNames))",
                code: .unknownName)
        } else if needsGroup {
            reader.fault(
                key, "\(metric.id) has no total, only groups",
                remedy: "name one of them, such as \(figure.metric)/\(metric.groupNames.first ?? "")",
                code: .unknownName)
        }
        return metric
    }

    /// Reports a role or the like that a group names and the scenario has not.
    private func checkIds(_ group: String, _ key: String, of reader: MapReader, _ scenario: ServiceScenario) {
        let ids: [String: [String]] = [
            "role": scenario.roles.map(\.id), "ward": scenario.wards.map(\.id),
            "clinic": scenario.clinics.map(\.id), "threshold": scenario.thresholds.map(\.id),
            "procedure": scenario.procedures.map(\.id), "cluster": scenario.clusters.map(\.id),
        ]
        for part in group.split(separator: ";") {
            let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
            guard sides.count == 2, let known = ids[sides[0]], !known.contains(sides[1]) else { continue }
            reader.reportUnknown(sides[0], sides[1], at: key, among: known)
        }
    }
}

extension MapReader {
    /// Reports a name that stands for nothing, with the nearest that does.
    fileprivate func reportUnknown(_ what: String, _ name: String, at key: String, among known: [String]) {
        let near = NearestName.nearest(to: name, among: known)
        fault(
            key, "there is no \(what) \(QuantityFault.quoted(name))",
            remedy: near.map { "did you mean \($0)?" }
                ?? (what == "metric"
                    ? "use an id of docs/metrics.md"
                    : known.isEmpty ? "the scenario has none at all" : "use one of \(EnglishList.shortened(known))"),
            code: .unknownName)
    }
}

extension Double {
    /// The number without a decimal point if it is whole.
    fileprivate var written: String {
        self == rounded() && magnitude < 1e15 ? String(Int(self)) : description
    }
}
