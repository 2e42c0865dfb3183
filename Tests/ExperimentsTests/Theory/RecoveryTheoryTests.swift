import Experiments
import Foundation
import OutputAnalysis
import Testing

@Suite struct RecoveryTheoryTests {
    /// SplitMix64 (Steele, Lea and Flood 2014).
    private struct Randomness {
        var state: UInt64

        mutating func uniform() -> Double {
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = state
            word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
            return (Double((word ^ (word >> 31)) >> 11) + 0.5) * 0x1p-53
        }
    }

    private static let weeks = 156
    private static let mean = 52.0

    /// The week of recovery by how many weeks a figure is a half too high: eleven weeks more, for the running mean.
    private static let byWeeksAway: [Int?] = (0...weeks).map { away in
        let scenario = (0..<weeks).map { $0 < away ? 1.5 : 1 }
        let baseline = [Double](repeating: 1, count: weeks)
        return RecoveryTime.week(scenario: [scenario], baseline: [baseline], within: 0.1, over: 13)
    }

    /// When a service has recovered whose figure is too high for a geometric number of weeks.
    private func recovered(_ randomness: inout Randomness) -> Int? {
        Self.byWeeksAway[min(Self.weeks, Int(-Self.mean * log(randomness.uniform())))]
    }

    /// The share that has recovered by a week: away for at most w - 11 weeks.
    private func expected(_ week: Int) -> Double { 1 - exp(-Double(week - 11 + 1) / Self.mean) }

    @Test("The median of recovery by Kaplan and Meier is that of the law, with a twentieth not back by the end")
    func median() throws {
        var randomness = Randomness(state: 3)
        let times = (0..<4000).map { _ in recovered(&randomness) }
        let curve = KaplanMeier(
            times: times.map { Double($0 ?? Self.weeks) }, observed: times.map { $0 != nil })
        #expect(curve.censored > 150 && curve.censored < 330)
        // The least w with 1 - exp(-(w - 10) / 52) at a half; the median of n has deviation 52 / sqrt(n), 0.8 here.
        let median = try #require(curve.quantile(0.5))
        #expect(abs(median - (10 + Self.mean * log(2))) < 5)
        for week in [26, 52, 104] {
            let share = 1 - curve.survival(at: Double(week))
            let deviation = (expected(week) * (1 - expected(week)) / 4000).squareRoot()
            #expect(abs(share - expected(week)) < 4.5 * deviation)
        }
    }

    @Test("The interval of the share that has recovered covers what is so as often as it says")
    func coverage() throws {
        let sets = 1000
        var randomness = Randomness(state: 9)
        for week in [26, 104] {
            var covered = 0
            for _ in 0..<sets {
                let values = (0..<40).map { _ in (recovered(&randomness) ?? .max) <= week ? 1.0 : 0 }
                let estimate = Estimation.proportion(of: values)
                if try #require(estimate.low) <= expected(week), try #require(estimate.high) >= expected(week) {
                    covered += 1
                }
            }
            // 93 to 97 % by the binomial law of 40, and 4.5 deviations of a thousand sets.
            #expect(abs(Double(covered) / Double(sets) - 0.95) < 0.02 + 4.5 * (0.05 * 0.95 / Double(sets)).squareRoot())
        }
    }
}
