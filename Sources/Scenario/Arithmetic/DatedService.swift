/// A service as its dated changes leave it: posts, policies, rates of referral.
struct DatedService {
    /// The scenario with the rates of referral that are in force.
    private(set) var scenario: ServiceScenario
    /// Posts established, by group of posts in the order of the file.
    private(set) var established: [Double]
    /// Posts filled, by group of posts in the order of the file.
    private(set) var filled: [Double]
    /// The policy in force, by team in the order of the file.
    private(set) var policies: [Policy]

    /// The service after the changes up to a place in `changes`, on the day of that change; nil for the beginning.
    ///
    /// Vacant posts are those of the start; of a group that is cut they go first.
    init(_ scenario: ServiceScenario, through last: Int? = nil) {
        self.scenario = scenario
        policies = scenario.teams.map { _ in scenario.policy }
        var cut = scenario.posts.map { _ in 0 }
        if let last {
            let today = scenario.changes[last].date
            for change in scenario.changes[...last] {
                for (team, place) in zip(scenario.teams, scenario.teams.indices) {
                    if let policy = change.policy, change.team == nil || change.team == team.id {
                        policies[place] = policy
                    }
                }
                for place in scenario.referrals.indices {
                    for referral in change.referrals where referral.source == scenario.referrals[place].id {
                        self.scenario.referrals[place].rate *= referral.factor
                    }
                }
                for place in scenario.work.indices {
                    for times in change.areaTimes where times.work == scenario.work[place].id {
                        self.scenario.work[place].arising.areaRate *= times.factor
                    }
                }
                for place in scenario.posts.indices {
                    for added in change.staffing.added where added.group == scenario.posts[place].id {
                        cut[place] -= added.count
                    }
                    for postCut in change.cuts where postCut.group == scenario.posts[place].id {
                        if postCut.until.map({ $0 > today }) ?? true { cut[place] += postCut.count }
                    }
                }
            }
        }
        established = zip(scenario.posts, cut).map { group, cut in Double(max(0, group.count - cut)) }
        filled = zip(scenario.posts, established).map { group, left in
            let vacant = scenario.teams.first { $0.id == group.team }?.starting.vacant ?? 0
            return min(Double(group.count) * (1 - vacant), left)
        }
    }
}
