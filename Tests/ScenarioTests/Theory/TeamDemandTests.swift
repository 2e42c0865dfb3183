import Scenario
import Testing

@Suite("Hours by role, by formula")
struct TeamDemandTests {
    /// The plain service with half an assistant, who may take the calls of the area as the nurses may.
    private func service() -> ServiceScenario {
        var scenario = PlainService.scenario()
        scenario.roles.append(Role(id: "assistant", title: "Assistant", coordinates: false))
        scenario.calendar.patterns.append(
            WeeklyPattern(
                id: "half", stretches: [WeeklyPattern.Stretch(weekday: 0, start: 0, end: 66_600)]))
        scenario.posts.append(
            PostGroup(
                id: "assistants", count: 1, role: "assistant", team: "team", pattern: "half", wholeTimeEquivalent: 0.5,
                skills: [], employer: "trust"))
        var arising = WorkType.Arising()
        arising.areaRate = 10 / 604_800
        var call = scenario.work[0]
        call.id = "call"
        call.arising = arising
        call.assignment = .team
        call.roles = ["nurse", "assistant"]
        call.time = [WorkType.TimeSpent(category: .telephone, duration: .constant(3600))]
        call.noAnswer = nil
        scenario.work.append(call)
        return scenario
    }

    private func role(_ id: String, _ scenario: ServiceScenario) throws -> RoleDemand {
        let team = try #require(TeamDemand.tables(of: scenario).first)
        return try #require(team.roles.first { $0.role.id == id })
    }

    private func pieces(_ work: String, _ role: RoleDemand) throws -> Double {
        try #require(role.rows.first { $0.work == work }).count
    }

    @Test("Work that two roles may do is shared in proportion to their hours at work")
    func shared() throws {
        let scenario = service()
        // 74 hours of nurses and 18.5 of the assistant: four fifths and one fifth of ten calls.
        #expect(abs(try pieces("call", role("nurse", scenario)) - 8) < 1e-9)
        #expect(abs(try pieces("call", role("assistant", scenario)) - 2) < 1e-9)
        #expect(abs(try role("assistant", scenario).work - 2) < 1e-9)
        #expect(abs(try role("assistant", scenario).available.present - 15.136_363_636) < 1e-6)
        #expect(abs(try role("assistant", scenario).utilisation - 2 / 15.136_363_636) < 1e-6)
        #expect(abs(try role("assistant", scenario).remaining - 13.136_363_636) < 1e-6)
    }

    @Test("Work that needs a skill goes to the posts that have it")
    func skilled() throws {
        var scenario = service()
        scenario.work[3].skill = "phone"
        scenario.posts[1].skills = ["phone"]
        #expect(try role("nurse", scenario).rows.contains { $0.work == "call" } == false)
        #expect(abs(try pieces("call", role("assistant", scenario)) - 10) < 1e-9)
    }

    @Test("Work for which no post is eligible is kept apart, and adds to nobody's hours")
    func unserved() throws {
        var scenario = service()
        let before = try role("nurse", scenario).work
        scenario.work[3].roles = ["doctor"]
        let team = try #require(TeamDemand.tables(of: scenario).first)
        #expect(team.unserved.map(\.work) == ["call"])
        #expect(abs(try #require(team.unserved.first).total - 10) < 1e-9)
        #expect(abs(try role("nurse", scenario).work - (before - 8)) < 1e-9)
    }

    @Test("Every worker's own work counts once for each head, and paperwork for each whole-time equivalent")
    func ownWork() throws {
        var scenario = service()
        var arising = WorkType.Arising()
        arising.workerInterval = 2
        arising.workerHours = 3
        scenario.work[3].arising = arising
        scenario.work[3].assignment = .worker
        scenario.work[3].roles = []
        // At work nine tenths over 1.1 of the time.
        let weeks = 0.9 / 1.1
        let assistant = try role("assistant", scenario)
        #expect(abs(try pieces("call", assistant) - weeks / 2) < 1e-6)
        #expect(abs(assistant.work - (weeks / 2 + 3 * weeks * 0.5)) < 1e-6)
        #expect(abs(try pieces("call", role("nurse", scenario)) - 2 * weeks / 2) < 1e-6)
    }

