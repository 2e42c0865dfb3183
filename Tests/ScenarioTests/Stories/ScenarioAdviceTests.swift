import Scenario
import Testing

@Suite("Advice by arithmetic")
struct ScenarioAdviceTests {
    private func codes(_ scenario: ServiceScenario) -> [DiagnosticCode] {
        ScenarioAdvice.warnings(of: scenario).map(\.code)
    }

    private func role(_ id: String, in scenario: inout ServiceScenario) {
        scenario.roles.append(Role(id: id, title: id, coordinates: false))
    }

    private func post(_ role: String, in scenario: inout ServiceScenario) {
        scenario.posts.append(
            PostGroup(
                id: role + "s", count: 1, role: role, team: "team", pattern: "full", wholeTimeEquivalent: 1,
                skills: [], employer: "trust"))
    }

    @Test("Nothing is said of a service in which everybody has work and hours enough")
    func plain() { #expect(ScenarioAdvice.warnings(of: PlainService.scenario()).isEmpty) }

    @Test("A role without posts, and one with posts and no work, are named; work takes the warning away")
    func idleRole() {
        var scenario = PlainService.scenario()
        role("clerk", in: &scenario)
        #expect(
            ScenarioAdvice.warnings(of: scenario) == [
                Advice(
                    .idleRole, key: "roles.clerk", "the role clerk has no posts",
                    remedy: "add posts with role: clerk, or delete the role")
            ])
        post("clerk", in: &scenario)
        #expect(
            ScenarioAdvice.warnings(of: scenario).map(\.message) == [
                "the role clerk has posts in team, and no work there is ever for it"
            ])
        scenario.work[2].assignment = .team
        scenario.work[2].roles = ["clerk"]
        #expect(codes(scenario).isEmpty)
        scenario.work[2].arising = WorkType.Arising()
        #expect(codes(scenario) == [.idleRole, .noEffect])
        scenario.work[2].assignment = .worker
        scenario.work[2].time = []
        scenario.work[2].arising.workerHours = 1
        #expect(codes(scenario).isEmpty)
    }

    @Test("Work that a merger or a reform brings is not idle")
    func broughtByChange() {
        var scenario = PlainService.scenario()
        scenario.work[2].arising = WorkType.Arising()
        #expect(codes(scenario).contains(.noEffect))
        var merger = OrganisationChange.Merger(teams: ["team", "team"], into: "team")
        merger.handover = scenario.work[2].id
        var change = PolicyChange(
            id: "merger", date: scenario.run.start, why: "", team: nil, policy: nil, cuts: [], referrals: [])
        change.organisation.merger = merger
        scenario.changes = [change]
        #expect(!codes(scenario).contains(.noEffect))
        scenario.changes = []
        var reform = Intervention(id: "reform", start: scenario.run.start)
        reform.training = scenario.work[2].id
        scenario.interventions = [reform]
        #expect(!codes(scenario).contains(.noEffect))
    }

    @Test("What a work type states without effect is named, and not where it has one")
    func withoutEffect() {
        func keys(_ change: (inout WorkType) -> Void) -> [String] {
            var scenario = PlainService.scenario()
            change(&scenario.work[2])
            return ScenarioAdvice.warnings(of: scenario).filter { $0.code == .noEffect }.map(\.key)
        }
        let path = "work.\(PlainService.scenario().work[2].id)"
        #expect(keys { _ in }.isEmpty)
        #expect(keys { $0.arising = WorkType.Arising() } == [path])
        #expect(
            keys {
                $0.assignment = .coordinator
                $0.skill = "amhp"
                $0.roles = ["nurse"]
            } == ["\(path).roles", "\(path).skill"])
        #expect(keys { $0.arising.workerRoles = ["nurse"] } == ["\(path).arises.roles"])
        #expect(
            keys {
                $0.arising = WorkType.Arising()
                $0.arising.interval = ByNeedState(repeating: 604_800)
                $0.arising.share = 0.5
            } == ["\(path).arises.share"])
        #expect(
            keys {
                $0.arising = WorkType.Arising()
                $0.arising.areaRate = 1e-6
                $0.arising.share = 0.5
                $0.arising.carersOnly = true
            } == ["\(path).arises.carers_only"])
    }

    @Test("A skill that no post has is named at the work that needs it")
    func missingSkill() {
        var scenario = PlainService.scenario()
        scenario.work[2].assignment = .team
        scenario.work[2].skill = "prescribing"
        #expect(
            ScenarioAdvice.warnings(of: scenario) == [
                Advice(
                    .missingSkill, key: "work.update.skill", "no post has the skill prescribing that update needs",
                    remedy: "add it at skills: of the posts whose holders have it, or delete the key")
            ])
        scenario.posts[0].skills = ["prescribing"]
        #expect(codes(scenario).isEmpty)
    }

    @Test("Work that arises where no post may do it is named with the teams")
    func unserved() {
        var scenario = PlainService.scenario()
        var other = scenario.teams[0]
        other.id = "south"
        other.locality = "south"
        scenario.teams.append(other)
        #expect(codes(scenario) == [.unservedWork, .unservedWork, .unservedWork])
        #expect(
            ScenarioAdvice.warnings(of: scenario).first?.message
                == "visit arises in south, where no post has a role that coordinates")
        // A team without people has no work for coordinators.
        scenario.teams[1].starting.caseload = 0
        #expect(codes(scenario).isEmpty)
        scenario.work[2].arising.areaRate = 1e-6
        scenario.work[2].arising.areaTeam = "south"
        scenario.work[2].assignment = .team
        scenario.work[2].roles = ["nurse"]
        #expect(ScenarioAdvice.warnings(of: scenario).map(\.key) == ["work.update.roles"])
    }

    @Test("More work than hours is said with its arithmetic, a little more than hours is not")
    func overload() throws {
        var scenario = PlainService.scenario()
        scenario.teams[0].starting.caseload = 170
        // Each nurse has 21.25 visits a week, three quarters of 75 minutes and a quarter of 30; half as many carers'
        // visits of 75 minutes; 1.7 updates of 75 minutes.
        let visits = 21.25 * (0.75 * 1.25 + 0.25 * 0.5)
        let load = (visits + 10.625 * 1.25 + 1.7 * 1.25) / (33.3 / 1.1)
        #expect(abs(try #require(DemandTable.tables(of: scenario).first).offeredLoad - load) < 1e-6)
        let advice = ScenarioAdvice.warnings(of: scenario)
        #expect(advice.map(\.code) == [.overload])
        #expect(advice.map(\.key) == ["teams.team"])
        let expected =
            "coordinators of team: 38.0 h of work a week for each whole-time equivalent in post, "
            + "30.3 h at work: 1.25 of the hours there are; the most is visit with 22.6 h"
        #expect(advice.map(\.message) == [expected])
        // Between 1 and 1.05: the formula is not that exact.
        scenario.teams[0].starting.caseload = 139
        let close = try #require(DemandTable.tables(of: scenario).first).offeredLoad
        #expect(close > 1 && close < 1.05)
        #expect(codes(scenario).isEmpty)
    }

    @Test("A role that does not coordinate is overloaded by itself; without anybody in post there are no hours")
    func overloadOfRole() {
        var scenario = PlainService.scenario()
        role("clerk", in: &scenario)
        post("clerk", in: &scenario)
        scenario.work[2].assignment = .worker
        scenario.work[2].arising = WorkType.Arising()
        scenario.work[2].time = []
        scenario.work[2].arising.workerHours = 40
        scenario.work[2].arising.workerRoles = ["clerk"]
        #expect(ScenarioAdvice.warnings(of: scenario).map(\.key) == ["roles.clerk"])
        scenario.teams[0].starting.vacant = 1
        #expect(
            ScenarioAdvice.warnings(of: scenario).first?.message.hasPrefix(
                "coordinators of team: nobody is at work for ") == true)
    }

    @Test("A change that brings more work than hours is named, one that adds to it is not")
    func change() throws {
        var scenario = PlainService.scenario()
        scenario.teams[0].starting.caseload = 100
        let cut = PolicyChange(
            id: "freeze", date: scenario.run.start.adding(days: 70), why: "", team: nil, policy: nil,
            cuts: [PolicyChange.PostCut(group: "nurses", count: 1, until: nil)], referrals: [])
        scenario.changes = [cut]
        let advice = ScenarioAdvice.warnings(of: scenario)
        #expect(advice.map(\.code) == [.overload])
        #expect(advice.map(\.key) == ["changes.freeze.cut_posts"])
        #expect(advice.first?.message.hasPrefix("from 1970-03-16 on there is more work than hours for") == true)
        // It was too much before.
        scenario.teams[0].starting.caseload = 170
        #expect(ScenarioAdvice.warnings(of: scenario).map(\.key) == ["teams.team"])
    }

    @Test("Laws of which none is in force are named, those that a change brings are not")
    func idleLaws() {
        func keys(_ alter: (inout ServiceScenario) -> Void) -> [String] {
            var scenario = PlainService.scenario()
            scenario.laws = [Law(id: "act", title: "An Act")]
            alter(&scenario)
            return ScenarioAdvice.warnings(of: scenario).map(\.key).filter { $0.hasPrefix("laws") }
        }
        #expect(keys { _ in } == ["laws.act"])
        #expect(keys { $0.law = "act" }.isEmpty)
        #expect(
            keys {
                var change = PolicyChange(
                    id: "reform", date: $0.run.start, why: "", team: nil, policy: nil, cuts: [], referrals: [])
                change.law = "act"
                $0.changes = [change]
            }.isEmpty)
    }

    @Test("Rules of a house that takes nobody, posts that are not there and odds where everybody answers are told of")
    func idlePeersAndSurveys() {
        var scenario = PlainService.scenario()
        scenario.survey.everyWeeks = 1
        #expect(codes(scenario).isEmpty)
        scenario.survey.odds.contact = 2
        #expect(ScenarioAdvice.warnings(of: scenario).map(\.key) == ["survey.odds"])
        scenario.survey.answers = 0.3
        #expect(codes(scenario).isEmpty)
        scenario.survey.everyWeeks = scenario.run.weeks + 1
        #expect(ScenarioAdvice.warnings(of: scenario).map(\.key) == ["survey.every"])
        scenario.survey.everyWeeks = 0
        var house = PeerService(id: "house", title: "House", team: "team")
        house.room = 5
        house.graduates.share = 0.1
        house.graduates.role = "nobody"
        scenario.peerServices = [house]
        #expect(
            ScenarioAdvice.warnings(of: scenario).map(\.key) == [
                "peer_services.house.room", "peer_services.house.graduates.role",
            ])
        scenario.peerServices[0].takes = 0.1
        scenario.peerServices[0].graduates.share = 0
        #expect(codes(scenario).isEmpty)
    }
}
