import Scenario
import ScenarioFiles

/// The register of assumptions: every value with what supports it, the assumed first.
struct AssumptionSection {
    private let source: ReportSource

    init(_ source: ReportSource) { self.source = source }

    /// A value of the register, and the scenarios that have it.
    private struct Row {
        var assumption: Assumption
        var scenarios: [String]
    }

    var section: ReportPage.Section {
        let rows = rows
        var content = [
            Html.paragraph(
                "Every figure of the scenarios with what supports it. A figure that is \u{201C}assumed\u{201D} is nobody's but "
                    + "the modeller's: what rests on it is an answer to \u{201C}what if\u{201D}.")
        ]
        for evidence in [Evidence.assumed, .expert, .secondary, .published, .measured] {
            let own = rows.filter { $0.assumption.evidence == evidence }
            guard !own.isEmpty else { continue }
            content.append(
                .element(
                    "details", ["open": evidence == .assumed && own.count <= 30 ? "" : nil],
                    [
                        .element("summary", [:], "\(Self.title(evidence)): \(own.count)"),
                        table(own, "\(Self.title(evidence)) values"),
                    ]))
        }
        return ReportPage.Section(id: "assumptions", title: "Register of assumptions", content: content)
    }

    /// How many values are assumed, and how many there are; what scenarios share counts once.
    var count: (assumed: Int, all: Int) {
        let rows = rows
        return (rows.filter { $0.assumption.evidence == .assumed }.count, rows.count)
    }

    /// Values that all scenarios share stand once.
    private var rows: [Row] {
        var rows: [Row] = []
        var places: [String: [Int]] = [:]
        for scenario in source.scenarios {
            for assumption in scenario.assumptions {
                if let place = places[assumption.key]?.first(where: { rows[$0].assumption == assumption }) {
                    rows[place].scenarios.append(scenario.scenario.title)
                } else {
                    places[assumption.key, default: []].append(rows.count)
                    rows.append(Row(assumption: assumption, scenarios: [scenario.scenario.title]))
                }
            }
        }
        return rows
    }

    private func table(_ rows: [Row], _ caption: String) -> Html {
        let isOne = source.others.isEmpty
        var columns: [HtmlTable.Column] = [.text("Key"), .figure("Value")]
        if !isOne { columns.append(.text("Scenarios")) }
        columns.append(.prose("Source and remark"))
        var table = HtmlTable(caption, columns)
        for row in rows {
            let value =
                row.assumption.unit.isEmpty ? row.assumption.value : "\(row.assumption.value) \(row.assumption.unit)"
            let year = row.assumption.year.map { " (\($0))" } ?? ""
            let support = [row.assumption.source + year, row.assumption.note].filter { !$0.isEmpty }
            var cells = [row.assumption.key, value]
            if !isOne {
                let all = row.scenarios.count == source.scenarios.count
                cells.append(
                    all
                        ? "all"
                        : row.scenarios.count <= 3 ? row.scenarios.joined(separator: "; ") : "\(row.scenarios.count)")
            }
            table.add(cells + [support.joined(separator: ". ")])
        }
        return table.html
    }

    private static func title(_ evidence: Evidence) -> String {
        switch evidence {
        case .assumed: "Assumed"
        case .expert: "Judged by somebody who knows the service"
        case .secondary: "Read at second hand"
        case .published: "Published"
        case .measured: "Measured in the service"
        }
    }
}
