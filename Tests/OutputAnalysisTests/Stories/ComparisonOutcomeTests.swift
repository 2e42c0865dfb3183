import OutputAnalysis
import Testing

@Suite struct ComparisonOutcomeTests {
    private func comparison(_ low: Double?, _ high: Double?) -> PairedComparison {
        PairedComparison(
            difference: 0.5, low: low, high: high, relative: nil, shareHigher: nil, shareTied: nil, correlation: nil,
            replications: 30, verdict: .undecided)
    }

    @Test("An interval beyond 0 says which way, and the figure says which way is better")
    func ways() {
        let up = comparison(0.2, 3)
        #expect(up.outcome(smallestDifference: 1, higherIs: .better) == .better)
        #expect(up.outcome(smallestDifference: 1, higherIs: .worse) == .worse)
        #expect(up.outcome(smallestDifference: 1) == .higher)
        let down = comparison(-3, -0.2)
        #expect(down.outcome(higherIs: .better) == .worse)
        #expect(down.outcome(higherIs: .worse) == .better)
        #expect(down.outcome() == .lower)
    }

    @Test("An interval within the smallest difference says that none matters, even if it leaves out 0")
    func noMatter() {
        #expect(comparison(-0.5, 1).outcome(smallestDifference: 1) == .noDifferenceThatMatters)
        #expect(comparison(0.1, 0.9).outcome(smallestDifference: 1, higherIs: .better) == .noDifferenceThatMatters)
        #expect(comparison(-0.5, 1.1).outcome(smallestDifference: 1) == .undecided)
        #expect(comparison(-1e-9, 1e-9).outcome() == .undecided)
        #expect(comparison(nil, nil).outcome(smallestDifference: 100) == .undecided)
    }

    @Test("What is the same in all pairs is the same, what is undefined is undefined, whatever matters")
    func degenerate() {
        let same = PairedComparison.means(baseline: [1, 2, 4], scenario: [1, 2, 4])
        #expect(same.outcome(smallestDifference: 1, higherIs: .better) == .same)
        #expect(same.varianceReduction == nil)
        let undefined = PairedComparison.means(baseline: [.nan], scenario: [1])
        #expect(undefined.outcome(smallestDifference: 1) == .undefined)
    }

    @Test("Variance reduction is that of pairs against independent samples")
    func varianceReduction() {
        // Variances 1 and 1, of the difference 3 (correlation -0.5) and 1 (0.5).
        let apart = PairedComparison.means(baseline: [0, 1, 2], scenario: [1, 2, 0])
        #expect(abs((apart.varianceReduction ?? 0) - 2.0 / 3) < 1e-12)
        let together = PairedComparison.means(baseline: [0, 1, 2], scenario: [0, 2, 1])
        #expect(abs((together.varianceReduction ?? 0) - 2) < 1e-12)
        let ratios = PairedComparison.ratios(
            baselineNumerators: [0, 1, 2], baselineDenominators: [1, 1, 1], scenarioNumerators: [0, 2, 1],
            scenarioDenominators: [1, 1, 1])
        #expect(abs((ratios.varianceReduction ?? 0) - 2) < 1e-12)
    }
}
