internal import Scenario

// What a dated change does to teams, and the rules between these keys.
extension ScenarioDecoder {
    func organisation(_ reader: MapReader) -> OrganisationChange {
        var change = OrganisationChange()
        change.wteBelow = reader.map("when").map { $0.number("wte_below") }
        change.merger = reader.map("merge").map { merge in
            let teams = merge.texts("teams")
            var merger = OrganisationChange.Merger(
                teams: teams, into: merge.optionalIdentifier("into") ?? teams.first ?? "")
            merger.travelTimes = merge.number("travel_times")
            merger.keepsCoordinator = merge.share("keeps_coordinator")
            merger.handover = merge.optionalIdentifier("handover")
            return merger
        }
        change.profiles = reader.entries("move_profiles").map { profile, move in
            var moved = OrganisationChange.MovedProfile(
                profile: profile, from: move.optionalIdentifier("from"), to: move.identifier("to"))
            moved.keepsCoordinator = move.share("keeps_coordinator")
            moved.handover = move.optionalIdentifier("handover")
            return moved
        }
        change.posts = reader.entries("move_posts").map { group, move in
            var moved = OrganisationChange.MovedPosts(
                group: group, to: move.identifier("to"), count: move.optionalInteger("count"))
            moved.takesPeople = move.share("takes_people")
            return moved
        }
        change.withdrawal = reader.map("withdraw").map { withdraw in
            var withdrawal = OrganisationChange.Withdrawal(employer: withdraw.identifier("employer"))
            withdrawal.share = withdraw.share("share")
            withdrawal.to = withdraw.optionalIdentifier("to")
            withdrawal.takesPeople = withdraw.share("takes_people")
            withdrawal.takesWork = withdraw.texts("takes_work")
            return withdrawal
        }
        return change
    }

    func checkOrganisation(_ scenario: ServiceScenario) {
        let readers = Dictionary(uniqueKeysWithValues: root.entries("changes").map { ($0.id, $0.reader) })
        for change in scenario.changes {
            guard let reader = readers[change.id] else { continue }
            let organisation = change.organisation
            if let merger = organisation.merger { checkMerger(merger, reader.section("merge"), scenario) }
            for (moved, entry) in zip(organisation.profiles, reader.entries("move_profiles")) {
                checkHandover(moved.handover, entry.reader, scenario)
            }
            if let withdrawal = organisation.withdrawal {
                checkWithdrawal(withdrawal, reader.section("withdraw"), scenario)
            }
            if organisation.wteBelow != nil { checkCondition(change, reader) }
            if let work = change.staffing.reapplication?.work {
                checkOwnWork(work, "work", reader.section("reorganisation").section("reapply"), scenario)
            }
        }
    }

    private func checkMerger(
        _ merger: OrganisationChange.Merger, _ reader: MapReader, _ scenario: ServiceScenario
    ) {
        if Set(merger.teams).count < 2 {
            reader.fault("teams", "one team alone cannot merge", remedy: "name two teams or more")
        } else if !merger.teams.contains(merger.into) {
            reader.fault(
                "into", "\(merger.into) is none of the teams that merge",
                remedy: "write one of \(EnglishList.shortened(merger.teams))")
        }
        checkHandover(merger.handover, reader, scenario)
    }

    private func checkHandover(_ id: String?, _ reader: MapReader, _ scenario: ServiceScenario) {
        guard let work = scenario.work.first(where: { $0.id == id }), work.assignment == .worker else { return }
        reader.fault(
            "handover", "\(work.id) is work that workers have for themselves, and a handover is about a person",
            remedy: "write by: coordinator at the work type")
    }

    private func checkWithdrawal(
        _ withdrawal: OrganisationChange.Withdrawal, _ reader: MapReader, _ scenario: ServiceScenario
    ) {
        if !scenario.posts.contains(where: { $0.employer == withdrawal.employer }) {
            reader.fault(
                "employer", "no post has the employer \(withdrawal.employer)",
                remedy: "write employer: \(withdrawal.employer) at the posts that it can take out")
        }
        guard withdrawal.to == nil else { return }
        for key in ["takes_people", "takes_work"] where reader.has(key) {
            reader.fault(
                key, "the posts are gone, and there is no team with which that could go",
                remedy: "write to: with the team in which they go on, or delete the key")
        }
    }

    /// What waits for a shortage has no date, and what is compiled by date cannot wait.
    private func checkCondition(_ change: PolicyChange, _ reader: MapReader) {
        for key in ["targets", "protections", "conditions", "referrals_times", "freeze_recruitment"]
        where reader.has(key) {
            reader.fault(
                key, "a change that waits for a shortage cannot alter this, which has a date",
                remedy: "put it into a dated change of its own")
        }
        for (_, cut) in reader.entries("cut_posts") where cut.has("until") {
            cut.fault(
                "until", "a change that waits for a shortage has no date from which that could be counted",
                remedy: "delete the key")
        }
    }

    /// Work that comes to each worker is work that workers have for themselves.
    func checkOwnWork(_ id: String, _ key: String, _ reader: MapReader, _ scenario: ServiceScenario) {
        guard let work = scenario.work.first(where: { $0.id == id }), work.assignment != .worker else { return }
        reader.fault(
            key, "\(id) is not work that workers have for themselves", remedy: "write by: worker at the work type")
    }
}
