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

    @Test(
        "Residents and requests from elsewhere are those of the area of one copy of the first team, and copies share what it serves"
    )
    func assessments() throws {
        var scenario = PlainService.scenario()
        scenario.teams[0].copies = 4
        var hub = scenario.teams[0]
        hub.id = "hub"
        hub.copies = 1
        scenario.teams.append(hub)
        var rules = AssessmentRules()
        rules.area.rate = 3
        rules.ward.rate = 2
        rules.police.rate = 1
        rules.servedBy = [.init(team: scenario.teams[0].id, share: 0.8), .init(team: "hub", share: 0.2)]
        scenario.assessments = rules
        let whole = scenario.withTeamsWrittenOut()
        #expect(whole.population == 4 * scenario.population)
        let written = try #require(whole.assessments)
        #expect([written.area.rate, written.ward.rate, written.police.rate] == [12, 8, 4])
        #expect(written.servedBy.map(\.team) == whole.teams.map(\.id))
        #expect(written.servedBy.map(\.share) == [0.2, 0.2, 0.2, 0.2, 0.2])
    }
}
