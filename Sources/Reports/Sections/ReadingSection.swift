import ResultFiles
import Scenario

/// How to read the figures, and how to make them again.
struct ReadingSection {
    private let source: ReportSource

    init(_ source: ReportSource) { self.source = source }

    var section: ReportPage.Section {
        let record = source.result.record
        let plan = record.plan
        var items = [
            "Each figure is an average over \(plan.replications) simulated histories, called runs; a ratio is a ratio of their "
                + "totals. The interval says how well that average is known: made in this way, about 95 of 100 intervals cover "
                + "it. It does not say that the assumptions are right.",
            "Figures have no more digits than their intervals allow.",
        ]
        if !source.others.isEmpty {
            items.append(
                "Scenarios are compared run by run: the same people with the same luck under both. That is why a difference "
                    + "can be clear where the two figures by themselves are not. \u{201C}Higher in 18 of 20 "
                    + "\(source.nounOfPairs)\u{201D} counts such pairs.")
            items.append("Differences of per cents are percentage points.")
        }
        if let draws = plan.parameterDraws {
            items.append(
                "What is uncertain was drawn anew \(draws) times, \(plan.replications / draws) runs each; intervals hold both "
                    + "doubts, and what is counted are draws: means of their runs.")
        }
        if record.plan.precision != nil {
            items.append(
                "Runs were added in rounds until the figures asked for were as precise as asked; that makes intervals cover "
                    + "a little less often.")
        }
        let names = plan.scenarios.map(\.file).joined(separator: " ")
        var options = "--seed \(plan.seed)"
        if let draws = plan.parameterDraws {
            options += " --parameter-draws \(draws) --replications \(plan.replications / draws)"
        } else if let precision = plan.precision {
            options += precision.map { " --precision \($0)" }.joined()
        } else {
            options += " --replications \(plan.replications)"
        }
        if plan.baseline != plan.scenarios.first?.id { options += " --baseline \(plan.baseline)" }
        let content = [
            Html.list(items.map { Html($0) }),
            .heading(3, "To make these figures again"),
            .element(
                "pre", ["tabindex": "0"],
                "caseload run \(options) \(names)"),
            .paragraph(
                "caseload \(plan.version), run \(String(plan.digest.prefix(8))). The folder of the run has every figure as "
                    + "CSV and each scenario as it was run."),
        ]
        return ReportPage.Section(id: "reading", title: "How to read this", content: content)
    }
}
