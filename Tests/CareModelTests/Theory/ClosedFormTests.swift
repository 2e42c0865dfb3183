import CareModel
import Foundation
import OutputAnalysis
import Scenario
import Testing

/// Parts of the model that have an answer in closed form, each by enough replications that a false alarm is rarer than
/// one in a hundred thousand.
@Suite("Closed forms")
struct ClosedFormTests {
    private static let week = 604_800.0

    @Test("An unconstrained caseload is that of M/G/infinity: Poisson with mean and variance of arrivals times stay")
    func unconstrainedCaseload() throws {
        // Poisson referrals of 3 a week and a lognormal stay of mean 26 weeks, coefficient of variation 1.2, from empty;
        // by week 312 all but 0.1 % of the mean of 78 is reached (Eick, Massey and Whitt 1993).
        let scenario = try SmallService.scenario(
            """
            run: {start: 2027-01-04, warm_up: 520 wk, length: 1 wk}
            needs: {person: {care_length: {lognormal: {mean: 26 wk, sd: 31.2 wk}}}}
            referrals: {gp: {team: team, rate: 3 per week, between: "00:00-24:00"}}
            """)
        let sample = try Sample(scenario, replications: 800) { $0.people(.caseloadSeconds) / Self.week }
        #expect(sample.agrees(with: 78), "\(sample.mean) +- \(sample.standardError)")
        // Over one week the mean caseload varies a little less than at a moment: within 2 % of 78. The sampling error
        // of a variance is sqrt(2 / n) of it, 5 % here.
        #expect(abs(sample.variance / 78 - 1) < 0.02 + 4.5 * (2.0 / 800).squareRoot(), "\(sample.variance)")
    }

    @Test("Waiting people are arrivals times mean wait: Little's law, exact on every path from empty")
    func littlesLaw() throws {
        let scenario = try SmallService.scenario(
            """
            run: {length: 40 wk}
            referrals: {gp: {team: team, rate: 6 per week}}
            teams:
              team:
                first_contact: {for_each_wte: 5 per week, least_notice: 14 d, taken_on: 0}
                queue: {leave_unseen: 0.01 per week}
            """)
        for replication in 0..<20 {
            let outcome = try SmallService.run(scenario, replication: UInt64(replication))
            let waited = outcome.record.waits.reduce(0) { $0 + $1.seconds }
            #expect(abs(waited - outcome.people(.waitingFirstContactSeconds)) < 1)
            #expect(outcome.people(.leftQueue) + outcome.people(.firstContacts) > 150)
        }
    }

