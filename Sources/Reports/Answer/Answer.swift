import Scenario
import ScenarioFiles

/// The answer of a run: for each scenario what is better, what is worse, and what is not decided.
struct Answer: Sendable {
    /// What is said of one scenario.
    struct Part: Sendable {
        /// The scenario.
        var scenario: ServiceScenario
        /// All findings, in the order in which every run shows its figures.
        var findings: [Finding]

        /// Findings of a verdict, the largest against luck first.
        func findings(_ verdict: Finding.Verdict) -> [Finding] {
            findings.enumerated().filter { $0.element.verdict == verdict }
                .sorted { ($1.element.size, $0.offset) < ($0.element.size, $1.offset) }.map(\.element)
        }

        /// Figures that one of both scenarios does not have, or whose difference is not defined.
        var undefined: [String] = []
        /// Whether a smallest difference that matters is stated for some figure.
        var knowsWhatMatters: Bool { findings.contains { $0.row.smallestDifference != nil } }

        /// How many of the main figures are better, worse and neither, in a sentence or two.
        var count: String {
            guard findings.contains(where: { $0.verdict != .undecided || $0.row.low != nil }) else {
                return "Nothing is decided: no difference has an interval."
            }
            let (better, worse) = (findings(.better), findings(.worse))
            let clear = findings(.higher).count + findings(.lower).count
            let rest = findings.count - better.count - worse.count - clear
            var text =
                "Of \(findings.count) main figures \(better.count) \(better.count == 1 ? "is" : "are") better and "
                + "\(worse.count) worse"
            if clear > 0 { text += ", \(clear) \(clear == 1 ? "differs" : "differ") without being better or worse" }
            if rest > 0 {
                text += "; of \(rest) the run shows no clear difference" + (knowsWhatMatters ? " that matters" : "")
            }
            text += "."
            let small = (better + worse).filter(\.isSmall).count
            if small > 0 {
                text +=
                    " \(small) of these differences \(small == 1 ? "is" : "are") small: less than a tenth of the range of nine "
                    + "single runs of ten."
            }
            if !undefined.isEmpty { text += " Not defined in one of both: \(undefined.joined(separator: "; "))." }
            return text
        }
    }

    /// One for each scenario other than the baseline.
    let parts: [Part]

    /// Compares every scenario of a run with the baseline.
    init(_ source: ReportSource) {
        let headlines = source.headlines
        parts = source.others.map { scenario in
            let all = headlines.map { ($0.title, Finding(source, scenario, $0.key, title: $0.title)) }
            let defined = all.filter { $0.1.map { $0.verdict != .undefined } ?? false }
            let missing = all.filter { pair in !defined.contains { $0.0 == pair.0 } }.map(\.0)
            return Part(scenario: scenario, findings: defined.compactMap(\.1), undefined: missing)
        }
    }

    /// The figure that the answer turns on: the first that the scenarios name, else the largest difference of all against
    /// luck among those that are better or worse.
    ///
    /// - Returns: Nil where there is nothing to compare.
    func main(_ source: ReportSource) -> (key: FigureName, title: String)? {
        let headlines = source.headlines
        let isNamed = source.scenarios.contains { !$0.scenario.shows.isEmpty }
        if isNamed || parts.isEmpty { return headlines.first }
        let decided = parts.flatMap { $0.findings(.worse) + $0.findings(.better) }
        return decided.max { $0.size < $1.size }.map { ($0.key, $0.title) } ?? headlines.first
    }
}
