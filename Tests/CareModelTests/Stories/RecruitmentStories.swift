import CareModel
import Scenario
import ScenarioFiles
import Testing

/// Everybody gives notice in the first minutes of a tenure and leaves on the next day: how long the post then is vacant.
@Suite("Recruitment")
struct RecruitmentStories {
    private static let week = 604_800.0
    private static let goAtOnce = "attrition: {resignation: 50000 per week, notice: 0 wk}"

    private static func leaving(_ recruitment: String, _ more: String = "") throws -> Outcome {
        try SmallService.run(
            """
            run: {length: 30 wk}
            \(goAtOnce)
            recruitment: \(recruitment)
            \(more)
            """)
    }

    @Test("Every key of recruitment at its neutral value changes nothing, to the byte")
    func neutral() throws {
        let plain = try SmallService.run(WorkThatVaries.yaml)
        let stated = try SmallService.run(
            WorkThatVaries.yaml.replacing(
                "recruitment: {leaving_to_start: 8 wk}",
                with: """
                    roles: {nurse: {notice: 8 wk}}
                    recruitment:
                      leaving_to_start: 8 wk
                      by_role: {nurse: {leaving_to_start: 8 wk}}
                      deleted: 0 %
                      agency: {share: 0 %, after: 4 wk, length: 13 wk, renewed: false}
                      substitution: {nurse: {share: 0 %}}
                    """))
        #expect(plain.record.measures == stated.record.measures)
        #expect(plain.record.fingerprint == stated.record.fingerprint)
    }

    @Test("Places for agency workers and substitutes who never come leave the luck of everything else as it was")
    func unusedPlaces() throws {
        let plain = try SmallService.scenario(
            WorkThatVaries.yaml.replacing("work:", with: "roles: {clerk: {title: Clerk}}\nwork:"))
        var more = plain
        more.workforce.recruitment.agency.share = 1e-300
        more.workforce.recruitment.substitutions = [
            Recruitment.Substitution(role: "nurse", by: "clerk", share: 1e-300)
        ]
        #expect(try SmallService.run(plain).record.measures == SmallService.run(more).record.measures)
    }

    @Test("Parts that come to the same time as the whole fill posts on the same days")
    func partsAreTheWhole() throws {
        let whole = try Self.leaving("{leaving_to_start: 9 wk}")
        let parts = try Self.leaving("{parts: {approval: 2 wk, advertising: {round: 3 wk}, hiring: 4 wk}}")
        #expect(whole.staff(.vacant) == parts.staff(.vacant))
        // Left on Tuesday, the second day; nine weeks and the days to the next Monday. So again twice.
        #expect(whole.staff(.postsFilled) == 2)
        #expect(whole.staff(.fillUndivided) == 2 * (9 * Self.week + 6 * 86_400))
        #expect(parts.staff(.fillApproval) == 2 * 2 * Self.week)
        #expect(parts.staff(.fillAdvertising) == 2 * 3 * Self.week)
        #expect(parts.staff(.fillHiring) == 2 * (4 * Self.week + 6 * 86_400))
        #expect(whole.staff(.waitingApproval) == 0)
        // The third vacancy, from the 21st week on, waits for approval for two weeks as well.
        #expect(parts.staff(.waitingApproval) == 3 * 2 * Self.week)
    }

    @Test("Approval that is asked for at notice has a part of the time before the leaving")
    func approvalAtNotice() throws {
        func run(_ from: String) throws -> Outcome {
            try SmallService.run(
                """
                run: {length: 30 wk}
                attrition: {resignation: 50000 per week, notice: 8 wk}
                recruitment: {parts: {approval: 10 wk, from: \(from), hiring: 4 wk}}
                """)
        }
        // Notice on the first Monday, gone on the Tuesday eight weeks later.
        let leaving = try run("leaving")
        #expect(leaving.staff(.fillApproval) == 10 * Self.week)
        #expect(leaving.staff(.fillHiring) == 4 * Self.week + 6 * 86_400)
        let notice = try run("notice")
        #expect(abs(notice.staff(.fillApproval) - (2 * Self.week - 86_400)) < 120)
        #expect(notice.staff(.vacant, weeks: 0..<15) == 48 * 86_400)
        let faster = try SmallService.run(
            """
            run: {length: 12 wk}
            attrition: {resignation: 50000 per week, notice: 8 wk}
            recruitment: {parts: {approval: 2 wk, from: notice, hiring: 4 wk}}
            """)
        // Somebody is ready before the post is vacant, and starts on the first Monday after that.
        #expect(faster.staff(.fillApproval) == 0)
        #expect(faster.staff(.fillHiring) == 6 * 86_400)
    }

