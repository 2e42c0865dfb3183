import Charts
import Scenario
import ScenarioFiles

/// Charts of the sections about people, staff, safety and delays.
extension ReportCharts {
    /// The charts of a section.
    func about(_ subject: ReportSubject) -> [Html] {
        let charts: [Html?] =
            switch subject {
            case .safety:
                [
                    bars(
                        "unsafe_weeks", id: "unsafe-weeks", title: "Team-weeks in which a criterion was broken",
                        axis: "% of team-weeks", factor: 100), course(of: Self.frontCourse),
                ]
            case .people:
                [course(of: FigureName(metric: "waiting_allocation")), course(of: FigureName(metric: "caseload"))]
            case .staff:
                [hours, course(of: FigureName(metric: "strain")), course(of: FigureName(metric: "wte_in_post"))]
            case .assessments:
                [
                    bars(
                        "assessment_delay", id: "assessment-delay", title: "Delay of assessments by cause",
                        axis: MetricRegistry.metric("assessment_delay")?.unit ?? "", factor: 1),
                    bars(
                        "delayed_days", id: "delayed-days", title: "Days of delayed discharge by cause",
                        axis: MetricRegistry.metric("delayed_days")?.unit ?? "", factor: 1),
                ]
            case .targets: [targets]
            case .money: []
            }
        return charts.compactMap(\.self)
    }

    /// A bar for each group of a metric and scenario.
    private func bars(_ metric: String, id: String, title: String, axis: String, factor: Double) -> Html? {
        let groups = source.groups(of: metric).filter { $0 != FigureName.all && !$0.contains(";") }
        let shown = shownScenarios
        let figures = groups.map { group in
            shown.map { source.summary($0, FigureName(metric: metric, group: group)) }
        }
        guard figures.contains(where: { $0.contains { ($0?.estimate ?? 0) != 0 } }) else { return nil }
        let kept = zip(groups, figures).filter { $0.1.contains { ($0?.estimate ?? 0) != 0 } }
        let chart = BarChart(
            title: title,
            description: kept.map { group, rows in
                "\(FigureWords.group(group)): "
                    + zip(shown, rows).map { "\($0.title) \(Self.text($1))" }.joined(separator: ", ")
            }.joined(separator: "; ") + ".",
            axis: axis, series: shown.map(\.title),
            groups: kept.map { group, rows in
                BarChart.Group(
                    label: FigureWords.group(group),
                    bars: rows.map { row in
                        BarChart.Bar(
                            value: row?.estimate.map { $0 * factor }, low: row?.low.map { $0 * factor },
                            high: row?.high.map { $0 * factor }, text: Self.text(row))
                    })
            })
        return ChartFigure(id: id, caption: "Means \(source.intervals).", chart: chart).html
    }

    /// What targets count, beside what they are for.
    private var targets: Html? {
        let groups = source.groups(of: "target_attainment")
        let scenarios = shownScenarios
        var rows: [BarChart.Group] = []
        var words: [String] = []
        for group in groups {
            for scenario in scenarios {
                let pair = ["target_attainment", "target_purpose_met"].map {
                    source.summary(scenario, FigureName(metric: $0, group: group))
                }
                guard pair.allSatisfy({ $0?.estimate != nil }) else { continue }
                let label = "\(FigureWords.group(group)), \(scenario.title)"
                rows.append(
                    BarChart.Group(
                        label: label,
                        bars: pair.map { row in
                            BarChart.Bar(
                                value: row?.estimate.map { $0 * 100 }, low: row?.low.map { $0 * 100 },
                                high: row?.high.map { $0 * 100 }, text: Self.text(row))
                        }))
                words.append("\(label): \(Self.text(pair[0])) % counted, \(Self.text(pair[1])) % served")
            }
        }
        guard !rows.isEmpty else { return nil }
        let chart = BarChart(
            title: "Targets met, and what they are for", description: words.joined(separator: "; ") + ".", axis: "%",
            series: ["as the target counts", "what it was set for did happen"], groups: rows)
        return ChartFigure(id: "targets", caption: "", chart: chart).html
    }

    static func text(_ row: RunResult.Summary?) -> String {
        guard let row else { return FigureText.missing }
        return Typography.figure(FigureText(unit: row.unit).spoken(row.estimate, low: row.low, high: row.high))
    }
}
