import Scenario
import ScenarioFiles

/// Section 3: where values come from, and what is assumed.
extension StressSheet {
    var data: [StressItem] { [sources, preparation, parameters, assumptions] }

    private var sources: StressItem {
        var order: [String] = []
        var uses: [String: (count: Int, evidence: String, year: String)] = [:]
        for read in source.scenarios {
            for row in read.assumptions where !row.source.isEmpty {
                if uses[row.source] == nil {
                    order.append(row.source)
                    uses[row.source] = (0, row.evidence.rawValue, row.year.map(String.init) ?? "")
                }
                if read.scenario.name == source.baseline.name || uses[row.source]?.count == 0 {
                    uses[row.source]?.count += 1
                }
            }
        }
        var table = HtmlTable("Sources", [.prose("Source"), .text("Evidence"), .text("Year"), .figure("Values")])
        for name in order {
            guard let use = uses[name] else { continue }
            table.add([name, use.evidence, use.year, String(use.count)])
        }
        return StressItem(
            number: "3.1", title: "Data sources", asks: "All of them, with dates, use and link.",
            content: order.isEmpty
                ? [.paragraph("No value of these scenarios names a source.")]
                : [Self.details("\(order.count) sources", [table.html])],
            missing: order.isEmpty ? ["source beside values"] : [])
    }

    private var preparation: StressItem {
        let texts = said(\.dataPreparation)
        return StressItem(
            number: "3.2", title: "Pre-processing", asks: "What was done to data before they were used.",
            content: texts,
            missing: texts.isEmpty ? ["reporting.data_preparation"] : [])
    }

    private var parameters: StressItem {
        let baseline = source.scenarios[0].assumptions
        let table = parameterTable("Values of \(source.baseline.title)", baseline)
        var content = [Self.details("\(baseline.count) values of \(source.baseline.title)", [table])]
        for other in source.scenarios.dropFirst() {
            let rows = other.assumptions.filter { !baseline.contains($0) }
            if rows.isEmpty { continue }
            content.append(
                Self.details(
                    "\(rows.count) other values of \(other.scenario.title)",
                    [parameterTable("Other values of \(other.scenario.title)", rows)]))
        }
        let uncertain = source.scenarios[0].uncertain.map(\.key)
        if !uncertain.isEmpty {
            content.append(.paragraph("Uncertain across runs: \(uncertain.joined(separator: ", "))."))
        }
        return StressItem(
            number: "3.3", title: "Input parameters", asks: "All of them, with values, distributions and use.",
            content: content + said(\.distributionChoice),
            missing: said(\.distributionChoice).isEmpty ? ["reporting.distribution_choice"] : [])
    }

    private func parameterTable(_ caption: String, _ rows: [Assumption]) -> Html {
        var table = HtmlTable(caption, [.text("Key"), .prose("Value"), .text("Evidence")])
        for row in rows {
            table.add([row.key, row.unit.isEmpty ? row.value : "\(row.value) \(row.unit)", row.evidence.rawValue])
        }
        return table.html
    }

    private var assumptions: StressItem {
        let (assumed, all) = AssumptionSection(source).count
        let validation = said(\.validation)
        return StressItem(
            number: "3.4", title: "Assumptions", asks: "Made where data or knowledge are lacking.",
            content: [
                .element(
                    "p", [:],
                    [
                        Html("\(assumed) of \(all) values of these scenarios are assumed: the "),
                        .element("a", ["href": "#assumptions"], "register"), Html(" has each."),
                    ])
            ] + validation, missing: validation.isEmpty ? ["reporting.validation"] : [])
    }
}
