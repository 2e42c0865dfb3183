// Warnings about more work than hours, at the beginning and after a dated change.
extension ScenarioAdvice {
    /// Workers of a team between whom work is shared: all its coordinators, or one other role.
    private struct Pool {
        var name: String
        var key: String
        var inPost: Double
        var present: Double
        var work: Double
        /// The kind of work that takes most hours.
        var most: (work: String, hours: Double)?

        var isOverloaded: Bool { work > 0 && work > mostLoad * present }

        /// The arithmetic, without a final full stop.
        var sentence: String {
            guard present > 0 else {
                return "\(name): nobody is at work for \(TableText.fixed(work, 1)) h of work a week"
            }
            let each = { (hours: Double) in TableText.fixed(hours / inPost, 1) }
            return "\(name): \(each(work)) h of work a week for each whole-time equivalent in post, "
                + "\(each(present)) h at work: \(TableText.fixed(work / present, 2)) of the hours there are"
                + (most.map { "; the most is \($0.work) with \(each($0.hours)) h" } ?? "")
        }
    }

    /// Coordinators and other roles that have more work than hours, from the beginning or by a dated change.
    static func overload(in scenario: ServiceScenario) -> [Advice] {
        let start = pools(TeamDemand.tables(of: scenario))
        var advice = start.filter(\.isOverloaded).map { pool in
            Advice(
                .overload, key: pool.key, pool.sentence,
                remedy: "add posts or take work away; leave it if a team that falls behind is what you want to see")
        }
        var before = start
        var undone = unserved(TeamDemand.tables(of: scenario))
        for (place, change) in scenario.changes.enumerated() {
            let tables = TeamDemand.tables(of: scenario, afterChange: place)
            let left = unserved(tables)
            let lost = left.filter { !undone.contains($0) }
            if !lost.isEmpty, !change.cuts.isEmpty {
                advice.append(
                    Advice(
                        .unservedWork, key: "changes.\(change.id).cut_posts",
                        "from \(change.date) on no post may do \(EnglishList.shortened(lost))",
                        remedy: "leave a post that may do it, or name another role at roles: of the work"))
            }
            undone = left
            let after = pools(tables)
            for (old, new) in zip(before, after) where new.isOverloaded && !old.isOverloaded {
                let key = change.cuts.isEmpty ? change.referrals.isEmpty ? "" : ".referrals_times" : ".cut_posts"
                advice.append(
                    Advice(
                        .overload, key: "changes.\(change.id)\(key)",
                        "from \(change.date) on there is more work than hours for \(new.sentence)",
                        remedy: "change less; leave it if a team that falls behind is what you want to see"))
            }
            before = after
        }
        return advice
    }

    /// The work that no post of a team may do; where a scenario has several teams, with the team.
    private static func unserved(_ teams: [TeamDemand]) -> [String] {
        teams.filter { $0.team.copyOf == nil }.flatMap { demand in
            demand.unserved.map { teams.count > 1 ? "\($0.work) in \(demand.team.id)" : $0.work }
        }
    }

    /// The pools of all teams; the same ones in the same order for the same scenario.
    private static func pools(_ teams: [TeamDemand]) -> [Pool] {
        teams.filter { $0.team.copyOf == nil }.flatMap { demand in
            let coordinators = demand.roles.filter(\.role.coordinates)
            var pools: [Pool] = []
            if !coordinators.isEmpty {
                pools.append(
                    pool("coordinators of \(demand.team.id)", key: "teams.\(demand.team.id)", coordinators))
            }
            for role in demand.roles where !role.role.coordinates {
                pools.append(pool("\(role.role.id) of \(demand.team.id)", key: "roles.\(role.role.id)", [role]))
            }
            return pools
        }
    }

    private static func pool(_ name: String, key: String, _ roles: [RoleDemand]) -> Pool {
        var hours: [(work: String, hours: Double)] = []
        for row in roles.flatMap(\.rows) {
            if let index = hours.firstIndex(where: { $0.work == row.work }) {
                hours[index].hours += row.total
            } else {
                hours.append((row.work, row.total))
            }
        }
        return Pool(
            name: name, key: key, inPost: roles.reduce(0) { $0 + $1.inPost },
            present: roles.reduce(0) { $0 + $1.available.present }, work: roles.reduce(0) { $0 + $1.work },
            most: hours.max { $0.hours < $1.hours })
    }
}