    @Test("Posts filled for exponential times and vacant for any are filled for the share of an alternating renewal")
    func postsFilled() throws {
        // 20 posts, filled for 104 weeks and vacant for 16 weeks on average: 20 * 104 / 120. Fillings wait for a Monday
        // and leavings for midnight, which adds half a week and half a day on average.
        let scenario = try SmallService.scenario(
            """
            run: {warm_up: 520 wk, length: 104 wk}
            posts: {nurse: {count: 20}}
            attrition: {resignation: 0.009615384615 per week, notice: 0 d}
            recruitment: {leaving_to_start: {gamma: {mean: 16 wk, sd: 8 wk}}}
            """)
        let sample = try Sample(scenario, replications: 400) { $0.staff(.headsInPost) / (104 * Self.week) }
        let filled = 104 + 0.5 / 7
        #expect(
            sample.agrees(with: 20 * filled / (filled + 16.5 - 0.5 / 7)), "\(sample.mean) +- \(sample.standardError)")
    }

    @Test("Sickness takes the share of an alternating renewal of spells and time between them")
    func sicknessShare() throws {
        // Spells of 10 days on average, at 3 a year while well; they begin with the next day and are whole days of one
        // or more: the mean of max(1, round(exponential of mean 10)) days.
        let scenario = try SmallService.scenario(
            """
            run: {warm_up: 26 wk, length: 104 wk}
            posts: {nurse: {count: 10}}
            attrition: {sickness: {spell: {rate: 3 per year, length: {exponential: {mean: 10 d}}}}}
            """)
        let sample = try Sample(scenario, replications: 300) { outcome in
            outcome.staff(.sickness) / outcome.staff(.contracted)
        }
        // P(rounded length >= k) = exp(-(k - 1/2) / 10) for k of 2 or more.
        let mean = 1 + (2..<400).reduce(0.0) { $0 + exp(-(Double($1) - 0.5) / 10) }
        let cycle = 365.25 / 3 + 0.5 + mean
        #expect(sample.agrees(with: mean / cycle), "\(sample.mean) +- \(sample.standardError)")
    }

    @Test("With every effect neutral the need states are those of the Markov chain")
    func needStates() throws {
        let scenario = try SmallService.scenario(
            """
            run: {warm_up: 104 wk, length: 104 wk}
            starting: {team: {caseload: 200}}
            needs:
              person:
                frailty_variation: 0
                moves:
                  settled_to_unsettled: 0.0175 per week
                  settled_to_crisis: 0.0008 per week
                  unsettled_to_crisis: 0.042 per week
                  unsettled_to_settled: 0.135 per week
                  crisis_to_unsettled: 0.50 per week
            """)
        // Balance of the three states: settled s, unsettled u, crisis c.
        let s = 1.0
        let u = s * (0.0175 + 0.0008) / 0.135
        let c = (s * 0.0008 + u * 0.042) / 0.5
        let total = s + u + c
        for (measure, expected) in [
            (PeopleMeasure.settledSeconds, s / total), (.unsettledSeconds, u / total), (.crisisSeconds, c / total),
        ] {
            let sample = try Sample(scenario, replications: 60) {
                $0.people(measure) / $0.people(.caseloadSeconds)
            }
            #expect(sample.agrees(with: expected), "\(measure): \(sample.mean) +- \(sample.standardError), \(expected)")
        }
    }

    @Test("Re-referral within six months is one minus the exponential of the integrated hazard")
    func rereferral() throws {
        let scenario = try SmallService.scenario(
            """
            run: {length: 104 wk}
            starting: {team: {caseload: 300}}
            needs: {person: {discharge: {rate: 0.05 per week}, rereferral: {rate: 0.0105 per week, decay: 26 wk}}}
            """)
        let sample = try Sample(scenario, replications: 200) {
            $0.people(.rereferredInSixMonths) / $0.people(.dischargesFollowed)
        }
        let expected = 1 - exp(-0.0105 * 26 * (1 - exp(-1)))
        #expect(sample.agrees(with: expected), "\(sample.mean) +- \(sample.standardError), \(expected)")
    }

    @Test("Referrals of a week are Poisson with the mean of the rate, trend and dated change included")
    func referrals() throws {
        let scenario = try SmallService.scenario(
            """
            run: {start: 2027-01-04, length: 52 wk}
            referrals:
              gp: {team: team, rate: 8.6 per week, by_weekday: {mon: 24, tue: 21, wed: 20, thu: 19, fri: 16, sat: 0, sun: 0}}
            changes: {more: {date: 2027-07-05, referrals_times: {gp: 1.5}}}
            """)
        let early = try Sample(scenario, replications: 400) { $0.people(.referrals, weeks: 0..<26) }
        let late = try Sample(scenario, replications: 400) { $0.people(.referrals, weeks: 26..<52) }
        #expect(early.agrees(with: 26 * 8.6), "\(early.mean) +- \(early.standardError)")
        #expect(late.agrees(with: 26 * 8.6 * 1.5), "\(late.mean) +- \(late.standardError)")
        #expect(abs(early.variance / (26 * 8.6) - 1) < 4.5 * (2.0 / 400).squareRoot(), "\(early.variance)")
    }

    @Test("Crises of a caseload with constant hazards are Poisson-many, and the assessed and admitted shares hold")
    func crises() throws {
        let scenario = try SmallService.scenario(
            """
            run: {length: 52 wk}
            starting: {team: {caseload: 100}}
            needs:
              person:
                moves: {settled_to_crisis: 0.02 per week, crisis_to_settled: 200 per week, hospital_to_settled: 200 per week}
                in_crisis: {assessed: 45 %, admitted: 62 %, admission_after: 1 s}
            """)
        let crises = try Sample(scenario, replications: 300) { $0.people(.crisesOnCaseload) }
        // A crisis lasts 1/200 week, so a person is at risk for 1 / (1 + 0.02 / 200) of the time.
        let expected: Double = 104 / (1 + 0.02 / 200)
        #expect(crises.agrees(with: expected), "\(crises.mean) +- \(crises.standardError)")
        let assessed = try Sample(scenario, replications: 300) {
            $0.people(.assessmentsKnown) / $0.people(.crisesOnCaseload)
        }
        #expect(assessed.agrees(with: 0.45), "\(assessed.mean) +- \(assessed.standardError)")
    }
}
