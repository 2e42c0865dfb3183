import Glibc
import RandomStreams
import Scenario

extension Compiler {
    func compiledPosts() -> [CompiledPost] {
        let rights = rightsPlaces()
        let posts = scenario.posts.enumerated().flatMap { groupIndex, group in
            // With nobody's approvals; those of each holder come on top when they start.
            let plain = self.group(group, approved: 0)
            let role = scenario.roles.firstIndex { $0.id == group.role } ?? 0
            let team = scenario.teams.firstIndex { $0.id == group.team } ?? 0
            let pattern = patternPlace(ofGroup: groupIndex)
            return (0..<group.count + laterPosts(of: group)).map { post in
                var compiled = CompiledPost(
                    name: StableName.hash("post/" + group.id, UInt64(post)), team: team, role: role, group: groupIndex,
                    pattern: pattern, wholeTimeEquivalent: group.wholeTimeEquivalent,
                    coordinates: scenario.roles[role].coordinates, mayDo: mayDo(plain, role: scenario.roles[role]),
                    mayAccompany: mayAccompany(plain, role: scenario.roles[role]),
                    rotas: rotas(plain, role: scenario.roles[role]))
                compiled.mayTakeOver = mayTakeOver(group, role: scenario.roles[role])
                compiled.firstRights = rights[groupIndex]
                compiled.approvable = approvable(group)
                compiled.approvedAtStart = approvedAtStart(group)
                compiled.isQualified = scenario.roles[role].isQualified ?? scenario.roles[role].coordinates
                compiled.terms = groupIndex
                compiled.locality = team
                compiled.isLater = post >= group.count
                compiled.joinable = rotasOfAnyTeam(plain, role: scenario.roles[role])
                compiled.rotationOffset = Double(post % max(1, group.rotation.count)) * Self.weekSeconds
                return compiled
            }
        }
        return withAgency(withStandIns(withSubstitutes(posts)))
    }

    /// The work types that the holders of a group of posts may do, one bit each.
    func mayDo(_ group: PostGroup, role: Role) -> UInt64 {
        var bits: UInt64 = 0
        for (index, work) in scenario.work.enumerated() {
            // What workers have for themselves is everybody's unless roles are named.
            let roles =
                work.assignment != .worker
                ? work.roles : work.arising.workerRoles.isEmpty ? [role.id] : work.arising.workerRoles
            if group.isAmong(roles: roles, skill: work.skill, as: role) { bits |= 1 << UInt64(index) }
        }
        return bits
    }

    /// A source with its intensity over the whole run: weekday, opening hours, month, trend and dated changes.
    func compiledSource(_ source: ReferralSource) -> CompiledSource {
        let weekTotal = source.byWeekday.reduce(0, +)
        let monthMean = source.byMonth.reduce(0, +) / Double(source.byMonth.count)
        let open = Double(source.openHours.upperBound - source.openHours.lowerBound)
        var breakpoints: [Double] = [0]
        var rates: [Double] = []
        var until = 0.0
        for day in 0..<days {
            let date = scenario.run.origin.adding(days: day)
            let midnight = Double(day) * Self.daySeconds
            let years = (midnight - warmUp) / (365.25 * Self.daySeconds)
            var rate = source.rate * 7 * source.byWeekday[date.weekday] / weekTotal
            rate *= source.byMonth[date.month - 1] / monthMean * pow(1 + source.trend, years)
            for change in scenario.changes where change.date <= date {
                for referral in change.referrals where referral.source == source.id { rate *= referral.factor }
            }
            let opens = midnight + Double(source.openHours.lowerBound)
            let closes = midnight + Double(source.openHours.upperBound)
            // A source that is open at midnight has no closed piece there.
            for (end, rateBefore) in [(opens, 0), (closes, rate * Self.daySeconds / open)] where end > until {
                breakpoints.append(end)
                rates.append(rateBefore)
                until = end
            }
        }
        if horizon > until {
            breakpoints.append(horizon)
            rates.append(0)
        }
        return CompiledSource(
            name: StableName.hash("source/" + source.id), team: scenario.teams.firstIndex { $0.id == source.team } ?? 0,
            accepted: source.accepted,
            intensity: PiecewiseConstantIntensity(breakpoints: breakpoints, rates: rates))
    }
}
