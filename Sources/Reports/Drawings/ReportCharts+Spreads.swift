import Charts
import Scenario
import ScenarioFiles

/// Charts of spreads over runs, of many scenarios at once, of hours, and of what the answer leans on.
extension ReportCharts {
    /// Rows and columns that a page has room for.
    private static let room = (scenarios: 40, figures: 12)
    /// Beyond so many per cent or points a colour gets no darker.
    private static let darkest = 50.0
    private static let mostShown = 200.0

    /// All scenarios by main figures: how each differs from the baseline, on a common scale.
    var heatmap: Html? {
        guard source.others.count > 1 else { return nil }
        let parts = answer.parts.prefix(Self.room.scenarios)
        // On a page scenarios go down and figures across once there are more of them.
        let isWide = parts.count > Self.room.figures
        let headlines = source.headlines.prefix(isWide ? Self.room.figures : Self.room.scenarios)
        var cells: [[HeatmapChart.Cell?]] = []
        for headline in headlines {
            cells.append(
                parts.map { part in
                    guard let finding = part.findings.first(where: { $0.key == headline.key }),
                        let scale = finding.onCommonScale
                    else { return nil }
                    let isClear = [.better, .worse].contains(finding.verdict)
                    let size = min(Self.darkest, abs(scale.value))
                    // Beyond that the baseline is so near nothing that a share of it says nothing.
                    let text =
                        abs(scale.value) > Self.mostShown
                        ? "over \(Int(Self.mostShown))"
                        : FigureText(unit: "").spoken(scale.value, low: scale.low, high: scale.high)
                    return HeatmapChart.Cell(
                        value: isClear ? (finding.verdict == .better ? size : -size) : 0,
                        text: (scale.value > 0 && !text.hasPrefix("over") ? "+" : "") + Typography.figure(text))
                })
        }
        let chart = HeatmapChart(
            title: "Differences from the baseline, in % of it; of shares in percentage points",
            description: parts.map { "\($0.scenario.title): \($0.count)" }.joined(separator: " "),
            axis:
                "better by so much (blue-green), worse (brown); darkest from 50 on; white where not clear, or neither",
            rowAxis: isWide ? "scenario" : "figure", columnAxis: isWide ? "figure" : "scenario",
            rows: isWide ? parts.map(\.scenario.title) : headlines.map(\.title),
            columns: isWide ? headlines.map(\.title) : parts.map(\.scenario.title),
            cells: isWide ? parts.indices.map { place in cells.map { $0[place] } } : cells,
            scale: .diverging(around: 0))
        return ChartFigure(
            id: "heatmap",
            caption: "A sign is the direction of the difference, the colour says for whom it counts."
                + (parts.count < answer.parts.count || headlines.count < source.headlines.count
                    ? " Drawn are \(parts.count) of \(answer.parts.count) scenarios and \(headlines.count) of "
                        + "\(source.headlines.count) figures; the table has all." : ""),
            chart: chart
        ).html
    }

    /// How the main figure is spread over runs.
    var histogram: Html? {
        guard let main = answer.main(source), source.replications >= 10 else { return nil }
        let shown = shownScenarios
        let unit = MetricRegistry.metric(main.key.metric)?.unit ?? ""
        let factor = unit == "share" ? 100.0 : 1
        let panels = shown.compactMap { scenario -> HistogramChart.Panel? in
            let values = values.values(of: main.key, in: scenario.name).compactMap { $0.map { $0 * factor } }
            guard !values.isEmpty, let row = source.summary(scenario, main.key) else { return nil }
            return HistogramChart.Panel(
                label: scenario.title, values: values, middle: row.estimate.map { $0 * factor },
                middleLabel: "mean \(Self.text(row))")
        }
        guard !panels.isEmpty else { return nil }
        let title = FigureWords.title(main.key)
        let chart = HistogramChart(
            title: "\(title): single runs",
            description: shown.compactMap { scenario in
                source.summary(scenario, main.key).map { row in
                    let text = FigureText(unit: row.unit)
                    let spread = text.interval(
                        row.estimate, low: row.percentiles.first ?? nil, high: row.percentiles.last ?? nil)
                    return "\(scenario.title): nine runs of ten from \(Typography.figure(spread))"
                }
            }.joined(separator: "; ") + ".", axis: title, panels: panels)
        return ChartFigure(id: "spread", caption: "Each bar counts runs; a real team lives one of them.", chart: chart)
            .html
    }

