import CareModel
import Scenario
import Testing

@Suite("Approvals of holders")
struct ApprovalTests {
    /// Calls that need the skill, twice a day on average, half an hour each.
    private static let calls = """
        posts: {nurse: {skills: [amhp]}}
        work:
          call: {by: team, skill: amhp, priority: duty, arises: {area: 10 per week}, due: 1 d, time: {telephone: 30 min}}

        """

    @Test("An approval that all have and keep is the skill of the post")
    func neutral() throws {
        let plain = try SmallService.run(Self.calls)
        let stated = try SmallService.run(Self.calls + "approvals: {amhp: {}}")
        #expect(plain.hours(.telephone) > 10)
        #expect(stated.record.fingerprint == plain.record.fingerprint)
        #expect(stated.hours(.telephone) == plain.hours(.telephone))
        #expect(stated.pipelines(.approvedSeconds) == 4 * 604_800)
    }

    @Test("Without an approved worker the work is not done")
    func nobody() throws {
        let outcome = try SmallService.run(Self.calls + "approvals: {amhp: {holders_at_start: 0 %}}")
        #expect(outcome.hours(.telephone) == 0)
        #expect(outcome.pipelines(.approvedSeconds) == 0)
    }

    /// The first place comes up after half a month, and is taken on the next Monday, the third.
    private static let training = """
        run: {length: 12 wk}
        approvals:
          amhp:
            holders_at_start: 0 %
            training: {places: 12, wanted: 1, after: 0 wk, over: 4 wk, days_away: 10}

        """

    @Test("Who is trained is away on days spread evenly over the time, and is approved when it is over")
    func training() throws {
        let outcome = try SmallService.run(Self.calls + Self.training)
        #expect(abs(outcome.hours(.studyLeave) - 74) < 1e-6, "\(outcome.hours(.studyLeave))")
        for week in 3..<7 {
            #expect(outcome.hours(.studyLeave, weeks: week..<week + 1) > 14, "\(week)")
        }
        #expect(outcome.pipelines(.trainingSeconds) == outcome.staff(.studyLeave))
        #expect(outcome.pipelines(.approvalsGained) == 1)
        #expect(outcome.pipelines(.approvedSeconds, weeks: 0..<7) == 0)
        #expect(outcome.pipelines(.approvedSeconds, weeks: 7..<12) == 5 * 604_800)
        #expect(outcome.hours(.telephone, weeks: 0..<7) == 0 && outcome.hours(.telephone, weeks: 7..<12) > 10)
    }

    @Test("Who does not pass is not approved; nobody is trained too early in their service or where enough are")
    func noApproval() throws {
        let failed = try SmallService.run(
            Self.calls + Self.training.replacing("days_away: 10", with: "days_away: 10, passes: 0 %"))
        #expect(failed.pipelines(.approvalsGained) == 0 && failed.staff(.studyLeave) > 0)
        let early = try SmallService.run(
            Self.calls + Self.training.replacing("after: 0 wk", with: "after: 9 y")
                + "experience: {starting_tenure: 0 wk}\n")
        #expect(early.staff(.studyLeave) == 0)
        let enough = try SmallService.run(Self.calls + Self.training.replacing("wanted: 1", with: "wanted: 0"))
        #expect(enough.staff(.studyLeave) == 0)
    }

    @Test("Which professions can have it is a matter of roles")
    func professions() throws {
        let more = """
            roles: {social_worker: {title: Social worker, coordinates: true}}
            posts: {social: {role: social_worker, team: team, pattern: full_time, skills: [amhp]}}
            work:
              call:
                {by: team, roles: [nurse], skill: amhp, priority: duty, arises: {area: 10 per week}, time: {telephone: 30 min}}

            """
        func gained(_ roles: String) throws -> Double {
            let outcome = try SmallService.run(
                more
                    + Self.training.replacing("holders_at_start: 0 %", with: "roles: [\(roles)]").replacing(
                        "wanted: 1", with: "wanted: 2"))
            #expect((outcome.hours(.telephone) > 0) == roles.contains("nurse"))
            return outcome.pipelines(.approvalsGained)
        }
        #expect(try gained("social_worker") == 0)
        #expect(try gained("social_worker, nurse") == 1)
    }

    @Test("Who does too little of the work in a year loses it; who does enough keeps it")
    func minimum() throws {
        let year = Self.calls + "run: {length: 56 wk}\n"
        func outcome(_ least: Int) throws -> Outcome {
            try SmallService.run(year + "approvals: {amhp: {minimum: {work: call, a_year: \(least)}}}")
        }
        let enough = try outcome(100)
        #expect(enough.pipelines(.approvalsLapsed) == 0 && enough.pipelines(.approvedSeconds) == 56 * 604_800)
        let tooLittle = try outcome(5000)
        #expect(tooLittle.pipelines(.approvalsLapsed) == 1)
        // The first Monday after a year of 365.25 days.
        #expect(tooLittle.pipelines(.approvedSeconds) == 53 * 604_800)
        #expect(tooLittle.hours(.telephone, weeks: 54..<56) == 0)
    }

    @Test("Renewal takes days away, and who is not approved again loses it")
    func renewal() throws {
        func outcome(_ granted: String) throws -> Outcome {
            try SmallService.run(
                Self.calls + "run: {length: 20 wk}\n"
                    + "approvals: {amhp: {renewal: {every: 12 wk, over: 2 wk, days_away: 4, granted: \(granted)}}}")
        }
        let kept = try outcome("100 %")
        #expect(kept.pipelines(.trainingSeconds) >= 4 * 7.4 * 3600 - 1e-6)
        #expect(kept.pipelines(.approvedSeconds) == 20 * 604_800)
        let lost = try outcome("0 %")
        #expect(lost.pipelines(.approvalsLapsed) == 1 && lost.hours(.telephone, weeks: 15..<20) == 0)
    }

    @Test("A leaver's approval goes along, and a starter need not bring one")
    func leavers() throws {
        let more =
            Self.calls + """
                run: {length: 52 wk}
                attrition: {resignation: 12 per year, notice: 0 wk}
                recruitment: {leaving_to_start: 1 wk}

                """
        let outcome = try SmallService.run(more + "approvals: {amhp: {starters_have_it: 0 %}}")
        #expect(outcome.pipelines(.approvalsLeft) == 1)
        #expect(outcome.pipelines(.approvedSeconds) < 30 * 604_800)
        let brought = try SmallService.run(more + "approvals: {amhp: {}}")
        #expect(brought.pipelines(.approvalsLeft) == brought.staff(.leavers))
        #expect(brought.pipelines(.approvedSeconds) == brought.staff(.headsInPost))
    }

    @Test("An approval gained brings duty days, and one that lapses ends them")
    func rota() throws {
        let more =
            Self.calls + Self.training.replacing("days_away: 10", with: "days_away: 0")
            + "rotas: {duty: {team: team, work: [call], skill: amhp}}\n"
        let outcome = try SmallService.run(more)
        #expect(outcome.staff(.dutyDays, weeks: 0..<7) == 0)
        #expect(outcome.staff(.dutyDays, weeks: 7..<12) == 25)
    }
}
