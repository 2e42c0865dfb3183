import Scenario

/// Which workers of a team may do the same, so that somebody who is free is found without looking at everybody.
struct EligibilityTables {
    var posts: [CompiledPost]
    /// The posts of each team, and where they begin.
    var teamPosts: [Int32] = []
    var teamPostStarts: [Int] = [0]
    /// The work types of each class, and where the classes of each team begin.
    var eligibility: [UInt64] = []
    var eligibilityStarts: [Int] = [0]

    /// What holders may do by their approvals, where these are theirs and not the post's.
    var rights: [HolderRights]

    /// - Parameter takesPosts: The teams to which posts of others come, which have a class for each of these too.
    init(
        _ compiled: [CompiledPost], rights: [HolderRights], teams: Int, takesPosts: Set<Int>, layout: MeasureLayout
    ) {
        self.rights = rights
        posts = compiled
        for post in posts.indices {
            posts[post].measuresPlace = layout.index(
                .contracted, team: posts[post].team, role: posts[post].role)
            posts[post].weekdayPlace =
                (posts[post].team * layout.roles + posts[post].role) * 7 * HoursCategory.allCases.count
        }
        for team in 0..<teams {
            let first = eligibility.count
            for post in posts.indices where posts[post].team == team {
                teamPosts.append(Int32(post))
                let known = eligibility[first...].firstIndex(of: posts[post].mayDo)
                posts[post].eligibility = known ?? eligibility.count
                if known == nil { eligibility.append(posts[post].mayDo) }
            }
            for index in rights.indices where rights[index].team == team {
                let known = eligibility[first...].firstIndex(of: rights[index].mayDo)
                self.rights[index].eligibility = known ?? eligibility.count
                if known == nil { eligibility.append(rights[index].mayDo) }
            }
            if takesPosts.contains(team) {
                for mayDo in posts.map(\.mayDo) + rights.map(\.mayDo)
                where !eligibility[first...].contains(mayDo) {
                    eligibility.append(mayDo)
                }
            }
            teamPostStarts.append(teamPosts.count)
            eligibilityStarts.append(eligibility.count)
        }
    }
}

extension Compiler {
    /// Which appointments the holders of a group of posts may come along to, one bit for each work type.
    func mayAccompany(_ group: PostGroup, role: Role) -> UInt64 {
        var bits: UInt64 = 0
        for (index, work) in scenario.work.enumerated() {
            guard let companion = work.diary.appointment?.companion else { continue }
            let roles = companion.roles.isEmpty ? work.roles : companion.roles
            if group.isAmong(roles: roles, skill: companion.skill, as: role) { bits |= 1 << UInt64(index) }
        }
        return bits
    }

    /// The duty rotas in which the holders of a group of posts take part, one bit each.
    func rotas(_ group: PostGroup, role: Role) -> UInt64 {
        var bits: UInt64 = 0
        for (index, rota) in scenario.rotas.enumerated()
        where rota.team == group.team && group.isAmong(roles: rota.roles, skill: rota.skill, as: role) {
            bits |= 1 << UInt64(index)
        }
        return bits
    }

    func compiledRotas() -> [CompiledRota] {
        var start = 0
        return scenario.rotas.enumerated().map { index, rota in
            defer { start += rota.workers * days }
            return CompiledRota(
                team: scenario.teams.firstIndex { $0.id == rota.team } ?? 0, workers: rota.workers,
                bit: 1 << UInt64(index), isKeptClear: rota.isKeptClear,
                types: scenario.work.indices.reduce(0) {
                    rota.work.contains(scenario.work[$1].id) ? $0 | (1 << UInt64($1)) : $0
                }, start: start)
        }
    }

    /// The work types that the rotas of each team keep, one bit each.
    func rotaTypes(_ rotas: [CompiledRota]) -> [UInt64] {
        scenario.teams.indices.map { team in rotas.reduce(0) { $1.team == team ? $0 | $1.types : $0 } }
    }

    func fixedTimes() -> [FixedTime] {
        scenario.work.enumerated().compactMap { index, work in
            work.diary.fixedTime.map { fixed in
                FixedTime(
                    work: index, start: Double(fixed.weekday) * Self.daySeconds + Double(fixed.hours.lowerBound),
                    length: Double(fixed.hours.upperBound - fixed.hours.lowerBound), every: fixed.everyWeeks)
            }
        }
    }
}
