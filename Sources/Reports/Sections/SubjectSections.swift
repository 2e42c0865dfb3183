import Scenario
import ScenarioFiles

/// The sections about people, staff, targets, assessments, safety and money.
struct SubjectSections {
    private let source: ReportSource
    private let charts: ReportCharts
    private let tables: FigureTables

    init(_ source: ReportSource, _ charts: ReportCharts) {
        self.source = source
        self.charts = charts
        tables = FigureTables(source)
    }

    /// The sections that the run has figures for, in order.
    var sections: [ReportPage.Section] {
        [ReportSubject.safety, .people, .staff, .targets, .assessments, .money].compactMap { subject in
            let keys = tables.keys(of: subject.metrics)
            guard !keys.isEmpty else { return nil }
            return ReportPage.Section(
                id: subject.rawValue, title: subject.title,
                content: introduction(subject) + charts.about(subject) + [
                    tables.table("Figures: \(subject.title)", keys)
                ])
        }
    }

    private func introduction(_ subject: ReportSubject) -> [Html] {
        switch subject {
        case .safety: return safety
        case .targets:
            return [
                .paragraph(
                    "Attainment is what the target counts; below it is the share of the same cases in which what the target "
                        + "was set for did happen. A wide gap is a target that is met and not served.")
            ]
        case .people:
            return [
                .paragraph(
                    "Waits count those who are still waiting at the end, so that a service that has stopped seeing people "
                        + "does not look quick.")
            ]
        case .staff: return []
        case .assessments:
            return [
                .paragraph("Delays are from the step before to the step named; beds are those of the scenario's wards.")
            ]
        case .money:
            return [.paragraph("Costs are those of the prices that the scenario states.")]
        }
    }

    private var safety: [Html] {
        let note = SafetyNote(source.baseline.safety, source.scenarios[0].assumptions)
        let limits = source.groups(of: "unsafe_weeks").compactMap { group -> Html? in
            let criterion = String(group.split(separator: "=").last ?? "")
            return note.text(of: criterion).map { Html("\(FigureWords.words(criterion)): \($0)") }
        }
        guard !limits.isEmpty else { return [] }
        return [
            .paragraph("Shares of team-weeks in which a criterion was broken. The limits of these scenarios:"),
            .list(limits),
        ]
            + source.others.prefix(FigureTables.mostBeside).compactMap {
                source.safetyLine(of: $0).map { .paragraph($0) }
            }
    }
}
