import CareModel
import Foundation
import Scenario
import Testing

/// Hazards of staff under a strain that does not move, against what is drawn.
@Suite("Hazards of staff")
struct StaffHazardTests {
    /// Forty posts for two years, filled at once; whoever starts begins at the level given.
    private func service(level: String, _ more: String) throws -> ServiceScenario {
        try SmallService.scenario(
            """
            run: {length: 104 wk}
            posts: {nurse: {count: 40}}
            strain:
              {reference: 0.3, starts_at: \(level), base: \(level), while_away: \(level),
               effects: {sickness: 1.2, resignation: 2.4, early_retirement: 1.2}}
            \(more)
            """)
    }

    private func turnover(_ scenario: ServiceScenario) throws -> Sample {
        try Sample(scenario, replications: 60) {
            $0.staff(.leavers) / ($0.staff(.headsInPost) / (365.25 * 86_400))
        }
    }

    @Test("At the reference level turnover and sickness are as observed, above it by the exponential")
    func levels() throws {
        for (level, times) in [("0.3", 1.0), ("0.7", exp(2.4 * 0.4)), ("0", exp(-2.4 * 0.3))] {
            // Notice is a week, so a post is filled for 1 / h and a week; leavers a year over years filled.
            let hazard = 0.3 * times
            let sample = try turnover(
                try service(level: level, "attrition: {resignation: 0.3 per year, notice: 7 d}"))
            // Leaving is at midnight, half a day later on average, and nobody leaves in the first week.
            let cycle = 1 / hazard + 7.5 / 365.25
            let settled = 1 - 7.5 / 365.25 / 2 * 1.0 / 2
            #expect(
                abs(sample.mean - settled / cycle) < 4.5 * sample.standardError + 0.006 * hazard,
                "\(level): \(sample.mean) +- \(sample.standardError), expected \(1 / cycle)")
        }
        for (level, times) in [("0.3", 1.0), ("0.7", exp(1.2 * 0.4))] {
            let scenario = try service(
                level: level, "attrition: {sickness: {short: {rate: 2 per year, length: 7 d}}}")
            let sample = try Sample(scenario, replications: 60) { $0.hours(.sickness) / $0.hours(.contracted) }
            // Well for 365.25 / 2 days on average, then up to the next midnight, then seven days.
            let well = 365.25 / (2 * times)
            let expected = 7 / (well + 0.5 + 7)
            #expect(
                abs(sample.mean - expected) < 4.5 * sample.standardError + 0.02 * expected,
                "\(level): \(sample.mean) +- \(sample.standardError), expected \(expected)")
        }
    }

    @Test("Factors of a role and of tenure multiply, and the hazard reported is the one drawn from")
    func factors() throws {
        let more = """
            attrition:
              resignation: 0.2 per year
              first_year_resignation: 1
              notice: 0 d
              by_role: {nurse: {resignation: 1.5}}
              by_tenure: {long: {after: 0 d, resignation: 2}}
            """
        let scenario = try service(level: "0.3", more)
        let outcome = try SmallService.run(scenario)
        #expect(abs(outcome.staff(.leavingHazard) / outcome.staff(.hazardWeeks) - 0.6) < 1e-9)
        let sample = try turnover(scenario)
        #expect(abs(sample.mean - 0.6) < 4.5 * sample.standardError + 0.006)
    }

    @Test("A clock that is re-timed by changing strain has the distribution of its integrated hazard")
    func integratedHazard() throws {
        // Strain rises from 0 towards 1 by a half a week with an exponent of 2: the share of a thousand posts with a
        // holder of the beginning who has not given notice after n weeks is the exponential of minus the sum of hazards.
        let scenario = try SmallService.scenario(
            """
            run: {length: 6 wk}
            posts: {nurse: {count: 500}}
            attrition: {resignation: 0.03 per week, notice: 0 d}
            recruitment: {leaving_to_start: 1000 wk}
            strain: {reference: 0.3, starts_at: 0, base: 1, while_away: 1, rises_over: 2 wk, effects: {resignation: 2}}
            """)
        var level = 0.0
        var integrated = 0.0
        for _ in 0..<6 {
            integrated += 0.03 * exp(2 * (level - 0.3))
            level += (1 - level) / 2
        }
        let sample = try Sample(scenario, replications: 40) { $0.staff(.leavers) / 500 }
        // Leaving is at midnight, and who gives notice on the last day of the run leaves after it.
        let lastDay = 0.03 / 7 * exp(2 * (1 - 0.3)) * 0.5
        #expect(
            abs(sample.mean - (1 - exp(-integrated))) < 4.5 * sample.standardError + lastDay,
            "\(sample.mean) +- \(sample.standardError), expected \(1 - exp(-integrated))")
    }
}
