// Teams that stand for several like them.
extension ServiceScenario {
    /// The scenario with every team that stands for several written out, with all that is a team's own: its locality and
    /// the work of its area, the people of the beginning, referrals, posts and rotas. What names a team in a list, or its
    /// posts, is about all of them. Residents, and requests for assessments from elsewhere, are those of the area of one copy
    /// of the first team, so that there are as many times more of them.
    ///
    /// The first of them keeps its id, the others have a number after it: `north`, `north_2`, `north_3`.
    ///
    /// - Complexity: linear in what comes of it.
    public func withTeamsWrittenOut() -> ServiceScenario {
        guard teams.contains(where: { $0.copies > 1 }) else { return self }
        var whole = self
        whole.teams = teams.flatMap { team in
            ids(team.id).enumerated().map { number, id in
                var copy = team
                copy.id = id
                copy.copies = 1
                guard number > 0 else { return copy }
                copy.copyOf = team.id
                copy.title += " \(number + 1)"
                copy.locality += "_\(number + 1)"
                return copy
            }
        }
        whole.referrals = writtenOut(referrals, id: \.id, team: \.team)
        whole.posts = writtenOut(posts, id: \.id, team: \.team)
        whole.rotas = writtenOut(rotas, id: \.id, team: \.team)
        // The area that is described is that of one copy of the first team.
        let areas = Double(teams.first?.copies ?? 1)
        whole.population *= areas
        whole.assessments?.area.rate *= areas
        whole.assessments?.ward.rate *= areas
        whole.assessments?.police.rate *= areas
        whole.assessments?.servedBy = (assessments?.servedBy ?? []).flatMap { served in
            let teams = ids(served.team)
            return teams.map { AssessmentRules.TeamShare(team: $0, share: served.share / Double(teams.count)) }
        }
        for index in work.indices where work[index].arising.areaRate > 0 && work[index].arising.areaTeam == nil {
            whole.work[index].arising.areaTeam = teams.first?.id
        }
        for index in wards.indices { whole.wards[index].teams = wards[index].teams.flatMap(ids) }
        for index in interventions.indices {
            whole.interventions[index].teams = interventions[index].teams.flatMap(ids)
            whole.interventions[index].pilotTeams = interventions[index].pilotTeams.flatMap(ids)
        }
        for index in changes.indices { writeOut(changes[index], into: &whole.changes[index]) }
        return whole
    }

    /// What belongs to one team each, for each of the teams for which that stands.
    private func writtenOut<Element>(
        _ elements: [Element], id: WritableKeyPath<Element, String>, team: WritableKeyPath<Element, String>
    ) -> [Element] {
        elements.flatMap { element in
            zip(numbered(element[keyPath: id], ofTeam: element[keyPath: team]), ids(element[keyPath: team])).map {
                var copy = element
                copy[keyPath: id] = $0
                copy[keyPath: team] = $1
                return copy
            }
        }
    }

    /// The ids of the teams for which one stands.
    private func ids(_ team: String) -> [String] { numbered(team, ofTeam: team) }

    /// An id of something that is a team's own, for each of the teams for which that stands.
    private func numbered(_ id: String, ofTeam team: String) -> [String] {
        let copies = teams.first { $0.id == team }?.copies ?? 1
        return [id] + (1..<max(1, copies)).map { "\(id)_\($0 + 1)" }
    }

    private func numberedPosts(_ group: String) -> [String] {
        numbered(group, ofTeam: posts.first { $0.id == group }?.team ?? "")
    }

    private func writeOut(_ change: PolicyChange, into whole: inout PolicyChange) {
        whole.cuts = change.cuts.flatMap { cut in
            numberedPosts(cut.group).map { id in
                var copy = cut
                copy.group = id
                return copy
            }
        }
        whole.staffing.added = change.staffing.added.flatMap { added in
            numberedPosts(added.group).map { StaffingChange.AddedPosts(group: $0, count: added.count) }
        }
        whole.referrals = change.referrals.flatMap { referral in
            let team = referrals.first { $0.id == referral.source }?.team ?? ""
            return numbered(referral.source, ofTeam: team).map {
                PolicyChange.ReferralChange(source: $0, factor: referral.factor)
            }
        }
    }

    /// Whether a work type arises in the area of a team, if it arises in any.
    public func isArea(of team: Team, _ arising: WorkType.Arising) -> Bool {
        let named = arising.areaTeam ?? teams.first?.id
        return team.id == named || (team.copyOf != nil && team.copyOf == named)
    }
}
