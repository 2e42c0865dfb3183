import CareModel
import Foundation
import Scenario
import Testing

/// Waits of assessments held against closed forms, each over enough replications that a false alarm is rarer than one in a
/// hundred thousand.
@Suite("Assessments in closed form")
struct AssessmentTheoryTests {
    @Test("Two doctors with exponential searches are both there after the greater of the two")
    func doctors() throws {
        let scenario = try AssessmentBench.scenario(
            "assessments: {doctors: {approved: {exponential: {mean: 3 h}}, second: {exponential: {mean: 5 h}}}}")
        let hours = try Sample(scenario, replications: 200) { $0.hoursToDecision }
        // E max = a + b - ab / (a + b); times are rounded up to whole seconds.
        let expected = 6.125
        #expect(abs(hours.mean - expected) < 4.5 * hours.standardError + 0.001, "\(hours.mean), \(expected)")
        #expect(hours.standardError < 0.1)
    }

    @Test("A known doctor for a share of people mixes the two searches")
    func knownDoctor() throws {
        let scenario = try AssessmentBench.scenario(
            "assessments: {doctors: {second: {exponential: {mean: 5 h}}, known: 40 %, known_found: {exponential: {mean: 1 h}}}}"
        )
        let hours = try Sample(scenario, replications: 200) { $0.hoursToDecision }
        let expected = 3.4
        #expect(abs(hours.mean - expected) < 4.5 * hours.standardError + 0.001, "\(hours.mean)")
    }

    @Test("A list with doctors for one assessment at a time is a queue with one server and a constant service")
    func doctorsAtOnce() throws {
        let scenario = try AssessmentBench.scenario(
            "assessments: {requests: {area: {rate: 50.4 per week}}, doctors: {approved: 2 h, at_once: 1}}")
        let hours = try Sample(scenario, replications: 200) { $0.delay(.doctors) }
        // M/D/1 at a load of 0.6: 2 h of search after 0.6 * 2 / (2 * 0.4) of waiting (Pollaczek and Khinchine).
        #expect(abs(hours.mean - 3.5) < 4.5 * hours.standardError + 0.02, "\(hours.mean)")
        #expect(hours.standardError < 0.05)
        // The same where the interview is what takes the time: all of the wait is one for doctors.
        let interview = try Sample(
            AssessmentBench.scenario(
                """
                work: {see: {time: {direct: 90 min, travel: 30 min}}}
                assessments: {steps: {interview: see}, requests: {area: {rate: 50.4 per week}}, doctors: {at_once: 1}}
                """), replications: 200
        ) { $0.delay(.doctors) }
        #expect(abs(interview.mean - 1.5) < 4.5 * interview.standardError + 0.02, "\(interview.mean)")
        let free = try Sample(
            AssessmentBench.scenario(
                "assessments: {requests: {area: {rate: 50.4 per week}}, doctors: {approved: 2 h, at_once: 500}}"),
            replications: 5
        ) { $0.delay(.doctors) }
        #expect(free.mean == 2)
    }

    @Test("A court that sits on weekdays from ten to four is on average 16.5 hours away in 20 weeks")
    func court() throws {
        let scenario = try AssessmentBench.scenario(
            "assessments: {requests: {area: {in_hours: null}}, entry: {refused: 100 %}}")
        let hours = try Sample(scenario, replications: 300) { $0.hoursToDecision }
        // Requests come at any hour of 20 weeks from a Monday: four nights of 18 hours a week and weekends of 66, of the first
        // of which there are only the last 10 hours; who asks in the 56 hours after the last sitting is not heard.
        let squares: Double = 20 * 4 * 18 * 18 + 19 * 66 * 66 + 10 * 10
        let expected = squares / 2 / (20 * 168 - 56)
        #expect(abs(hours.mean - expected) < 4.5 * hours.standardError + 0.001, "\(hours.mean), \(expected)")
        #expect(hours.standardError < 0.6)
    }

