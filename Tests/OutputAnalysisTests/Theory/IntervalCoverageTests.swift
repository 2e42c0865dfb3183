import Foundation
import OutputAnalysis
import Testing

/// Margins are five standard deviations of a binomial share: a false alarm in fewer than 1 of 10^6 cases.
@Suite struct IntervalCoverageTests {
    private func margin(_ share: Double, _ sets: Int) -> Double {
        5 * (share * (1 - share) / Double(sets)).squareRoot()
    }

    @Test("Student's t interval of normal values covers the mean as often as it says", arguments: [2, 5, 30])
    func studentT(count: Int) throws {
        let sets = 20_000
        var randomness = TestRandomness(seed: 21 &+ UInt64(count))
        for level in [0.95, 0.8] {
            var covered = 0
            for _ in 0..<sets {
                let values = (0..<count).map { _ in 3 + 2 * randomness.normal() }
                let estimate = Estimation.mean(of: values, level: level)
                if try #require(estimate.low) <= 3, try #require(estimate.high) >= 3 { covered += 1 }
            }
            #expect(abs(Double(covered) / Double(sets) - level) < margin(level, sets))
        }
    }

    /// A replication: a number of cases that is often 0, and how many of them are breaches.
    private func replication(
        _ randomness: inout TestRandomness, breach: Double
    ) -> (numerator: Double, denominator: Double) {
        let cases = Int(8 * randomness.exponential() * randomness.uniform())
        let breaches = (0..<cases).filter { _ in randomness.uniform() < breach }.count
        return (Double(breaches), Double(cases))
    }

    @Test("The jackknife interval of a ratio covers within three points of what it says, with replications of 0/0")
    func jackknife() throws {
        // The interval is asymptotic: with 30 replications of skewed counts it falls short by one to three points.
        let sets = 10_000
        var randomness = TestRandomness(seed: 31)
        var covered = 0
        var empty = 0
        for _ in 0..<sets {
            let pairs = (0..<30).map { _ in replication(&randomness, breach: 0.3) }
            let estimate = Estimation.ratio(
                numerators: pairs.map(\.numerator), denominators: pairs.map(\.denominator))
            if try #require(estimate.low) <= 0.3, try #require(estimate.high) >= 0.3 { covered += 1 }
            empty += estimate.undefined
        }
        #expect(empty > sets)
        #expect(abs(Double(covered) / Double(sets) - 0.95) < 0.03 + margin(0.95, sets))
    }

    @Test("Paired intervals cover the true difference, of means as they say and of ratios within three points")
    func paired() throws {
        let sets = 10_000
        var randomness = TestRandomness(seed: 41)
        var means = 0
        var ratios = 0
        for _ in 0..<sets {
            let common = (0..<30).map { _ in randomness.normal() }
            let baseline = common.map { $0 + 0.5 * randomness.normal() }
            let scenario = common.map { $0 + 1 + 0.5 * randomness.normal() }
            let difference = PairedComparison.means(baseline: baseline, scenario: scenario)
            if try #require(difference.low) <= 1, try #require(difference.high) >= 1 { means += 1 }
            let before = common.map { _ in replication(&randomness, breach: 0.4) }
            let after = before.map { pair in
                // A third of the breaches is averted, so that the two ratios move together.
                let kept = (0..<Int(pair.numerator)).filter { _ in randomness.uniform() < 2.0 / 3 }.count
                return (numerator: Double(kept), denominator: pair.denominator)
            }
            let change = PairedComparison.ratios(
                baselineNumerators: before.map(\.numerator), baselineDenominators: before.map(\.denominator),
                scenarioNumerators: after.map(\.numerator), scenarioDenominators: after.map(\.denominator))
            let truth = 0.4 * 2 / 3 - 0.4
            if try #require(change.low) <= truth, try #require(change.high) >= truth { ratios += 1 }
        }
        #expect(abs(Double(means) / Double(sets) - 0.95) < margin(0.95, sets))
        #expect(abs(Double(ratios) / Double(sets) - 0.95) < 0.03 + margin(0.95, sets))
    }
}
