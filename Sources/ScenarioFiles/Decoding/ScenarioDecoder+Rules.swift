internal import Scenario

// Rules between the parts of a scenario. Names that stand for nothing are found by `ReferenceCheck`.
extension ScenarioDecoder {
    func checkRules(_ scenario: ServiceScenario) {
        checkAreas(scenario)
        checkLocalities(scenario)
        for trigger in [WorkTrigger.referral, .firstContact] { checkStep(trigger, scenario) }
        checkCuts(scenario)
    }

    private func checkAreas(_ scenario: ServiceScenario) {
        let teams = scenario.teams.map(\.id)
        guard teams.count > 1 else { return }
        for ((_, reader), work) in zip(root.entries("work"), scenario.work)
        where work.arising.areaRate > 0 && work.arising.areaTeam == nil {
            reader.section("arises").fault(
                "area", "the work of the area does not say which team's area it is",
                remedy: "write area_team: with one of \(EnglishList.shortened(teams))")
        }
    }

    private func checkLocalities(_ scenario: ServiceScenario) {
        for (index, (id, reader)) in root.entries("teams").enumerated() {
            guard let team = scenario.teams.first(where: { $0.id == id }),
                let other = scenario.teams[..<index].first(where: { $0.locality == team.locality })
            else { continue }
            reader.fault(
                "locality", "the locality \(team.locality) is that of team \(other.id) already",
                remedy: "give each team a locality of its own, such as \(team.locality)_\(team.id)",
                related: root.value("teams")?.entry(other.id).map {
                    [Diagnostic.Related($0.keyPlace, "the other team of that locality")]
                } ?? [])
        }
    }

    /// A step of the pathway has to be done for everybody, or people would be stuck before it without a trace.
    private func checkStep(_ trigger: WorkTrigger, _ scenario: ServiceScenario) {
        guard let work = scenario.work.first(where: { $0.arising.trigger == trigger }),
            let reader = root.entries("work").first(where: { $0.id == work.id })?.reader
        else { return }
        let step = "everybody passes through this step"
        if work.lapses != nil { reader.fault("lapses_after", step, remedy: "delete the key") }
        if work.arising.share < 1 { reader.section("arises").fault("share", step, remedy: "delete the key") }
        if work.arising.carersOnly { reader.section("arises").fault("carers_only", step, remedy: "delete the key") }
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
                    remedy: "name a role that has posts in the team, or give a post the skill")
            }
        }
    }

    private func checkCuts(_ scenario: ServiceScenario) {
        for (_, change) in root.entries("changes") {
            for (group, cut) in change.entries("cut_posts") {
                guard let posts = scenario.posts.first(where: { $0.id == group }) else { continue }
                let count = cut.integer("count")
                if count > posts.count {
                    cut.fault(
                        "count", "\(count) posts are cut of a group of \(posts.count)",
                        remedy: "write \(posts.count) or less")
                }
            }
        }
    }
}
