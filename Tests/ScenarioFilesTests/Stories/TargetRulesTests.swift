import Scenario
import ScenarioFiles
import Testing

@Suite struct TargetRulesTests {
    private static let base = """
        format: 1
        name: base
        title: A base
        run: {start: 2027-01-04, length: 4 wk}
        area: {population: 1000}
        calendars: {patterns: {full_time: {mon: "09:00-16:24"}}}
        needs: {person: {}}
        roles: {nurse: {coordinates: true}}
        teams: {team: {}}
        posts: {nurse: {role: nurse, team: team, pattern: full_time, employer: trust}}
        work:
          visit: {by: coordinator, priority: visit, meaningfulness: 1}
          supervision: {by: worker, priority: fixed, arises: {every_weeks_at_work: 1}}
        """

    private func read(_ more: String) throws -> ServiceScenario { try BaseFile(text: Self.base).read(more) }

    private func faults(_ more: String) -> [String] { BaseFile(text: Self.base).faults(more) }

    @Test("What is left out is neutral")
    func neutral() throws {
        let policy = try read("").policy
        #expect(policy.closures == Policy.ClosureTarget())
        #expect(policy.workTargets.isEmpty)
        #expect(policy.contacts.padding == 0)
        #expect(policy.utilisationCeiling == .infinity)
        #expect(policy.capCounts == .weight && policy.capPer == .effectiveWte && policy.overCap == .wait)
        #expect(try read("").needs[0].afterDischarge == AfterDischarge())
    }

    @Test("A change goes on from what was in force, work type by work type")
    func changes() throws {
        let scenario = try read(
            """
            targets: {work: {visit: {per_month: 4, pressure: 20 %}}, closures: {per_month: 1}}
            protections: {caseload_cap: 20, cap_counts: people, utilisation_ceiling: 80 %}
            changes:
              first: {date: 2027-01-11, targets: {work: {visit: {pressure: 60 %}, supervision: {in_time: 90 %}}}}
              second: {date: 2027-01-18, protections: {cap_per: head}}
            """)
        let first = try #require(scenario.changes[0].policy)
        #expect(first.workTargets.map(\.work) == ["visit", "supervision"])
        #expect(first.workTargets[0].perMonth == 4 && first.workTargets[0].pressure == 0.6)
        let second = try #require(scenario.changes[1].policy)
        #expect(second.workTargets == first.workTargets)
        #expect(second.closures.perMonth == 1)
        #expect(second.capCounts == .people && second.capPer == .head && second.utilisationCeiling == 0.8)
    }

    @Test("A target asks for a number or for a share in time")
    func oneRule() {
        #expect(faults("targets: {work: {visit: {per_month: 4}}}").isEmpty)
        #expect(
            faults("targets: {work: {visit: {per_month: 4, in_time: 90 %}}}") == [
                "targets.work.visit.in_time: a target asks for a number of pieces or for a share of them in time, not for both"
            ])
    }

    @Test("Pieces are made up only where a number is asked for, and not of what workers do for themselves")
    func surplus() {
        #expect(faults("targets: {work: {visit: {per_month: 4, surplus: 50 %}}}").isEmpty)
        #expect(faults("targets: {work: {visit: {surplus: 50 %}}}").count == 1)
        #expect(faults("targets: {work: {supervision: {per_month: 4, surplus: 50 %}}}").count == 1)
    }

    @Test("Padding needs a work type that pads, and that is a contact of coordinators")
    func padding() {
        #expect(faults("targets: {contacts: {padding: 2}}").count == 1)
        let pads = "work: {visit: {counts: {pads: true}}}"
        #expect(faults("targets: {contacts: {padding: 2}}\n" + pads).isEmpty)
        #expect(faults("work: {supervision: {counts: {pads: true}}}").count == 1)
    }

    @Test("Employers that are named have posts, and work types that are named are there")
    func names() {
        #expect(faults("targets: {work: {visit: {employers: [council]}}}").count == 1)
        #expect(faults("targets: {work: {visits: {per_month: 4}}}").count == 1)
    }
}
