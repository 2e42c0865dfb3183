import CareModel
import Scenario
import Testing

/// People of a team who are detained, what the law's clocks do meanwhile, and the work that it brings.
@Suite("Detention and community treatment orders")
struct DetentionStories {
    /// A hundred people each of whom goes into crisis within days and is detained for treatment.
    private static func run(_ more: String, outcome: String = "section_3") throws -> Outcome {
        try SmallService.run(
            SmallService.scenario(merged: [
                """
                run: {length: 60 wk}
                needs:
                  person:
                    moves: {settled_to_crisis: 3 per week, unsettled_to_crisis: 3 per week}
                    in_crisis: {assessed: 100 %}
                starting: {team: {caseload: 100}}
                assessments: {outcomes: {caseload: {\(outcome): 100 %}}}
                laws:
                  short:
                    treatment: {first: 10 wk, second: 10 wk, third: 20 wk, later: 20 wk}
                    community_treatment: {first: 5 wk, second: 5 wk, third: 20 wk, later: 20 wk}
                law: short

                """, more,
            ]))
    }

    @Test("Detention for treatment is renewed at the end of each period, and each renewal brings work")
    func renewals() throws {
        let outcome = try Self.run(
            """
            work:
              report: {by: team, priority: deadline, arises: {on: detained}, time: {indirect: 1 h}}
              renewal: {by: team, priority: deadline, arises: {on: detention_renewed}, time: {indirect: 30 min}}
            """)
        #expect(outcome.people(.admissions) == 100)
        #expect(outcome.assessments(.detainedThree) == 100)
        // Crises fall in the first weeks, so that renewals fall in weeks 10 to 60: after 10, 20 and 40 weeks.
        #expect(outcome.assessments(.detentionsRenewed) == 300)
        #expect(abs(outcome.hours(.indirect) - 250) < 1e-6)
    }

    @Test("Detention for assessment ends after 28 days, unless detention for treatment is sought before")
    func assessmentEnds() throws {
        let ended = try Self.run("", outcome: "section_2")
        #expect(ended.assessments(.detainedTwo) == 100 && ended.assessments(.detainedThree) == 0)
        #expect(ended.assessments(.detentionsRenewed) == 0)
        let continued = try Self.run("assessments: {detention: {continued: 100 %}}", outcome: "section_2")
        #expect(continued.assessments(.detainedThree) == 100)
        // What is to go on is no request of its own.
        #expect(continued.assessments(.fromWard) == 0)
        // From then on the periods of detention for treatment run: 10 and 20 weeks on, and 40 in time for most.
        #expect(continued.assessments(.detentionsRenewed) == 300)
    }

    @Test("Who leaves hospital can be under an order, which is renewed, and under which a crisis leads to recall")
    func orders() throws {
        let leaving = """
            needs: {person: {moves: {hospital_to_settled: 1 per week}}}

            """
        let none = try Self.run(leaving)
        #expect(none.assessments(.ordersBegun) == 0 && none.people(.admissions) > 200)
        let recalled = try Self.run(
            leaving + "assessments: {detention: {community_treatment: 100 %, recalled: 100 %, revoked: 100 %}}")
        #expect(recalled.assessments(.detainedThree) == 100 + recalled.assessments(.revoked))
        #expect(recalled.assessments(.recalls) > 200)
        #expect(recalled.assessments(.recallsDecided) == recalled.assessments(.revoked))
        #expect(recalled.assessments(.fromCaseload) == 100)
        let kept = try Self.run(
            """
            run: {length: 45 wk}
            needs: {person: {moves: {hospital_to_settled: 1 per week, settled_to_crisis: 0 per week}}}
            starting: {team: {states: {unsettled: 100 %}}}
            assessments: {detention: {community_treatment: 100 %}}
            """)
        #expect(kept.assessments(.ordersBegun) == 100)
        // After 5, 10 and 30 weeks.
        #expect(kept.assessments(.ordersRenewed) == 300)
    }

    @Test("An emergency becomes detention for assessment with a second recommendation in time, and lapses without")
    func emergencies() throws {
        func lapsed(_ second: String) throws -> Double {
            let outcome = try Self.run(
                "assessments: {emergency_after: 1, doctors: {approved: 1 h, second: \(second)}}", outcome: "section_2")
            #expect(outcome.assessments(.detainedFour) == 100)
            return outcome.assessments(.emergencyLapsed)
        }
        #expect(try lapsed("2 d") == 0)
        #expect(try lapsed("4 d") == 100)
    }

    @Test("Who is out of the crisis before there is a bed is not admitted")
    func better() throws {
        let outcome = try Self.run(
            """
            needs: {person: {moves: {crisis_to_settled: 0.5 per week}}}
            assessments: {beds: {at_once: 0 %, wait: 7 d}}
            """)
        #expect(outcome.assessments(.neededNoMore) > 0)
        #expect(outcome.people(.admissions) == outcome.assessments(.admitted))
        #expect(outcome.assessments(.detainedThree) == outcome.assessments(.admitted))
    }
}
