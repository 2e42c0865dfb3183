import RandomStreams
import Scenario
import Testing

@testable import CareModel

@Suite("Reorganisations and threats of them")
struct ReorganisationStories {
    @Test("A threat is felt by everybody of the team that it concerns, and by nobody else")
    func threat() throws {
        let simulation = Simulation(
            try compile(
                SmallService.scenario(
                    """
                    teams: {south: {title: South}}
                    posts: {south: {role: nurse, team: south, pattern: full_time}}
                    changes: {threat: {date: 2027-01-11, team: south, threat: {size: 0.5}}}
                    """)))
        simulation.begin(RandomKey(seed: 1, replication: 0))
        simulation.applyChange(0)
        let here = simulation.strain.workers[0].shock
        let there = simulation.strain.workers[1].shock
        #expect(here == 0)
        #expect(there == 0.5)
    }

    @Test("Everybody applies for their own post, and whoever is not appointed leaves after notice")
    func reapply() throws {
        func run(_ share: String) throws -> Outcome {
            try SmallService.run(
                """
                run: {length: 20 wk}
                posts: {nurse: {count: 3}}
                attrition: {notice: 4 wk}
                recruitment: {leaving_to_start: 100 wk}
                work:
                  application: {by: worker, priority: fixed, time: {meetings: 5 h}}
                changes:
                  reform:
                    date: 2027-01-11
                    reorganisation: {reapply: {work: application, not_reappointed: \(share), decided_after: 6 wk}}
                """)
        }
        let kept = try run("0 %")
        #expect(abs(kept.hours(.meetings) - 15) < 1e-6)
        #expect(kept.staff(.leavers) == 0)
        let gone = try run("100 %")
        #expect(abs(gone.hours(.meetings) - 15) < 1e-6)
        #expect(gone.staff(.leavers) == 3)
        // Nobody resigned of their own accord.
        #expect(gone.staff(.leaversNotReappointed) == 3 && gone.staff(.leaversResigned) == 0)
        // Ten weeks after the eleventh of January.
        #expect(gone.staff(.inPost, weeks: 10..<11) / 604_800 == 3)
        #expect(gone.staff(.inPost, weeks: 11..<12) == 0)
    }
}
