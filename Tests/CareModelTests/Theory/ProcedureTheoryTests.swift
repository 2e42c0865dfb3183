import CareModel
import Foundation
import Scenario
import Testing

/// Stages as queues with known answers, each by enough replications that a false alarm is rarer than one in a hundred
/// thousand.
@Suite("Closed forms of statutory work by stages")
struct ProcedureTheoryTests {
    private static let week = 604_800.0

    /// One nurse and one clerk who are there day and night, and thirty requests a week in the area.
    private func dayAndNight(_ procedure: String) throws -> ServiceScenario {
        let always = "\"00:00-24:00\""
        return try SmallService.scenario(
            """
            run: {warm_up: 8 wk, length: 52 wk}
            calendars:
              patterns:
                full_time: {mon: \(always), tue: \(always), wed: \(always), thu: \(always), fri: \(always), sat: \(always), sun: \(always)}
            roles: {clerk: {title: Clerk}}
            posts: {clerk: {role: clerk, team: team, pattern: full_time}}
            work:
              request: {arises: {area: 30 per week, hours: always}, by: team, roles: [nurse], priority: deadline, time: {indirect: {exponential: {mean: 3 h}}}}
              decision: {by: team, roles: [clerk], priority: deadline, time: {indirect: {exponential: {mean: 4 h}}}}
            procedures:
              order: \(procedure)
            """)
    }

    @Test("Two stages, each with one worker, are two M/M/1 queues in a row, independent of one another")
    func tandem() throws {
        let scenario = try dayAndNight("{stages: {request: {work: [request]}, decision: {work: [decision]}}}")
        let model = try compile(scenario)
        let simulation = Simulation(model)
        var first: [Double] = []
        var second: [Double] = []
        for replication in 0..<120 {
            let outcome = Outcome(
                model: model, record: try simulation.replicate(seed: 1, replication: UInt64(replication)))
            first.append(outcome.procedures(.underWaySeconds, stage: 0) / (52 * Self.week))
            second.append(outcome.procedures(.underWaySeconds, stage: 1) / (52 * Self.week))
        }
        // The load is 30 / 56 and 30 / 42; the mean number in each stage is load / (1 - load) (Jackson 1957).
        let firstSample = Sample(values: first)
        let secondSample = Sample(values: second)
        #expect(firstSample.agrees(with: 30.0 / 26), "\(firstSample.mean) +- \(firstSample.standardError)")
        #expect(secondSample.agrees(with: 30.0 / 12), "\(secondSample.mean) +- \(secondSample.standardError)")
    }

    @Test("A share that goes on thins the second queue by that share")
    func thinned() throws {
        let scenario = try dayAndNight(
            "{stages: {request: {work: [request], goes_on: 40 %}, decision: {work: [decision]}}}")
        let sample = try Sample(scenario, replications: 120) {
            $0.procedures(.underWaySeconds, stage: 1) / (52 * Self.week)
        }
        #expect(sample.agrees(with: 12.0 / 30), "\(sample.mean) +- \(sample.standardError)")
    }

    @Test("A stage that only waits is a queue with a server for each: Poisson, with mean arrivals times wait")
    func delay() throws {
        let scenario = try dayAndNight(
            "{stages: {request: {work: [request]}, wait: {wait: {gamma: {mean: 10 d, sd: 5 d}}}}}")
        let sample = try Sample(scenario, replications: 60) {
            $0.procedures(.underWaySeconds, stage: 1) / (52 * Self.week)
        }
        #expect(sample.agrees(with: 300.0 / 7), "\(sample.mean) +- \(sample.standardError)")
    }

