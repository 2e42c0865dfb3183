import ResultFiles
import Scenario
import ScenarioFiles

/// What would change the answer: as far as the run itself, or an experiment beside it, can tell.
struct ChangeOfAnswer {
    private let source: ReportSource
    private let answer: Answer
    private let told: [Answer.Part]
    private let leaning: LeaningAssumptions

    /// - Parameter told: The scenarios of which the first page tells more.
    init(_ source: ReportSource, _ answer: Answer, told: [Answer.Part], leaning: LeaningAssumptions) {
        self.source = source
        self.answer = answer
        self.told = told
        self.leaning = leaning
    }

    var content: [Html] {
        var items: [Html] = []
        for part in told.prefix(FigureTables.mostBeside) {
            if let text = fragile(part) { items.append(Html(text)) }
            if let text = undecided(part) { items.append(Html(text)) }
        }
        if let text = many { items.append(Html(text)) }
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
                    + .element("code", [:], command) + Html(" measures it, over a range of your own for each key, and ")
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
        let unit = weakest.unit == "share" ? "points" : FigureText(unit: weakest.unit).unit
        let (value, interval) = weakest.difference
        return
            "\(part.scenario.title): the verdict that stands on least is \u{201C}\(weakest.title)\u{201D}, a difference of "
            + "\(value) \(unit), whose interval (\(interval)) comes nearest to none."
    }

    private func undecided(_ part: Answer.Part) -> String? {
        let open = part.findings(.undecided)
        guard !open.isEmpty, source.replications > 1 else { return nil }
        return "\(part.scenario.title): not decided by \(source.replications) runs: "
            + open.map(\.title).joined(separator: "; ") + ". More runs may decide it either way."
    }

    /// What judging many figures at once does.
    private var many: String? {
        let count = answer.parts.reduce(0) { $0 + $1.findings.count }
        guard count > 1, source.replications > 1 else { return nil }
        return
            "Each of \(count) differences is judged by itself, with 95 % confidence: where there were none at all, about one "
            + "in twenty would still look like one."
    }

    private var draws: String? {
        guard let draws = source.result.record.plan.parameterDraws, let read = source.scenarios.last,
            let table = try? CSVTable(path: source.result.folder + "/uncertainty.csv"),
            let key = answer.main(source)?.key, let names = try? table.figureNames(),
            let scenarios = try? table.texts("scenario"), let shares = try? table.numbers("share_of_parameters"),
            let lows = try? table.numbers("share_low"), let highs = try? table.numbers("share_high"),
            let row = names.indices.first(where: { names[$0] == key && scenarios[$0] == read.scenario.name }),
            let share = shares[row]
        else { return nil }
        func percent(_ share: Double) -> String { String(Int((max(0, share) * 100).rounded())) }
        let range =
            lows[row].flatMap { low in highs[row].map { " (95 % interval \(percent(low)) to \(percent($0)))" } } ?? ""
        let (assumed, _) = AssumptionSection(source).count
        return "\(read.uncertain.count) values were drawn anew \(draws) times. Of the variance of a single run of "
            + "\u{201C}\(FigureWords.title(key))\u{201D} in \(read.scenario.title), about \(percent(share)) %\(range) goes with "
            + "them; the rest is luck. The other assumed values, of \(assumed), were not drawn."
    }

    private var command: String {
        let files = source.result.record.plan.scenarios.prefix(2).map(\.file).joined(separator: " ")
        let metric = answer.main(source)?.key.text ?? "METRIC"
        let isUncertain = source.scenarios.contains { !$0.uncertain.isEmpty }
        let vary = isUncertain ? "" : " --vary '\(leaning.rows.first?.key ?? "KEY")=LOW..HIGH'"
        return "caseload sensitivity \(files) --metric \(metric)\(vary)"
    }
}
