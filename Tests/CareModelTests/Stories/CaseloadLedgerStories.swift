import CareModel
import Scenario
import Testing

@Suite("The fullest caseload, and who kept a coordinator")
struct CaseloadLedgerStories {
    private static let twoNurses = "posts: {other: {role: nurse, team: team, pattern: full_time}}\n"

    @Test("The fullest caseload is that of the coordinator with most people, at the end of each week")
    func fullest() throws {
        let outcome = try SmallService.run(Self.twoNurses + "starting: {team: {caseload: 3}}")
        #expect(outcome.people(.teamWeeks) == 4)
        #expect(outcome.people(.fullestCaseload) == 4 * 2)
    }

    @Test("After a year people count who had one coordinator throughout, and those who had two do not")
    func continuity() throws {
        let kept = try SmallService.run("run: {length: 60 wk}\nstarting: {team: {caseload: 2}}")
        // At the ends of weeks 52 to 60.
        #expect(kept.people(.inCareForAYear) == 2 * 9)
        #expect(kept.people(.keptCoordinatorForAYear) == 2 * 9)
        let lost = try SmallService.run(
            Self.twoNurses + """
                run: {length: 60 wk}
                starting: {team: {caseload: 2}}
                changes: {cut: {date: 2027-06-07, cut_posts: {other: {count: 1}}}}
                """)
        #expect(lost.people(.inCareForAYear) == 2 * 9)
        #expect(lost.people(.keptCoordinatorForAYear) == 9)
    }
}
