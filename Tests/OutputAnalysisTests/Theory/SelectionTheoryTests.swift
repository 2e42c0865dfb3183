import OutputAnalysis
import Testing

@Suite struct SelectionTheoryTests {
    /// Repetitions in which the best is found, and replications made in them on average, of systems whose means are `gaps` below the
    /// best one, which stands last.
    private func selections(
        gaps: [Double], noise: Double, common: Double, repetitions: Int, seed: UInt64
    ) -> (found: Int, replications: Double) {
        var randomness = TestRandomness(seed: seed)
        var found = 0
        var made = 0
        for _ in 0..<repetitions {
            var selection = SystemSelection(count: gaps.count + 1, indifference: 1)
            while selection.best == nil {
                let luck = common * randomness.normal()
                selection.take((gaps + [0]).map { luck + noise * randomness.normal() - $0 })
            }
            if selection.best == gaps.count { found += 1 }
            made += selection.replications
        }
        return (found, Double(made) / Double(repetitions))
    }

    @Test("The best is found as often as is asked where all others are just the difference that matters worse")
    func slippage() {
        let outcome = selections(gaps: [1, 1, 1, 1], noise: 2, common: 0, repetitions: 2000, seed: 5)
        // Five standard deviations of a share of 0.95 are 0.024.
        #expect(Double(outcome.found) / 2000 > 0.95 - 0.024, "\(outcome.found)")
        // Who is far behind is dropped early.
        let far = selections(gaps: [8, 8, 8, 8], noise: 2, common: 0, repetitions: 500, seed: 6)
        #expect(far.found >= 499 && far.replications < outcome.replications / 2)
    }

    @Test("What replications have in common makes selection no less sure and no slower")
    func commonRandomNumbers() {
        let common = selections(gaps: [1, 1], noise: 1, common: 10, repetitions: 1000, seed: 7)
        let plain = selections(gaps: [1, 1], noise: 1, common: 0, repetitions: 1000, seed: 8)
        #expect(Double(common.found) / 1000 > 0.95 - 0.035)
        #expect(abs(common.replications - plain.replications) < 0.1 * plain.replications)
    }

    @Test("Equal systems end the contest, with the first of them")
    func equal() {
        var selection = SystemSelection(count: 3, indifference: 1, firstStage: 5)
        while selection.best == nil { selection.take([2, 2, 2]) }
        #expect(selection.best == 0 && selection.replications == 5)
    }

    @Test("Ranks are as likely as normal means make them")
    func ranks() {
        var randomness = TestRandomness(seed: 9)
        // A difference of means of one standard error: the better one is so in 84 % of resamples, give or take the sample.
        let count = 400
        var differences = (0..<count).map { _ in randomness.normal() }
        let mean = differences.reduce(0, +) / Double(count)
        let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1)
        let wanted = squares.squareRoot() / Double(count).squareRoot()
        differences = differences.map { $0 - mean + wanted }
        let common = (0..<count).map { _ in 5 * randomness.normal() }
        let ones = [Double](repeating: 1, count: count)
        let systems = [common, zip(common, differences).map { $0 + $1 }]
        let shares = RankProbabilities.bestFirst(
            numerators: systems, denominators: [ones, ones], isGreatestBest: true, resamples: 20_000,
            uniform: { randomness.uniform() })
        #expect(abs(shares[1][0] - 0.8413) < 0.02, "\(shares)")
        let least = RankProbabilities.bestFirst(
            numerators: systems, denominators: [ones, ones], isGreatestBest: false, resamples: 20_000,
            uniform: { randomness.uniform() })
        #expect(abs(least[0][0] - 0.8413) < 0.02, "\(least)")
        let tied = RankProbabilities.bestFirst(
            numerators: [common, common], denominators: [ones, ones], isGreatestBest: true, resamples: 10,
            uniform: { randomness.uniform() })
        #expect(tied == [[0.5, 0.5], [0.5, 0.5]])
        for row in shares { #expect(abs(row.reduce(0, +) - 1) < 1e-12) }
        #expect(abs(shares[0][0] + shares[1][0] - 1) < 1e-12)
    }
}
