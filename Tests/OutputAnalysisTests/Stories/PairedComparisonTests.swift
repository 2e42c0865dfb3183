import OutputAnalysis
import Testing

@Suite struct PairedComparisonTests {
    @Test("The difference is the scenario's figure less the baseline's")
    func signs() throws {
        let comparison = PairedComparison.means(baseline: [10, 20, 30, 40], scenario: [9, 18, 28, 39])
        #expect(comparison.difference == -1.5)
        #expect(comparison.relative == -0.06)
        #expect(comparison.shareHigher == 0)
        #expect(comparison.shareTied == 0)
        #expect(comparison.verdict == .lower)
        #expect(try #require(comparison.high) < 0)
        #expect(try #require(comparison.correlation) > 0.99)
        let turned = PairedComparison.means(baseline: [9, 18, 28, 39], scenario: [10, 20, 30, 40])
        #expect(turned.difference == 1.5)
        #expect(turned.shareHigher == 1)
        #expect(turned.verdict == .higher)
    }

    @Test("Identical replications are the same, with an interval without width")
    func same() {
        let figures = [0.1, 0.2, 0.7]
        let comparison = PairedComparison.means(baseline: figures, scenario: figures)
        #expect(comparison.verdict == .same)
        #expect(comparison.low == 0)
        #expect(comparison.high == 0)
        #expect(comparison.shareTied == 1)
        let ratios = PairedComparison.ratios(
            baselineNumerators: figures, baselineDenominators: [3, 0, 7], scenarioNumerators: figures,
            scenarioDenominators: [3, 0, 7])
        #expect(ratios.verdict == .same)
        #expect(ratios.difference == 0)
        #expect(ratios.shareTied == 1)
    }

    @Test("Opposite changes are undecided, and a single pair is too")
    func undecided() {
        #expect(PairedComparison.means(baseline: [1, 2], scenario: [2, 1]).verdict == .undecided)
        let single = PairedComparison.means(baseline: [1], scenario: [2])
        #expect(single.difference == 1)
        #expect(single.low == nil)
        #expect(single.verdict == .undecided)
    }

    @Test("Pairs with an undefined value are left out, and no pair at all is undefined")
    func undefined() {
        let comparison = PairedComparison.means(baseline: [1, .nan, 3], scenario: [2, 5, .nan])
        #expect(comparison.replications == 1)
        #expect(comparison.difference == 1)
        let nothing = PairedComparison.means(baseline: [.nan], scenario: [1])
        #expect(nothing.verdict == .undefined)
        #expect(nothing.difference == nil)
        let ratio = PairedComparison.ratios(
            baselineNumerators: [0, 0], baselineDenominators: [0, 0], scenarioNumerators: [1, 2],
            scenarioDenominators: [3, 4])
        #expect(ratio.verdict == .undefined)
    }

    @Test("A relative difference is of the size of the baseline, and has no meaning from zero")
    func relative() {
        #expect(PairedComparison.means(baseline: [-4, -4], scenario: [-3, -3]).relative == 0.25)
        #expect(PairedComparison.means(baseline: [-1, 1], scenario: [2, 2]).relative == nil)
    }

    @Test("Ratios are compared as ratios of totals, and empty replications are harmless")
    func ratios() {
        let comparison = PairedComparison.ratios(
            baselineNumerators: [1, 0, 2, 1], baselineDenominators: [4, 0, 8, 4],
            scenarioNumerators: [2, 0, 4, 2], scenarioDenominators: [4, 0, 8, 4])
        #expect(comparison.difference == 0.25)
        #expect(comparison.low == 0.25)
        #expect(comparison.high == 0.25)
        #expect(comparison.relative == 1)
        #expect(comparison.shareHigher == 1)
        #expect(comparison.replications == 4)
        #expect(comparison.verdict == .higher)
    }
}