    @Test("Withdrawal at a rate competes with an exponential wait: the share withdrawn is that of the rates")
    func withdrawal() throws {
        let scenario = try dayAndNight(
            "{withdrawn: 0.5 per week, stages: {request: {work: [request], goes_on: 0 %}, wait: {wait: 1 d}}}")
        // The time in the first queue is exponential with rate 26 a week, that of a work piece that is given up included
        // if it waits, so that the load is a little less; the share is held between the two cases.
        let share = try Sample(scenario, replications: 60) {
            $0.procedures(.withdrawn) / ($0.procedures(.withdrawn) + $0.procedures(.finished))
        }
        #expect(share.mean > 0.5 / 30 * 0.8 && share.mean < 0.5 / 26.5 + 4.5 * share.standardError, "\(share.mean)")
        let waits = try SmallService.scenario(
            """
            run: {warm_up: 52 wk, length: 104 wk}
            work: {request: {arises: {area: 20 per week}, by: team, priority: deadline, time: {indirect: 1 s}}}
            procedures:
              order:
                withdrawn: 0.25 per week
                stages: {request: {work: [request]}, wait: {wait: {exponential: {mean: 2 wk}}}}
            """)
        let stage = try Sample(waits, replications: 60) {
            $0.procedures(.withdrawn, stage: 1) / $0.procedures(.begun, stage: 1)
        }
        #expect(abs(stage.mean - 0.25 / 0.75) < 4.5 * stage.standardError + 0.004, "\(stage.mean)")
    }

    @Test("Under overload the backlog grows by arrivals less capacity")
    func overload() throws {
        let scenario = try SmallService.scenario(
            """
            run: {length: 52 wk}
            work: {request: {arises: {area: 10 per week}, by: team, priority: deadline, time: {indirect: 7.4 h}}}
            procedures: {order: {stages: {request: {work: [request], within: 21 d}}}}
            """)
        // Thirty-seven hours a week are five pieces.
        let backlog = try Sample(scenario, replications: 200) { $0.procedures(.begun) - $0.procedures(.finished) }
        #expect(abs(backlog.mean - 52 * 5) < 4.5 * backlog.standardError + 1, "\(backlog.mean)")
        let outcome = try SmallService.run(scenario)
        let last = outcome.procedures(.late, weeks: 45..<52) / outcome.procedures(.judged, weeks: 45..<52)
        #expect(last > 0.95)
    }

    @Test("What is in force is begun times term, and with renewals each term brings the next with its share")
    func inForce() throws {
        let scenario = try SmallService.scenario(
            """
            run: {warm_up: 156 wk, length: 104 wk}
            work: {request: {arises: {area: 4 per week}, by: team, priority: deadline, time: {indirect: 1 s}}}
            procedures:
              order:
                stages: {request: {work: [request]}}
                in_force: {first: 10 wk, second: 20 wk, then: 5 wk, renewed: 40 %}
            """)
        let sample = try Sample(scenario, replications: 80) { $0.procedures(.inForceSeconds) / (104 * Self.week) }
        // 4 (10 + 0.4 (20 + 0.4 x 5 / 0.6)); a renewal that begins at night or at a weekend leaves a gap of a day.
        let terms = 10 + 0.4 * (20 + 0.4 * 5 / 0.6)
        #expect(abs(sample.mean - 4 * terms) < 4.5 * sample.standardError + 0.3, "\(sample.mean), \(4 * terms)")
        let renewals = try Sample(scenario, replications: 80) { $0.procedures(.renewals) / 104 }
        #expect(abs(renewals.mean - 4 * 0.4 / 0.6) < 4.5 * renewals.standardError + 0.02, "\(renewals.mean)")
    }

    @Test("A term whose renewal is refused holds to its end, however long before it the renewal is decided")
    func refused() throws {
        let scenario = try SmallService.scenario(
            """
            run: {warm_up: 156 wk, length: 104 wk}
            work: {request: {arises: {area: 4 per week}, by: team, priority: deadline, time: {indirect: 1 s}}}
            procedures:
              order:
                stages: {request: {work: [request], goes_on: 50 %}}
                in_force: {first: 10 wk, renewed: 100 %, ahead: 5 wk}
            """)
        // Each that is decided for has 1 / (1 - 0.5) terms one after the other.
        let sample = try Sample(scenario, replications: 80) { $0.procedures(.inForceSeconds) / (104 * Self.week) }
        #expect(sample.agrees(with: 4 * 0.5 * 10 / 0.5), "\(sample.mean) +- \(sample.standardError)")
        let lapsed = try Sample(scenario, replications: 10) { $0.procedures(.lapsed) }
        #expect(lapsed.mean == 0)
    }

