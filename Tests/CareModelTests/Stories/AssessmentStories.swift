import CareModel
import Scenario
import Testing

/// Assessments in which every time is certain, so that each can be followed by hand.
@Suite("Mental Health Act assessments")
struct AssessmentStories {
    private static let steps = "steps: {setting_up: set_up, warrant: court, interview: see}"
    private static let detained =
        "outcomes: {area: {section_2: 100 %}, police: {section_2: 100 %}, ward: {section_2: 100 %}}"

    @Test("The interview waits for what comes last, and every hour has one cause")
    func delays() throws {
        let outcome = try AssessmentBench.run(
            """
            assessments:
              \(Self.steps)
              \(Self.detained)
              consulting: {nearest_relative: {found: 1 h}}
              doctors: {approved: 3 h, second: 5 h}
              entry: {police: {share: 100 %, wait: 4 h}}
              beds: {at_once: 0 %, wait: 10 h}
              ambulance: 3 h
            """)
        // Two hours to set up; the second doctor five hours after that began; two hours with the person.
        #expect(outcome.hoursToDecision == 7)
        #expect(outcome.hoursToAdmission == 20)
        #expect(outcome.delay(.work) == 4)
        #expect(outcome.delay(.doctors) == 3)
        #expect(outcome.delay(.bed) == 10)
        #expect(outcome.delay(.ambulance) == 3)
        for cause in [AssessmentDelay.rota, .relative, .police, .warrant, .condition] {
            #expect(outcome.delay(cause) == 0, "\(cause)")
        }
        let begun = outcome.assessments(.begun)
        #expect(begun > 60 && outcome.assessments(.begunOutOfHours) == begun)
        #expect(outcome.assessments(.bedsSought) >= outcome.assessments(.admitted))
        #expect(outcome.assessments(.bedsLate) == 0)
        #expect(outcome.assessments(.sectionTwo) == outcome.assessments(.decided))
    }

    @Test("A warrant comes before the police, and both before the interview")
    func warrant() throws {
        let outcome = try AssessmentBench.run(
            """
            assessments:
              \(Self.steps)
              doctors: {approved: 3 h, second: 5 h}
              entry: {refused: 100 %, court: {days: always, wait: 3 h}, police: {wait: 2 h}}
            """)
        #expect(outcome.delay(.warrant) == 4)
        #expect(outcome.delay(.police) == 2)
        #expect(outcome.hoursToDecision == 10)
        let police = try AssessmentBench.run(
            """
            assessments:
              \(Self.steps)
              requests: {area: {rate: 0 per week}, police: {rate: 5 per week, in_hours: 0 %}}
              entry: {refused: 100 %, court: {days: always, wait: 3 h}, police: {wait: 2 h}}
            """)
        #expect(police.hoursToDecision == 4, "nobody needs a warrant for a place of safety")
    }

    @Test("The professional stays for a time and comes back when there is a bed")
    func staying() throws {
        func outcome(_ bed: String) throws -> Outcome {
            try AssessmentBench.run(
                """
                assessments:
                  steps: {setting_up: set_up, interview: see, waiting: stay, returning: return}
                  \(Self.detained)
                  beds: {at_once: 0 %, wait: \(bed), stays_with: 4 h}
                  ambulance: 1 h
                """)
        }
        let soon = try outcome("3 h")
        #expect(soon.hoursToAdmission == 8)
        let late = try outcome("30 h")
        // Four hours with the person, and an hour's way back before the ambulance comes.
        #expect(late.hoursToAdmission == 36)
        #expect(late.assessments(.bedsLate) >= late.assessments(.admitted))
        let ended = late.assessments(.emergencySeconds) / 3600 / late.assessments(.admitted)
        // To the second, since times are whole ones.
        #expect(ended > 9.999 && ended < 10.6, "\(ended)")
    }

