extension WorkType {
    /// Whether the holders of a group of posts may do work of this kind: by their role and by the skill it needs.
    ///
    /// A coordinator does the work of their own people whatever its skill, as it is done by nobody else.
    func mayBeDone(by group: PostGroup, of role: Role) -> Bool {
        switch assignment {
        case .coordinator: return role.coordinates
        case .team: return group.isAmong(roles: roles, skill: skill, as: role)
        case .worker: if !arising.workerRoles.isEmpty, !arising.workerRoles.contains(role.id) { return false }
        }
        return skill.map(group.skills.contains) ?? true
    }

    /// Whether work of this kind can arise for the people of a team or in its area, however rarely.
    func canArise(in team: Team, of scenario: ServiceScenario) -> Bool {
        arisesByItself(in: team, of: scenario)
            || scenario.workOfProcedures { $0.arisesByItself(in: team, of: scenario) }.contains(id)
    }

    private func arisesByItself(in team: Team, of scenario: ServiceScenario) -> Bool {
        if arising.areaRate > 0, arising.share > 0, scenario.isArea(of: team, arising) { return true }
        let start = team.starting
        let hasPeople =
            start.caseload + start.waitingFirstContact + start.waitingAllocation > 0
            || scenario.referrals.contains { $0.team == team.id && $0.rate > 0 }
        guard hasPeople else { return false }
        return arising.interval.values.contains { $0 != nil } || arising.rate.values.contains { $0 > 0 }
            || arising.waitingRate > 0 || arising.atOnceIn != nil || arising.followUp.map { $0.share > 0 } ?? false
            || (arising.share > 0 && arising.triggers.contains { $0 != .newStarter }) || diary.freeTimeShare > 0
            || scenario.clinics.contains { $0.work == id && $0.team == team.id && !$0.intervals.isEmpty }
    }

    /// Whether work of this kind arises for each worker who may do it.
    var arisesForWorkers: Bool {
        assignment == .worker
            && (arising.workerInterval != nil || arising.workerHours > 0 || arising.triggers.contains(.newStarter)
                || diary.fixedTime != nil)
    }

    /// Whether anything makes it arise.
    var arises: Bool {
        NeedState.allCases.contains { arising.interval[$0] != nil || arising.rate[$0] > 0 } || !arising.triggers.isEmpty
            || arising.followUp != nil || arising.workerInterval != nil || arising.workerHours > 0
            || arising.areaRate > 0 || arising.waitingRate > 0 || diary.freeTimeShare > 0 || diary.fixedTime != nil
            || counting.pads
    }
}