    @Test("An advert that fails is repeated")
    func failingAdverts() throws {
        let scenario = try SmallService.scenario(
            """
            run: {length: 100 wk}
            posts: {nurse: {count: 20}}
            \(Self.goAtOnce)
            recruitment: {parts: {advertising: {round: 1 wk, succeeds: 25 %}}}
            """)
        let sample = try Sample(scenario, replications: 20) { outcome in
            outcome.staff(.fillAdvertising) / outcome.staff(.postsFilled) / Self.week
        }
        // Four rounds on average, of the vacancies that are filled in time: a hundred weeks lose a few of the longest.
        #expect(sample.mean > 3.6 && sample.mean < 4.1, "\(sample.mean)")
    }

    @Test("Roles have notice and time to fill of their own")
    func byRole() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 10 wk}
            roles: {nurse: {notice: 4 wk}, manager: {title: Manager}}
            posts: {manager: {role: manager, team: team, pattern: full_time}}
            attrition: {resignation: 50000 per week, notice: 1 wk}
            recruitment: {leaving_to_start: 1 wk, by_role: {nurse: {leaving_to_start: 3 wk}}}
            """)
        // The nurse: gone on the Tuesday four weeks later, back after three weeks and six days. The manager: after one.
        #expect(outcome.staff(.vacant, role: "nurse") == 3 * Self.week + 6 * 86_400)
        #expect(
            outcome.staff(.fillUndivided, role: "manager") / outcome.staff(.postsFilled, role: "manager") == Self.week
                + 6 * 86_400)
        #expect(outcome.staff(.leavers, role: "nurse") == 1)
        #expect(outcome.staff(.leavers, role: "manager") == 3)
    }

    @Test("In a freeze vacancies wait until its end, and those approved before it go on")
    func freeze() throws {
        func frozen(_ recruitment: String, date: String, keys: String) throws -> Outcome {
            try Self.leaving(
                recruitment,
                "roles: {clerk: {title: Clerk}}\nchanges: {stop: {date: \(date), freeze_recruitment: {\(keys)}}}")
        }
        // The first vacancy is of 5 January; 26 weeks later is 6 July.
        let whole = try frozen("{leaving_to_start: 2 wk}", date: "2027-01-04", keys: "until: 2027-03-01")
        #expect(whole.staff(.waitingApproval) == 55 * 86_400)
        #expect(whole.staff(.vacant, weeks: 0..<10) == (55 + 14) * 86_400)
        let before = try frozen("{leaving_to_start: 2 wk}", date: "2027-01-06", keys: "until: 2027-03-01")
        #expect(before.staff(.vacant, weeks: 0..<3) == 20 * 86_400)
        let approval = try frozen(
            "{parts: {approval: 3 wk, hiring: 2 wk}}", date: "2027-01-06", keys: "until: 2027-03-01")
        #expect(approval.staff(.waitingApproval, weeks: 0..<9) == 55 * 86_400)
        let forever = try frozen("{leaving_to_start: 2 wk}", date: "2027-01-04", keys: "")
        #expect(forever.staff(.vacant) == (30 * 7 - 1) * 86_400)
        let others = try frozen("{leaving_to_start: 2 wk}", date: "2027-01-04", keys: "roles: [clerk]")
        #expect(others.staff(.waitingApproval) == 0)
    }

    @Test("A deleted post is gone for good, and what is established falls")
    func deletion() throws {
        let outcome = try Self.leaving("{leaving_to_start: 1 wk, deleted: 100 %}")
        #expect(outcome.staff(.postsDeleted) == 1)
        #expect(outcome.staff(.established) == 86_400)
        #expect(outcome.staff(.vacant) == 0)
        let some = try SmallService.run(
            """
            run: {length: 4 wk}
            posts: {nurse: {count: 400}}
            \(Self.goAtOnce)
            recruitment: {leaving_to_start: 10 wk, deleted: 25 %}
            """)
        #expect(abs(some.staff(.postsDeleted) - 100) < 4.5 * (400 * 0.25 * 0.75).squareRoot())
    }

    @Test("The time to fill is stated once")
    func statedTwice() throws {
        #expect(throws: ScenarioFaults.self) {
            try SmallService.scenario("recruitment: {leaving_to_start: 2 wk, parts: {hiring: 2 wk}}")
        }
        #expect(throws: ScenarioFaults.self) {
            try SmallService.scenario(
                "recruitment: {by_role: {nurse: {leaving_to_start: 2 wk, parts: {hiring: 2 wk}}}}")
        }
        #expect(throws: ScenarioFaults.self) {
            try SmallService.scenario(
                "changes: {stop: {date: 2027-01-11, freeze_recruitment: {until: 2027-01-11}}}")
        }
    }
}
