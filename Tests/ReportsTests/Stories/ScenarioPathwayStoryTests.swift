import Charts
import Foundation
import Scenario
import ScenarioFiles
import Testing

@testable import Reports

@Suite struct ScenarioPathwayStoryTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    private func scenario(_ file: String) throws -> ServiceScenario {
        try ScenarioFile.read(path: Self.root + "/scenarios/" + file).scenario
    }

    private func ids(_ scenario: ServiceScenario) -> [String] { ScenarioPathway(scenario).nodes.map(\.id) }

    @Test("What a scenario has stands in its pathway, and what is switched off does not")
    func switchedOff() throws {
        let team = try scenario("examples/older-adults-team.yaml")
        let all = ids(team)
        func lost(_ change: (inout ServiceScenario) -> Void) -> [String] {
            var changed = team
            change(&changed)
            let left = ids(changed)
            return all.filter { !left.contains($0) }
        }
        #expect(lost { $0.teams[0].leaveQueueRate = 0 } == ["unseen"])
        #expect(lost { $0.teams[0].takenOn = 1 } == ["advice"])
        #expect(lost { for place in $0.referrals.indices { $0.referrals[place].accepted = 1 } } == ["refused"])
        #expect(lost { for place in $0.needs.indices { $0.needs[place].departureRate = 0 } } == ["gone"])
        #expect(
            lost { for place in $0.needs.indices { $0.needs[place].assessedInCrisis = 0 } }.contains("assessment"))
        #expect(
            lost {
                for place in $0.needs.indices {
                    $0.needs[place].dischargeRate = 0
                    $0.needs[place].careLength = nil
                }
                $0.policy.closures.perMonth = 0
            } == ["discharged"])
    }

    @Test("A service of appointments alone has no crisis, no hospital and no assessment in its pathway")
    func clinics() throws {
        let ids = ids(try scenario("validation/devon-own-clinic.yaml"))
        #expect(ids.contains("clinics") && ids.contains("sources"))
        for absent in ["crisis", "hospital", "assessment", "bed-wait", "gone"] { #expect(!ids.contains(absent)) }
    }

    @Test("A ward brings a queue for its beds, and beds elsewhere where they are used")
    func ward() throws {
        let ward = try scenario("examples/older-adults-ward.yaml")
        let pathway = ScenarioPathway(ward)
        #expect(pathway.edges.contains { $0.from == "bed-wait" && $0.to == "hospital" })
        let beds = ward.wards.reduce(0) { $0 + $1.beds }
        #expect(pathway.nodes.first { $0.id == "hospital" }?.details.first == "\(beds) beds")
        #expect(pathway.nodes.contains { $0.id == "away" } == ward.wards.contains { $0.outOfArea.after.isFinite })
    }

    @Test("A team that stands for several has as many times the referrals in its pathway")
    func copies() throws {
        var team = try scenario("examples/older-adults-team.yaml")
        team.teams[0].copies = 3
        let sources = ScenarioPathway(team).nodes.first { $0.id == "sources" }
        let rate = team.referrals.reduce(0) { $0 + $1.rate }
        #expect(sources?.details == ["\(team.referrals.count) sources", ScenarioPathway.perYear(3 * rate)])
    }
}
