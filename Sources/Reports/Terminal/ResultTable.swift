import ResultFiles
import Scenario

/// The headline figures of a run as a table for people.
public struct ResultTable {
    private let result: RunResult
    private let isColoured: Bool
    private let shows: [String: [String]]
    private let safety: [String: SafetyNote]
    private let weeks: [String: Int]
    private let summaryByKey: [String: [FigureName: RunResult.Summary]]
    private let comparisonByKey: [String: [FigureName: RunResult.Comparison]]

    /// Takes the headline figures of a run; `shows` has by scenario those in which its effect is to be looked for,
    /// `safety` its limits and `weeks` how many were measured.
    public init(
        _ result: RunResult, isColoured: Bool, shows: [String: [String]] = [:], safety: [String: SafetyNote] = [:],
        weeks: [String: Int] = [:]
    ) {
        self.weeks = weeks
        self.result = result
        self.safety = safety
        self.shows = shows
        self.isColoured = isColoured
        summaryByKey = result.summaryByKey()
        comparisonByKey = result.comparisonByKey()
    }

    /// The table with what explains it, ending in a line feed.
    public func text() -> String {
        let plan = result.record.plan
        let others = plan.scenarios.filter { $0.id != plan.baseline }
        var lines: [String] = []
        if others.isEmpty {
            for scenario in plan.scenarios {
                lines += [strong(name(of: scenario)), ""] + estimates(scenario.id) + [""] + queueLines(scenario.id)
                let bars = HoursBars(summaryByKey[scenario.id] ?? [:]).lines()
                if !bars.isEmpty { lines += bars + [""] }
            }
        } else {
            let baseline = plan.scenarios.first { $0.id == plan.baseline }
            for scenario in others {
                lines.append(strong(name(of: scenario)))
                lines.append("compared with " + (baseline.map(name(of:)) ?? plan.baseline))
                lines += [""] + differences(scenario.id, plan.baseline) + [""]
                if let line = safetyLine(scenario.id, plan.baseline) { lines += [line, ""] }
                let reductions = reductionLines(scenario.id, plan.baseline)
                if !reductions.isEmpty { lines += reductions + [""] }
                lines += queueLines(scenario.id)
            }
        }
        if let expectations = result.expectations { lines += expectations.lines() + [""] }
        return (lines + explanation(isComparison: !others.isEmpty)).map { $0 + "\n" }.joined()
    }

    private func name(of scenario: RunPlan.ScenarioEntry) -> String {
        scenario.title.isEmpty || scenario.title == scenario.id
            ? scenario.id : "\(PrintableText.line(scenario.title)) (\(scenario.id))"
    }

    private func estimates(_ scenario: String) -> [String] {
        var columns = TextColumns([.left, .right, .left])
        columns.add(["all teams", "estimate", "95 % interval"])
        for headline in HeadlineFigures.rows(first: shows[scenario] ?? []) {
            guard let row = summaryByKey[scenario]?[headline.key], !isNotSimulated(row) else { continue }
            let text = FigureText(unit: row.unit)
            columns.add([
                headline.title, text.estimate(row.estimate, low: row.low, high: row.high),
                text.interval(row.estimate, low: row.low, high: row.high),
            ])
        }
        return columns.lines()
    }

    private func differences(_ scenario: String, _ baseline: String) -> [String] {
        var columns = TextColumns([.left, .right, .right, .right, .left, .left])
        columns.add(["all teams", "baseline", "this", "difference", "95 % interval", ""])
        for headline in HeadlineFigures.rows(first: (shows[scenario] ?? []) + (shows[baseline] ?? [])) {
            guard let before = summaryByKey[baseline]?[headline.key], let after = summaryByKey[scenario]?[headline.key],
                let row = comparisonByKey[scenario]?[headline.key], !isNotSimulated(after)
            else { continue }
            let text = FigureText(unit: row.unit)
            columns.add([
                headline.title, text.estimate(before.estimate, low: before.low, high: before.high),
                text.estimate(after.estimate, low: after.low, high: after.high),
                text.difference(row.difference, low: row.low, high: row.high),
                text.interval(row.difference, low: row.low, high: row.high),
                Self.words(for: row),
            ])
        }
        return columns.lines()
    }

    /// Whether a figure is undefined because the scenario does without what it is about.
    private func isNotSimulated(_ row: RunResult.Summary) -> Bool {
        row.estimate == nil && row.key.metric == "strain"
    }

    private func queueLines(_ scenario: String) -> [String] {
        guard let weeks = weeks[scenario], let figures = summaryByKey[scenario] else { return [] }
        let lines = QueueLine(figures).lines(weeks: weeks)
        return lines.isEmpty ? [] : lines + [""]
    }

