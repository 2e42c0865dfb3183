import OutputAnalysis
import Testing

@Suite struct EstimationInvariantTests {
    @Test("The jackknife is the textbook's: pseudo-values of the ratio with each replication left out")
    func textbookJackknife() throws {
        var randomness = TestRandomness(seed: 51)
        for _ in 0..<200 {
            let count = Int.random(in: 3...40, using: &randomness)
            let tops = (0..<count).map { _ in randomness.normal() }
            let bottoms = (0..<count).map { _ in randomness.exponential() + 0.1 }
            let whole = tops.reduce(0, +) / bottoms.reduce(0, +)
            let pseudo = (0..<count).map { left -> Double in
                let rest = (0..<count).filter { $0 != left }
                let without = rest.map { tops[$0] }.reduce(0, +) / rest.map { bottoms[$0] }.reduce(0, +)
                return Double(count) * whole - Double(count - 1) * without
            }
            let ratio = Estimation.ratio(numerators: tops, denominators: bottoms)
            let mean = Estimation.mean(of: pseudo)
            let width = try #require(mean.high) - (try #require(mean.low))
            #expect(abs(try #require(ratio.value) - whole) < 1e-12)
            #expect(abs(try #require(ratio.high) - (try #require(ratio.low)) - width) < 1e-9 * (1 + width))
        }
    }

    @Test("With equal denominators a ratio and its comparison are those of means")
    func equalDenominators() throws {
        var randomness = TestRandomness(seed: 52)
        for _ in 0..<100 {
            let count = Int.random(in: 2...30, using: &randomness)
            let before = (0..<count).map { _ in randomness.normal() }
            let after = (0..<count).map { _ in randomness.normal() }
            let ones = before.map { _ in 1.0 }
            let mean = Estimation.mean(of: before)
            let ratio = Estimation.ratio(numerators: before, denominators: ones)
            #expect(abs(try #require(mean.low) - (try #require(ratio.low))) < 1e-9)
            #expect(abs(try #require(mean.high) - (try #require(ratio.high))) < 1e-9)
            let means = PairedComparison.means(baseline: before, scenario: after)
            let ratios = PairedComparison.ratios(
                baselineNumerators: before, baselineDenominators: ones, scenarioNumerators: after,
                scenarioDenominators: ones)
            #expect(abs(try #require(means.low) - (try #require(ratios.low))) < 1e-9)
            #expect(abs(try #require(means.high) - (try #require(ratios.high))) < 1e-9)
            #expect(means.shareHigher == ratios.shareHigher)
            #expect(means.verdict == ratios.verdict)
        }
    }

    @Test("A survival curve never rises, and its quantiles and restricted means grow")
    func monotoneCurve() {
        var randomness = TestRandomness(seed: 53)
        for _ in 0..<200 {
            let count = Int.random(in: 0...60, using: &randomness)
            // Whole numbers, so that ties of all kinds occur.
            let times = (0..<count).map { _ in Double(Int.random(in: 0...15, using: &randomness)) }
            let observed = times.map { _ in Bool.random(using: &randomness) }
            let curve = KaplanMeier(times: times, observed: observed)
            #expect(curve.restrictedMean(to: 5).isNaN == (count == 0))
            for time in stride(from: 0.0, to: 16, by: 0.5) {
                #expect(curve.survival(at: time + 0.5) <= curve.survival(at: time))
                #expect(curve.survival(at: time) >= 0)
                if count > 0 { #expect(curve.restrictedMean(to: time) <= curve.restrictedMean(to: time + 0.5)) }
            }
            var last = 0.0
            for share in stride(from: 0.1, through: 1, by: 0.1) {
                guard let quantile = curve.quantile(share) else {
                    #expect(curve.survival(at: 15) > 1 - share)
                    continue
                }
                #expect(quantile >= last)
                #expect(curve.survival(at: quantile) <= 1 - share + 1e-9)
                last = quantile
            }
        }
    }
}
