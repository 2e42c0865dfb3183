import CareModel
import Scenario
import ScenarioFiles
import Testing

@Suite("Statutory work by stages")
struct ProcedureStories {
    private static let three = """
        concern: {work: [concern], within: 7 d}
        enquiry: {work: [enquiry], wait: 2 d, within: 14 d, counted_from: request}
        conference: {work: [meeting], wait: 1 wk}
        """

    /// Twenty concerns a week in the area of one nurse, each a quarter of an hour of work.
    static func inArea(_ stages: String, _ more: String = "") throws -> Outcome {
        try run(
            more,
            """
            run: {length: 26 wk}
            work:
              concern: {arises: {area: 20 per week}, by: team, priority: deadline, due: 7 d, time: {indirect: 15 min}}
              enquiry: {by: team, priority: deadline, due: 7 d, time: {indirect: 30 min}}
              meeting: {by: team, priority: deadline, due: 7 d, time: {meetings: 6 min}}
            procedures:
              safeguarding:
                stages:
            \(stages.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n"))
            """)
    }

    /// Runs the base with one text merged over it, and another over that.
    private static func run(_ more: String, _ text: String) throws -> Outcome {
        let source = ScenarioSource.memory([
            "base.yaml": SmallService.base, "middle.yaml": "extends: base.yaml\n" + text,
            "test.yaml": "extends: middle.yaml\n" + more,
        ])
        return try SmallService.run(try ScenarioFile.read(path: "test.yaml", source: source).scenario)
    }

