import Foundation
import RandomStreams
import Scenario
import Testing

@testable import CareModel

@Suite("Reforms and pilots")
struct ReformStories {
    private let service = """
        run: {length: 20 wk}
        starting: {team: {caseload: 10}}
        work:
          visit:
            arises: {every: {settled: 7 d}}
            by: coordinator
            priority: visit
            time: {direct: 60 min, travel: 30 min}
            meaningfulness: 40 %
          training: {by: worker, priority: fixed, time: {supervision: 2 h}}
          both_ways: {by: worker, priority: fixed, time: {meetings: 1 h}}

        """

    @Test("Time, arising and worth of work are multiplied from the first Monday on, travel left as it is")
    func effects() throws {
        let outcome = try SmallService.run(
            service + """
                interventions:
                  reform: {start: 2027-03-01, pilot: {effects: {visit: {time: 0.5, arises: 0.5, meaningfulness: 2}}}}
                """)
        let before = 0..<8
        let after = 10..<20
        func directOverTravel(_ weeks: Range<Int>) -> Double {
            outcome.staff(.direct, weeks: weeks) / outcome.staff(.travel, weeks: weeks)
        }
        #expect(abs(directOverTravel(before) - 2) < 1e-9)
        #expect(abs(directOverTravel(after) - 1) < 1e-9)
        #expect(outcome.people(.visitsPlanned, weeks: before) / 8 == 10)
        #expect(abs(outcome.people(.visitsPlanned, weeks: after) / 10 - 5) <= 0.5)
        let worth = outcome.people(.meaningfulSeconds, weeks: after) / outcome.staff(.direct, weeks: after)
        #expect(abs(worth - 0.8) < 0.02)
    }

    @Test("A fifth of the team working by it has a fifth of the effect, until it is rolled out")
    func coverage() throws {
        let outcome = try SmallService.run(
            service + """
                interventions:
                  reform:
                    pilot: {share: 20 %, effects: {visit: {time: 0.5}}}
                    roll_out: {date: 2027-03-15}
                """)
        let pilot = outcome.staff(.direct, weeks: 0..<10) / outcome.staff(.travel, weeks: 0..<10)
        let everywhere = outcome.staff(.direct, weeks: 11..<20) / outcome.staff(.travel, weeks: 11..<20)
        #expect(abs(pilot - 1.8) < 1e-9)
        #expect(abs(everywhere - 1) < 1e-9)
    }

    @Test("The effect fades with coverage and with time, down to its floor, and is weaker where it is imposed")
    func strength() throws {
        let model = try compile(
            SmallService.scenario(
                """
                run: {length: 104 wk}
                interventions:
                  reform:
                    pilot: {effects: {}, share: 10 %}
                    roll_out: {date: 2028-01-03, over: 10 wk, to: 90 %}
                    fade_with_coverage: 50 %
                    decay: {half_life: 10 wk, floor: 20 %}
                    compulsory: true
                    fidelity: 60 %
                """))
        let reform = model.interventions[0]
        let week = 604_800.0
        #expect(abs(reform.strength(at: 10 * week, coverage: 0.1) - 0.95 * 0.6) < 1e-12)
        #expect(abs(reform.strength(at: 60 * week, coverage: 1) - 0.5 * (0.2 + 0.8 / 64) * 0.6) < 1e-12)
        #expect(reform.coverage(ofTeam: 0, at: 10 * week) == 0.1)
        #expect(abs(reform.coverage(ofTeam: 0, at: 57 * week) - 0.5) < 1e-12)
        #expect(reform.coverage(ofTeam: 0, at: 70 * week) == 0.9)
    }

    @Test("It relieves or burdens those who work by it, and imposing it has a price of its own")
    func strain() throws {
        let simulation = Simulation(
            try compile(
                SmallService.scenario(
                    service + """
                        teams: {south: {title: South}}
                        interventions:
                          reform:
                            teams: [team]
                            pilot: {strain: -0.03}
                            compulsory: true
                            burden: 0.05
                            fidelity: 50 %
                        """)))
        _ = try simulation.replicate(seed: 1, replication: 0)
        let here = simulation.strain.pull[0]
        let there = simulation.strain.pull[1]
        #expect(abs(here - (-0.015 + 0.05)) < 1e-12)
        #expect(there == 0)
    }

    @Test("Everybody is trained once, starters too, and works both ways for a time")
    func introduction() throws {
        let outcome = try SmallService.run(
            service + """
                posts: {nurse: {count: 3}}
                recruitment: {leaving_to_start: 7 d}
                changes: {more: {date: 2027-03-01, add_posts: {nurse: {count: 1}}}}
                interventions:
                  reform:
                    start: 2027-02-01
                    introduce: {training: training, double_running: {work: both_ways, for: 3 wk}}
                """)
        #expect(abs(outcome.hours(.supervision) - 8) < 1e-6)
        #expect(abs(outcome.hours(.meetings) - 9) < 1e-6)
        #expect(outcome.hours(.meetings, weeks: 0..<4) == 0)
    }

    @Test("A threshold that rises lets fewer in year by year")
    func rationing() throws {
        let sample = try Sample(
            SmallService.scenario(
                """
                run: {length: 52 wk}
                referrals: {gp: {team: team, rate: 40 per week, accepted: 80 %, accepted_per_year: -50 %}}
                teams: {team: {first_contact: {taken_on_per_year: -75 %}}}
                """), replications: 30
        ) { $0.people(.referralsAccepted) / $0.people(.referrals) }
        // The mean of 0.8 exp(-t log 2) over 364 days.
        let end = 364 / 365.25
        let expected = 0.8 * (1 - exp2(-end)) / (log(2) * end)
        #expect(sample.agrees(with: expected))
    }
}
