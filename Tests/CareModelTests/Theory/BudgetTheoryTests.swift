import CareModel
import Foundation
import Scenario
import Testing

/// The panel and the providers, held against closed forms, each by enough replications that a false alarm is rarer than one
/// in a hundred thousand.
@Suite("Closed forms of budgets and care")
struct BudgetTheoryTests {
    private let week = BudgetBench.week

    @Test("A plan waits for the rest of a period, and for a whole one each time that it is sent back")
    func panelWait() throws {
        // Asked for after an exponential time at rate r from a sitting on: the rest of the period P is
        // P / (1 - exp(-rP)) - 1 / r on average, a little over half; sent back (1 - p) / p times at probability p.
        let scenario = try SmallService.scenario(
            BudgetBench.yaml(caseload: 100, budgets: "panel: {every: 2 wk, approves: 70 %}", "run: {length: 400 wk}")
                .replacingOccurrences(of: "asks: 100000 per week", with: "asks: 0.1 per week"))
        let rest = 2 / (1 - exp(-0.2)) - 10
        let expected = rest + 2 * 0.3 / 0.7
        let sample = try Sample(scenario, replications: 60) { outcome in
            outcome.budgets(.panelSeconds) / outcome.budgets(.panelsEnded) / week
        }
        #expect(sample.agrees(with: expected), "\(sample.mean) +- \(sample.standardError), expected \(expected)")
        let sent = try Sample(scenario, replications: 60) { $0.budgets(.sentBack) / $0.budgets(.presented) }
        #expect(abs(sent.mean - 0.3) <= 4.5 * sent.standardError + 0.003, "\(sent.mean)")
    }

    @Test(
        "With hours for c people, and people who leave alike with and without care, min(N, c) have it, N being Poisson")
    func providerQueue() throws {
        // Poisson referrals of 3 a week, exponential stays of 26 weeks whether or not care is found: Erlang's queue with
        // impatience at the rate of service, whose number of people is that of M/M/infinity.
        let scenario = try SmallService.scenario(
            BudgetBench.yaml(
                caseload: 0, provider: "block: 750 h per week",
                """
                run: {start: 2027-01-04, warm_up: 312 wk, length: 26 wk}
                needs: {person: {care_length: {exponential: {mean: 26 wk}}}}
                referrals: {gp: {team: team, rate: 3 per week, between: "00:00-24:00"}}
                """))
        let mean = 78.0
        let expected = (0...400).reduce(0.0) { sum, n in
            sum + Double(min(n, 75)) * exp(Double(n) * log(mean) - mean - lgamma(Double(n) + 1))
        }
        let sample = try Sample(scenario, replications: 120) { $0.budgets(.withCare) / (26 * week) }
        #expect(sample.agrees(with: expected), "\(sample.mean) +- \(sample.standardError), expected \(expected)")
        let waiting = try Sample(scenario, replications: 120) { $0.budgets(.waitingForCare) / (26 * week) }
        #expect(waiting.agrees(with: mean - expected), "\(waiting.mean) +- \(waiting.standardError)")
    }

    @Test("Need differs between people, from none to full, about the mean that is stated")
    func need() throws {
        let scenario = try SmallService.scenario(
            BudgetBench.yaml(caseload: 200, "run: {length: 1 wk}").replacingOccurrences(
                of: "need: {body: 100 %}", with: "need: {body: 35 %}"))
        let sample = try Sample(scenario, replications: 60) { $0.budgets(.need) / (200 * 10 * week) }
        #expect(sample.agrees(with: 0.35), "\(sample.mean) +- \(sample.standardError)")
    }
}