    @Test("Recommendations lapse after a fortnight, and two doctors examine again")
    func lapse() throws {
        let outcome = try AssessmentBench.run(
            """
            run: {length: 40 wk}
            assessments:
              \(Self.steps)
              \(Self.detained)
              doctors: {approved: 5 h, second: 1 h}
              beds: {at_once: 0 %, wait: 20 d}
            """)
        let admitted = outcome.assessments(.admitted)
        #expect(admitted > 100)
        // Each lapses once, a fortnight after the interview, six days before there is a bed.
        #expect(outcome.assessments(.lapsed) >= admitted)
        #expect(outcome.assessments(.lapsed) < admitted * 1.2)
        #expect(outcome.hoursToAdmission == 5 + 2 + 20 * 24)
        #expect(outcome.delay(.doctors) == 3 + 5)
        #expect(outcome.delay(.work) == 2 + 2 + 2)
        let informal = try AssessmentBench.run(
            """
            assessments:
              \(Self.steps)
              outcomes: {area: {informal_admission: 100 %}}
              beds: {at_once: 0 %, wait: 20 d}
            """)
        #expect(informal.assessments(.lapsed) == 0 && informal.assessments(.admitted) > 0)
    }

    @Test("Doctors who examine too far apart examine again")
    func apart() throws {
        func outcome(_ second: String) throws -> Outcome {
            try AssessmentBench.run(
                """
                assessments:
                  \(Self.steps)
                  \(Self.detained)
                  doctors: {approved: 1 h, second: \(second), apart: 100 %}
                """)
        }
        let near = try outcome("4 d")
        #expect(near.assessments(.examinationsRepeated) == 0)
        #expect(near.hoursToDecision == 4 * 24 + 2)
        let far = try outcome("6 d")
        #expect(far.assessments(.examinationsRepeated) >= far.assessments(.decided))
        #expect(far.hoursToDecision == 12 * 24 + 2)
    }

    @Test("In an emergency one doctor is enough")
    func emergency() throws {
        let outcome = try AssessmentBench.run(
            """
            assessments:
              \(Self.steps)
              \(Self.detained)
              doctors: {approved: 3 h, second: 30 h}
              emergency_after: 4
            """)
        #expect(outcome.hoursToDecision == 6)
        #expect(outcome.assessments(.sectionFour) == outcome.assessments(.decided))
        #expect(outcome.assessments(.decided) > 0)
    }

    @Test("Detention in a place of safety ends after a day, or twelve hours later where it was extended")
    func placeOfSafety() throws {
        func share(_ more: String) throws -> Double {
            let outcome = try AssessmentBench.run(
                """
                assessments:
                  \(Self.steps)
                  requests: {area: {rate: 0 per week}, police: {rate: 5 per week, in_hours: 0 %, \(more)}}
                """)
            #expect(outcome.assessments(.placeOfSafety) == outcome.assessments(.over))
            return outcome.assessments(.placeOfSafetyBreached) / outcome.assessments(.placeOfSafety)
        }
        #expect(try share("unfit: 0 %") == 0)
        #expect(try share("unfit: 100 %, unfit_for: 30 h") == 1)
        #expect(try share("unfit: 100 %, unfit_for: 30 h, extended: 100 %") == 0)
        #expect(try share("unfit: 100 %, unfit_for: 35 h, extended: 100 %") == 1)
    }

    @Test("A nurse can hold somebody for six hours until a doctor comes")
    func ward() throws {
        func outcome(_ comes: String) throws -> Outcome {
            try AssessmentBench.run(
                """
                assessments:
                  \(Self.steps)
                  \(Self.detained)
                  requests:
                    area: {rate: 0 per week}
                    ward: {rate: 5 per week, in_hours: 0 %, held_by_nurse: 100 %, doctor_comes: \(comes)}
                  doctors: {approved: 10 h}
                  beds: {at_once: 0 %, wait: 5 d}
                """)
        }
        let soon = try outcome("5 h")
        #expect(soon.assessments(.holdingBreached) == 0 && soon.assessments(.holding) > 0)
        #expect(soon.assessments(.bedsSought) == 0, "who is on a ward needs no bed")
        let late = try outcome("7 h")
        #expect(late.assessments(.holdingBreached) == late.assessments(.holding))
    }

