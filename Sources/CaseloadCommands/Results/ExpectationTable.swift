import Experiments
import OutputAnalysis
import Reports
import ResultFiles
import Scenario

/// The table `expectations.csv`: what scenarios expect, and whether it is met.
enum ExpectationTable {
    static let fileName = ExpectationLines.fileName

    /// An expectation of a scenario and what is said of it.
    typealias Judged = (scenario: String, expectation: Expectation, verdict: ExpectationVerdict)

    /// What is said of all expectations, in the order given.
    ///
    /// A difference is not judged in the baseline itself, unless there is no other scenario: then it stays undecided.
    static func judged(
        _ scenarios: [(scenario: ServiceScenario, figures: ScenarioFigures)],
        baseline: (scenario: ServiceScenario, figures: ScenarioFigures)
    ) -> [Judged] {
        scenarios.flatMap { scenario, figures in
            let isBaseline = scenario.name == baseline.scenario.name
            return scenario.expectations.compactMap { expectation -> Judged? in
                if isBaseline, expectation.subject == .difference, scenarios.count > 1 { return nil }
                let verdict = figures.verdict(on: expectation, baseline: isBaseline ? nil : baseline.figures)
                return (scenario.name, expectation, verdict)
            }
        }
    }

    static func row(_ judged: Judged) -> [Cell] {
        let expectation = judged.expectation
        let figure = expectation.figure
        let unit = MetricRegistry.metric(figure.metric)?.unit ?? ""
        return [
            .identifier(judged.scenario), .identifier(expectation.id), .identifier(figure.team),
            .identifier(figure.group), .identifier(figure.metric), .identifier(unit),
            .identifier(expectation.subject.rawValue), .identifier(expectation.bound.rawValue),
        ]
            + FigureColumns.numbers([
                expectation.limit, expectation.confidence, judged.verdict.value, judged.verdict.low,
                judged.verdict.high,
            ]) + [
                .identifier(judged.verdict.outcome.rawValue), .identifier(judged.verdict.reason?.rawValue ?? ""),
                .text(expectation.why),
            ]
    }

    /// The exit code: 1 if some expectation is not met, else 2 if one is undecided, else 0.
    static func exitStatus(_ outcomes: [ExpectationVerdict.Outcome]) -> Int32 {
        if outcomes.contains(.fail) { return ExitStatus.expectationFailed }
        return outcomes.contains(.undecided) ? ExitStatus.expectationUndecided : ExitStatus.done
    }
}
