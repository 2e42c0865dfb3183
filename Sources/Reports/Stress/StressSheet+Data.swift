import Scenario
import ScenarioFiles

/// Section 3: where values come from, and what is assumed.
extension StressSheet {
    var data: [StressItem] { [sources, preparation, parameters, assumptions] }

    private var sources: StressItem {
        let register = SourceRegister(source.scenarios)
        var table = HtmlTable(
            "Sources", [.figure("No."), .prose("Source"), .text("Evidence"), .text("Year"), .prose("Used for")])
        for entry in register.entries {
            table.add([
                String(entry.number), entry.name, EnglishList.joined(entry.evidence), EnglishList.joined(entry.years),
                EnglishList.shortened(entry.keys),
            ])
        }
        return StressItem(
            number: "3.1", title: "Data sources", asks: "All of them, with dates, use and link.",
            content: register.entries.isEmpty
                ? [.paragraph("No value of these scenarios names a source.")]
                : [Self.details("\(register.entries.count) sources", [table.html])],
            missing: register.entries.isEmpty ? ["source beside values"] : [])
    }

    private var preparation: StressItem {
        let texts = said(\.dataPreparation)
        return StressItem(
            number: "3.2", title: "Pre-processing", asks: "What was done to data before they were used.",
            content: texts,
            missing: texts.isEmpty ? ["reporting.data_preparation"] : [])
    }

    private var parameters: StressItem {
        let register = SourceRegister(source.scenarios)
        let baseline = source.scenarios[0].assumptions
        var stated: [String: Assumption] = [:]
        for row in baseline { stated[row.key] = row }
        let table = parameterTable("Values of \(source.baseline.title)", baseline, register)
        var content = [Self.details("\(baseline.count) values of \(source.baseline.title)", [table])]
        for other in source.scenarios.dropFirst() {
            let rows = other.assumptions.filter { stated[$0.key] != $0 }
            if rows.isEmpty { continue }
            content.append(
                Self.details(
                    "\(rows.count) other values of \(other.scenario.title)",
                    [parameterTable("Other values of \(other.scenario.title)", rows, register)]))
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

    private func parameterTable(_ caption: String, _ rows: [Assumption], _ register: SourceRegister) -> Html {
        var table = HtmlTable(
            caption, [.text("Key"), .prose("Value"), .text("Unit"), .text("Evidence"), .figure("Source (3.1)")])
        for row in rows {
            table.add([
                row.key, row.value, row.unit, row.evidence.rawValue,
                register.number(of: row.source).map(String.init) ?? "",
            ])
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
