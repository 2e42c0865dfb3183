import Foundation
import Scenario
import Testing

@testable import CareModel

/// What makes work arise, held against closed forms, each by enough replications that a false alarm is rarer than one in
/// a hundred thousand.
@Suite("Closed forms of arising work")
struct ArisingTheoryTests {
    private func visits(_ arises: String, caseload: Int = 100) -> String {
        """
        run: {length: 52 wk}
        starting: {team: {caseload: \(caseload)}}
        work:
          visit: {arises: \(arises), by: coordinator, priority: visit, time: {direct: 1 s}}

        """
    }

    @Test(
        "Bursts leave the mean number of pieces as it is, and make the numbers vary as many times more as they have pieces"
    )
    func bursts() throws {
        // Pieces of one day, so that hardly any burst is cut off at the end.
        let scenario = try SmallService.scenario(
            visits("{rate: {all: 0.02 per week}, burst: {pieces: 4, over: 1 d}}"))
        let sample = try Sample(scenario, replications: 400) { $0.people(.visitsPlanned) }
        // Three quarters of the last day's pieces fall short by three eighths of a day on average.
        let expected = 100 * 0.02 * 52.0
        #expect(abs(sample.mean - expected) < 4.5 * sample.standardError + 0.002 * expected, "\(sample.mean)")
        #expect(abs(sample.variance / (4 * expected) - 1) < 4.5 * (2.0 / 400).squareRoot() + 0.01, "\(sample.variance)")
        let single = try SmallService.scenario(visits("{rate: {all: 0.02 per week}}"))
        let poisson = try Sample(single, replications: 400) { $0.people(.visitsPlanned) }
        #expect(poisson.agrees(with: expected), "\(poisson.mean)")
        #expect(abs(poisson.variance / expected - 1) < 4.5 * (2.0 / 400).squareRoot(), "\(poisson.variance)")
    }

    @Test("Work of the area that comes in bursts has the rate that is said")
    func burstsInArea() throws {
        let scenario = try SmallService.scenario(
            """
            run: {length: 52 wk}
            work:
              alert:
                arises: {area: 2 per week, burst: {pieces: 5, over: 1 h}, hours: always, on: assessment_in_crisis}
                by: team
                priority: deadline
                time: {indirect: 1 s}
            """)
        let sample = try Sample(scenario, replications: 300) { $0.people(.assessmentsArea) }
        #expect(sample.agrees(with: 104), "\(sample.mean) +- \(sample.standardError)")
        #expect(abs(sample.variance / (5 * 104) - 1) < 4.5 * (2.0 / 300).squareRoot() + 0.01, "\(sample.variance)")
    }

    @Test("A share of people thins what arises by that share, and the same people have it for good")
    func people() throws {
        let scenario = try SmallService.scenario(visits("{every: {all: 1 wk}, people: 25 %}"))
        let sample = try Sample(scenario, replications: 300) { $0.people(.visitsPlanned) / 52 }
        #expect(sample.agrees(with: 25), "\(sample.mean) +- \(sample.standardError)")
        // Binomial over people; a share of visits would vary a fifty-second part as much.
        #expect(abs(sample.variance / (100 * 0.25 * 0.75) - 1) < 4.5 * (2.0 / 300).squareRoot(), "\(sample.variance)")
    }

    @Test("What follows other work arises at its rate times the share")
    func followUp() throws {
        let scenario = try SmallService.scenario(
            """
            run: {length: 52 wk}
            starting: {team: {caseload: 100}}
            work:
              call: {arises: {rate: {all: 0.1 per week}}, by: coordinator, priority: call, time: {telephone: 1 s}}
              visit:
                arises: {after: {work: call, share: 20 %, delay: 1 h}}
                by: coordinator
                priority: visit
                time: {direct: 1 s}
            """)
        // Calls of a person that come before the last one was made are missed: at night and at weekends, some percent.
        let ratio = try Sample(scenario, replications: 300) { $0.people(.visitsPlanned) / $0.staff(.telephone) }
        #expect(abs(ratio.mean - 0.2) < 4.5 * ratio.standardError + 0.001, "\(ratio.mean) +- \(ratio.standardError)")
        let visits = try Sample(scenario, replications: 300) { $0.people(.visitsPlanned) }
        #expect(visits.mean > 0.94 * 104 && visits.mean < 104 + 4.5 * visits.standardError, "\(visits.mean)")
    }

