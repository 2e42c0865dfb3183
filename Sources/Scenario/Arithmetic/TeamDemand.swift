/// The hours a week that the work of a team needs and its posts have, by role and by formula.
///
/// Work that several groups of posts may do is shared in proportion to their hours at work; posts count as far as they
/// are filled. Durations are those of an experienced worker with people they know.
public struct TeamDemand: Sendable {
    /// The team.
    public let team: Team
    /// The roles that have posts in the team, in the order of the file.
    public let roles: [RoleDemand]
    /// The work that arises and that no post of the team may do, in the order of the file.
    public let unserved: [DemandTable.Row]

    /// The tables of a scenario's teams as they are at the beginning, in the order of the file.
    ///
    /// - Complexity: O(t w p) for t teams, w work types and p groups of posts.
    public static func tables(of scenario: ServiceScenario) -> [TeamDemand] { tables(of: DatedService(scenario)) }

    /// The tables after the changes up to a place in `scenario.changes`, on the day of that change.
    ///
    /// - Complexity: O(t w p) for t teams, w work types and p groups of posts.
    public static func tables(of scenario: ServiceScenario, afterChange place: Int) -> [TeamDemand] {
        tables(of: DatedService(scenario, through: place))
    }

    private static func tables(of service: DatedService) -> [TeamDemand] {
        service.scenario.teams.indices.map { TeamDemand(team: $0, of: service) }
    }

    /// The table of the team at a place in the file.
    init(team place: Int, of service: DatedService) {
        let scenario = service.scenario
        let team = scenario.teams[place]
        self.team = team
        let staff = scenario.posts.indices.compactMap { group -> GroupInPost? in
            guard scenario.posts[group].team == team.id else { return nil }
            return GroupInPost(
                scenario.posts[group], established: service.established[group], filled: service.filled[group],
                in: scenario)
        }
        var roles = scenario.roles.compactMap { role -> RoleDemand? in
            let groups = staff.filter { $0.group.role == role.id }
            return groups.isEmpty ? nil : RoleDemand(role, groups, policy: service.policies[place], in: scenario)
        }
        var unserved: [DemandTable.Row] = []
        let flow = SteadyFlow(team: team, in: scenario)
        // Whose own work is that of entrants or of students' educators is not to be said by formula.
        for work in scenario.work where !scenario.pipelines.isForSomeOnly(work.id) {
            let arising = WorkFlow(work, team: team, flow: flow, in: scenario)
            let eligible = staff.filter { group in
                group.established > 0
                    && scenario.roles.contains { $0.id == group.group.role && work.mayBeDone(by: group.group, of: $0) }
            }
            guard !eligible.isEmpty else {
                if arising.pieces > 0 { unserved.append(DemandTable.Row(work, pieces: arising.pieces, arising)) }
                continue
            }
            // Where nobody is in post, the work is that of those who will be.
            let isStaffed = eligible.contains { $0.filled > 0 }
            let total = eligible.reduce(0) { $0 + $1.share(isStaffed: isStaffed) }
            for index in roles.indices {
                let own = eligible.filter { $0.group.role == roles[index].role.id }
                guard !own.isEmpty else { continue }
                let part = total > 0 ? own.reduce(0) { $0 + $1.share(isStaffed: isStaffed) } / total : 0
                roles[index].take(work, arising, part: part, by: own)
            }
        }
        self.roles = roles
        self.unserved = unserved
    }
}

/// A group of posts as far as it is filled.
struct GroupInPost {
    let group: PostGroup
    /// Posts established, and of these filled.
    let established, filled: Double
    /// Contracted hours a week of one post.
    let hours: Double

    init(_ group: PostGroup, established: Double, filled: Double, in scenario: ServiceScenario) {
        self.group = group
        self.established = established
        self.filled = filled
        hours = scenario.contractedHours(of: group)
    }

    /// The weight with which it takes part in shared work; hours at work are the same share of contracted ones for all.
    func share(isStaffed: Bool) -> Double { (isStaffed ? filled : established) * hours }
}
