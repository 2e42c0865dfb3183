import Scenario

/// What a dated change brings later, as the detail of an event.
enum ChangeStep: UInt8 {
    /// A post goes, its notice having ended.
    case postGoes
    /// A holder who is to go hands people over.
    case handingOver
    /// It is decided whether a holder is appointed again.
    case reappointment
}

extension Simulation {
    /// A dated change takes effect: policy, then posts, then people and teams.
    func applyChange(_ index: Int) {
        let change = model.changes[index]
        organisation.isApplied[index] = 1
        if assessments.lawOfChange[index] >= 0 { assessments.law = assessments.laws[assessments.lawOfChange[index]] }
        for team in 0..<teamTable.count where change.policy >= 0 && (change.team < 0 || change.team == team) {
            policyOfTeam[team] = change.policy
        }
        for (number, cut) in change.cuts.enumerated() {
            take(cut, place: index << 8 | number)
            if cut.until < horizon { at(cut.until, .givenBack, index << 8 | number) }
        }
        for post in change.added { addPost(post) }
        if let redundancy = change.redundancy { take(redundancy, place: index << 8 | 255) }
        if let cut = change.establishment { beginFall(index, cut) }
        if change.shock > 0 { shock(team: change.team, by: change.shock) }
        if let reapplication = change.reapplication { reapply(reapplication, index: index, team: change.team) }
        for move in change.postMoves { movePosts(move) }
        for move in change.profileMoves { moveProfile(move) }
        if let merger = change.merger { merge(merger) }
        for beds in change.beds { changeBeds(beds) }
        for change in change.areaTimes {
            changeArea(change.area, to: procedures.areaFactor[change.area] * change.factor)
        }
        for post in 0..<posts.count where posts[post].status == .filled || posts[post].status == .onNotice {
            pressWeek(post)
        }
        for team in 0..<teamTable.count { allocateWaiting(team) }
    }

    /// What changes week by week: changes that wait for a shortage, establishments that fall.
    func changeOverTime() {
        for index in 0..<organisation.isApplied.count {
            if organisation.isApplied[index] == 0, isShort(index) { applyChange(index) }
            if organisation.fallsFrom[index] > 0 { goOnFalling(index) }
        }
    }

    /// Whether a change that waits for a shortage has its date behind it, and one of its teams is short.
    private func isShort(_ index: Int) -> Bool {
        guard let least = model.changes[index].wteBelow, model.changes[index].time <= now else { return false }
        for team in model.changes[index].teamsOfCondition where organisation.teamServing[team] == Int32(team) {
            var inPost = 0.0
            for post in 0..<posts.count
            where postTable[post].team == team && !postTable[post].isStandIn
                && (posts[post].status == .filled || posts[post].status == .onNotice)
            {
                inPost += postTable[post].wholeTimeEquivalent
            }
            if inPost < least { return true }
        }
        return false
    }

    /// A step that a dated change has brought.
    func changeGoesOn(_ post: Int, _ event: ModelEvent) {
        switch ChangeStep(rawValue: event.detail) {
        case .postGoes: postGoes(post)
        case .handingOver: if posts[post].holder == event.stamp { handOver(post) }
        case .reappointment: if posts[post].holder == event.stamp { decideReappointment(post) }
        case nil: break
        }
    }

    func at(_ time: Double, _ step: ChangeStep, _ post: Int) {
        if time < horizon { at(time, .changeStep, post, stamp: posts[post].holder, detail: step.rawValue) }
    }
}
