import Scenario
import ScenarioFiles

/// The first page: the question, the answer with its doubt, the chart that shows it, what would change it, what it leans
/// on, and who loses by it.
struct FrontPage {
    private let source: ReportSource
    private let answer: Answer
    private let charts: ReportCharts
    private let leaning: LeaningAssumptions

    /// Findings of each kind that the first page names.
    private static let most = 3
    /// Rows of a first page for scenarios, and for those of which more is told.
    private static let mostRanked = 8
    private static let mostTold = 3

    init(_ source: ReportSource, _ answer: Answer, _ charts: ReportCharts, _ leaning: LeaningAssumptions) {
        self.source = source
        self.answer = answer
        self.charts = charts
        self.leaning = leaning
    }

    /// The title of the report.
    var title: String {
        let others = source.others
        switch others.count {
        case 0: return source.baseline.title
        case 1: return "\(others[0].title), against: \(source.baseline.title)"
        default: return "\(source.baseline.title), against \(others.count) other ways of running it"
        }
    }

    /// The pieces, in order.
    var content: [Html] {
        [.heading(2, "The question"), .element("p", ["class": "question"], question), .heading(2, "The answer")]
            + doubts + (source.others.isEmpty ? single : compared) + charts.front
            + [.heading(2, "Who gains and who loses")] + sides
            + [.heading(2, "What would change the answer")] + changes
            + [.heading(2, "What it leans on most")] + assumptions
    }

    private var question: String {
        // A scenario that asks about a change is the one that knows what it is for.
        let asked = source.scenarios.reversed().lazy.map(\.scenario.reporting.question).first { !$0.isEmpty }
        if let asked { return asked }
        let weeks = source.baseline.run.weeks
        switch source.others.count {
        case 0: return "How does this service fare over \(weeks) weeks: \(source.baseline.title)?"
        case 1:
            return
                "What is different, over \(weeks) weeks, if instead of \u{201C}\(source.baseline.title)\u{201D} it is "
                + "\u{201C}\(source.others[0].title)\u{201D}?"
        default:
            return "What is different, over \(weeks) weeks, if \u{201C}\(source.baseline.title)\u{201D} gives way to "
                + (source.others.count <= 3
                    ? source.others.map { "\u{201C}\($0.title)\u{201D}" }.joined(separator: " or ")
                    : "one of \(source.others.count) other ways") + "?"
        }
    }

    /// What has to be said before anything else.
    private var doubts: [Html] {
        let replications = source.replications
        guard replications < 10 else { return [] }
        let text =
            replications == 1
            ? "There was one run only: nothing below has an interval, and luck may have made all of it."
            : "There were \(replications) runs only: too few to rely on. Ask for 50 or more."
        return [.element("p", [:], [.element("strong", [:], text)])]
    }

    private var single: [Html] {
        let rows = source.headlines.prefix(8).compactMap { headline -> Html? in
            guard let row = source.summary(source.baseline, headline.key), row.estimate != nil else { return nil }
            let text = FigureText(unit: row.unit)
            let mean = Typography.figure(text.spoken(row.estimate, low: row.low, high: row.high))
            guard source.replications > 1 else { return Html("\(headline.title): \(mean) in the only run.") }
            let (low, high) = (row.percentiles.first ?? nil, row.percentiles.last ?? nil)
            let ends = [low, high].map { Typography.figure(text.spoken($0, low: low, high: high)) }
            return Html(
                "\(headline.title): \(mean) on average; between \(ends[0]) and \(ends[1]) in nine "
                    + "\(source.nounOfPairs) of ten.")
        }
        return [.element("div", ["class": "answer"], [.list(rows)])]
    }

    private var compared: [Html] {
        answer.parts.count <= FigureTables.mostBeside ? answer.parts.map(part) : [ranking]
    }

    private func part(_ part: Answer.Part) -> Html {
        var pieces: [Html] = [.heading(3, part.scenario.title), .paragraph(part.count)]
        for (verdict, words) in [(Finding.Verdict.worse, "Worse, chiefly"), (.better, "Better, chiefly")] {
            let findings = part.findings(verdict).prefix(Self.most)
            if findings.isEmpty { continue }
            pieces.append(.element("p", [:], [.element("strong", [:], words)]))
            pieces.append(.list(findings.map { Html($0.sentence) }))
        }
        if let line = source.safetyLine(of: part.scenario) { pieces.append(.paragraph(line)) }
        return .element("div", ["class": "answer"], pieces)
    }

