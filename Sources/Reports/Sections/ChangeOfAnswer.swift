import ResultFiles
import Scenario
import ScenarioFiles

/// What would change the answer: as far as the run itself, or an experiment beside it, can tell.
struct ChangeOfAnswer {
    private let source: ReportSource
    private let answer: Answer

    init(_ source: ReportSource, _ answer: Answer) {
        self.source = source
        self.answer = answer
    }

    var content: [Html] {
        var items: [Html] = []
        for part in answer.parts.prefix(FigureTables.mostBeside) {
            if let text = fragile(part) { items.append(Html(text)) }
            if let text = undecided(part) { items.append(Html(text)) }
        }
        if let text = draws { items.append(Html(text)) }
        if let experiment = source.experiment {
            let lines = experiment.answer.split(separator: "\n").map(String.init)
            let told = lines.filter {
                $0.contains("flips") || $0.contains("does not flip") || $0.contains("nothing can be said")
            }
            items += told.map { Html($0) }
        } else if source.result.record.plan.parameterDraws == nil {
            items.append(
                Html("Other values of what is assumed: this run does not say which of them would do. ")
                    + .element("code", [:], command) + Html(" measures it, and ")
                    + .element("code", [:], "caseload report --with") + Html(" brings it to this page."))
        }
        return items.isEmpty ? [] : [.list(items)]
    }

    /// The verdict that a stricter reader would drop first.
    private func fragile(_ part: Answer.Part) -> String? {
        let decided = (part.findings(.better) + part.findings(.worse)).filter {
            $0.row.low != nil && $0.row.high != nil
        }
        // How far the nearer end of the interval is from no difference, against the difference.
        func margin(_ finding: Finding) -> Double {
            guard let low = finding.row.low, let high = finding.row.high, let value = finding.row.difference, value != 0
            else { return 1 }
            return min(abs(low), abs(high)) / abs(value)
        }
        guard let weakest = decided.min(by: { margin($0) < margin($1) }) else { return nil }
        let text = FigureText(unit: weakest.unit)
        let (low, high) = (weakest.row.low ?? 0, weakest.row.high ?? 0)
        let near = Typography.figure(text.estimate(min(abs(low), abs(high)), low: low, high: high))
        let unit = weakest.unit == "share" ? "points" : text.unit
        return "\(part.scenario.title): the verdict that would fall first is \u{201C}\(weakest.title)\u{201D}. Whoever "
            + "counts a difference of \(near) \(unit) as none need not accept it."
    }

    private func undecided(_ part: Answer.Part) -> String? {
        let open = part.findings(.undecided)
        guard !open.isEmpty else { return nil }
        return "\(part.scenario.title): not decided by \(source.replications) runs: "
            + open.map(\.title).joined(separator: "; ") + ". More runs may decide it either way."
    }

    private var draws: String? {
        guard let draws = source.result.record.plan.parameterDraws,
            let table = try? CSVTable(path: source.result.folder + "/uncertainty.csv"),
            let key = answer.main(source)?.key, let names = try? table.figureNames(),
            let scenarios = try? table.texts("scenario"), let shares = try? table.numbers("share_of_parameters"),
            let row = names.indices.first(where: {
                names[$0] == key && scenarios[$0] == source.scenarios.last?.scenario.name
            }), let share = shares[row]
        else { return nil }
        let percent = Int((max(0, share) * 100).rounded())
        return "What nobody knows, drawn anew \(draws) times, makes about \(percent) % of the doubt in "
            + "\u{201C}\(FigureWords.title(key))\u{201D}; the rest is luck, which more runs average out."
    }

    private var command: String {
        let files = source.result.record.plan.scenarios.prefix(2).map(\.file).joined(separator: " ")
        return "caseload sensitivity \(files) --metric \(answer.main(source)?.key.text ?? "METRIC")"
    }
}
