import CareModel
import Scenario
import Testing

/// From when the clocks of the law run, and what ends them.
@Suite("Clocks of the law")
struct LawClockStories {
    private static let steps = "steps: {setting_up: set_up, warrant: court, interview: see}"
    private static let treatment = "outcomes: {area: {section_3: 100 %}}"

    @Test("Recommendations run from the examination, whatever is settled after it")
    func fromExamination() throws {
        func run(settled: String) throws -> Outcome {
            try AssessmentBench.run(
                """
                assessments:
                  \(Self.steps)
                  \(Self.treatment)
                  consulting: {nearest_relative: {objects: 100 %}, objection_settled: \(settled), assessed_instead: 100 %}
                  beds: {at_once: 0 %, wait: 2 d}
                """)
        }
        #expect(try run(settled: "11 d").assessments(.lapsed) == 0)
        // Thirteen days and two are more than fourteen; sixteen are so at once.
        let late = try run(settled: "13 d")
        #expect(late.assessments(.lapsed) >= late.assessments(.admitted) && late.assessments(.admitted) > 30)
        let over = try run(settled: "16 d")
        #expect(over.assessments(.lapsed) >= over.assessments(.admitted) && over.assessments(.admitted) > 30)
    }

    @Test(
        "They hold until the person is on the ward: an ambulance that comes after them finds doctors to be asked again")
    func untilArrival() throws {
        let outcome = try AssessmentBench.run(
            """
            assessments: {\(Self.steps), \(Self.treatment), ambulance: 15 d}
            """)
        #expect(outcome.assessments(.lapsed) > 30)
        #expect(outcome.assessments(.admitted) == 0)
    }

    @Test("Examinations are too far apart by the time between them, not for a court that sits later")
    func examinationsApart() throws {
        func run(_ doctors: String, court: String) throws -> Outcome {
            try AssessmentBench.run(
                """
                assessments:
                  \(Self.steps)
                  doctors: {\(doctors), apart: 100 %}
                  entry: {refused: 100 %, court: {days: always, wait: \(court)}}
                """)
        }
        #expect(try run("approved: 1 h, second: 3 h", court: "10 d").assessments(.examinationsRepeated) == 0)
        #expect(try run("approved: 1 h, second: 6 d", court: "1 h").assessments(.examinationsRepeated) > 30)
    }

    @Test("An emergency admission has a day; after it two doctors are asked, and it is one for assessment")
    func emergency() throws {
        func run(wait: String) throws -> Outcome {
            try AssessmentBench.run(
                """
                assessments:
                  \(Self.steps)
                  outcomes: {area: {section_2: 100 %}}
                  emergency_after: 0
                  doctors: {approved: 1 h, second: 5 h}
                  beds: {at_once: 0 %, wait: \(wait)}
                """)
        }
        let quick = try run(wait: "20 h")
        #expect(quick.assessments(.lapsed) == 0 && quick.assessments(.sectionFour) == quick.assessments(.decided))
        let slow = try run(wait: "30 h")
        #expect(slow.assessments(.lapsed) >= slow.assessments(.admitted) && slow.assessments(.admitted) > 30)
    }

    /// A hundred people known to the team, each detained within days.
    private static func known(_ more: String) throws -> Outcome {
        try SmallService.run(
            SmallService.scenario(merged: [
                """
                run: {length: 30 wk}
                needs:
                  person:
                    moves: {settled_to_crisis: 3 per week, unsettled_to_crisis: 3 per week}
                    in_crisis: {assessed: 100 %}
                starting: {team: {caseload: 100}}
                laws: {short: {treatment: {first: 10 wk, second: 10 wk}}}
                law: short

                """, more,
            ]))
    }

    @Test("An emergency that has become detention for assessment is continued as any other")
    func emergencyContinued() throws {
        let outcome = try Self.known(
            """
            assessments:
              outcomes: {caseload: {section_2: 100 %}}
              emergency_after: 0
              doctors: {second: {exponential: {mean: 5 h}}}
              detention: {continued: 100 %}
            """)
        #expect(outcome.assessments(.detainedFour) > 90)
        #expect(outcome.assessments(.detainedThree) == 100 - outcome.assessments(.emergencyLapsed))
        #expect(outcome.assessments(.detainedThree) > 90)
    }