    /// Of many scenarios, those of which most main figures are better; all are counted further on.
    private var ranking: Html {
        ScenarioCount(source, answer).table(most: Self.mostRanked)
            + (answer.parts.count > Self.mostRanked
                ? .element(
                    "p", ["class": "quiet"],
                    "These have most figures better, after those that are worse are taken off; all stand under "
                        + "\u{201C}Scenarios compared\u{201D}.")
                : .empty)
    }

    /// The scenarios of which it is said who gains and who loses: all, or of many the first in that order.
    private var told: [Answer.Part] {
        answer.parts.count <= Self.mostRanked
            ? answer.parts : Array(ScenarioCount(source, answer).ordered.prefix(Self.mostTold))
    }

    private var sides: [Html] {
        guard !source.others.isEmpty else {
            return [
                .paragraph("Nothing is compared: run the scenario beside another one to see who gains and who loses.")
            ]
        }
        var table = HtmlTable(
            "Main figures by whom they concern",
            [.prose("Scenario"), .prose("People who need the service"), .prose("Staff"), .prose("What targets count")])
        for part in told {
            table.add(
                [Html(part.scenario.title)]
                    + [ReportSubject.people, .staff, .targets].map { cell(part, $0) })
        }
        return [table.html]
    }

    private func cell(_ part: Answer.Part, _ side: ReportSubject) -> Html {
        let own = part.findings.filter { ReportSubject.side(of: $0.key.metric) == side }
        func names(_ verdict: Finding.Verdict, small: Bool) -> [String] {
            own.filter { $0.verdict == verdict && $0.isSmall == small }.map { FigureWords.short($0.title) }
        }
        var pieces: [Html] = []
        for (words, verdict, small) in [
            ("Lose: ", Finding.Verdict.worse, false), ("Gain: ", .better, false), ("Lose a little: ", .worse, true),
            ("Gain a little: ", .better, true),
        ] {
            let names = names(verdict, small: small)
            if names.isEmpty { continue }
            pieces += [
                .element("strong", ["class": verdict.rawValue], words), Html(names.joined(separator: "; ") + ". "),
            ]
        }
        return pieces.isEmpty ? Html(own.isEmpty ? FigureText.missing : "No clear difference.") : pieces.joined
    }

    private var changes: [Html] {
        ChangeOfAnswer(source, answer, told: told, leaning: leaning).content + charts.influence
    }

    private var assumptions: [Html] {
        var pieces: [Html] = []
        switch leaning.basis {
        case .draws:
            let title = answer.main(source).map { FigureWords.title($0.key) } ?? ""
            pieces.append(
                .paragraph(
                    leaning.rows.isEmpty
                        ? "None of the values that were drawn anew moved \u{201C}\(title)\u{201D} by more than luck commonly does."
                        : "Of the values that were drawn anew, these moved \u{201C}\(title)\u{201D} by more than luck commonly does "
                            + "(two standard errors):"))
        case .sensitivity: pieces.append(.paragraph("By the analysis of sensitivity that is quoted above:"))
        case .kind:
            pieces.append(
                .paragraph(
                    "This run did not measure which assumption matters most. Assumed, and not tested here, are for example:"
                ))
        }
        let items = leaning.rows.map { row in
            Html.element("code", [:], row.key) + Html(row.value.isEmpty ? "" : " = \(row.value)")
                + Html(row.effect.isEmpty ? "" : ": \(row.effect)") + Html(row.note.isEmpty ? "" : " (\(row.note))")
        }
        pieces.append(items.isEmpty ? .empty : .list(items))
        let (assumed, all) = AssumptionSection(source).count
        pieces.append(
            .element(
                "p", [:],
                [
                    Html("\(assumed) of \(all) values of these scenarios are assumed. "),
                    .element("a", ["href": "#assumptions"], "All of them"), Html("."),
                ]))
        return pieces
    }
}
