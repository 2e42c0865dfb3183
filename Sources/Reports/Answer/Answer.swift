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

        /// How many of the main figures are better, worse and neither, in a sentence.
        var count: String {
            let better = findings(.better).count
            let worse = findings(.worse).count
            let clear = findings(.higher).count + findings(.lower).count
            let rest = findings.count - better - worse - clear
            var text =
                "Of \(findings.count) main figures \(better) \(better == 1 ? "is" : "are") better and \(worse) worse"
            if clear > 0 { text += ", \(clear) differ without being better or worse" }
            return text + (rest > 0 ? "; of \(rest) the run shows no difference that is clear and matters." : ".")
        }
    }

    /// One for each scenario other than the baseline.
    let parts: [Part]

    /// Compares every scenario of a run with the baseline.
    init(_ source: ReportSource) {
        let headlines = source.headlines
        parts = source.others.map { scenario in
            Part(
                scenario: scenario,
                findings: headlines.compactMap { Finding(source, scenario, $0.key, title: $0.title) }
                    .filter { $0.verdict != .undefined })
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