    @Test("Who is consulted is a matter of the law in force, which can change on a date")
    func law() throws {
        let outcome = try AssessmentBench.run(
            """
            laws: {old: {consulted: nearest_relative}, new: {consulted: nominated_person}}
            law: old
            changes: {act: {date: 2027-03-15, law: new}}
            assessments:
              \(Self.steps)
              outcomes: {area: {section_3: 100 %}}
              consulting:
                nearest_relative: {found: 1 h}
                nominated_person: {found: 6 h, objects: 100 %}
                objection_settled: 24 h
                assessed_instead: 100 %
            """)
        #expect(outcome.assessments(.objections, weeks: 0..<10) == 0)
        #expect(outcome.assessments(.sectionThree, weeks: 0..<10) > 20)
        #expect(outcome.assessments(.objections, weeks: 10..<20) > 20)
        #expect(outcome.assessments(.sectionThree, weeks: 11..<20) == 0)
        #expect(outcome.assessments(.sectionTwo, weeks: 11..<20) > 20)
        let relative = outcome.assessments(.delayRelative, weeks: 12..<20) / outcome.assessments(.over, weeks: 12..<20)
        #expect(relative == 28 * 3600)
    }

    @Test("By day a worker of the team does it, in whole hours of work, and its other work waits")
    func byDay() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 20 wk}
            posts: {nurse: {skills: [amhp]}}
            work:
              set_up: {by: team, skill: amhp, priority: crisis, time: {indirect: 2 h}}
              see: {by: team, skill: amhp, priority: crisis, pauses: false, time: {direct: 2 h}}
              report: {by: team, skill: amhp, priority: crisis, time: {recording: 1 h}}
            assessments:
              steps: {setting_up: set_up, interview: see, report: report}
              requests: {area: {rate: 1 per week}}
            """)
        let begun = outcome.assessments(.begun)
        #expect(begun > 5 && outcome.assessments(.begunOutOfHours) == 0)
        // One can be half done when the run ends.
        #expect(abs(outcome.hours(.indirect) - 2 * begun) <= 2)
        #expect(abs(outcome.hours(.direct) - 2 * outcome.assessments(.decided)) <= 2)
        #expect(
            abs(outcome.assessments(.workSeconds) / 3600 - outcome.hours(.indirect) - outcome.hours(.direct)) < 1e-6)
        #expect(abs(outcome.assessments(.notesSeconds) / 3600 - outcome.assessments(.decided)) <= 1)
        // Whatever comes at night or at the weekend waits for the rota.
        #expect(outcome.delay(.rota) > 8)
        #expect(outcome.delay(.work) == 4)
    }

    @Test("What is urgent and was not begun by day goes to the emergency duty service")
    func handingOver() throws {
        func outcome(_ urgent: String) throws -> Outcome {
            try SmallService.run(
                """
                run: {length: 20 wk}
                posts: {nurse: {skills: [amhp], count: 1}}
                work: {see: {by: team, skill: amhp, priority: crisis, pauses: false, time: {direct: 6 h}}}
                assessments:
                  steps: {setting_up: see}
                  requests: {area: {rate: 12 per week, in_hours: 100 %}}
                  out_of_hours: {workers: 3, urgent: {area: \(urgent)}}
                """)
        }
        let handedOver = try outcome("100 %")
        #expect(handedOver.assessments(.begunOutOfHours) > 50)
        #expect(handedOver.hoursToDecision < 24)
        let waiting = try outcome("0 %")
        #expect(waiting.assessments(.begunOutOfHours) == 0)
        #expect(waiting.assessments(.fromArea) == handedOver.assessments(.fromArea))
        #expect(waiting.assessments(.begun) < handedOver.assessments(.begun))
    }
}
