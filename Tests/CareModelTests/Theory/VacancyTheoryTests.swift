import CareModel
import Foundation
import Scenario
import Testing

/// Posts as alternating renewal processes: filled for an exponential time and the notice, vacant for the time to fill.
@Suite("Vacancies in closed form")
struct VacancyTheoryTests {
    /// Weeks of a year of a rate.
    private static let year = 365.25 / 7

    /// A case: leavers a year for each filled post, by hazard, weeks of notice, and weeks from leaving to start.
    struct Case: Sendable, CustomTestStringConvertible {
        var hazard: Double
        var notice: Double
        var recruitment: String
        /// Expected weeks from leaving to start, with the days to a Monday.
        var vacant: Double
        var testDescription: String { "\(hazard) a year, \(recruitment)" }
    }

    /// Leaving falls on a midnight, each weekday alike: a time of whole weeks is three days longer on average, any other
    /// three and a half.
    static let cases = [
        Case(hazard: 0.12, notice: 0, recruitment: "leaving_to_start: 14 wk", vacant: 14 + 3.0 / 7),
        Case(hazard: 0.25, notice: 0, recruitment: "leaving_to_start: 39 wk", vacant: 39 + 3.0 / 7),
        Case(
            hazard: 0.25, notice: 8, recruitment: "leaving_to_start: {gamma: {mean: 39 wk, sd: 19.5 wk}}",
            vacant: 39.5),
        Case(
            hazard: 0.25, notice: 8,
            recruitment: "parts: {approval: {exponential: {mean: 6 wk}}, "
                + "advertising: {round: {exponential: {mean: 4 wk}}, succeeds: 40 %}, hiring: 10 wk}", vacant: 26.5),
    ]

    private static func scenario(_ hazard: Double, _ notice: Double, _ recruitment: String, _ more: String) throws
        -> ServiceScenario
    {
        try SmallService.scenario(
            """
            calendars: {patterns: {brief: {mon: "09:00-10:00"}}}
            posts: {nurse: {count: 40, pattern: brief}}
            attrition: {resignation: \(hazard) per year, notice: \(notice) wk}
            recruitment: {\(recruitment)}
            \(more)
            """)
    }

    @Test("The share of posts vacant is that of an alternating renewal", arguments: cases)
    func share(of this: Case) throws {
        let scenario = try Self.scenario(
            this.hazard, this.notice, this.recruitment, "run: {warm_up: 104 wk, length: 312 wk}")
        // In post until the notice and half a day to the next midnight.
        let filled = Self.year / this.hazard + this.notice + 0.5 / 7
        let expected = this.vacant / (this.vacant + filled)
        let outcomes = try Self.outcomes(scenario, replications: 16)
        let sample = Sample(values: outcomes.map { $0.staff(.vacant) / $0.staff(.established) })
        #expect(sample.agrees(with: expected), "\(sample.mean) +- \(sample.standardError), \(expected)")
        // The notice is part of the time in post: leavers are fewer than the hazard says.
        let rates = outcomes.map { $0.staff(.leavers) / ($0.staff(.inPost) / (365.25 * 86_400)) }
        let leavers = Sample(values: rates)
        #expect(leavers.agrees(with: Self.year / filled), "\(leavers.mean) +- \(leavers.standardError)")
        // And by the leavers that there were: a T / (52 + a T).
        let realised = Sample(
            values: zip(rates, sample.values).map { rate, share in
                share - rate * this.vacant / (Self.year + rate * this.vacant)
            })
        #expect(realised.agrees(with: 0), "\(realised.mean) +- \(realised.standardError)")
    }

    private static func outcomes(_ scenario: ServiceScenario, replications: Int) throws -> [Outcome] {
        let model = try compile(scenario)
        let simulation = Simulation(model)
        var outcomes: [Outcome] = []
        for replication in 0..<replications {
            let record = try simulation.replicate(seed: 1, replication: UInt64(replication))
            outcomes.append(Outcome(model: model, record: record))
        }
        return outcomes
    }

    @Test("From a full start the share vacant rises as that of a two-state chain")
    func fromAFullStart() throws {
        let scenario = try Self.scenario(1, 0, "leaving_to_start: {exponential: {mean: 26 wk}}", "run: {length: 80 wk}")
        let leave = 1 / 365.25
        let fill = 1 / (26.0 * 7)
        // Who resigns in a day is gone at its end; posts are filled on Mondays, by lack of memory each with a chance of
        // its own. State by state from Monday to Monday, just after the posts are filled.
        var stays = 0.0
        var days = 0.0
        for day in 1...7 {
            let goes = exp(-leave * Double(day - 1)) - exp(-leave * Double(day))
            stays += goes * exp(-fill * Double(7 - day))
            days += goes * Double(7 - day) / 7
        }
        var vacant = 0.0
        var expected: [Double] = []
        for _ in 0..<80 {
            expected.append(vacant + (1 - vacant) * days)
            vacant = vacant * exp(-7 * fill) + (1 - vacant) * stays
        }
        // Near the chain in continuous time, and exact where that is not.
        let total = leave + fill
        let continuous = leave / total * (1 - exp(-total * 7 * 52.5))
        #expect(abs(expected[52] / continuous - 1) < 0.03)
        let outcomes = try Self.outcomes(scenario, replications: 100)
        for week in [1, 4, 13, 26, 52, 79] {
            let sample = Sample(
                values: outcomes.map { outcome in
                    outcome.staff(.vacant, weeks: week..<week + 1) / outcome.staff(.established, weeks: week..<week + 1)
                })
            #expect(
                sample.agrees(with: expected[week]),
                "week \(week): \(sample.mean) +- \(sample.standardError), \(expected[week])")
        }
    }
}