    @Test("Recommendations lapse with each fortnight that a bed takes longer")
    func lapsing() throws {
        let scenario = try AssessmentBench.scenario(
            """
            run: {length: 150 wk}
            assessments:
              outcomes: {area: {section_3: 100 %}}
              beds: {at_once: 30 %, wait: {exponential: {mean: 10 d}}}
            """)
        let sample = try Sample(scenario, replications: 100) {
            $0.assessments(.lapsed) / $0.assessments(.admitted)
        }
        // Each fortnight is outlasted with probability exp(-1.4): a geometric number of lapses.
        let outlasts = exp(-1.4)
        let expected = 0.7 * outlasts / (1 - outlasts)
        // Those still waiting at the end have lapsed and are not admitted: less than a fiftieth of the run.
        #expect(abs(sample.mean - expected) < 4.5 * sample.standardError + 0.005, "\(sample.mean), \(expected)")
    }

    @Test("The emergency duty service is a queue with several servers", arguments: [1, 3])
    func emergencyDuty(workers: Int) throws {
        let load = 0.7
        let scenario = try AssessmentBench.scenario(
            """
            run: {length: 104 wk, warm_up: 10 wk}
            work: {set_up: {time: {indirect: {exponential: {mean: 2 h}}}}}
            assessments:
              steps: {setting_up: set_up}
              requests: {area: {rate: \(84 * load * Double(workers)) per week}}
              out_of_hours: {workers: \(workers)}
            """)
        let hours = try Sample(scenario, replications: 60) { $0.delay(.rota) }
        // Erlang C: the chance of waiting, times the mean service over the servers that are free.
        let offered = load * Double(workers)
        var sum = 0.0
        var term = 1.0
        for n in 0..<workers {
            sum += term
            term *= offered / Double(n + 1)
        }
        let waits = term / (1 - load) / (sum + term / (1 - load))
        let expected = waits * 2 / (Double(workers) * (1 - load))
        #expect(abs(hours.mean - expected) < 4.5 * hours.standardError + 0.002, "\(hours.mean), \(expected)")
        #expect(hours.standardError < 0.1 * expected)
    }

    @Test("Decisions have the shares that are stated")
    func shares() throws {
        let scenario = try AssessmentBench.scenario(
            """
            run: {length: 104 wk}
            assessments:
              outcomes: {area: {no_further_action: 30 %, informal_admission: 20 %, section_2: 35 %, section_3: 15 %}}
              consulting: {nearest_relative: {objects: 10 %}, assessed_instead: 50 %}
            """)
        let three = try Sample(scenario, replications: 60) { $0.assessments(.sectionThree) / $0.assessments(.decided) }
        let two = try Sample(scenario, replications: 60) { $0.assessments(.sectionTwo) / $0.assessments(.decided) }
        #expect(three.agrees(with: 0.15 * 0.9), "\(three.mean)")
        #expect(two.agrees(with: 0.35 + 0.15 * 0.1 * 0.5), "\(two.mean)")
    }

    @Test("Whether a crisis lasts until there is a bed is a matter of one exponential stay")
    func neededNoMore() throws {
        let scenario = try SmallService.scenario(merged: [
            """
            run: {length: 30 wk}
            needs:
              person:
                moves: {settled_to_crisis: 3 per week, unsettled_to_crisis: 3 per week, crisis_to_settled: 0.5 per week}
                in_crisis: {assessed: 100 %}
            starting: {team: {caseload: 100}}
            assessments:
              out_of_hours: {workers: 500}
              outcomes: {caseload: {section_3: 100 %}}
              beds: {at_once: 0 %, wait: 7 d}

            """
        ])
        let sample = try Sample(scenario, replications: 60) {
            $0.assessments(.neededNoMore) / ($0.assessments(.neededNoMore) + $0.assessments(.admitted))
        }
        // In crisis at the decision, and for a week without a break.
        let expected = 1 - exp(-0.5)
        #expect(abs(sample.mean - expected) < 4.5 * sample.standardError + 0.002, "\(sample.mean), \(expected)")
        #expect(sample.standardError < 0.01)
    }
}
