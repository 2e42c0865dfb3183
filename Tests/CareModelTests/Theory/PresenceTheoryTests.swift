import CareModel
import Foundation
import Scenario
import Testing

@Suite("Presence and absence in closed form")
struct PresenceTheoryTests {
    @Test("Four workers present independently on 60 % of days: the binomial shares of days with one and with none")
    func independentPresence() throws {
        let scenario = try SmallService.scenario(
            """
            run: {length: 52 wk}
            posts: {nurse: {count: 4, attendance: 60 %}}
            """)
        let one = try Sample(scenario, replications: 200) { $0.people(.daysOneQualified) / $0.people(.workingDays) }
        #expect(one.agrees(with: 0.1536), "\(one.mean) +- \(one.standardError)")
        let none = try Sample(scenario, replications: 200) { $0.people(.daysNoQualified) / $0.people(.workingDays) }
        #expect(none.agrees(with: 0.0256), "\(none.mean) +- \(none.standardError)")
        // Days are independent as well: the variance of the share is that of 260 draws.
        let expected = 0.1536 * (1 - 0.1536) / 260
        #expect(abs(one.variance / expected - 1) < 4.5 * (2.0 / 200).squareRoot(), "\(one.variance) \(expected)")
        let away = try Sample(scenario, replications: 200) { $0.staff(.elsewhere) / $0.staff(.contracted) }
        #expect(away.agrees(with: 0.4), "\(away.mean) +- \(away.standardError)")
    }

    @Test("The longest run of days with one at most is that of independent days")
    func longestRun() throws {
        let scenario = try SmallService.scenario(
            """
            run: {length: 52 wk}
            posts: {nurse: {count: 4, attendance: 60 %}}
            """)
        let sample = try Sample(scenario, replications: 400) { outcome in
            (0..<52).map { outcome.people(.thinDaysInARow, weeks: $0..<$0 + 1) }.max() ?? 0
        }
        // P(longest run of n days <= k) by the chain of the length of the run so far, absorbed beyond k.
        let p = 0.1792
        func atMost(_ k: Int) -> Double {
            var chain = [Double](repeating: 0, count: k + 1)
            chain[0] = 1
            for _ in 0..<260 {
                var next = [Double](repeating: 0, count: k + 1)
                for length in 0...k {
                    next[0] += chain[length] * (1 - p)
                    if length < k { next[length + 1] += chain[length] * p }
                }
                chain = next
            }
            return chain.reduce(0, +)
        }
        let expected = (0..<40).reduce(0.0) { $0 + 1 - atMost($1) }
        #expect(sample.agrees(with: expected), "\(sample.mean) +- \(sample.standardError), \(expected)")
    }

    @Test("Two kinds of sickness that never overlap take the share of an alternating renewal")
    func twoKindsOfSickness() throws {
        let scenario = try SmallService.scenario(
            """
            run: {warm_up: 52 wk, length: 104 wk}
            posts: {nurse: {count: 10}}
            attrition:
              sickness:
                short: {rate: 4 per year, length: 7 d}
                long: {rate: 1 per year, length: 70 d}
            """)
        let sample = try Sample(scenario, replications: 300) { $0.staff(.sickness) / $0.staff(.contracted) }
        // Five spells a year of well time, of 7 and 70 days as 4 to 1; each begins half a day later on average.
        let mean = 0.8 * 7 + 0.2 * 70
        let expected = mean / (365.25 / 5 + 0.5 + mean)
        #expect(sample.agrees(with: expected), "\(sample.mean) +- \(sample.standardError), \(expected)")
    }

    @Test("Maternity leave takes the share of an alternating renewal, of those eligible")
    func maternityShare() throws {
        let scenario = try SmallService.scenario(
            """
            run: {warm_up: 260 wk, length: 260 wk}
            posts: {nurse: {count: 10}}
            attrition: {maternity_leave: {rate: 0.5 per year, eligible: 40 %, length: 20 wk}}
            """)
        let sample = try Sample(scenario, replications: 200) { $0.staff(.maternityLeave) / $0.staff(.contracted) }
        let expected = 0.4 * 140 / (365.25 / 0.5 + 0.5 + 140)
        #expect(sample.agrees(with: expected), "\(sample.mean) +- \(sample.standardError), \(expected)")
    }
}
