import Charts
import Scenario
import ScenarioFiles

/// Charts of how scenarios differ.
extension ReportCharts {
    /// Beyond so many per cent a difference ends in an arrow, so that one figure does not press all others flat.
    private static let limit = 60.0
    /// Rows of all charts of the first part together.
    private static let mostOnFront = 10

    /// What stands on the first page: up to two scenarios each with all main differences, or one figure of all scenarios.
    var front: [Html] {
        switch source.others.count {
        case 0: return [course(of: Self.frontCourse, place: "front")].compactMap(\.self)
        case 1...2: return source.others.compactMap { differences($0, most: Self.mostOnFront / source.others.count) }
        default: return [dots].compactMap(\.self)
        }
    }

    /// What stands in the section of comparison.
    var comparison: [Html] {
        var charts: [Html?] = []
        if source.others.count <= FigureTables.mostBeside { charts += source.others.map { differences($0, most: nil) } }
        if (1...2).contains(source.others.count) { charts.append(dots) }
        charts += [heatmap, histogram]
        return charts.compactMap(\.self)
    }

    /// Main figures of a scenario against the baseline: all, or so many with the largest differences against luck.
    private func differences(_ scenario: ServiceScenario, most: Int?) -> Html? {
        guard let part = answer.parts.first(where: { $0.scenario.name == scenario.name }) else { return nil }
        let largest = Set(part.findings.sorted { $0.size > $1.size }.prefix(most ?? part.findings.count).map(\.key))
        let findings = part.findings.filter { largest.contains($0.key) }
        var left: [String] = []
        let rows = findings.compactMap { finding -> DifferenceChart.Row? in
            guard let scale = finding.onCommonScale else {
                left.append(finding.title)
                return nil
            }
            let smallest = finding.row.smallestDifference.flatMap { size -> ClosedRange<Double>? in
                guard let difference = finding.row.difference, difference != 0, size > 0 else { return nil }
                let share = size * scale.value / difference
                return -abs(share)...abs(share)
            }
            return DifferenceChart.Row(
                label: finding.title, estimate: scale.value, low: scale.low, high: scale.high,
                verdict: verdict(finding), text: finding.differenceAndInterval,
                negligible: smallest)
        }
        guard !rows.isEmpty else { return nil }
        let widest = rows.compactMap { $0.estimate.map(abs) }.max() ?? 0
        let chart = DifferenceChart(
            title: "\(scenario.title), against: \(source.baseline.title)",
            description: part.count + " The rows, from the top: "
                + findings.map { "\($0.title), \($0.verdictText)" }.joined(separator: "; ") + ".",
            axis: "difference in % of the baseline; of shares in percentage points",
            rows: rows, limits: widest > Self.limit ? -Self.limit...Self.limit : nil)
        var caption = "Mean differences \(source.intervals), run against run."
        if !left.isEmpty { caption += " Not drawn, since the baseline is 0: \(left.joined(separator: "; "))." }
        if findings.count < part.findings.count {
            caption +=
                " These are the \(findings.count) largest of \(part.findings.count), against the luck of single runs; all "
                + "stand under \u{201C}Scenarios compared\u{201D}."
        }
        let id = most == nil ? "all-differences" : "differences"
        return ChartFigure(id: "\(id)-\(scenario.name)", caption: caption, chart: chart).html
    }

    private func verdict(_ finding: Finding) -> DifferenceChart.Verdict {
        switch finding.verdict {
        case .better: .better
        case .worse: .worse
        case .higher: .higher
        case .lower: .lower
        case .same: .same
        case .tooSmall: .noDifference
        case .undecided, .undefined: .undecided
        }
    }

    /// The main figure of every scenario.
    private var dots: Html? {
        guard let main = answer.main(source), source.scenarios.count > 1 else { return nil }
        let rows = source.scenarios.compactMap { read -> DotChart.Row? in
            guard let row = source.summary(read.scenario, main.key) else { return nil }
            let text = FigureText(unit: row.unit)
            let factor = row.unit == "share" ? 100.0 : 1
            return DotChart.Row(
                label: read.scenario.title, estimate: row.estimate.map { $0 * factor },
                low: row.low.map { $0 * factor },
                high: row.high.map { $0 * factor },
                text: Typography.figure(
                    "\(text.estimate(row.estimate, low: row.low, high: row.high)) "
                        + "(\(text.interval(row.estimate, low: row.low, high: row.high)))"),
                isBaseline: read.scenario.name == source.baseline.name)
        }
        guard rows.contains(where: { $0.estimate != nil }) else { return nil }
        let chart = DotChart(
            title: FigureWords.title(main.key),
            description: rows.map { "\($0.label): \($0.text)" }.joined(separator: "; ") + ".",
            axis: FigureWords.title(main.key), rows: rows)
        return ChartFigure(
            id: "scenarios", caption: "Means \(source.intervals). Differences are better judged run by run.",
            chart: chart, isTall: rows.count > 12
        ).html
    }
}
