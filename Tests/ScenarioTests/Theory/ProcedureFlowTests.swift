import Scenario
import Testing

@Suite("Work of procedures and of clusters, by formula")
struct ProcedureFlowTests {
    /// The plain service with ten requests a week in its area, and work that nothing else makes arise.
    private func service(_ force: Procedure.Force? = nil) -> ServiceScenario {
        var scenario = PlainService.scenario()
        for id in ["request", "decision", "review"] {
            var work = scenario.work[0]
            work.id = id
            work.arising = WorkType.Arising()
            if id == "request" { work.arising.areaRate = 10 / 604_800 }
            work.assignment = .team
            work.roles = []
            work.noAnswer = nil
            scenario.work.append(work)
        }
        var procedure = Procedure(id: "order", title: "", section: "")
        procedure.stages = ["request", "decision"].map { id in
            var stage = Procedure.Stage(id: id, title: "", section: "")
            stage.work = [id]
            return stage
        }
        procedure.stages[0].goesOn = 0.3
        procedure.stages[1].brings = ["review"]
        procedure.force = force
        scenario.procedures = [procedure]
        return scenario
    }

    private func pieces(_ work: String, _ scenario: ServiceScenario) throws -> Double {
        let team = try #require(TeamDemand.tables(of: scenario).first)
        return team.roles.reduce(0) { sum, role in role.rows.reduce(sum) { $0 + ($1.work == work ? $1.count : 0) } }
    }

    @Test("A share goes on to the next stage, and its end brings other work")
    func stages() throws {
        let scenario = service()
        #expect(abs(try pieces("request", scenario) - 10) < 1e-9)
        #expect(abs(try pieces("decision", scenario) - 3) < 1e-9)
        #expect(abs(try pieces("review", scenario) - 3) < 1e-9)
    }

    @Test("Renewals begin anew: of each beginning x come n = x / (1 - x) more")
    func renewals() throws {
        var force = Procedure.Force(first: 26 * 604_800)
        force.renewed = 0.5
        let whole = 1 + 0.15 / 0.85
        #expect(abs(try pieces("request", service(force)) - 10 * whole) < 1e-9)
        #expect(abs(try pieces("decision", service(force)) - 3 * whole) < 1e-9)
        force.againFrom = "decision"
        // From the decision half of all come again, and none of them makes a request.
        #expect(abs(try pieces("request", service(force)) - 10) < 1e-9)
        #expect(abs(try pieces("decision", service(force)) - 3 / 0.5) < 1e-9)
    }

    @Test("Work of stages is not idle, and is work that needs somebody who may do it")
    func advice() {
        func told(_ scenario: ServiceScenario) -> [DiagnosticCode] { ScenarioAdvice.warnings(of: scenario).map(\.code) }
        var scenario = service()
        #expect(!told(scenario).contains(.noEffect))
        scenario.work[scenario.work.count - 2].skill = "bia"
        #expect(told(scenario).contains(.missingSkill))
        scenario.procedures = []
        #expect(!told(scenario).contains(.missingSkill))
        #expect(told(scenario).contains(.noEffect))
    }
}
