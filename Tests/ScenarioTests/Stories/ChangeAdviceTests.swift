import Scenario
import Testing

@Suite("Advice about dated changes")
struct ChangeAdviceTests {
    private func keys(_ changes: [PolicyChange], _ alter: (inout ServiceScenario) -> Void = { _ in }) -> [String] {
        var scenario = PlainService.scenario()
        scenario.teams.append(scenario.teams[0])
        scenario.teams[1].id = "south"
        scenario.changes = changes
        alter(&scenario)
        return ScenarioAdvice.warnings(of: scenario).filter { $0.code == .noEffect }.map(\.key)
    }

    private func change(_ id: String = "reform", _ alter: (inout PolicyChange) -> Void) -> PolicyChange {
        var change = PolicyChange(
            id: id, date: PlainService.scenario().run.start, why: "", team: nil, policy: nil, cuts: [],
            referrals: [])
        alter(&change)
        return change
    }

    @Test("A move to where people or posts are already is named, one elsewhere is not")
    func moves() {
        let posts = PlainService.scenario().posts[0].id
        let profile = PlainService.scenario().needs[0].id
        func people(_ from: String?, _ to: String) -> PolicyChange {
            change { $0.organisation.profiles = [.init(profile: profile, from: from, to: to)] }
        }
        #expect(keys([people("team", "team")]) == ["changes.reform.move_profiles.\(profile)"])
        #expect(keys([people("team", "south")]).isEmpty)
        #expect(keys([people(nil, "south")]).isEmpty)
        func post(_ to: String) -> PolicyChange {
            change { $0.organisation.posts = [.init(group: posts, to: to, count: nil)] }
        }
        #expect(keys([post("team")]) == ["changes.reform.move_posts.\(posts)"])
        #expect(keys([post("south")]).isEmpty)
    }

    @Test("More redundancies than posts, and a spared skill that nobody has, are named")
    func redundancy() {
        let posts = PlainService.scenario().posts.map(\.count).reduce(0, +)
        func redundancy(_ count: Int, sparing skills: [String] = []) -> PolicyChange {
            change {
                var manner = CutManner()
                manner.sparedSkills = skills
                $0.staffing.redundancy = .init(count: count, roles: [], manner: manner)
            }
        }
        #expect(keys([redundancy(posts)]).isEmpty)
        #expect(keys([redundancy(posts + 1)]) == ["changes.reform.redundancy.posts"])
        let added = change("growth") {
            $0.staffing.added = [.init(group: PlainService.scenario().posts[0].id, count: 1)]
        }
        #expect(keys([added, redundancy(posts + 1)]).isEmpty)
        #expect(keys([redundancy(1, sparing: ["best_interests"])]) == ["changes.reform.redundancy.spare_skills"])
        #expect(keys([redundancy(1, sparing: ["best_interests"])]) { $0.posts[0].skills = ["best_interests"] } == [])
    }

    @Test("A team that has been merged away is part of another from then on")
    func mergedAway() {
        let merger = change("merger") { $0.organisation.merger = .init(teams: ["team", "south"], into: "team") }
        let later = change("later") {
            $0.team = "south"
            $0.staffing.shock = 1
        }
        #expect(keys([merger, later]) == ["changes.later.team"])
        #expect(keys([later, merger]).isEmpty)
        let again = change("again") { $0.organisation.merger = .init(teams: ["team", "south"], into: "team") }
        #expect(keys([merger, again]) == ["changes.again.merge.teams"])
        let perhaps = change("perhaps") {
            $0.organisation.merger = .init(teams: ["team", "south"], into: "team")
            $0.organisation.wteBelow = 1
        }
        #expect(keys([perhaps, later]).isEmpty)
    }

    @Test("An average over more weeks than are measured is named")
    func averages() {
        let weeks = PlainService.scenario().run.weeks
        func threshold(_ over: Int) -> Threshold {
            Threshold(id: "line", figure: "strain", value: 0.6, isBelow: false, overWeeks: over)
        }
        #expect(keys([]) { $0.thresholds = [threshold(weeks)] } == [])
        #expect(keys([]) { $0.thresholds = [threshold(weeks + 1)] } == ["thresholds.line.over"])
        #expect(keys([]) { $0.recovery.overWeeks = weeks + 1 } == [])
        #expect(keys([change { $0.staffing.shock = 1 }]) { $0.recovery.overWeeks = weeks + 1 } == ["recovery.over"])
    }
}
