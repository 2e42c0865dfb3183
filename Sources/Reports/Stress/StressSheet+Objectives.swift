import ResultFiles
import Scenario
import ScenarioFiles

/// Section 1: what the study is for, what it measures, what it compares.
extension StressSheet {
    var objectives: [StressItem] { [purpose, outputs, aims] }

    private var purpose: StressItem {
        var content: [Html] = said(\.question) + said(\.background)
        for read in source.scenarios where !read.scenario.purpose.isEmpty {
            content.append(
                .element("p", [:], [.element("strong", [:], read.scenario.title), Html(": " + read.scenario.purpose)]))
        }
        return StressItem(
            number: "1.1", title: "Purpose of the model", asks: "Background and objectives.", content: content,
            missing: said(\.background).isEmpty ? ["reporting.background"] : [])
    }

    private var outputs: StressItem {
        var ids: [String] = []
        var methods: [String: [String]] = [:]
        for row in source.result.summaries {
            if methods[row.key.metric] == nil { ids.append(row.key.metric) }
            if !(methods[row.key.metric] ?? []).contains(row.method) {
                methods[row.key.metric, default: []].append(row.method)
            }
        }
        var table = HtmlTable(
            "Metrics of this run",
            [
                .text("Metric"), .prose("Definition"), .text("Unit"), .text("Worse"), .prose("Formed as"),
                .prose("Interval"),
            ])
        for id in ids.sorted() {
            let interval = (methods[id] ?? []).map(Self.words(forMethod:)).joined(separator: "; ")
            guard let metric = MetricRegistry.metric(id) else {
                table.add([FigureWords.words(id), "not a metric of this version", "", "", "", interval])
                continue
            }
            table.add([
                metric.title, metric.definition, FigureText(unit: metric.unit).unit, Self.worse(metric.direction),
                metric.form, interval,
            ])
        }
        return StressItem(
            number: "1.2", title: "Model outputs",
            asks: "Every measure: its definition, when it is computed, and its error.",
            content: [
                .paragraph(
                    "Each metric is computed in every replication over the measured weeks, for all teams, each team and the "
                        + "groups it declares; where it is reported by week, in each week. Estimates are means over replications; "
                        + "a ratio is a ratio of totals. Intervals have 95 % confidence"
                        + (source.result.record.plan.parameterDraws == nil
                            ? "." : " and rest on draws, means of their runs.")),
                Self.details("\(ids.count) metrics", [table.html]),
            ], missing: [])
    }

    private var aims: StressItem {
        let plan = source.result.record.plan
        let entries = source.scenarios.map { read -> Html in
            let scenario = read.scenario
            let role = scenario.name == source.baseline.name && !source.others.isEmpty ? " (the baseline)" : ""
            return Html.element("strong", [:], scenario.title + role)
                + Html(scenario.purpose.isEmpty ? "" : ": \(scenario.purpose)")
        }
        var design = "Each scenario has \(plan.replications) replications"
        if let draws = plan.parameterDraws {
            design += ", \(plan.replications / draws) for each of \(draws) draws of what is uncertain"
        }
        design +=
            source.others.isEmpty
            ? "." : "; scenarios share their random numbers and are compared replication by replication."
        if let precision = plan.precision {
            let all = source.result.precision.allSatisfy(\.isReached)
            design +=
                " Replications were added in rounds until \(precision.joined(separator: ", "))"
                + (all ? "." : ", or until there were as many as allowed: not all was reached.")
        }
        return StressItem(
            number: "1.3", title: "Aims of the experiments",
            asks: "Scenarios with the reason for each; the design of experiments; what is optimised.",
            content: [.list(entries), .paragraph(design)] + said(\.design)
                + [.paragraph(optimisation)],
            missing: (source.scenarios.contains { $0.scenario.purpose.isEmpty } ? ["purpose"] : [])
                + (said(\.design).isEmpty ? ["reporting.design"] : []))
    }

    private var optimisation: String {
        source.experiment == nil
            ? "Nothing is optimised in this run."
            : "Nothing is optimised in this run; what a further experiment on the same scenarios found stands under what "
                + "would change the answer."
    }

    private static func worse(_ direction: MetricDefinition.Direction) -> String {
        switch direction {
        case .higherIsWorse: "higher"
        case .lowerIsWorse: "lower"
        case .neutral: "neither"
        }
    }

    /// The method of an interval in words.
    static func words(forMethod method: String) -> String {
        switch method {
        case "student_t": "Student's t over replications"
        case "jackknife": "jackknife over replications"
        case "wilson": "Wilson's, corrected for continuity"
        case "order_statistic": "two order statistics"
        case "kaplan_meier": "Kaplan-Meier"
        case "none", "": "none"
        default: FigureWords.words(method)
        }
    }
}
