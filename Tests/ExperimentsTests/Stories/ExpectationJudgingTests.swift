import CareModel
import Experiments
import OutputAnalysis
import Scenario
import Testing

@Suite struct ExpectationJudgingTests {
    private let layout: FigureLayout

    init() throws { layout = MetricEvaluation(try TinyService.model()).layout }

    /// Ten replications with a figure's values; a ratio has these over 1.
    private func figures(_ metric: String, _ value: (Int) -> Double) throws -> ScenarioFigures {
        let place = try #require(
            layout.figures.firstIndex { $0.team == "all" && $0.metric == metric && $0.group == "all" })
        let records = (0..<10).map { replication in
            var record = [Double](repeating: .nan, count: layout.recordLength)
            record[FigureLayout.eventsPlace] = 0
            record[layout.starts[place]] = value(replication)
            if layout.figures[place].kind == .ratio { record[layout.starts[place] + 1] = 1 }
            return record
        }
        return try ScenarioFigures(layout, from: RecordsInMemory(records: records))
    }

    private func expected(
        _ metric: String, _ bound: Scenario.Expectation.Bound, _ limit: Double,
        _ subject: Scenario.Expectation.Subject = .figure
    ) -> Scenario.Expectation {
        Scenario.Expectation(
            id: "e", figure: FigureName(metric), bound: bound, limit: limit, confidence: 0.95, subject: subject)
    }

    @Test("A figure is judged by the interval of its kind, and its ends are one-sided bounds")
    func kinds() throws {
        for metric in ["referrals", "crisis_response_late"] {
            let figures = try figures(metric) { Double($0 % 2) }
            // Mean 0.5, standard error 1/6, nine degrees of freedom: t at 95 % is 1.833113.
            let verdict = figures.verdict(on: expected(metric, .atMost, 0.9), baseline: nil)
            #expect(verdict.outcome == .pass)
            #expect(abs(try #require(verdict.high) - (0.5 + 1.833113 / 6)) < 1e-6)
            #expect(figures.verdict(on: expected(metric, .atMost, 0.8), baseline: nil).outcome == .undecided)
            #expect(figures.verdict(on: expected(metric, .atLeast, 0.9), baseline: nil).outcome == .fail)
        }
    }

    @Test("A difference is judged pair by pair; without a baseline, or a figure, nothing is decided and it is said why")
    func differences() throws {
        let before = try figures("referrals") { Double($0 * 100) }
        let after = try figures("referrals") { Double($0 * 100 + 3 + $0 % 2) }
        let rise = expected("referrals", .atLeast, 3, .difference)
        #expect(after.verdict(on: rise, baseline: before).outcome == .pass)
        #expect(after.verdict(on: expected("referrals", .atMost, 3, .difference), baseline: before).outcome == .fail)
        #expect(after.verdict(on: rise, baseline: nil) == .undecided(.noBaseline))
        #expect(after.verdict(on: expected("referrals@nowhere", .atMost, 3), baseline: before) == .undecided(.noFigure))
    }

    @Test("A quantile of waits without end in some replication keeps no most, and is compared with nothing")
    func withoutEnd() throws {
        let metric = "referral_to_contact_p90"
        let figures = try figures(metric) { $0 == 0 ? .infinity : 20 }
        let verdict = figures.verdict(on: expected(metric, .atMost, 28), baseline: nil)
        #expect(verdict.outcome == .undecided && verdict.reason == .withoutEnd)
        #expect(figures.verdict(on: expected(metric, .atMost, 19), baseline: nil).outcome == .fail)
        #expect(
            figures.verdict(on: expected(metric, .atMost, 28, .difference), baseline: figures)
                == .undecided(.withoutEnd))
    }
}
