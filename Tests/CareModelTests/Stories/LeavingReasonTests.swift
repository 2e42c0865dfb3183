import CareModel
import Scenario
import Testing

@Suite("Why holders leave")
struct LeavingReasonTests {
    private static func run(_ attrition: String, weeks: Int = 104) throws -> Outcome {
        try SmallService.run(
            """
            run: {length: \(weeks) wk}
            posts: {nurse: {count: 40}}
            attrition: {notice: 0 wk, \(attrition)}
            experience: {starting_tenure: 0 wk}
            recruitment: {leaving_to_start: 1 wk}
            """)
    }

    @Test("Each reason is counted, and together they are all leavers")
    func reasons() throws {
        let each: [(String, StaffMeasure)] = [
            ("resignation: 0.5 per year", .leaversResigned),
            ("early_retirement: 0.5 per year, eligible_for_retirement: 100 %", .leaversRetired),
            ("internal_move: 0.5 per year", .leaversMoved),
            ("leadership: {after: 0 wk, rate: 0.5 per year}", .leaversToLeadership),
        ]
        for (yaml, measure) in each {
            let outcome = try Self.run(yaml)
            #expect(outcome.staff(.leavers) > 10)
            #expect(outcome.staff(measure) == outcome.staff(.leavers))
        }
        let all = try Self.run(each.map(\.0).joined(separator: ", "))
        #expect(each.allSatisfy { all.staff($0.1) > 0 })
        #expect(each.reduce(0) { $0 + all.staff($1.1) } == all.staff(.leavers))
    }

    @Test("Nobody moves into leadership before their time, or at a rate of 0")
    func leadership() throws {
        #expect(try Self.run("leadership: {after: 3 y, rate: 5 per year}").staff(.leavers) == 0)
        #expect(try Self.run("leadership: {after: 0 wk, rate: 0 per year}").staff(.leavers) == 0)
        let later = try Self.run("leadership: {after: 1 y, rate: 5 per year}")
        #expect(later.staff(.leavers, weeks: 0..<52) == 0 && later.staff(.leaversToLeadership) > 30)
    }

    @Test("A route has a way into leadership of its own")
    func route() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 60 wk}
            posts: {nurse: {count: 20}}
            starting: {team: {vacant: 100 %}}
            attrition: {notice: 0 wk, leadership: {after: 0 wk, rate: 50 per year}}
            recruitment: {leaving_to_start: 5000 wk}
            pipelines:
              routes:
                fast: {roles: [nurse], cohort: 20, arrives_in_month: 2, leadership: {rate: 0 per year}}
            """)
        #expect(outcome.pipelines(.entrants, weeks: 0..<10) == 20)
        #expect(outcome.staff(.leavers) == 0)
        #expect(outcome.pipelines(.entrantsFollowed) == 20 && outcome.pipelines(.entrantsKept) == 20)
    }
}