    @Test("Each stage follows the one before, and takes at least as long as its wait")
    func stages() throws {
        let outcome = try Self.inArea(Self.three)
        let begun = outcome.procedures(.begun)
        #expect(begun > 400)
        #expect(outcome.procedures(.begun, stage: 0) == begun)
        #expect(outcome.procedures(.begun, stage: 1) == outcome.procedures(.finished, stage: 0))
        #expect(outcome.procedures(.begun, stage: 2) == outcome.procedures(.finished, stage: 1))
        #expect(outcome.procedures(.finished) == outcome.procedures(.finished, stage: 2))
        let day = 86_400.0
        #expect(outcome.procedures(.elapsedSeconds, stage: 1) >= 2 * day * outcome.procedures(.finished, stage: 1))
        #expect(outcome.procedures(.elapsedSeconds, stage: 2) >= 7 * day * outcome.procedures(.finished, stage: 2))
        // Hours are those of the pieces: a quarter, a half and a tenth of an hour.
        let hours = [0.25, 0.5, 0.1].enumerated().reduce(0) {
            $0 + $1.element * outcome.procedures(.begun, stage: $1.offset)
        }
        #expect(outcome.procedures(.workSeconds) <= hours * 3600 + 1e-6)
        #expect(outcome.procedures(.workSeconds) > 0.97 * hours * 3600)
        #expect(
            abs(
                outcome.procedures(.workSeconds)
                    - (0..<3).reduce(0) { $0 + outcome.procedures(.workSeconds, stage: $1) }) < 1e-6)
    }

    @Test("A share goes on, and the others end where they are")
    func goesOn() throws {
        let outcome = try Self.inArea(
            """
            concern: {work: [concern], goes_on: 30 %}
            enquiry: {work: [enquiry]}
            """)
        let decided = outcome.procedures(.finished, stage: 0)
        let share = outcome.procedures(.begun, stage: 1) / decided
        #expect(abs(share - 0.3) < 4.5 * (0.3 * 0.7 / decided).squareRoot(), "\(share) of \(decided)")
        let none = try Self.inArea("concern: {work: [concern], goes_on: 0 %}\nenquiry: {work: [enquiry]}")
        #expect(none.procedures(.begun, stage: 1) == 0)
        #expect(none.procedures(.finished) == none.procedures(.finished, stage: 0))
    }

    @Test(
        "A clock that no stage can keep is always broken, one with room never, and only those set by law are breaches")
    func clocks() throws {
        let stages = """
            concern: {work: [concern], within: 30 d}
            enquiry: {work: [enquiry], wait: 3 d, within: 2 d}
            """
        let outcome = try Self.inArea(stages)
        #expect(outcome.procedures(.judged, stage: 0) > 0 && outcome.procedures(.late, stage: 0) == 0)
        #expect(outcome.procedures(.judged, stage: 1) == outcome.procedures(.late, stage: 1))
        #expect(outcome.procedures(.secondsLate, stage: 1) >= 86_400 * outcome.procedures(.finished, stage: 1))
        #expect(outcome.people(.statutoryJudged) == 0)
        let law = try Self.inArea(stages, "procedures: {safeguarding: {statutory: true}}")
        #expect(law.people(.statutoryJudged) == law.procedures(.judged))
        #expect(law.people(.statutoryLate) == law.procedures(.late))
        #expect(law.people(.unsafeStatutory) > 20)
    }

    @Test("From the request a clock counts all stages so far")
    func fromRequest() throws {
        func late(_ from: String) throws -> Double {
            let outcome = try Self.inArea(
                """
                concern: {work: [concern], wait: 5 d}
                enquiry: {work: [enquiry], wait: 5 d, within: 9 d, counted_from: \(from)}
                """)
            return outcome.procedures(.late, stage: 1) / outcome.procedures(.judged, stage: 1)
        }
        #expect(try late("request") == 1)
        #expect(try late("stage") < 0.05)
    }

    @Test("Work side by side: a stage is over when all of its pieces are done")
    func sideBySide() throws {
        let outcome = try Self.inArea("concern: {work: [concern, enquiry, meeting]}")
        #expect(outcome.procedures(.finished) > 400)
        let each = 0.25 + 0.5 + 0.1
        #expect(outcome.procedures(.workSeconds) >= outcome.procedures(.finished) * each * 3600 - 1e-3)
        // With nobody who may do one of them it never is.
        let never = try Self.inArea(
            "concern: {work: [concern, enquiry]}", "work: {enquiry: {roles: [clerk]}}\nroles: {clerk: {title: Clerk}}")
        #expect(never.procedures(.finished) == 0)
        #expect(
            never.procedures(.underWaySeconds, weeks: 25..<26) / 604_800 > 0.9 * never.procedures(.begun, weeks: 0..<25)
        )
    }

    @Test("A person's proceeding ends with their care, and what is left of its work is withdrawn")
    func careEnds() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 26 wk}
            needs: {person: {discharge: {settled_for: 0 wk, rate: 0.2 per week}}}
            starting: {team: {caseload: 60, states: {settled: 100 %}}}
            work:
              concern: {arises: {rate: {all: 0.2 per week}}, by: coordinator, priority: deadline, time: {indirect: 15 min}}
              enquiry: {by: coordinator, priority: deadline, time: {indirect: 30 min}}
            procedures:
              safeguarding:
                stages:
                  concern: {work: [concern]}
                  enquiry: {work: [enquiry], wait: 40 d}
            """)
        #expect(outcome.procedures(.begun) > 20)
        #expect(outcome.procedures(.withdrawn) > 10)
        #expect(outcome.procedures(.withdrawn) == (0..<2).reduce(0) { $0 + outcome.procedures(.withdrawn, stage: $1) })
    }

    @Test("A further concern about somebody whose enquiry is under way is looked at, and begins no other")
    func oneAtATime() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 10 wk}
            starting: {team: {caseload: 3, states: {settled: 100 %}}}
            work:
              concern: {arises: {every: {all: 1 wk}}, by: coordinator, priority: deadline, time: {indirect: 15 min}}
            procedures:
              safeguarding:
                stages:
                  concern: {work: [concern]}
                  enquiry: {wait: 52 wk}
            """)
        #expect(outcome.procedures(.begun) == 3)
        #expect(outcome.hours(.indirect) > 3 * 8 * 0.25)
    }

    @Test("What is in force is renewed before its term ends, or lapses where the renewal takes too long")
    func renewal() throws {
        func run(_ force: String, wait: String = "1 d") throws -> Outcome {
            try SmallService.run(
                """
                run: {length: 104 wk}
                work:
                  report: {arises: {area: 1 per week}, by: team, priority: deadline, time: {indirect: 15 min}}
                procedures:
                  guardianship:
                    stages:
                      report: {work: [report]}
                      acceptance: {wait: \(wait)}
                    in_force: \(force)
                """)
        }
        let once = try run("{first: 26 wk}")
        #expect(once.procedures(.renewals) == 0 && once.procedures(.lapsed) == 0)
        // One a week for half a year each.
        #expect(
            abs(once.procedures(.inForceSeconds, weeks: 52..<104) / (52 * 604_800) - 26) < 4.5 * 26.0.squareRoot() * 0.7
        )
        let always = try run("{first: 26 wk, renewed: 100 %, ahead: 14 d}")
        #expect(always.procedures(.lapsed) == 0)
        #expect(always.procedures(.renewals, weeks: 0..<22) == 0 && always.procedures(.renewals) > 80)
        let rises = always.procedures(.inForceSeconds, weeks: 103..<104) / 604_800
        #expect(abs(rises - always.procedures(.begun) + always.procedures(.renewals)) < 6)
        let late = try run("{first: 26 wk, renewed: 100 %, ahead: 14 d}", wait: "21 d")
        #expect(late.procedures(.lapsed) > 0.8 * late.procedures(.renewals, weeks: 0..<100))
        let yearly = try run("{first: 26 wk, then: 52 wk, renewed: 100 %, ahead: 14 d}")
        #expect(yearly.procedures(.renewals) < always.procedures(.renewals))
    }

    @Test("The end of a stage brings other work, which can begin another procedure")
    func brings() throws {
        let outcome = try Self.inArea(
            "concern: {work: [concern], brings: [enquiry]}",
            "procedures: {inquiry: {stages: {enquiry: {work: [enquiry]}, meeting: {work: [meeting]}}}}")
        #expect(outcome.procedures(.begun, 1) == outcome.procedures(.finished))
        #expect(outcome.procedures(.finished, 1, stage: 1) > 0.9 * outcome.procedures(.begun, 1))
    }

    @Test("What a stage brought that a coordinator leaves undone is the next one's")
    func broughtAndLeft() throws {
        // Each of forty people has one letter of four hours coming, and the first nurse is there for three weeks.
        let outcome = try SmallService.run(
            """
            run: {length: 26 wk}
            starting: {team: {caseload: 40, states: {settled: 100 %}}}
            recruitment: {leaving_to_start: 7 d}
            changes: {cut: {date: 2027-01-25, cut_posts: {nurse: {count: 1, until: 2027-02-08}}}}
            work:
              concern: {arises: {every: {all: 2 wk}}, by: coordinator, priority: deadline, time: {telephone: 5 min}}
              letter: {by: coordinator, priority: carer, time: {indirect: 4 h}}
            procedures:
              order:
                stages:
                  concern: {work: [concern], brings: [letter]}
                  hold: {wait: 100 wk}
            """)
        #expect(outcome.hours(.indirect, weeks: 0..<3) < 120)
        // What the first one had begun is begun again.
        let hours = outcome.hours(.indirect)
        #expect(hours > 160 - 0.01 && hours < 164, "\(hours)")
    }

    @Test("A renewal of which a piece lapses lets the term run to its end, and is not sought again")
    func renewalGivenUp() throws {
        // Renewals begin twelve hours off the time of day at which decisions are made, when nobody is there for an hour.
        let outcome = try SmallService.run(
            """
            run: {length: 60 wk}
            work:
              request: {arises: {area: 2 per week}, by: team, priority: deadline, time: {indirect: 5 min}}
              decision: {by: team, priority: deadline, lapses_after: 1 h, time: {indirect: 5 min}}
            procedures:
              order:
                stages: {request: {work: [request]}, decision: {work: [decision]}}
                in_force: {first: 26 wk, renewed: 100 %, ahead: 1356 h, again_from: decision}
            """)
        #expect(outcome.procedures(.renewals) > 40)
        #expect(outcome.procedures(.lapsed) == 0)
        // In force is what was decided within the last twenty-six weeks.
        let inForce = outcome.procedures(.inForceSeconds, weeks: 50..<51) / 604_800
        #expect(inForce >= outcome.procedures(.finished, weeks: 25..<50))
        #expect(inForce <= outcome.procedures(.finished, weeks: 24..<51))
    }

    @Test("A piece of a stage that lapses ends the proceeding")
    func lapses() throws {
        let outcome = try Self.inArea(
            "concern: {work: [concern]}\nenquiry: {work: [enquiry]}",
            "work: {enquiry: {lapses_after: 1 h, priority: carer}}\nposts: {nurse: {pattern: full_time}}")
        #expect(outcome.procedures(.withdrawn, stage: 1) > 0)
        #expect(outcome.procedures(.withdrawn) == outcome.procedures(.withdrawn, stage: 1))
    }

    @Test("Procedures without use leave a history as it was")
    func neutral() throws {
        let base = """
            starting: {team: {caseload: 5, states: {settled: 100 %}}}
            work:
              call: {arises: {every: {all: 2 d}, area: 3 per week}, by: team, priority: call, time: {telephone: {exponential: {mean: 30 min}}}}
              report: {by: team, priority: deadline, time: {indirect: 1 h}}

            """
        let plain = try SmallService.run(base)
        let stated = try SmallService.run(
            base + "procedures: {enquiry: {withdrawn: 1 per week, stages: {report: {work: [report], within: 1 d}}}}\n"
                + "changes: {same: {date: 2027-01-11, area_times: {call: 1}}}")
        #expect(
            plain.record.fingerprint == stated.record.fingerprint || plain.record.events + 1 == stated.record.events)
        for measure in PeopleMeasure.allCases { #expect(plain.people(measure) == stated.people(measure), "\(measure)") }
        for measure in StaffMeasure.allCases { #expect(plain.staff(measure) == stated.staff(measure), "\(measure)") }
    }

    @Test(
        "Work that arises, as the single stage of a procedure that all go through, is done as it is by itself",
        arguments: ["arises: {every: {all: 2 d}}, by: coordinator", "arises: {area: 9 per week}, by: team"])
    func neutralStage(arises: String) throws {
        let base = """
            run: {length: 26 wk}
            starting: {team: {caseload: 12, states: {settled: 100 %}}}
            work:
              report: {\(arises), priority: deadline, time: {indirect: {exponential: {mean: 50 min}}}}
              call: {arises: {rate: {all: 1 per week}}, by: coordinator, priority: call, time: {telephone: {exponential: {mean: 30 min}}}}

            """
        let plain = try SmallService.run(base)
        let stage = "report: {work: [report], goes_on: 100 %, counted_from: stage}"
        let stated = try SmallService.run(base + "procedures: {enquiry: {withdrawn: 0 per week, stages: {\(stage)}}}")
        #expect(stated.procedures(.finished) > 150)
        for measure in PeopleMeasure.allCases { #expect(plain.people(measure) == stated.people(measure), "\(measure)") }
        for measure in StaffMeasure.allCases { #expect(plain.staff(measure) == stated.staff(measure), "\(measure)") }
    }

    @Test("Rules: a first stage with work, work in one stage only, nobody's own work, a stage to go back to")
    func rules() throws {
        func yaml(_ text: String) -> String {
            """
            work:
              report: {arises: {area: 1 per week}, by: team, priority: deadline}
              own: {by: worker, priority: deadline}
              theirs: {by: coordinator, priority: deadline}
            procedures: {order: \(text)}
            """
        }
        func isRefused(_ text: String, for fault: String) -> Bool { SmallService.isRefused(yaml(text), for: fault) }
        #expect(SmallService.faults(yaml("{stages: {report: {work: [report]}}}")) == [])
        #expect(isRefused("{stages: {wait: {wait: 2 d}}}", for: "the first stage has none"))
        #expect(isRefused("{stages: {a: {work: [report]}, b: {work: [report]}}}", for: "is the work of stage order.a"))
        #expect(isRefused("{stages: {a: {work: [report]}, b: {work: [own]}}}", for: "each worker has for themselves"))
        #expect(isRefused("{stages: {a: {work: [report]}, b: {work: [theirs]}}}", for: "is a coordinator's"))
        let stages = "{stages: {a: {work: [report]}}"
        #expect(isRefused("\(stages), in_force: {first: 26 wk, again_from: b}}", for: "there is no stage b of order"))
        #expect(isRefused("\(stages), in_force: {first: 4 wk, ahead: 28 d}}", for: "before the term does"))
        let taken = yaml("\(stages)}") + "\nvoluntary: {friends: {work: [report], share: 10 %}}"
        #expect(SmallService.isRefused(taken, for: "a step that people wait for"))
    }
}
