import Scenario
import ScenarioFiles

/// Tables of figures of all scenarios of a run.
struct FigureTables {
    private let source: ReportSource

    /// Up to so many scenarios beside the baseline each have a cell with difference and verdict.
    static let mostBeside = 3

    init(_ source: ReportSource) { self.source = source }

    /// The figures of metrics for all teams, in order, with the parts of those that have no total; those that a scenario
    /// of the run has.
    func keys(of metrics: [String]) -> [FigureName] {
        metrics.flatMap { metric -> [FigureName] in
            let all = FigureName(metric: metric)
            if source.has(all) { return [all] }
            return source.groups(of: metric).filter { !$0.contains(";") }
                .map { FigureName(metric: metric, group: $0) }.filter(source.has)
        }
    }

    /// A table of figures: with differences where scenarios are compared, else with intervals.
    func table(_ caption: String, _ keys: [FigureName]) -> Html {
        guard !keys.isEmpty else { return .empty }
        if source.others.isEmpty { return single(caption, keys) }
        return source.others.count <= Self.mostBeside ? beside(caption, keys) : many(caption, keys)
    }

    private func single(_ caption: String, _ keys: [FigureName]) -> Html {
        var table = HtmlTable(
            caption, [.prose("Figure"), .figure("Mean"), .figure("95 % interval"), .figure("Nine runs of ten")])
        for key in keys {
            guard let row = source.summary(source.baseline, key) else { continue }
            let text = FigureText(unit: row.unit)
            table.add([
                FigureWords.title(key), Typography.figure(text.estimate(row.estimate, low: row.low, high: row.high)),
                Typography.figure(text.interval(row.estimate, low: row.low, high: row.high)),
                Typography.figure(
                    text.interval(row.estimate, low: row.percentiles.first ?? nil, high: row.percentiles.last ?? nil)),
            ])
        }
        return table.html
    }

    private func beside(_ caption: String, _ keys: [FigureName]) -> Html {
        var columns: [HtmlTable.Column] = [.prose("Figure"), .figure(source.baseline.title)]
        columns += source.others.map { .figure($0.title) }
        var table = HtmlTable(caption, columns)
        for key in keys {
            let title = FigureWords.title(key)
            var cells = [Html(title), Html(value(source.baseline, key))]
            for scenario in source.others {
                guard let finding = Finding(source, scenario, key, title: title) else {
                    cells.append(Html(value(scenario, key)))
                    continue
                }
                cells.append(
                    Html(finding.values.after) + .element("br") + Html(finding.differenceAndInterval) + .element("br")
                        + FigureWords.verdict(finding))
            }
            table.add(cells)
        }
        return table.html
    }

    private func many(_ caption: String, _ keys: [FigureName]) -> Html {
        var table = HtmlTable(
            caption,
            [.prose("Figure")] + source.scenarios.map { .figure($0.scenario.title) })
        for key in keys {
            let title = FigureWords.title(key)
            var cells = [Html(title), Html(value(source.baseline, key))]
            for scenario in source.others {
                guard let finding = Finding(source, scenario, key, title: title) else {
                    cells.append(Html(value(scenario, key)))
                    continue
                }
                cells.append(Html(finding.values.after + " ") + FigureWords.mark(finding))
            }
            table.add(cells)
        }
        return table.html
            + .element(
                "p", ["class": "quiet"],
                "+ higher than in \(source.baseline.title), − lower; \u{201C}worse\u{201D} and \u{201C}better\u{201D} where "
                    + "the figure has such a side; nothing where the difference is not clear.")
    }

    private func value(_ scenario: ServiceScenario, _ key: FigureName) -> String {
        guard let row = source.summary(scenario, key) else { return FigureText.missing }
        return Typography.figure(
            FigureText(unit: row.unit).estimate(row.estimate, low: row.low, high: row.high))
    }
}
