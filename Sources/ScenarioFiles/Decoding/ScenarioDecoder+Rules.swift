internal import Scenario

// Rules between the parts of a scenario. Names that stand for nothing are found by `ReferenceCheck`.
extension ScenarioDecoder {
    func checkRules(_ scenario: ServiceScenario) {
        checkAreas(scenario)
        checkLocalities(scenario)
        for trigger in [WorkTrigger.referral, .firstContact] { checkStep(trigger, scenario) }
        checkArising(scenario)
        checkCuts(scenario)
        checkTeamsOfChanges(scenario)
        checkDiaries(scenario)
        checkRecording(scenario)
        checkTargets(scenario)
        checkRotations(scenario)
        checkClinics(scenario)
        checkCosts(scenario)
        checkPipelines(scenario)
        checkApprovals(scenario)
        checkOrganisation(scenario)
        checkInterventions(scenario)
        checkRecruitment(scenario)
        checkWorkByOthers(scenario)
        checkWards(scenario)
        checkCopies(scenario)
        checkAssessments(scenario)
        checkProcedures(scenario)
        checkClusters(scenario)
        checkBudgets(scenario)
        checkVoluntary(scenario)
        checkPeerServices(scenario)
        checkSurvey(scenario)
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
        guard let work = scenario.work.first(where: { $0.arising.triggers.contains(trigger) }),
            let reader = root.entries("work").first(where: { $0.id == work.id })?.reader
        else { return }
        let step = "everybody passes through this step"
        if work.lapses != nil { reader.fault("lapses_after", step, remedy: "delete the key") }
        if work.arising.share < 1 { reader.section("arises").fault("share", step, remedy: "delete the key") }
        checkConcernsEverybody(work, reader.section("arises"), step)
        if work.assignment != .team { reader.fault("by", "\(step); nobody coordinates yet", remedy: "write by: team") }
        for team in scenario.teams where scenario.referrals.contains(where: { $0.team == team.id }) {
            let isDone = scenario.posts.contains { group in
                group.team == team.id
                    && scenario.roles.contains {
                        $0.id == group.role && group.isAmong(roles: work.roles, skill: work.skill, as: $0)
                    }
            }
            if !isDone {
                reader.fault(
                    "roles", "\(step), and no post of team \(team.id) may do it",
                    remedy: "name a role that has posts in the team, or give a post the skill")
            }
        }
    }

    /// Posts that are cut must be there, all cuts in force at a time taken together.
    private func checkCuts(_ scenario: ServiceScenario) {
        let readers = Dictionary(uniqueKeysWithValues: root.entries("changes").map { ($0.id, $0.reader) })
        for (place, change) in scenario.changes.enumerated() {
            for cut in change.cuts {
                guard let posts = scenario.posts.first(where: { $0.id == cut.group }), let reader = readers[change.id],
                    let own = reader.entries("cut_posts").first(where: { $0.id == cut.group })?.reader
                else { continue }
                let before = scenario.changes[..<place].flatMap(\.cuts).filter { earlier in
                    earlier.group == cut.group && earlier.until.map { $0 > change.date } ?? true
                }.reduce(0) { $0 + $1.count }
                let added = scenario.changes[...place].flatMap(\.staffing.added).filter { $0.group == cut.group }
                let count = added.reduce(posts.count) { $0 + $1.count }
                if before + cut.count > count {
                    own.fault(
                        "count",
                        before == 0
                            ? "\(cut.count) posts are cut of a group of \(count)"
                            : "\(cut.count) posts are cut of a group of \(count), of which \(before) are cut by then",
                        remedy: before < count
                            ? "write \(count - before) or less" : "take the cut away: there is no post left")
                }
            }
        }
    }

    /// A change of one team can concern only what is that team's.
    private func checkTeamsOfChanges(_ scenario: ServiceScenario) {
        for (_, reader) in root.entries("changes") {
            guard let team = reader.optionalIdentifier("team") else { continue }
            for (group, cut) in reader.entries("cut_posts") {
                guard let posts = scenario.posts.first(where: { $0.id == group }), posts.team != team else { continue }
                cut.fault(
                    "count", "\(group) are posts of team \(posts.team), and the change is one of team \(team)",
                    remedy: "delete team: from the change, or name posts of \(team)")
            }
            for (name, _) in reader.figures("referrals_times") {
                guard let source = scenario.referrals.first(where: { $0.id == name }), source.team != team else {
                    continue
                }
                reader.fault(
                    "referrals_times", "\(name) refers to team \(source.team), and the change is one of team \(team)",
                    remedy: "delete team: from the change, or name a source that refers to \(team)")
            }
        }
    }
}
