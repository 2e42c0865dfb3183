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
        for (index, team) in scenario.teams.enumerated() {
            if let other = scenario.teams[..<index].first(where: { $0.locality == team.locality }) {
                root.map("teams")?.map(team.id)?.fault(
                    "locality", "the locality \(team.locality) is that of team \(other.id) already",
                    remedy: "give each team a locality of its own, such as \(team.locality)_\(team.id)")
            }
        }
        for trigger in [WorkTrigger.referral, .firstContact] { checkStep(trigger, scenario) }
        checkPolicies(scenario)
    }

    /// A step of the pathway has to be done for everybody, or people would be stuck before it without a trace.
    private func checkStep(_ trigger: WorkTrigger, _ scenario: ServiceScenario) {
        guard let work = scenario.work.first(where: { $0.arising.trigger == trigger }),
            let reader = root.map("work")?.map(work.id)
        else { return }
        let step = "everybody passes through this step"
        if work.lapses != nil { reader.fault("lapses_after", step, remedy: "delete the key") }
        if work.arising.share < 1 { reader.map("arises")?.fault("share", step, remedy: "delete the key") }
        if work.arising.carersOnly { reader.map("arises")?.fault("carers_only", step, remedy: "delete the key") }
        if work.assignment != .team { reader.fault("by", "\(step); nobody coordinates yet", remedy: "write by: team") }
        for team in scenario.teams where scenario.referrals.contains(where: { $0.team == team.id }) {
            let isDone = scenario.posts.contains { group in
                group.team == team.id && (work.skill.map(group.skills.contains) ?? true)
                    && (work.roles.isEmpty
                        ? scenario.roles.contains { $0.id == group.role && $0.coordinates }
                        : work.roles.contains(group.role))
            }
            if !isDone {
                reader.fault(
                    "roles", "\(step), and no post of team \(team.id) may do it",
                    remedy: "name a role that has posts in the team")
            }
        }
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
                if let group = scenario.posts.first(where: { $0.id == cut.group }), cut.count > group.count {
                    root.map("changes")?.map(change.id)?.map("cut_posts")?.fault(
                        cut.group, "\(cut.count) posts are cut of a group of \(group.count)",
                        remedy: "write count: \(group.count) or less")
                }
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