    @Test("What grows arises as often as the integral of its growth says")
    func growth() throws {
        func scenario(_ more: String) throws -> ServiceScenario {
            try SmallService.scenario(
                """
                run: {length: 104 wk, warm_up: 26 wk}
                work:
                  alert:
                    arises: {area: 4 per week, on: assessment_in_crisis, growth_per_year: 50 %\(more)}
                    by: team
                    priority: deadline
                    time: {indirect: 1 s}
                """)
        }
        let rate = log(1.5)
        let years = 104 * 7 / 365.25
        let weeks = 365.25 / 7
        let whole = 4 * weeks * (exp(rate * years) - 1) / rate
        let sample = try Sample(try scenario(""), replications: 200) { $0.people(.assessmentsArea) }
        #expect(sample.agrees(with: whole), "\(sample.mean) +- \(sample.standardError), \(whole)")
        // Growth that ends at half as much again goes on for one year.
        let ended = 4 * weeks * (0.5 / rate + 1.5 * (years - 1))
        let until = try Sample(try scenario(", growth_until: 1.5"), replications: 200) { $0.people(.assessmentsArea) }
        #expect(until.agrees(with: ended), "\(until.mean) +- \(until.standardError), \(ended)")
        // Rates of people are brought up to date weekly, so that they lag by half a week.
        let people = try SmallService.scenario(
            """
            run: {length: 104 wk}
            starting: {team: {caseload: 100}}
            work:
              visit:
                arises: {rate: {all: 0.04 per week}, growth_per_year: 50 %}
                by: coordinator
                priority: visit
                time: {direct: 1 s}
            """)
        let visits = try Sample(people, replications: 200) { $0.people(.visitsPlanned) }
        let lag = exp(-rate * 3.5 / 365.25)
        #expect(
            abs(visits.mean - whole * lag) < 4.5 * visits.standardError + 0.001 * whole,
            "\(visits.mean) +- \(visits.standardError), \(whole * lag)")
    }

    @Test("Growth that shrinks without end leaves off at last")
    func shrinking() {
        let curve = GrowthCurve(begins: 10, rate: -0.1, ends: 0)
        #expect(curve.time(from: 0, by: 5) == 5)
        #expect(abs(curve.time(from: 0, by: 10 + 10 * (1 - exp(-0.5))) - 15) < 1e-9)
        #expect(curve.time(from: 0, by: 21) == .infinity)
        let floor = GrowthCurve(begins: 0, rate: -0.1, ends: 0.5)
        let last = log(2) / 0.1
        #expect(abs(floor.time(from: 0, by: 5 + 1) - (last + 2)) < 1e-9)
        #expect(floor.factor(at: 1000) == 0.5)
    }

    @Test("Carers whose support is not planned break down at the rate that is said")
    func carers() throws {
        let scenario = try SmallService.scenario(
            """
            run: {length: 52 wk}
            needs: {person: {with_carer: 40 %, effects: {carer_breakdown: {rate: 0.02 per week, gap: 3}}}}
            starting: {team: {caseload: 100}}
            """)
        let sample = try Sample(scenario, replications: 300) { $0.people(.carerBreakdowns) }
        #expect(sample.agrees(with: 40 * 52 * 0.02), "\(sample.mean) +- \(sample.standardError)")
        let lost = try SmallService.scenario(
            """
            run: {length: 52 wk}
            needs: {person: {with_carer: 40 %, effects: {carer_breakdown: {rate: 0.02 per week, carer_lost: 100 %}}}}
            starting: {team: {caseload: 100}}
            """)
        let once = try Sample(lost, replications: 300) { $0.people(.carerBreakdowns) }
        #expect(once.agrees(with: 40 * (1 - exp(-0.02 * 52))), "\(once.mean) +- \(once.standardError)")
    }
}
