// Warnings about who may do what.
extension ScenarioAdvice {
    /// Roles that have no posts, or posts for which no work can ever arise.
    static func idleRoles(in scenario: ServiceScenario) -> [Advice] {
        scenario.roles.compactMap { role in
            let groups = scenario.posts.filter { $0.role == role.id }
            let comesBySubstitution = scenario.workforce.recruitment.substitutions.contains {
                $0.by == role.id && $0.share > 0
            }
            if groups.isEmpty, comesBySubstitution { return nil }
            guard !groups.isEmpty else {
                return Advice(
                    .idleRole, key: "roles.\(role.id)", "the role \(role.id) has no posts",
                    remedy: "add posts with role: \(role.id), or delete the role")
            }
            var idle: [String] = []
            for team in scenario.teams {
                let own = groups.filter { $0.team == team.id }
                let hasWork = own.contains { group in
                    scenario.work.contains { work in
                        work.mayBeDone(by: group, of: role)
                            && (work.arisesForWorkers || work.canArise(in: team, of: scenario))
                    }
                }
                if !own.isEmpty, !hasWork { idle.append(team.id) }
            }
            guard !idle.isEmpty else { return nil }
            return Advice(
                .idleRole, key: "roles.\(role.id)",
                "the role \(role.id) has posts in \(EnglishList.shortened(idle)), and no work there is ever for it",
                remedy: "name the role at roles: of a work type, or delete its posts")
        }
    }

    /// Skills that work needs and no post has.
    static func missingSkills(in scenario: ServiceScenario) -> [Advice] {
        let ofProcedures = scenario.workOfProcedures { $0.arises }
        return scenario.work.compactMap { work in
            guard let skill = work.skill, work.arises || ofProcedures.contains(work.id), lacksSkill(skill, scenario)
            else {
                return nil
            }
            return Advice(
                .missingSkill, key: "work.\(work.id).skill", "no post has the skill \(skill) that \(work.id) needs",
                remedy: "add it at skills: of the posts whose holders have it, or delete the key")
        }
    }

    /// Work that can arise in a team of which no post may do it.
    static func unservedWork(in scenario: ServiceScenario) -> [Advice] {
        scenario.work.compactMap { work in
            if let skill = work.skill, lacksSkill(skill, scenario) { return nil }
            let teams = scenario.teams.filter { team in
                work.canArise(in: team, of: scenario)
                    && !scenario.posts.contains { group in
                        group.team == team.id
                            && scenario.roles.contains { $0.id == group.role && work.mayBeDone(by: group, of: $0) }
                    }
            }
            guard !teams.isEmpty else { return nil }
            let whom =
                switch work.assignment {
                case .coordinator: "has a role that coordinates"
                case .team, .worker:
                    work.skill.map { "has the skill \($0) and a role that may do it" } ?? "has a role that may do it"
                }
            let names = EnglishList.shortened(teams.map(\.id))
            return Advice(
                .unservedWork, key: work.roles.isEmpty ? "work.\(work.id)" : "work.\(work.id).roles",
                "\(work.id) arises in \(names), where no post \(whom)",
                remedy: "add such posts to \(names), or name another role at roles:")
        }
    }

    private static func lacksSkill(_ skill: String, _ scenario: ServiceScenario) -> Bool {
        !scenario.posts.contains { $0.skills.contains(skill) }
    }
}
