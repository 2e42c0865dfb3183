import Scenario
import Testing

@Suite("Advice about periods, and what arithmetic leaves out")
struct StatutoryAdviceTests {
    /// A procedure that begins with work of the plain service and holds for half a year.
    private func scenario(_ section: String = "", ahead: Double = 28 * 86_400) -> ServiceScenario {
        var scenario = PlainService.scenario()
        var procedure = Procedure(id: "order", title: "", section: section)
        procedure.stages = [Procedure.Stage(id: "report", title: "", section: "")]
        procedure.stages[0].work = ["update"]
        var force = Procedure.Force(first: 26 * 604_800)
        force.renewed = 0.5
        force.ahead = ahead
        procedure.force = force
        scenario.procedures = [procedure]
        return scenario
    }

    private func keys(_ scenario: ServiceScenario) -> [String] {
        ScenarioAdvice.warnings(of: scenario).filter { $0.code == .noEffect }.map(\.key)
    }

    @Test("A renewal that begins as the term ends is named")
    func ahead() {
        #expect(keys(scenario()).isEmpty)
        #expect(keys(scenario(ahead: 0)) == ["procedures.order.in_force.renewed"])
    }

    @Test("A change of law that the periods of a procedure under the Act do not follow is named")
    func law() {
        func changed(_ section: String, to law: String?) -> [String] {
            var scenario = scenario(section)
            var change = PolicyChange(
                id: "act", date: scenario.run.start, why: "", team: nil, policy: nil, cuts: [], referrals: [])
            change.law = law
            scenario.law = "old"
            scenario.changes = [change]
            return keys(scenario)
        }
        #expect(changed("Mental Health Act 1983, section 20A", to: "new") == ["changes.act.law"])
        #expect(changed("Mental Health Act 1983, section 20A", to: "old").isEmpty)
        #expect(changed("Mental Health Act 1983, section 20A", to: nil).isEmpty)
        #expect(changed("Care Act 2014, section 42", to: "new").isEmpty)
    }

    @Test("What is printed of demand says so where the work of budgets or of assessments is not in it")
    func leftOut() {
        func line(_ scenario: ServiceScenario) -> String? {
            DemandReport.lines(of: scenario).first { $0.contains("is left out") }
        }
        var scenario = PlainService.scenario()
        #expect(line(scenario) == nil)
        scenario.budgets.asks = 1
        var profile = Budgets.Profile(profile: "person")
        profile.people = 0.5
        scenario.budgets.profiles = [profile]
        scenario.budgets.questionnaire = "update"
        #expect(line(scenario) == "Work of personal budgets and providers of care is left out: loads are higher.")
    }
}
