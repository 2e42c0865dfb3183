import OutputAnalysis
import Testing

@Suite struct ExpectationVerdictTests {
    private let level = ExpectationVerdict.level(confidence: 0.95)

    private func mean(_ values: [Double], _ limit: Double, _ isAtMost: Bool) -> ExpectationVerdict {
        Estimation.judge(Estimation.mean(of: values, level: level), limit: limit, isAtMost: isAtMost)
    }

    @Test("A limit is kept, broken or in doubt by the one-sided bound, which Student's table gives")
    func bounds() throws {
        // Mean 10, standard error 1, four degrees of freedom: t at 95 % is 2.131847.
        let values = [10 - 5.0.squareRoot(), 10 + 5.0.squareRoot(), 10, 10 - 5.0.squareRoot(), 10 + 5.0.squareRoot()]
        let verdict = mean(values, 20, true)
        #expect(abs(try #require(verdict.high) - 12.131847) < 1e-6)
        #expect(abs(try #require(verdict.low) - 7.868153) < 1e-6)
        #expect(verdict.outcome == .pass && verdict.reason == nil)
        #expect(mean(values, 12.14, true).outcome == .pass)
        #expect(mean(values, 12.12, true).outcome == .undecided)
        #expect(mean(values, 7.88, true).outcome == .undecided)
        #expect(mean(values, 7.86, true).outcome == .fail)
        #expect(mean(values, 7.86, false).outcome == .pass)
        #expect(mean(values, 7.88, false).outcome == .undecided)
        #expect(mean(values, 12.14, false).outcome == .fail)
    }

    @Test("One replication decides nothing, nor does a figure that is undefined, and the reason is told")
    func reasons() {
        #expect(mean([1], 5, true) == .undecided(.noInterval, value: 1))
        #expect(mean([.nan, .nan], 5, true) == .undecided(.undefined))
        let none = PairedComparison.means(baseline: [], scenario: [])
        #expect(Estimation.judge(none, limit: 0, isAtMost: true) == .undecided(.undefined))
    }

    @Test("A share of replications that is nought after ten keeps 30 % and not 20 %, by Wilson's bound of 21 %")
    func wilson() {
        let share = Estimation.proportion(of: [Double](repeating: 0, count: 10), level: level)
        #expect(Estimation.judge(share, limit: 0.3, isAtMost: true).outcome == .pass)
        #expect(Estimation.judge(share, limit: 0.2, isAtMost: true).outcome == .undecided)
    }

    @Test("A paired difference is judged by its own interval, however much both sides vary together")
    func paired() {
        let baseline = (0..<20).map { Double($0 * $0) }
        let scenario = zip(baseline, 0...).map { $0 - 2 + 0.1 * Double($1 % 3) }
        let difference = PairedComparison.means(baseline: baseline, scenario: scenario, level: level)
        #expect(Estimation.judge(difference, limit: -1, isAtMost: true).outcome == .pass)
        #expect(Estimation.judge(difference, limit: -1, isAtMost: false).outcome == .fail)
    }

    @Test("Waits without end keep no most; they break it where the rest does, or where most replications have no end")
    func withoutEnd() {
        func judge(_ values: [Double], _ limit: Double, _ isAtMost: Bool) -> ExpectationVerdict.Outcome {
            Estimation.judge(endless: values, limit: limit, isAtMost: isAtMost, confidence: 0.95).outcome
        }
        let few: [Double] = [10, 11, 12, 10, 11, 12, 10, 11, 12, .infinity]
        #expect(judge(few, 28, true) == .undecided)
        #expect(judge(few, 9, true) == .fail)
        #expect(judge(few, 9, false) == .pass)
        #expect(judge(few, 28, false) == .undecided)
        #expect(judge([Double](repeating: .infinity, count: 20), 28, true) == .fail)
        #expect(judge([Double](repeating: .infinity, count: 20), 28, false) == .undecided)
        #expect(judge([.infinity], 28, true) == .undecided)
        #expect(judge(few + [.nan], 9, true) == .fail)
    }
}
