import Charts
import ResultFiles
import Scenario
import ScenarioFiles

/// The charts of a report.
struct ReportCharts {
    let source: ReportSource
    let answer: Answer
    let weeks: WeeklyCourses
    let values: ReplicationValues
    /// How the main figure goes with what was drawn, or nil.
    let drawn: DrawnInfluence?

    /// Courses and spreads are drawn of so many scenarios at the most.
    static let most = 4
    private static let courses = [
        "waiting_allocation", "caseload", "strain", "weighted_caseload_per_effective_wte", "wte_in_post",
    ].map { FigureName(metric: $0) }

    init(_ source: ReportSource, _ answer: Answer) throws(InputFault) {
        self.source = source
        self.answer = answer
        let main = answer.main(source)?.key
        let names = source.scenarios.map(\.scenario.name)
        weeks = try WeeklyCourses(source.result, scenarios: names, figures: Self.courses)
        let values = try ReplicationValues(source.result, figures: main.map { [$0] } ?? [])
        self.values = values
        drawn = try main.flatMap { (key) throws(InputFault) in
            try DrawnInfluence(
                source.result, scenario: names[names.count - 1], baseline: names.count > 1 ? names[0] : nil, key, values
            )
        }
    }
}
