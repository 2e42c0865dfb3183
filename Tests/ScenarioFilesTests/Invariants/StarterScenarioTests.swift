import Scenario
import ScenarioFiles
import Testing

@Suite("The scenario to begin with")
struct StarterScenarioTests {
    @Test("For sensible answers it reads without fault or warning, its work fits its hours and its caseload is steady")
    func balanced() throws {
        for coordinators in [1, 4, 12, 40] {
            for caseload in [12.0, 18, 25, 32, 40] {
                for annualLeave in [25.0, 33] {
                    for (supportWorkers, target, cap) in [(0, nil, nil), (3, 5.0, min(35, caseload * 1.2))] {
                        var answers = StarterAnswers(title: "A team")
                        answers.coordinators = coordinators
                        answers.caseload = caseload
                        answers.annualLeave = annualLeave
                        answers.supportWorkers = supportWorkers
                        answers.contactTarget = target
                        answers.caseloadCap = cap
                        try check(answers)
                    }
                }
            }
        }
    }

    private func check(_ answers: StarterAnswers) throws {
        let starter = try StarterScenario(answers, id: "a-team", header: ["# A line."])
        let read = try ScenarioFile.read(path: "a.yaml", source: .memory(["a.yaml": starter.text]))
        #expect(read.warnings.isEmpty, "\(read.warnings)")
        #expect(StarterScenario.balanced.contains(starter.load), "\(answers): \(starter.load)")
        let team = try #require(read.scenario.teams.first)
        #expect(DemandTable.tables(of: read.scenario).map(\.offeredLoad) == [starter.load])
        // As many are taken on as leave, but for the decimals that are written.
        let takenOn = SteadyFlow(team: team, in: read.scenario).takenOn * 604_800
        let leaving = Double(starter.people) / Double(answers.weeksInCare)
        #expect(abs(takenOn / leaving - 1) < 0.01, "\(answers)")
    }

    @Test("Every figure of the starter is assumed, and what a team would look up first says so in so many words")
    func evidence() throws {
        let starter = try StarterScenario(StarterAnswers(title: "A team"), id: "a-team", header: [])
        let read = try ScenarioFile.read(path: "a.yaml", source: .memory(["a.yaml": starter.text]))
        #expect(read.assumptions.count > 80)
        #expect(read.assumptions.allSatisfy { $0.evidence == .assumed })
        let stated = starter.text.split(separator: "\n").filter { $0.contains("evidence: assumed") }
        for key in ["population:", "days:", "caseload:", "vacant:", "rate:", "accepted:", "resignation:"] {
            #expect(stated.contains { $0.contains(key) }, "\(key)")
        }
    }

    @Test("More people for each coordinator are visited less often")
    func visits() throws {
        var last = 0.0
        for caseload in [10.0, 20, 30, 40] {
            var answers = StarterAnswers(title: "A team")
            answers.caseload = caseload
            let weeks = try StarterScenario(answers, id: "a-team", header: []).weeksBetweenVisits
            #expect(weeks > last)
            last = weeks
        }
    }

    @Test(
        "A name becomes an id and a file",
        arguments: [
            ("My Team", "my-team", "my-team.yaml", "My Team"),
            ("north_team", "north_team", "north_team.yaml", "North team"),
            ("teams/North.yaml", "north", "teams/North.yaml", "North"),
            ("2 Älteste", "lteste", "lteste.yaml", "2 Älteste"),
            ("a/b/", "b", "a/b/b.yaml", "B"),
        ])
    func names(_ name: String, _ id: String, _ path: String, _ title: String) {
        let made = StarterName(name)
        #expect(made?.id == id)
        #expect(made?.path == path)
        #expect(made?.title == title)
    }

    @Test("A name without a letter makes none", arguments: ["", "12", "/", "..", "Ä.yaml"])
    func noNames(_ name: String) { #expect(StarterName(name) == nil) }
}