    @Test("Work that only entrants or students' educators have is nobody's by formula")
    func ownWorkOfSome() throws {
        var scenario = service()
        scenario.work[3].arising = WorkType.Arising()
        scenario.work[3].arising.workerInterval = 1
        scenario.work[3].assignment = .worker
        scenario.work[3].roles = []
        let all = try role("assistant", scenario).work
        #expect(all > 0)
        scenario.pipelines.students.supervision = "call"
        #expect(try role("assistant", scenario).work == all)
        scenario.pipelines.students.perYear = 1
        #expect(try role("assistant", scenario).work == 0)
        scenario.pipelines.students.perYear = 0
        scenario.pipelines.routes = [Pipelines.Route(id: "fast", title: "Fast", roles: ["nurse"])]
        scenario.pipelines.routes[0].protectedWork = "call"
        #expect(try role("assistant", scenario).work == 0)
    }

    @Test("Protected work and the reserve are those of the policy in force")
    func protection() throws {
        var scenario = service()
        #expect(try role("nurse", scenario).protected == 0)
        scenario.policy.protected = ["call"]
        scenario.policy.reserveForUrgent = 0.1
        #expect(abs(try role("nurse", scenario).protected - 8) < 1e-9)
        #expect(try role("nurse", scenario).reserved == 0.1)
    }

    @Test("A cut takes vacant posts first, and posts given back count again")
    func cuts() throws {
        var scenario = service()
        scenario.teams[0].starting.vacant = 0.25
        let start = scenario.run.start
        func change(_ id: String, week: Int, cuts: [PolicyChange.PostCut]) -> PolicyChange {
            PolicyChange(
                id: id, date: start.adding(days: 7 * week), why: "", team: nil, policy: nil, cuts: cuts,
                referrals: [])
        }
        scenario.changes = [
            change(
                "cut", week: 1,
                cuts: [PolicyChange.PostCut(group: "nurses", count: 1, until: start.adding(days: 28))]),
            change("nothing", week: 10, cuts: []),
        ]
        func nurses(_ tables: [TeamDemand]) throws -> RoleDemand {
            try #require(tables.first?.roles.first { $0.role.id == "nurse" })
        }
        #expect(abs(try nurses(TeamDemand.tables(of: scenario)).inPost - 1.5) < 1e-9)
        let after = try nurses(TeamDemand.tables(of: scenario, afterChange: 0))
        #expect(after.established == 1)
        #expect(after.inPost == 1)
        let later = try nurses(TeamDemand.tables(of: scenario, afterChange: 1))
        #expect(later.established == 2)
        #expect(abs(later.inPost - 1.5) < 1e-9)
    }

    @Test("The work of all roles together is the work that arises, whoever may do it")
    func nothingIsLost() throws {
        var scenario = service()
        for roles in [["nurse"], ["assistant"], ["nurse", "assistant"], []] {
            scenario.work[3].roles = roles
            let team = try #require(TeamDemand.tables(of: scenario).first)
            let calls = team.roles.flatMap(\.rows).filter { $0.work == "call" }.reduce(0) { $0 + $1.count }
            #expect(abs(calls - 10) < 1e-9, "\(roles)")
        }
    }

    @Test("The report has no line of more than 100 characters")
    func width() {
        var scenario = service()
        scenario.work[0].title = String(repeating: "a long title ", count: 10)
        for number in 0..<9 {
            let id = "role\(number)"
            scenario.roles.append(Role(id: id, title: "Role with a rather long title \(number)", coordinates: true))
            scenario.posts.append(
                PostGroup(
                    id: "posts\(number)", count: 1, role: id, team: "team", pattern: "full", wholeTimeEquivalent: 1,
                    skills: [], employer: "trust"))
        }
        let lines = DemandReport.lines(of: scenario)
        #expect(lines.contains { $0.contains("role 11") })
        #expect(lines.allSatisfy { $0.count <= 100 }, "\(lines.filter { $0.count > 100 })")
    }
}