    @Test("A change of law leaves detention for assessment that has begun its length")
    func runningClock() throws {
        let change = "changes: {act: {date: 2027-01-25, law: longer}}"
        let outcome = try Self.known(
            """
            laws: {longer: {assessment: {lasts: 20 wk}}}
            \(change)
            assessments: {outcomes: {caseload: {section_2: 100 %}}, detention: {continued: 100 %}}
            """)
        // All were detained within three weeks and are sought to be kept before the fifth week ends.
        #expect(outcome.assessments(.detainedTwo, weeks: 0..<3) > 95)
        #expect(outcome.assessments(.detainedThree, weeks: 0..<8) > 95)
    }

    @Test("Detention ends with hospital for people who have been discharged from the team as well")
    func discharged() throws {
        let outcome = try Self.known(
            """
            needs:
              person:
                care_length: 3 wk
                moves: {hospital_to_settled: 0.5 per week, settled_to_crisis: 0.2 per week, unsettled_to_crisis: 0.2 per week}
                after_discharge: {followed: 52 wk}
            assessments: {outcomes: {caseload: {section_3: 100 %}}}
            """)
        #expect(outcome.people(.admissionsDischarged) > 100)
        // Stays are of two weeks: few last for the ten after which detention is renewed.
        #expect(outcome.assessments(.detentionsRenewed) < outcome.assessments(.detainedThree) * 0.03)
    }

    @Test("An objection leaves somebody on a ward there, informally")
    func objectionOnWard() throws {
        let outcome = try Self.known(
            """
            assessments:
              outcomes: {caseload: {section_2: 100 %}}
              consulting: {nearest_relative: {objects: 100 %}}
              detention: {continued: 100 %}
            """)
        #expect(outcome.assessments(.objections) >= 95)
        #expect(outcome.assessments(.communityAlternative) == 0 && outcome.assessments(.detainedThree) == 0)
    }

    @Test("Of those who do not meet the criteria of the law in force nobody is detained")
    func criteria() throws {
        func detained(_ share: String) throws -> (detained: Double, community: Double) {
            let outcome = try Self.known(
                "laws: {short: {criteria_met: \(share)}}\nassessments: {outcomes: {caseload: {section_3: 100 %}}}")
            return (outcome.assessments(.sectionThree), outcome.assessments(.communityAlternative))
        }
        #expect(try detained("100 %") == (100, 0))
        #expect(try detained("0 %").detained == 0)
        let half = try detained("50 %")
        #expect(half.detained > 30 && half.community > 30 && half.detained + half.community == 100)
    }

    @Test("A warrant's detention is extended for the person's condition")
    func warrants() throws {
        func breached(extended: String) throws -> Double {
            let outcome = try AssessmentBench.run(
                """
                assessments:
                  \(Self.steps)
                  \(Self.treatment)
                  entry: {refused: 100 %, court: {days: always}, extended: \(extended)}
                  beds: {at_once: 0 %, wait: 30 h}
                """)
            return outcome.assessments(.warrantsBreached) / outcome.assessments(.warrants)
        }
        #expect(try breached(extended: "0 %") == 1)
        #expect(try breached(extended: "100 %") == 0)
    }

    @Test("Orders at the beginning are renewed and lead to recalls")
    func ordersAtStart() throws {
        func run(_ share: String) throws -> Outcome {
            try Self.known(
                """
                needs: {person: {moves: {settled_to_crisis: 0.1 per week, unsettled_to_crisis: 0.1 per week}}}
                laws: {short: {community_treatment: {first: 4 wk, second: 4 wk, third: 100 wk}}}
                assessments: {detention: {orders_at_start: \(share), recalled: 100 %}}
                """)
        }
        let none = try run("0 %")
        #expect(none.assessments(.recalls) == 0 && none.assessments(.ordersRenewed) == 0)
        let all = try run("100 %")
        #expect(all.assessments(.fromCaseload) == 0 && all.assessments(.recalls) > 50)
        #expect(all.assessments(.ordersRenewed) == 200 && all.assessments(.ordersBegun) == 0)
    }

    @Test("A court of office days does not sit on bank holidays")
    func bankHolidays() throws {
        func warrant(_ holidays: String, wait: String) throws -> Double {
            try AssessmentBench.run(
                """
                run: {start: 2027-12-20, length: 3 wk}
                calendars: {bank_holidays: \(holidays)}
                assessments:
                  \(Self.steps)
                  requests: {area: {rate: 40 per week, in_hours: 0 %}}
                  entry: {refused: 100 %, court: {wait: \(wait)}}
                """
            ).delay(.warrant)
        }
        // Three days of three weeks' fifteen are bank holidays, two of them after a weekend.
        for wait in ["3 h", "0 h"] {
            #expect(try warrant("england", wait: wait) > warrant("none", wait: wait) + 4, "\(wait)")
        }
    }
}
