import Scenario

/// How many main figures of each scenario are better and worse than the baseline's.
struct ScenarioCount {
    private let source: ReportSource
    private let main: (key: FigureName, title: String)?
    /// The scenarios, those with most better and fewest worse figures first.
    let ordered: [Answer.Part]

    init(_ source: ReportSource, _ answer: Answer) {
        self.source = source
        main = answer.main(source)
        func balance(_ part: Answer.Part) -> Int { part.findings(.better).count - part.findings(.worse).count }
        ordered = answer.parts.enumerated().sorted {
            (balance($1.element), $0.offset) < (balance($0.element), $1.offset)
        }.map(\.element)
    }

    /// A row for each, or for the first so many.
    func table(most: Int? = nil) -> Html {
        var table = HtmlTable(
            "Main figures against \(source.baseline.title)" + (most == nil ? ", all scenarios" : ""),
            [
                .prose("Scenario"), .figure("Better"), .figure("Worse"), .figure("Neither, or not clear"),
                .prose(main.map { "Difference in: \($0.title)" } ?? "Difference"),
            ])
        for part in ordered.prefix(most ?? ordered.count) {
            let (better, worse) = (part.findings(.better).count, part.findings(.worse).count)
            table.add([
                part.scenario.title, String(better), String(worse), String(part.findings.count - better - worse),
                difference(part),
            ])
        }
        return table.html
    }

    /// The difference in the main figure, with its doubt as counts.
    private func difference(_ part: Answer.Part) -> String {
        guard let key = main?.key, let finding = part.findings.first(where: { $0.key == key }) else {
            return FigureText.missing
        }
        return finding.differenceAndInterval + (finding.frequency.map { ", \($0)" } ?? "")
    }
}