    /// Where coordinators' hours go.
    var hours: Html? {
        let groups = source.groups(of: "hours").filter { $0.hasPrefix("category=") && !$0.contains(";") }
        let shown = shownScenarios
        let kept = groups.filter { group in
            shown.contains { (source.summary($0, FigureName(metric: "hours", group: group))?.estimate ?? 0) > 0 }
        }
        guard !kept.isEmpty else { return nil }
        let bars = shown.map { scenario in
            StackedHoursChart.Bar(
                label: scenario.title,
                hours: kept.map { source.summary(scenario, FigureName(metric: "hours", group: $0))?.estimate },
                text: Self.text(source.summary(scenario, FigureName(metric: "hours"))) + " h")
        }
        let names = kept.map(FigureWords.group)
        let chart = StackedHoursChart(
            title: "What coordinators' hours go to",
            description: zip(shown, bars).map { scenario, bar in
                "\(scenario.title): "
                    + zip(names, bar.hours).map { name, hours in
                        "\(name) \(FigureText(unit: "").estimate(hours, low: nil, high: nil)) h"
                    }.joined(separator: ", ")
            }.joined(separator: "; ") + ".",
            axis: "hours a week, all coordinators together", categories: names, bars: bars)
        return ChartFigure(id: "hours", caption: "Mean hours a week, attended and beyond.", chart: chart).html
    }

    /// What moves the main figure: by draws of the run itself, or by an analysis of sensitivity beside it.
    var influence: [Html] {
        if let influences = source.experiment?.influences, !influences.isEmpty { return [effects(influences)] }
        guard let drawn, let main = answer.main(source) else { return [] }
        let unit = MetricRegistry.metric(main.key.metric)?.unit ?? ""
        let factor = unit == "share" ? 100.0 : 1
        let text = FigureText(unit: unit == "share" ? "" : unit)
        let isDifference = !source.others.isEmpty
        let name = isDifference ? "Difference in: \(FigureWords.title(main.key))" : FigureWords.title(main.key)
        func shown(_ value: Double, _ row: DrawnInfluence.Row) -> String {
            Typography.figure(text.estimate(value * factor, low: row.atLow * factor, high: row.atHigh * factor))
        }
        let rows = drawn.rows.prefix(10)
        let chart = TornadoChart(
            title: "\(name), by what was drawn",
            description: rows.map {
                "\($0.key): \(shown($0.atLow, $0)) where it is low, \(shown($0.atHigh, $0)) where it is high"
            }
            .joined(separator: "; ") + ".",
            axis: name, centre: drawn.mean * factor, centreText: "mean of all draws",
            rows: rows.map {
                TornadoChart.Row(
                    label: $0.key, atLow: $0.atLow * factor, atHigh: $0.atHigh * factor, lowText: "low",
                    highText: "high")
            })
        return [
            ChartFigure(
                id: "influence",
                caption:
                    "Means over the third of the draws in which the value is lowest, and highest; luck moves them too.",
                chart: chart
            ).html
        ]
    }

    private func effects(_ influences: [ExperimentReading.Influence]) -> Html {
        let metric = influences[0].metric
        let own = influences.filter { $0.metric == metric }.sorted { $0.rank < $1.rank }.prefix(10)
        let isShare = influences[0].isShareOfVariance
        let factor = isShare ? 100.0 : influences[0].unit == "share" ? 100.0 : 1
        let unit = FigureText(unit: influences[0].unit).unit
        func text(_ row: ExperimentReading.Influence) -> String {
            Typography.figure(FigureText(unit: row.unit).estimate(row.size, low: row.low, high: row.high))
        }
        let title = FigureWords.title(FigureName(metric: metric))
        let chart = BarChart(
            title: "What moves \u{201C}\(title)\u{201D}",
            description: own.map { "\($0.key): \(text($0)) \(unit)" }.joined(separator: "; ") + ".",
            axis: isShare
                ? "% of the variance that goes with the assumption, alone or with others"
                : "size of the effect (\(unit))",
            series: [],
            groups: own.map {
                BarChart.Group(
                    label: $0.key,
                    bars: [
                        BarChart.Bar(
                            value: $0.size * factor, low: $0.low.map { $0 * factor }, high: $0.high.map { $0 * factor },
                            text: text($0))
                    ])
            })
        return ChartFigure(
            id: "influence", caption: "Over the range of each assumption, with 95 % intervals.", chart: chart
        ).html
    }
}
