import Charts
import Scenario
import ScenarioFiles

/// Charts of weeks.
extension ReportCharts {
    static let frontCourse = FigureName(metric: "weighted_caseload_per_effective_wte")

    /// The course of a figure in some scenarios, with the limit of safety where it has one and the dates of changes.
    ///
    /// - Parameter place: Where on the page it stands; a chart that is drawn twice has two ids.
    func course(of key: FigureName, place: String = "course") -> Html? {
        let shown = shownScenarios
        let panels = shown.compactMap { scenario -> FanChart.Panel? in
            let course = weeks.weeks(of: key, in: scenario.name)
            guard !course.isEmpty else { return nil }
            let factor = MetricRegistry.metric(key.metric)?.unit == "share" ? 100.0 : 1
            return FanChart.Panel(
                label: scenario.title,
                weeks: course.map { week in
                    let values = week.percentiles.map { $0.map { $0 * factor } }
                    return FanChart.Week(
                        number: week.number - 1, low: values[0], lowerQuartile: values[1], middle: values[2],
                        upperQuartile: values[3], high: values[4])
                })
        }
        guard !panels.isEmpty else { return nil }
        let title = FigureWords.title(key)
        let start = source.baseline.run.start
        let chart = FanChart(
            title: "\(title), week by week",
            description: panels.map { Self.description($0, key) }.joined(separator: " "),
            axis: title, start: CalendarDay(year: start.year, month: start.month, day: start.day), panels: panels,
            threshold: threshold(key), markers: markers(shown, start))
        var caption = "How far single runs spread in each week. "
        if shown.count < source.scenarios.count {
            caption += "Drawn are the baseline and the scenarios with the largest differences. "
        }
        return ChartFigure(id: "\(place)-\(key.metric)", caption: caption, chart: chart).html
    }

    /// The first weeks and the last in words.
    private static func description(_ panel: FanChart.Panel, _ key: FigureName) -> String {
        guard let first = panel.weeks.first, let last = panel.weeks.last else { return "" }
        let text = FigureText(unit: "")
        func words(_ week: FanChart.Week) -> String {
            "\(Typography.figure(text.estimate(week.middle, low: week.low, high: week.high))), nine runs of ten from "
                + Typography.figure(text.interval(week.middle, low: week.low, high: week.high))
        }
        return "\(panel.label): the median is \(words(first)) in the first week and \(words(last)) in the last."
    }

    private func threshold(_ key: FigureName) -> FanChart.Threshold? {
        if key == Self.frontCourse {
            let limit = source.baseline.safety.caseload
            return FanChart.Threshold(value: limit, label: "safe up to \(FigureText(unit: "").plain(limit))")
        }
        let factor = MetricRegistry.metric(key.metric)?.unit == "share" ? 100.0 : 1
        let stated = source.scenarios.lazy.flatMap(\.scenario.thresholds).first {
            $0.metric == key.metric && $0.group == key.group
        }
        return stated.map { FanChart.Threshold(value: $0.value * factor, label: FigureWords.words($0.id)) }
    }

    /// Changes within the measured weeks, once each.
    private func markers(_ scenarios: [ServiceScenario], _ start: CivilDate) -> [FanChart.Marker] {
        var markers: [FanChart.Marker] = []
        for scenario in scenarios {
            for change in scenario.changes where change.date.dayNumber > start.dayNumber {
                let week = Double(change.date.dayNumber - start.dayNumber) / 7
                let marker = FanChart.Marker(week: week, label: FigureWords.words(change.id))
                if week < Double(scenario.run.weeks), !markers.contains(marker) { markers.append(marker) }
            }
        }
        return markers.count <= 3 ? markers : []
    }

    /// The baseline and the scenarios with the largest differences in the main figure, in the order of the run.
    var shownScenarios: [ServiceScenario] {
        guard source.scenarios.count > Self.most, let main = answer.main(source)?.key else {
            return source.scenarios.map(\.scenario)
        }
        let ranked = source.others.sorted {
            abs(source.comparison($0, main)?.difference ?? 0) > abs(source.comparison($1, main)?.difference ?? 0)
        }
        let chosen = ranked.prefix(Self.most - 1).map(\.name)
        return source.scenarios.map(\.scenario).filter { $0.name == source.baseline.name || chosen.contains($0.name) }
    }
}