    @Test("Proceedings in the area that the renewals of one bring each have luck of their own")
    func broughtByRenewals() throws {
        let scenario = try SmallService.scenario(
            """
            run: {length: 104 wk}
            work:
              request: {arises: {area: 0.5 per week}, by: team, priority: deadline, time: {indirect: 1 s}}
              check: {by: team, priority: deadline, time: {indirect: 1 s}}
            procedures:
              order:
                stages: {request: {work: [request], brings: [check]}}
                in_force: {first: 4 wk, renewed: 100 %, ahead: 7 d}
              inspection: {stages: {check: {work: [check], goes_on: 50 %}, hearing: {wait: 1 d}}}
            """)
        let model = try compile(scenario)
        let simulation = Simulation(model)
        var scores: [Double] = []
        for replication in 0..<60 {
            let outcome = Outcome(
                model: model, record: try simulation.replicate(seed: 1, replication: UInt64(replication)))
            let decided = outcome.procedures(.finished, 1, stage: 0)
            scores.append((outcome.procedures(.begun, 1, stage: 1) - 0.5 * decided) / (0.25 * decided).squareRoot())
        }
        // Some seven hundred each time; were all renewals of one alike, the variance would be some seventeen.
        let variance = Sample(values: scores).variance
        #expect(abs(variance - 1) < 4.5 * (2.0 / 60).squareRoot(), "\(variance)")
    }

    @Test("A change of the area's rate carries what is left over along the curve of growth, or of decline")
    func areaTimesWithGrowth() throws {
        // One a year falls by half in each, so that in half of all histories none would ever come after the change.
        let scenario = try SmallService.scenario(
            """
            run: {length: 104 wk}
            work: {request: {arises: {area: 1 per year, growth_per_year: -50 %}, by: team, priority: deadline, time: {indirect: 1 s}}}
            procedures: {order: {stages: {request: {work: [request]}}}}
            changes: {more: {date: 2028-01-03, area_times: {request: 200}}}
            """)
        let model = try compile(scenario)
        let simulation = Simulation(model)
        let counts = try (0..<200).map {
            Outcome(model: model, record: try simulation.replicate(seed: 1, replication: UInt64($0)))
                .procedures(.begun, weeks: 52..<104)
        }
        let year = 365.25 / 7
        let expected = 200 * (exp(-log(2) * 52 / year) - exp(-log(2) * 104 / year)) / log(2)
        let sample = Sample(values: counts)
        #expect(sample.agrees(with: expected), "\(sample.mean) +- \(sample.standardError), \(expected)")
        #expect(abs(sample.variance / expected - 1) < 4.5 * (2.0 / 200).squareRoot() + 0.05, "\(sample.variance)")
    }

    @Test("From the date of a change on work of the area arises as many times as often, and before it as before")
    func areaTimes() throws {
        let scenario = try SmallService.scenario(
            """
            run: {length: 20 wk}
            work: {request: {arises: {area: 8 per week}, by: team, priority: deadline, time: {indirect: 1 s}}}
            procedures: {order: {stages: {request: {work: [request]}}}}
            changes:
              more: {date: 2027-03-17, area_times: {request: 10}}
              fewer: {date: 2027-04-14, area_times: {request: 0.05}}
            """)
        // The first change comes on a Wednesday, after ten weeks and two of five days, the second four weeks later.
        let model = try compile(scenario)
        let simulation = Simulation(model)
        let outcomes = try (0..<200).map {
            Outcome(model: model, record: try simulation.replicate(seed: 1, replication: UInt64($0)))
        }
        for (weeks, expected) in [(0..<10, 80.0), (11..<14, 240.0), (15..<20, 20.0), (10..<11, 8 * 0.4 + 80 * 0.6)] {
            let sample = Sample(values: outcomes.map { $0.procedures(.begun, weeks: weeks) })
            #expect(sample.agrees(with: expected), "\(weeks): \(sample.mean) +- \(sample.standardError), \(expected)")
            #expect(
                abs(sample.variance / expected - 1) < 4.5 * (2.0 / 200).squareRoot() + 0.05,
                "\(weeks): \(sample.variance)")
        }
    }
}
