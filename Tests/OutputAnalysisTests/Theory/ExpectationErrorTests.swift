import OutputAnalysis
import Testing

/// How often a verdict is wrong, where the truth is known. Margins are five standard deviations of a binomial share.
@Suite struct ExpectationErrorTests {
    private static let sets = 2000

    /// The shares of sets of normal values (mean `truth`, standard deviation 2) judged to be met and not met.
    private func shares(
        truth: Double, limit: Double, isAtMost: Bool, confidence: Double, seed: UInt64
    ) -> (passes: Double, fails: Double) {
        var randomness = TestRandomness(seed: seed)
        let level = ExpectationVerdict.level(confidence: confidence)
        var (passes, fails) = (0, 0)
        for _ in 0..<Self.sets {
            let values = (0..<12).map { _ in truth + 2 * randomness.normal() }
            switch Estimation.judge(Estimation.mean(of: values, level: level), limit: limit, isAtMost: isAtMost).outcome
            {
            case .pass: passes += 1
            case .fail: fails += 1
            case .undecided: break
            }
        }
        return (Double(passes) / Double(Self.sets), Double(fails) / Double(Self.sets))
    }

    private func margin(_ share: Double) -> Double { 5 * (share * (1 - share) / Double(Self.sets)).squareRoot() }

    @Test(
        "At the limit itself each of the two verdicts is given as often as the confidence leaves, neither more nor less",
        arguments: [0.9, 0.95, 0.99], [true, false])
    func atTheLimit(confidence: Double, isAtMost: Bool) {
        let error = 1 - confidence
        let shares = shares(truth: 3, limit: 3, isAtMost: isAtMost, confidence: confidence, seed: 71)
        #expect(abs(shares.passes - error) < margin(error))
        #expect(abs(shares.fails - error) < margin(error))
    }

    @Test("Away from the limit the wrong verdict is rarer and the right one comes", arguments: [true, false])
    func away(isAtMost: Bool) {
        let error = 0.05
        let kept = shares(truth: 3, limit: isAtMost ? 5 : 1, isAtMost: isAtMost, confidence: 0.95, seed: 72)
        #expect(kept.fails < error / 10 + margin(error / 10))
        #expect(kept.passes > 0.8)
        let broken = shares(truth: 3, limit: isAtMost ? 1 : 5, isAtMost: isAtMost, confidence: 0.95, seed: 73)
        #expect(broken.passes < error / 10 + margin(error / 10))
        #expect(broken.fails > 0.8)
    }

    @Test("A difference is judged wrongly no more often than the confidence leaves, in pairs that go together")
    func differences() {
        var randomness = TestRandomness(seed: 74)
        let level = ExpectationVerdict.level(confidence: 0.95)
        var wrong = 0
        for _ in 0..<Self.sets {
            let common = (0..<12).map { _ in 5 * randomness.normal() }
            let baseline = common.map { $0 + randomness.normal() }
            let scenario = common.map { $0 + 1 + randomness.normal() }
            let difference = PairedComparison.means(baseline: baseline, scenario: scenario, level: level)
            if Estimation.judge(difference, limit: 1, isAtMost: true).outcome == .pass { wrong += 1 }
        }
        #expect(abs(Double(wrong) / Double(Self.sets) - 0.05) < margin(0.05))
    }
}
