import Scenario
import ScenarioFiles
import Testing

@Suite struct AssessmentRulesTests {
    private static let base = """
        format: 1
        name: base
        title: A base
        run: {start: 2027-01-04, length: 4 wk}
        area: {population: 200000}
        calendars: {patterns: {full_time: {mon: "09:00-16:24"}}}
        needs: {person: {}}
        roles: {nurse: {coordinates: true}}
        teams: {team: {}, hub: {}}
        posts: {nurse: {role: nurse, team: hub, pattern: full_time, skills: [amhp]}, other: {role: nurse, team: team, pattern: full_time}}
        work:
          visit: {by: coordinator, priority: visit, meaningfulness: 1}
          own: {by: team, priority: crisis, arises: {on: crisis}}
          see: {by: team, skill: amhp, priority: crisis}

        """

    private func read(_ more: String) throws -> ServiceScenario { try BaseFile(text: Self.base).read(more) }

    private func faults(_ more: String) -> [String] { BaseFile(text: Self.base).faults(more) }

    @Test("Without the key there are no assessments step by step; with an empty one nothing delays them")
    func standards() throws {
        #expect(try read("").assessments == nil)
        let rules = try #require(try read("assessments: {served_by: {hub: 100 %}}").assessments)
        var expected = AssessmentRules()
        expected.servedBy = [AssessmentRules.TeamShare(team: "hub", share: 1)]
        #expect(rules == expected)
    }

    @Test("A law that says nothing is the 1983 Act as the model has it")
    func laws() throws {
        let scenario = try read("laws: {act: {}}\nlaw: act")
        #expect(scenario.laws == [Law(id: "act", title: "act")])
        #expect(scenario.law == "act")
    }

    @Test("A rate per population is one of the area's people")
    func rates() throws {
        let rules = try read(
            "assessments: {served_by: {hub: 100 %}, requests: {police: {rate: 52 per 100000 per year}}}"
        ).assessments
        #expect(abs((rules?.police.rate ?? 0) * 31_557_600 - 104) < 1e-6)
    }

    @Test(
        "A step that nobody could do, or that would be done for nothing, is refused",
        arguments: [
            ("visit", "visit is not work that the team does"),
            ("own", "own arises by something else as well, and would be done for nobody's assessment"),
        ])
    func steps(work: String, message: String) {
        #expect(
            faults("assessments: {steps: {interview: \(work)}, served_by: {hub: 100 %}}") == [
                "assessments.steps.interview: \(message)"
            ])
    }

    @Test("Requests come to teams that have professionals")
    func teams() {
        #expect(faults("assessments: {steps: {interview: see}, served_by: {hub: 100 %}}").isEmpty)
        #expect(
            faults("assessments: {steps: {interview: see}}") == [
                "assessments.steps.interview: no post of team team may do see, and requests come to it"
            ])
    }

    @Test("An assessment is not work of its own besides, and urgent out of hours is nothing without anybody there")
    func contradictions() {
        #expect(
            faults("work: {own: {arises: {on: assessment_in_crisis}}}\nassessments: {served_by: {hub: 100 %}}") == [
                "work.own.arises.on: own stands for a whole assessment, and assessments: has them step by step"
            ])
        #expect(
            faults("assessments: {served_by: {hub: 100 %}, out_of_hours: {urgent: {area: 50 %}}}") == [
                "assessments.out_of_hours.urgent: there is nobody out of hours for whom something could be urgent"
            ])
    }

    @Test("Who comes from elsewhere and is admitted needs a ward that says when they leave")
    func wardsOfAssessed() {
        func faults(_ stay: String, _ outcomes: String) -> [String] {
            self.faults(
                """
                wards: {acute: {beds: 5\(stay)}}
                assessments:
                  served_by: {hub: 100 %}
                  requests: {area: {rate: 1 per week}}
                  outcomes: {area: {\(outcomes)}}
                """)
        }
        #expect(
            faults("", "section_2: 100 %") == [
                "assessments.requests.area: people are admitted from there, and ward acute does not say how long they stay"
            ])
        #expect(faults(", stay: 3 wk", "section_2: 100 %").isEmpty)
        #expect(faults("", "no_further_action: 100 %").isEmpty)
    }

    @Test("Whoever waits with somebody does not leave them when a shift ends")
    func waiting() {
        #expect(
            faults("assessments: {steps: {waiting: see}, served_by: {hub: 100 %}}") == [
                "assessments.steps.waiting: see would stop when a shift ends, and a person who waits for a bed is not left alone"
            ])
        #expect(
            faults("work: {see: {pauses: false}}\nassessments: {steps: {waiting: see}, served_by: {hub: 100 %}}")
                .isEmpty)
    }
}
