import Scenario
import ScenarioFiles
import Testing

@testable import CareModel

@Suite("Rules about what makes work arise")
struct ArisingRulesTests {
    /// The messages about work types.
    private func messages(_ work: String) -> [String] {
        do {
            _ = try SmallService.scenario("work:\n" + work)
            return []
        } catch let faults as ScenarioFaults {
            return faults.diagnostics.map { "\($0.key): \($0.message)" }
        } catch {
            return ["\(error)"]
        }
    }

    private func type(_ name: String, _ arises: String, by doer: String = "coordinator", _ more: String = "") -> String
    {
        "  \(name): {arises: {\(arises)}, by: \(doer), priority: deadline, time: {indirect: 1 h}\(more)}\n"
    }

    @Test("Work that would bring itself about for ever is refused; a share below 100 % makes it end")
    func circles() {
        let closed =
            type("plan", "after: {work: panel}") + type("panel", "after: {work: review}")
            + type("review", "after: {work: plan}")
        let refused = messages(closed)
        #expect(refused.count == 3)
        #expect(
            refused.first
                == "work.plan.arises.after.work: each piece of plan would in the end bring another one, for ever")
        let open =
            type("plan", "after: {work: panel, share: 99 %}") + type("panel", "after: {work: review}")
            + type("review", "after: {work: plan}")
        #expect(messages(open).isEmpty)
        #expect(messages(type("plan", "after: {work: plan}")).count == 1)
        #expect(messages(type("plan", "on: taken_on") + type("panel", "after: {work: plan}")).isEmpty)
    }

    @Test("Who is to do a piece has to be there when it arises")
    func doers() {
        #expect(messages(type("letter", "on: referral_accepted")).count == 1)
        #expect(messages(type("letter", "on: referral_accepted", by: "team")).isEmpty)
        #expect(messages(type("induction", "on: new_starter")).count == 1)
        #expect(messages(type("induction", "on: new_starter", by: "worker")).isEmpty)
        #expect(messages(type("arranging", "on: ready_for_discharge", by: "worker")).count == 1)
        #expect(messages(type("arranging", "on: ready_for_discharge", ", lapses_after: 7 d")).count == 1)
        #expect(messages(type("arranging", "on: ready_for_discharge")).isEmpty)
    }

    @Test("A step of the pathway concerns everybody, at once, and nothing else brings it")
    func steps() {
        for more in [
            "people: 50 %", "profiles: [person]", "batch: {every: 1 wk}", "carers_only: true", "share: 50 %",
        ] {
            #expect(messages(type("screening", "on: referral, \(more)", by: "team")).count == 1, "\(more)")
        }
        #expect(messages(type("screening", "on: [referral, crisis]", by: "team")).count == 1)
        #expect(messages(type("screening", "on: [referral]", by: "team")).isEmpty)
    }

    @Test("Growth ends at a multiple that it can reach, and panels meet in whole weeks")
    func figures() {
        #expect(messages(type("a", "rate: {all: 1 per year}, growth_per_year: 5 %, growth_until: 0.5")).count == 1)
        #expect(messages(type("a", "rate: {all: 1 per year}, growth_per_year: -5 %, growth_until: 2")).count == 1)
        #expect(messages(type("a", "rate: {all: 1 per year}, growth_per_year: -5 %, growth_until: 0.5")).isEmpty)
        #expect(messages(type("a", "on: taken_on, batch: {every: 10 d}")).count == 1)
    }
}
