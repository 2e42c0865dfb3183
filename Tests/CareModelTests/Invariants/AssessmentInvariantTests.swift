import CareModel
import Scenario
import Testing

@testable import CareModel

@Suite("What holds of all assessments")
struct AssessmentInvariantTests {
    /// A service by day and by night with everything that can delay an assessment.
    private static let whole = """
        run: {length: 52 wk}
        posts: {nurse: {skills: [amhp], count: 3}}
        assessments:
          steps: {setting_up: set_up, warrant: court, interview: see, waiting: stay, returning: return, report: report}
          day: {days: office, between: "09:00-17:00"}
          requests:
            area: {rate: 3 per week, in_hours: 60 %}
            ward: {rate: 1 per week, held_by_nurse: 50 %, doctor_comes: {exponential: {mean: 3 h}}}
            police: {rate: 1 per week, unfit: 50 %, unfit_for: {exponential: {mean: 8 h}}, extended: 30 %}
          out_of_hours: {workers: 1, urgent: {area: 50 %}}
          consulting:
            nearest_relative: {found: {exponential: {mean: 3 h}}, objects: 10 %}
            objection_settled: {exponential: {mean: 2 d}}
            assessed_instead: 50 %
          doctors:
            approved: {exponential: {mean: 4 h}}
            second: {exponential: {mean: 4 h}}
            known: 50 %
            known_found: {exponential: {mean: 6 h}}
            at_once: 3
            days: daily
            apart: 30 %
          entry: {refused: 15 %, court: {wait: {exponential: {mean: 4 h}}}, police: {share: 20 %, wait: {exponential: {mean: 2 h}}}}
          emergency_after: 24
          outcomes:
            area: {no_further_action: 20 %, community_alternative: 10 %, informal_admission: 10 %, section_2: 40 %, section_3: 20 %}
            ward: {no_further_action: 40 %, section_2: 40 %, section_3: 20 %}
            police: {no_further_action: 60 %, section_2: 40 %}
          beds: {at_once: 50 %, wait: {lognormal: {mean: 5 d, sd: 9 d}}, stays_with: 3 h}
          ambulance: {exponential: {mean: 3 h}}

        """

    @Test("Every second from request to the end has one cause, and nothing is lost", arguments: 1...6)
    func reconciled(seed: Int) throws {
        let outcome = try AssessmentBench.run(Self.whole, seed: UInt64(seed))
        let causes = AssessmentDelay.allCases.reduce(0.0) { $0 + outcome.assessments(.delay($1)) }
        let times = outcome.record.assessments.reduce(0.0) { sum, time in
            sum + (time.secondsToAdmission.isNaN ? time.secondsToDecision : time.secondsToAdmission)
        }
        #expect(outcome.record.assessments.count == Int(outcome.assessments(.over)))
        #expect(outcome.assessments(.over) > 200)
        #expect(abs(causes - times) < 1e-6 * times)
        for cause in AssessmentDelay.allCases { #expect(outcome.assessments(.delay(cause)) > 0, "\(cause)") }
        let requested = AssessmentOrigin.requested.reduce(0.0) { $0 + outcome.assessments(.requested($1)) }
        #expect(requested >= outcome.assessments(.begun))
        #expect(outcome.assessments(.begun) >= outcome.assessments(.decided))
        #expect(outcome.assessments(.decided) >= outcome.assessments(.over))
        let outcomes = AssessmentOutcome.allCases.reduce(0.0) { $0 + outcome.assessments(.decided($1)) }
        #expect(outcomes == outcome.assessments(.decided))
        #expect(outcome.assessments(.lapsed) > 0)
    }

    @Test("The same seed gives the same history, and the hours at assessments are hours of the team")
    func reproducible() throws {
        let scenario = try AssessmentBench.scenario(Self.whole)
        let model = try compile(scenario)
        let simulation = Simulation(model)
        let first = try simulation.replicate(seed: 3, replication: 1)
        _ = try simulation.replicate(seed: 4, replication: 0)
        let again = try simulation.replicate(seed: 3, replication: 1)
        #expect(first.measures == again.measures && first.fingerprint == again.fingerprint)
        let outcome = Outcome(model: model, record: first)
        let worked = outcome.assessments(.workSeconds) + outcome.assessments(.waitingSeconds)
        let counted =
            outcome.staff(.direct) + outcome.staff(.indirect) + outcome.staff(.travel) + outcome.staff(.waiting)
        #expect(worked > 0 && abs(worked - counted) < 1e-6 * counted)
    }

    @Test("However long beds are waited for, every assessment takes the time that it takes")
    func timesOfPieces() throws {
        func decided(_ wait: String) throws -> [Double] {
            let outcome = try AssessmentBench.run(
                """
                work: {set_up: {time: {indirect: {lognormal: {mean: 2 h, sd: 2 h}}}}, see: {time: {direct: {lognormal: {mean: 2 h, sd: 2 h}}}}}
                assessments:
                  steps: {setting_up: set_up, interview: see, waiting: stay, returning: return, report: report}
                  outcomes: {area: {section_2: 100 %}}
                  beds: {at_once: 50 %, wait: \(wait), stays_with: 3 h}
                """)
            return (0..<outcome.model.weeks).map { outcome.assessments(.secondsToDecision, weeks: $0..<$0 + 1) }
        }
        let short = try decided("1 h")
        // Places are used again in another order, doctors examine again: nothing of the kind shifts anybody's luck.
        #expect(try short == decided("30 d"))
        #expect(short.reduce(0, +) > 0)
    }

    @Test("More doctors and beds leave requests and everybody's decision as they were")
    func commonRandomNumbers() throws {
        let slow = try AssessmentBench.run(Self.whole)
        let quick = try AssessmentBench.run(
            Self.whole.replacing("approved: {exponential: {mean: 4 h}}", with: "approved: 1 min").replacing(
                "beds: {at_once: 50 %", with: "beds: {at_once: 100 %"))
        for origin in AssessmentOrigin.requested {
            #expect(slow.assessments(.requested(origin)) == quick.assessments(.requested(origin)))
        }
        #expect(slow.hoursToAdmission > quick.hoursToAdmission)
        // Only those under way at the end can be decided in the one and not in the other.
        #expect(abs(slow.assessments(.noFurtherAction) - quick.assessments(.noFurtherAction)) < 10)
    }

    @Test("Hours laid end to end and the clock are each other's inverse")
    func windows() {
        for hours in [
            WorkType.AreaHours(days: .office, between: 36_000...57_600), .init(days: .daily, between: 28_800...79_200),
            .init(days: .always),
        ] {
            let window = AreaWindow(hours)
            var time = 12.0
            while time < 3 * 604_800 {
                let open = window.elapsed(by: time)
                #expect(window.clock(from: time, after: 0) >= time)
                for seconds in [1.0, 3_600, 50_000] {
                    let later = window.clock(from: time, after: seconds)
                    #expect(abs(window.elapsed(by: later) - open - seconds) < 1e-6, "\(time), \(seconds)")
                }
                let boundary = window.boundary(after: time)
                #expect(boundary > time)
                if hours.days != .always {
                    #expect(window.contains(boundary - 1) != window.contains(boundary), "\(time)")
                    #expect(window.contains(boundary - 1) == window.contains(time), "\(time)")
                }
                time += 5_003
            }
        }
    }
}
