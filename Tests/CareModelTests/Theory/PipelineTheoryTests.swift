import CareModel
import Foundation
import Scenario
import Testing

@Suite("Pipelines in closed form")
struct PipelineTheoryTests {
    @Test("Of a cohort with a constant hazard h, exp(-h) are there after twelve months", arguments: [1.0, 2.0])
    func retention(times: Double) throws {
        let scenario = try SmallService.scenario(
            """
            run: {length: 60 wk}
            posts: {nurse: {count: 20}}
            starting: {team: {vacant: 100 %}}
            attrition: {resignation: 0.4 per year, notice: 0 wk}
            recruitment: {leaving_to_start: 5000 wk}
            pipelines:
              routes: {fast: {roles: [nurse], cohort: 20, arrives_in_month: 2, early_leaving: {times: \(times), for: 9 y}}}
            """)
        let kept = try Sample(scenario, replications: 300) { outcome in
            outcome.pipelines(.entrantsKept) / outcome.pipelines(.entrantsFollowed)
        }
        // Who gives notice within the last quarter of a day leaves after it.
        let expected = exp(-0.4 * times * 365 / 365.25)
        #expect(kept.agrees(with: expected), "\(kept.mean) +- \(kept.standardError), \(expected)")
    }

    @Test(
        "Early leaving for half a year multiplies the hazard for that half year and the first year's factor for the whole"
    )
    func earlyLeaving() throws {
        let scenario = try SmallService.scenario(
            """
            run: {length: 60 wk}
            posts: {nurse: {count: 20}}
            starting: {team: {vacant: 100 %}}
            attrition: {resignation: 0.3 per year, first_year_resignation: 1.5, notice: 0 wk}
            recruitment: {leaving_to_start: 5000 wk}
            pipelines:
              routes: {fast: {roles: [nurse], cohort: 20, arrives_in_month: 2, early_leaving: {times: 2, for: 26 wk}}}
            """)
        let kept = try Sample(scenario, replications: 300) { outcome in
            outcome.pipelines(.entrantsKept) / outcome.pipelines(.entrantsFollowed)
        }
        let day = 1 / 365.25
        let expected = exp(-0.3 * 1.5 * (2 * 182 * day + 183 * day))
        #expect(kept.agrees(with: expected), "\(kept.mean) +- \(kept.standardError), \(expected)")
    }

    @Test("Approved workers decline as the first holders go, to the share of starters who bring the approval")
    func decline() throws {
        let scenario = try SmallService.scenario(
            """
            run: {length: 104 wk}
            posts: {nurse: {count: 20, skills: [amhp]}}
            attrition: {resignation: 0.5 per year, notice: 0 wk}
            experience: {starting_tenure: 5 y}
            recruitment: {leaving_to_start: 0 wk}
            approvals: {amhp: {holders_at_start: 90 %, starters_have_it: 20 %}}
            """)
        let sample = try Sample(scenario, replications: 200) { outcome in
            outcome.pipelines(.approvedSeconds) / outcome.staff(.headsInPost)
        }
        // The mean over two years of p + (q - p) exp(-h t), t counted to the midnight after notice.
        let h = 0.5
        let years = 104 * 7 / 365.25
        let first = (1 - exp(-h * years)) / (h * years)
        let expected = 0.2 + (0.9 - 0.2) * first
        // A vacancy lasts until Monday, four days of two years: less than 0.006 of the share, which is allowed for.
        #expect(abs(sample.mean - expected) < 4.5 * sample.standardError + 0.006, "\(sample.mean), \(expected)")
        #expect(sample.standardError < 0.01)
    }

    @Test("With one place a year and workers who leave at a constant hazard, approvals settle where gains equal losses")
    func equilibrium() throws {
        let scenario = try SmallService.scenario(
            """
            run: {warm_up: 1040 wk, length: 520 wk}
            calendars: {patterns: {once: {mon: "09:00-16:24"}}}
            posts: {nurse: {count: 12, skills: [amhp], pattern: once}}
            attrition: {resignation: 0.25 per year, notice: 0 wk}
            recruitment: {leaving_to_start: 0 wk}
            approvals:
              amhp: {holders_at_start: 0 %, starters_have_it: 0 %, training: {places: 1, after: 0 wk, over: 1 wk}}
            """)
        let approved = try Sample(scenario, replications: 200) { $0.pipelines(.approvedSeconds) / (520 * 604_800) }
        // Gains of 1 a year, less the chance of leaving in the week of training; losses of h a year each.
        let expected = exp(-0.25 * 7 / 365.25) / 0.25
        #expect(approved.agrees(with: expected), "\(approved.mean) +- \(approved.standardError), \(expected)")
    }
}
