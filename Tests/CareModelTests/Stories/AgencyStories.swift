import CareModel
import Scenario
import ScenarioFiles
import Testing

@Suite("Agency workers and substitution")
struct AgencyStories {
    private static let day = 86_400.0
    private static let week = 604_800.0

    /// The nurse leaves on the first Tuesday; the next one would come after ten weeks.
    private static func vacant(_ more: String) throws -> Outcome {
        try SmallService.run(
            """
            run: {length: 8 wk}
            starting: {team: {caseload: 5}}
            attrition: {resignation: 50000 per week, notice: 0 wk}
            \(more)
            """)
    }

    @Test("An agency worker comes into the vacant post, which stays vacant, and has people who waited")
    func comes() throws {
        let without = try Self.vacant("recruitment: {leaving_to_start: 10 wk}")
        #expect(without.people(.waitingAllocationSeconds) == 5 * 55 * Self.day)
        let outcome = try Self.vacant("recruitment: {leaving_to_start: 10 wk, agency: {share: 100 %, after: 2 wk}}")
        #expect(outcome.people(.waitingAllocationSeconds) == 5 * 14 * Self.day)
        #expect(outcome.staff(.vacant) == 55 * Self.day)
        #expect(outcome.staff(.agencySeconds) == 41 * Self.day)
        #expect(outcome.staff(.inPost) == 42 * Self.day)
        // 29 working days from the Tuesday of the third week on.
        #expect(abs(outcome.hours(.agencyContracted) - 29 * 7.4) < 1e-9)
        #expect(abs(outcome.hours(.contracted) - 30 * 7.4) < 1e-9)
        #expect(outcome.staff(.leavers) == 1)
    }

    @Test("Whoever starts has the agency worker's people, who change coordinator again")
    func handsOn() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 8 wk}
            starting: {team: {caseload: 5}}
            attrition: {resignation: 50000 per week, notice: 4 wk}
            recruitment: {leaving_to_start: 1 wk, agency: {share: 100 %}}
            """)
        // Gone on the Tuesday of the fifth week, when the agency worker comes; the next one starts thirteen days later.
        #expect(outcome.people(.coordinatorChanges) == 10)
        #expect(outcome.people(.waitingAllocationSeconds) == 0)
        #expect(outcome.staff(.agencySeconds) == 13 * Self.day)
    }

    @Test("A contract that is not renewed brings another agency worker after a time, and a starter each time")
    func contracts() throws {
        let outcome = try Self.vacant(
            """
            recruitment:
              leaving_to_start: 10 wk
              starter_speed: 50 %
              ramp_up: 10 wk
              agency: {share: 100 %, length: 2 wk, renewed: false, after: 1 wk}
            """)
        // Vacant from the second day: one week without, two with, and so on; the third one has a day more than none.
        #expect(outcome.staff(.agencySeconds) == (14 + 14 + 6) * Self.day)
        #expect(outcome.people(.waitingAllocationSeconds) == 5 * 21 * Self.day)
        let renewed = try Self.vacant(
            "recruitment: {leaving_to_start: 10 wk, agency: {share: 100 %, length: 2 wk, after: 1 wk}}")
        #expect(renewed.staff(.agencySeconds) == 48 * Self.day)
    }

    @Test("Agency workers come for the roles that are named, and go when the post is cut")
    func rolesAndCuts() throws {
        let others = try Self.vacant(
            "roles: {clerk: {title: Clerk}}\nrecruitment: {leaving_to_start: 10 wk, agency: {share: 100 %, roles: [clerk]}}"
        )
        #expect(others.staff(.agencySeconds) == 0)
        let cut = try Self.vacant(
            """
            recruitment: {leaving_to_start: 10 wk, agency: {share: 100 %}}
            changes: {cut: {date: 2027-01-18, cut_posts: {nurse: {count: 1}}}}
            """)
        #expect(cut.staff(.agencySeconds) == 13 * Self.day)
        #expect(cut.staff(.established) == 14 * Self.day)
    }

    @Test("A vacant post goes to another role, which does not coordinate and may not do what needs the first")
    func substitution() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 8 wk}
            roles: {support_worker: {title: Support worker}}
            posts: {nurse: {count: 2, skills: [prescriber]}}
            attrition: {resignation: 50000 per week, notice: 0 wk}
            recruitment:
              leaving_to_start: 1 wk
              substitution: {nurse: {by: support_worker, share: 100 %}}
            work:
              prescribing:
                {by: team, roles: [nurse, support_worker], skill: prescriber, priority: duty, arises: {area: 1000 per week}, time: {direct: 10 min}}
            """)
        #expect(outcome.staff(.postsSubstituted, role: "nurse") == 2)
        #expect(outcome.staff(.established, role: "nurse") == 2 * Self.day)
        #expect(outcome.staff(.established, role: "support_worker") == 2 * 55 * Self.day)
        #expect(outcome.staff(.inPost, role: "support_worker") > 0)
        #expect(outcome.staff(.direct, role: "support_worker") == 0)
        #expect(outcome.staff(.coordinatorWeeks) == 0)
        for measure in [StaffMeasure.established, .inPost, .vacant] {
            #expect(outcome.staff(measure) >= 0)
        }
        #expect(outcome.staff(.established) == outcome.staff(.inPost) + outcome.staff(.vacant))
    }

    @Test("A cut of a group takes posts that have gone to another role as well")
    func cutOfSubstitutes() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 4 wk}
            roles: {support_worker: {title: Support worker}}
            posts: {nurse: {count: 2}}
            attrition: {resignation: 50000 per week, notice: 0 wk}
            recruitment: {leaving_to_start: 10 wk, substitution: {nurse: {by: support_worker, share: 100 %}}}
            changes: {cut: {date: 2027-01-18, cut_posts: {nurse: {count: 2, until: 2027-01-25}}}}
            """)
        #expect(outcome.staff(.established, weeks: 2..<3) == 0)
        #expect(outcome.staff(.established, weeks: 3..<4) == 2 * Self.week)
        #expect(outcome.staff(.established, role: "nurse") == 2 * Self.day)
    }

    @Test("Newly qualified workers take no post that has gone to another role")
    func entrantsAndSubstitutes() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 12 wk}
            roles: {support_worker: {title: Support worker}}
            posts: {nurse: {count: 2}}
            attrition: {resignation: 50000 per week, notice: 0 wk}
            recruitment: {leaving_to_start: 500 wk, substitution: {nurse: {by: support_worker, share: 100 %}}}
            pipelines: {routes: {fast: {roles: [nurse], arrives_in_month: 2, cohort: 2}}}
            """)
        #expect(outcome.staff(.postsSubstituted) == 2)
        #expect(outcome.pipelines(.entrants) == 0)
        #expect(outcome.pipelines(.entrantsWithoutPost) == 2)
        #expect(outcome.staff(.inPost, role: "support_worker") == 0)
    }

    @Test("Who comes instead has to be said, and be of another role")
    func substitutionRules() throws {
        #expect(throws: ScenarioFaults.self) {
            try SmallService.scenario("recruitment: {substitution: {nurse: {share: 50 %}}}")
        }
        #expect(throws: ScenarioFaults.self) {
            try SmallService.scenario("recruitment: {substitution: {nurse: {by: nurse, share: 50 %}}}")
        }
    }
}