    private func safetyLine(_ scenario: String, _ baseline: String) -> String? {
        guard let note = safety[scenario], let figures = summaryByKey[scenario],
            let before = summaryByKey[baseline], let rows = comparisonByKey[scenario]
        else { return nil }
        return SafetyLine(scenario: figures, baseline: before, rows, note).text()
    }

    /// A verdict in plain words: which way, and whether that is better or worse.
    private static func words(for row: RunResult.Comparison) -> String {
        let way = (row.difference ?? 0) > 0 ? "higher" : "lower"
        switch row.verdict {
        case "better", "worse": return "\(way), \(row.verdict)"
        case "higher", "lower": return row.verdict
        case "same": return "no difference"
        case "no_difference_that_matters": return "no difference that matters"
        case "undecided": return "no clear difference"
        default: return FigureText.missing
        }
    }

    /// What living the same luck has gained in the figures of the table, and where it has not.
    private func reductionLines(_ scenario: String, _ baseline: String) -> [String] {
        var reductions: [(title: String, value: Double)] = []
        for headline in HeadlineFigures.rows(first: (shows[scenario] ?? []) + (shows[baseline] ?? [])) {
            guard let value = comparisonByKey[scenario]?[headline.key]?.varianceReduction else { continue }
            reductions.append((headline.title, value))
        }
        guard let least = reductions.map(\.value).min(), let most = reductions.map(\.value).max() else { return [] }
        func text(_ value: Double) -> String { FigureText(unit: "").times(value) }
        let idle = reductions.filter { $0.value < 1.1 }.map(\.title)
        var line = "The same luck makes variances of these differences \(text(least)) to \(text(most)) times smaller"
        if !idle.isEmpty {
            line += "; it does not help for: " + idle.prefix(4).joined(separator: "; ")
            if idle.count > 4 { line += "; and \(idle.count - 4) more" }
        }
        return [line + "."]
    }

    private func explanation(isComparison: Bool) -> [String] {
        let plan = result.record.plan
        let many = plan.replications == 1 ? "1 replication" : "\(plan.replications) replications"
        var lines = ["\(many) of each scenario, seed \(plan.seed), caseload \(plan.version)."]
        if plan.replications == 1 {
            lines.append("One replication has no interval; ask for more with --replications.")
        } else {
            lines += isComparison ? Self.aboutDifferences : Self.aboutEstimates
            if plan.replications < Self.few {
                lines.append(
                    "\(plan.replications) replications are few: their intervals are wide and lean on chance being even-handed; "
                        + "\(RunWindow.usualReplications) are usual.")
            }
        }
        if let draws = plan.parameterDraws {
            lines.append(
                "These are \(draws) draws of the figures that are uncertain, \(plan.replications / draws) replications each: "
                    + "intervals hold both doubts, uncertainty.csv has each by itself.")
        }
        lines += precisionLines(isComparison: isComparison)
        lines.append("All figures, by team, role and week: \(result.folder)")
        return lines
    }

    /// How precise the figures have become for which replications were made in rounds.
    private func precisionLines(isComparison: Bool) -> [String] {
        guard !result.precision.isEmpty else { return [] }
        var lines = ["Replications were made in rounds of a fixed schedule until figures were as precise as asked:"]
        for row in result.precision {
            let text = FigureText(unit: row.unit)
            let half = row.halfWidth.map(text.width) ?? FigureText.missing
            let value = text.estimate(
                row.estimate, low: row.estimate.flatMap { v in row.halfWidth.map { v - $0 } },
                high: row.estimate.flatMap { v in row.halfWidth.map { v + $0 } })
            let parts = [row.key.metric, row.key.team, row.key.group].filter { $0 != "all" }
            lines.append(
                "  \(parts.joined(separator: ", "))" + (isComparison ? ", difference of \(row.scenario)" : "")
                    + ": \(value) ± \(half) \(text.unit), asked \(row.asked), "
                    + (row.isReached ? "reached" : "NOT reached with the most replications (--max-replications)"))
        }
        if isComparison,
            result.precision.contains(where: { !$0.isReached && $0.asked.hasSuffix("%") && !$0.asked.hasPrefix("+-") })
        {
            lines.append(
                "  A difference near nought never has a small relative width: ask for one in its unit, as METRIC=+-0.5."
            )
        }
        lines.append(Self.aboutStopping)
        return lines
    }

    /// Below so many replications the text says that they are few.
    private static let few = 10

    /// What stopping early costs, as `docs/experiments.md` measures it.
    private static let aboutStopping =
        "Stopping when an interval is narrow makes it cover a little less often; docs/experiments.md says how much."

    private static let aboutEstimates = [
        "An interval covers the mean over many such runs with 95 % confidence.",
        "A single run varies more: see p05 to p95 in summary.csv.",
    ]

    private static let aboutDifferences = [
        "Scenarios are compared replication by replication, under the same luck.",
        "An interval covers the mean difference with 95 % confidence; differences of % are percentage points.",
    ]

    private func strong(_ text: String) -> String { isColoured ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
