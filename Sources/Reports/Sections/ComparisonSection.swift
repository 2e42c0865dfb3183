import Scenario
import ScenarioFiles

/// All main figures of all scenarios, on a common scale and in their units.
struct ComparisonSection {
    private let source: ReportSource
    private let answer: Answer
    private let charts: ReportCharts

    init(_ source: ReportSource, _ answer: Answer, _ charts: ReportCharts) {
        self.source = source
        self.answer = answer
        self.charts = charts
    }

    var section: ReportPage.Section {
        let keys = source.headlines.map(\.key)
        var content: [Html] = []
        if !source.others.isEmpty { content += [differences] }
        if source.others.count > FigureTables.mostBeside { content.append(ScenarioCount(source, answer).table()) }
        content += charts.comparison + [FigureTables(source).table("Figures that every run shows", keys)]
        if let expectations = source.result.expectations, !expectations.rows.isEmpty {
            content += [.heading(3, "What the scenarios expect"), Self.expectations(expectations)]
        }
        content += teams
        return ReportPage.Section(
            id: "comparison", title: source.others.isEmpty ? "Main figures" : "Scenarios compared", content: content)
    }

    /// What each scenario does otherwise.
    private var differences: Html {
        let items = source.scenarios.dropFirst().map { other -> Html in
            let purpose = other.scenario.purpose
            let rows = ScenarioDifference.differences(first: source.scenarios[0].tree, other: other.tree)
                .filter { $0.aspect == .value }
            return Html.element("strong", [:], other.scenario.title)
                + Html(": " + (purpose.isEmpty ? "" : purpose + " ") + "\(rows.count) values differ.")
        }
        return .list(items)
            + .element(
                "p", ["class": "quiet"],
                [.element("a", ["href": "#stress-2.3"], "Each value that differs, and where it is written")])
    }

    private static func expectations(_ lines: ExpectationLines) -> Html {
        var table = HtmlTable(
            "Expectations", [.text("Scenario"), .prose("Expected"), .text("Verdict"), .prose("Found")])
        for row in lines.rows {
            table.add([row.scenario, lines.asked(row), ExpectationLines.word(for: row.outcome), lines.found(row)])
        }
        return table.html
    }

    /// The main figures team by team, where there are several teams.
    private var teams: [Html] {
        var teams: [String] = []
        for row in source.result.summaries where row.key.team != FigureName.all && !teams.contains(row.key.team) {
            teams.append(row.key.team)
        }
        // One team is the whole.
        guard teams.count > 1 else { return [] }
        guard teams.count <= 40 else {
            return [.paragraph("Figures of each of \(teams.count) teams stand in summary.csv.")]
        }
        let metrics = source.headlines.map(\.key).filter { $0.team == FigureName.all }
        return teams.map { team in
            let keys = metrics.map { FigureName(metric: $0.metric, team: team, group: $0.group) }.filter(source.has)
            return .element(
                "details", [:],
                [
                    .element("summary", [:], "Team \(FigureWords.words(team))"),
                    FigureTables(source).table("Main figures of \(FigureWords.words(team))", keys),
                ])
        }
    }
}
