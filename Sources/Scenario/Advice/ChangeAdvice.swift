// Warnings about dated changes that cannot do what they say.
extension ScenarioAdvice {
    /// Moves to where people and posts are already, more redundancies than posts, skills to spare that nobody has, teams
    /// that have been merged away, and averages over more weeks than are measured.
    static func idleChanges(in scenario: ServiceScenario) -> [Advice] {
        var merged: [String: String] = [:]
        var advice: [Advice] = []
        for change in scenario.changes {
            let path = "changes.\(change.id)"
            func idle(_ key: String, _ message: String, _ remedy: String) {
                advice.append(Advice(.noEffect, key: "\(path).\(key)", message, remedy: remedy))
            }
            if let team = change.team, let into = merged[team] {
                idle("team", "\(team) has been part of \(into) since an earlier change", "write team: \(into)")
            }
            moves(of: change, in: scenario, idle)
            losses(of: change, in: scenario, idle)
            guard let merger = change.organisation.merger else { continue }
            for team in merger.teams {
                if let into = merged[team] {
                    idle("merge.teams", "\(team) has been part of \(into) since an earlier change", "leave it out")
                }
            }
            // What waits for a shortage may never come.
            guard change.organisation.wteBelow == nil else { continue }
            for team in merger.teams where team != merger.into { merged[team] = merger.into }
        }
        return advice + longAverages(in: scenario)
    }

    private typealias Idle = (_ key: String, _ message: String, _ remedy: String) -> Void

    private static func moves(of change: PolicyChange, in scenario: ServiceScenario, _ idle: Idle) {
        for move in change.organisation.profiles {
            let from = move.from.map { [$0] } ?? scenario.teams.map(\.id)
            guard from.allSatisfy({ $0 == move.to }) else { continue }
            idle(
                "move_profiles.\(move.profile)", "this changes nothing: \(move.to) serves them already",
                "name another team at to:, or delete the move")
        }
        for move in change.organisation.posts {
            guard scenario.posts.first(where: { $0.id == move.group })?.team == move.to,
                !scenario.changes.contains(where: { other in
                    other.id != change.id && other.organisation.posts.contains { $0.group == move.group }
                })
            else { continue }
            idle(
                "move_posts.\(move.group)", "this changes nothing: \(move.group) is of \(move.to) already",
                "name another team at to:, or delete the move")
        }
    }

    private static func losses(of change: PolicyChange, in scenario: ServiceScenario, _ idle: Idle) {
        let manners = [
            ("redundancy", change.staffing.redundancy?.manner),
            ("establishment", change.staffing.establishment?.manner),
        ]
        for (key, manner) in manners {
            for skill in manner?.sparedSkills ?? [] where !isHeld(skill, in: scenario) {
                idle("\(key).spare_skills", "nobody has the skill \(skill)", "give it to posts, or leave it out")
            }
        }
        guard let redundancy = change.staffing.redundancy else { return }
        // Posts that an earlier change adds count as there.
        let added = scenario.changes.flatMap(\.staffing.added)
        let posts = scenario.posts.filter { group in
            (redundancy.roles.isEmpty || redundancy.roles.contains(group.role))
                && (change.team.map { $0 == group.team } ?? true)
        }.map { group in group.count + added.filter { $0.group == group.id }.map(\.count).reduce(0, +) }.reduce(0, +)
        guard redundancy.count > posts else { return }
        idle(
            "redundancy.posts", "\(redundancy.count) posts are to go, and \(posts) are there",
            "write \(posts) at most, or more roles")
    }

    private static func isHeld(_ skill: String, in scenario: ServiceScenario) -> Bool {
        scenario.posts.contains { $0.count > 0 && $0.skills.contains(skill) }
            || scenario.approvals.contains { $0.id == skill }
    }

    /// Means over more weeks than there are have no value.
    private static func longAverages(in scenario: ServiceScenario) -> [Advice] {
        let weeks = scenario.run.weeks
        var advice = scenario.thresholds.filter { $0.overWeeks > weeks }.map { threshold in
            Advice(
                .noEffect, key: "thresholds.\(threshold.id).over",
                "\(threshold.overWeeks) weeks are averaged, and \(weeks) are measured: it is never crossed",
                remedy: "write \(weeks) at most, or a longer run")
        }
        // Without a change there is nothing to recover from.
        if scenario.recovery.overWeeks > weeks, !scenario.changes.isEmpty {
            advice.append(
                Advice(
                    .noEffect, key: "recovery.over",
                    "\(scenario.recovery.overWeeks) weeks are averaged, and \(weeks) are measured: nothing is said of recovery",
                    remedy: "write \(weeks) at most, or a longer run"))
        }
        return advice
    }
}
