public import ResultFiles
import Scenario
import ScenarioFiles

/// The report of a run: one document that stands by itself.
public struct Report {
    private let source: ReportSource
    private let charts: ReportCharts
    private let answer: Answer
    private let leaning: LeaningAssumptions

    /// Reads what else the report shows of the run's folder: weeks and replications of the figures that are drawn.
    ///
    /// - Throws: `InputFault` if a table is missing or is not what a run writes.
    /// - Complexity: O(size of the tables) time; memory for the figures that are drawn only.
    public init(_ source: ReportSource) throws(InputFault) {
        self.source = source
        answer = Answer(source)
        charts = try ReportCharts(source, answer)
        leaning = LeaningAssumptions(source, main: answer.main(source)?.key, drawn: charts.drawn)
    }

    /// The HTML, ending in a line feed.
    public var document: String {
        let front = FrontPage(source, answer, charts, leaning)
        let plan = source.result.record.plan
        let subtitle =
            "\(plan.replications) simulated runs of \(source.baseline.run.weeks) weeks"
            + (source.others.isEmpty ? "" : " for each of \(source.scenarios.count) scenarios")
            + (source.baseline.authors.isEmpty ? "" : ". By " + source.baseline.authors.joined(separator: ", "))
        let sections =
            [ComparisonSection(source, answer, charts).section] + SubjectSections(source, charts).sections
            + [
                AssumptionSection(source).section, StressSheet(source, charts).section, ReadingSection(source).section,
            ]
        return ReportPage(
            title: front.title, subtitle: subtitle, front: front.content, sections: sections,
            footer: [
                .paragraph(
                    "Made by caseload \(plan.version) from run \(String(plan.digest.prefix(8))). A simulation answers "
                        + "\u{201C}what if\u{201D}; it is no forecast, and holds no data about real people.")
            ]
        ).document
    }
}
