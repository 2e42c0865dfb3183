import Scenario
import Testing

@Suite("Teams that stand for several")
struct TeamCopiesTests {
    @Test("A team that stands for itself leaves the scenario as it is")
    func neutral() {
        let scenario = PlainService.scenario()
        #expect(scenario.withTeamsWrittenOut() == scenario)
    }

    @Test("What is a team's own is there for each of them, and what is shared once")
    func own() throws {
        var scenario = PlainService.scenario()
        let team = try #require(scenario.teams.first)
        scenario.teams[0].copies = 3
        let whole = scenario.withTeamsWrittenOut()
        #expect(whole.teams.prefix(3).map(\.id) == [team.id, team.id + "_2", team.id + "_3"])
        #expect(Set(whole.teams.map(\.locality)).count == whole.teams.count)
        #expect(whole.teams.allSatisfy { $0.copies == 1 })
        for copy in whole.teams.prefix(3) {
            #expect(
                whole.posts.filter { $0.team == copy.id }.map(\.count)
                    == scenario.posts.filter { $0.team == team.id }.map(\.count))
            #expect(
                whole.referrals.filter { $0.team == copy.id }.map(\.rate)
                    == scenario.referrals.filter { $0.team == team.id }.map(\.rate))
            #expect(copy.starting == team.starting)
        }
        #expect(Set(whole.posts.map(\.id)).count == whole.posts.count)
        #expect(whole.needs == scenario.needs && whole.roles == scenario.roles)
    }
}
