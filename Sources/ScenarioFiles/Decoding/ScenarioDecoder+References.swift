import Scenario

extension ScenarioDecoder {
    /// Reports names that stand for nothing, each with the nearest that does.
    func checkReferences(_ scenario: ServiceScenario, startingTeams: [String]) {
        let teams = scenario.teams.map(\.id)
        let roles = scenario.roles.map(\.id)
        for id in startingTeams { check(id, among: teams, "team", at: ["starting"]) }
        for source in scenario.referrals {
            check(source.team, among: teams, "team", at: ["referrals", source.id, "team"])
        }
        for group in scenario.posts {
            check(group.team, among: teams, "team", at: ["posts", group.id, "team"])
            check(group.role, among: roles, "role", at: ["posts", group.id, "role"])
            check(
                group.pattern, among: scenario.calendar.patterns.map(\.id), "pattern",
                at: ["posts", group.id, "pattern"])
        }
        for work in scenario.work {
            for role in work.roles { check(role, among: roles, "role", at: ["work", work.id, "roles"]) }
            for role in work.arising.workerRoles {
                check(role, among: roles, "role", at: ["work", work.id, "arises", "roles"])
            }
            if work.arising.areaRate > 0, work.arising.areaTeam == nil, teams.count > 1 {
                root.map("work")?.map(work.id)?.fault(
                    "arises", "the work of the area does not say which team's area it is",
                    remedy: "write area_team: with one of \(teams.joined(separator: ", "))")
            }
            if let team = work.arising.areaTeam {
                check(team, among: teams, "team", at: ["work", work.id, "arises", "area_team"])
            }
            if let skill = work.skill {
                check(
                    skill, among: scenario.posts.flatMap(\.skills), "skill of a post", at: ["work", work.id, "skill"])
            }
        }
        checkPolicies(scenario)
    }

    private func checkPolicies(_ scenario: ServiceScenario) {
        let work = scenario.work.map(\.id)
        for id in scenario.policy.protected { check(id, among: work, "work type", at: ["protections", "protected"]) }
        for change in scenario.changes {
            for id in change.policy?.protected ?? [] {
                check(id, among: work, "work type", at: ["changes", change.id, "protections", "protected"])
            }
            if let team = change.team {
                check(team, among: scenario.teams.map(\.id), "team", at: ["changes", change.id, "team"])
            }
            for cut in change.cuts {
                check(
                    cut.group, among: scenario.posts.map(\.id), "group of posts",
                    at: ["changes", change.id, "cut_posts"])
            }
            for referral in change.referrals {
                check(
                    referral.source, among: scenario.referrals.map(\.id), "source of referrals",
                    at: ["changes", change.id, "referrals_times"])
            }
        }
    }

    private func check(_ name: String, among names: [String], _ kind: String, at path: [String]) {
        guard !name.isEmpty, !names.contains(name) else { return }
        var reader = root
        for key in path.dropLast() { reader = reader.map(key) ?? reader }
        let near = NearestName.nearest(to: name, among: names)
        reader.fault(
            path[path.count - 1], "there is no \(kind) \"\(name)\"",
            remedy: near.map { "did you mean \($0)?" }
                ?? (names.isEmpty ? "there is none at all" : "use one of \(names.joined(separator: ", "))"))
    }
}
