import Testing

@testable import OutputAnalysis

@Suite struct ComparisonOutcomeTests {
    private func comparison(_ differences: [Double]) -> PairedComparison {
        PairedComparison.means(baseline: differences.map { _ in 10 }, scenario: differences.map { 10 + $0 })
    }

    @Test("The verdict follows from the interval, the smallest difference that matters and which way is better")
    func outcomes() {
        let up = comparison([1.1, 0.9, 1.0, 1.2, 0.8])
        #expect(ComparisonOutcome(up, smallestDifference: 0, higherIs: .better) == .better)
        #expect(ComparisonOutcome(up, smallestDifference: 0, higherIs: .worse) == .worse)
        #expect(ComparisonOutcome(up, smallestDifference: 0, higherIs: .neutral) == .higher)
        #expect(ComparisonOutcome(up, smallestDifference: 1.1, higherIs: .better) == .better)
        #expect(ComparisonOutcome(up, smallestDifference: 2, higherIs: .better) == .noDifferenceThatMatters)
        let down = comparison([-1.1, -0.9, -1.0, -1.2, -0.8])
        #expect(ComparisonOutcome(down, smallestDifference: 0, higherIs: .better) == .worse)
        #expect(ComparisonOutcome(down, smallestDifference: 0, higherIs: .worse) == .better)
        #expect(ComparisonOutcome(down, smallestDifference: 0, higherIs: .neutral) == .lower)
        let wide = comparison([-3, 3, -2, 2])
        #expect(ComparisonOutcome(wide, smallestDifference: 0, higherIs: .better) == .undecided)
        #expect(ComparisonOutcome(wide, smallestDifference: 1, higherIs: .better) == .undecided)
        #expect(ComparisonOutcome(wide, smallestDifference: 10, higherIs: .better) == .noDifferenceThatMatters)
        #expect(ComparisonOutcome(comparison([0, 0, 0]), smallestDifference: 0, higherIs: .better) == .same)
        #expect(ComparisonOutcome(comparison([5]), smallestDifference: 9, higherIs: .better) == .undecided)
        let nothing = PairedComparison.means(baseline: [.nan], scenario: [1])
        #expect(ComparisonOutcome(nothing, smallestDifference: 0, higherIs: .better) == .undefined)
    }

    @Test("Pairing gains what the luck in common is worth, and nothing where there is none")
    func varianceReduction() throws {
        let common = [3.0, -1, 4, -1, 5, -9, 2, 6]
        let own = [0.1, -0.2, 0.3, -0.1, 0.2, -0.3, 0.1, -0.1]
        let paired = PairedComparison.means(baseline: common, scenario: zip(common, own).map { $0 + $1 })
        #expect(try #require(paired.varianceReduction) > 100)
        // Of two that go against one another pairing makes the variance of the difference double.
        let against = PairedComparison.means(baseline: common, scenario: common.map { -$0 })
        #expect(abs(try #require(against.varianceReduction) - 0.5) < 1e-12)
        #expect(PairedComparison.means(baseline: common, scenario: common.map { $0 + 1 }).varianceReduction == nil)
        let ones = common.map { _ in 1.0 }
        let ratios = PairedComparison.ratios(
            baselineNumerators: common, baselineDenominators: ones,
            scenarioNumerators: zip(common, own).map { $0 + $1 },
            scenarioDenominators: ones)
        #expect(abs(try #require(ratios.varianceReduction) - #require(paired.varianceReduction)) < 1e-6)
    }
}
