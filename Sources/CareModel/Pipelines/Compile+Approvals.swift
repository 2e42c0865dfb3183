import RandomStreams
import Scenario

// Skills that belong to the holder: what each set of approvals lets the holders of a group of posts do.
extension Compiler {
    /// The approvals that holders of a group of posts can have, one bit each.
    func approvable(_ group: PostGroup) -> UInt8 {
        approvals { $0.roles.isEmpty ? group.skills.contains($0.id) : $0.roles.contains(group.role) }
    }

    /// Of these, the approvals that some of the holders bring.
    func approvedAtStart(_ group: PostGroup) -> UInt8 {
        approvable(group) & approvals { group.skills.contains($0.id) }
    }

    private func approvals(where isAmong: (Approval) -> Bool) -> UInt8 {
        scenario.approvals.indices.reduce(0) { isAmong(scenario.approvals[$1]) ? $0 | (1 << UInt8($1)) : $0 }
    }

    /// A group of posts whose holders have some approvals and no others.
    func group(_ group: PostGroup, approved: UInt8) -> PostGroup {
        guard !scenario.approvals.isEmpty else { return group }
        var same = group
        same.skills = group.skills.filter { skill in !scenario.approvals.contains { $0.id == skill } }
        for (index, approval) in scenario.approvals.enumerated() where approved & (1 << UInt8(index)) != 0 {
            same.skills.append(approval.id)
        }
        return same
    }

    /// Where the rights of each group of posts begin, or -1 for groups whose holders can have no approval.
    func rightsPlaces() -> [Int] {
        var next = 0
        return scenario.posts.map { group in
            guard approvable(group) != 0 else { return -1 }
            defer { next += 1 << scenario.approvals.count }
            return next
        }
    }

    /// The rights of the holders of each such group by their approvals.
    func holderRights() -> [HolderRights] {
        scenario.posts.filter { approvable($0) != 0 }.flatMap { group -> [HolderRights] in
            let role = scenario.roles.first { $0.id == group.role } ?? scenario.roles[0]
            return (0..<(1 << scenario.approvals.count)).map { bits in
                let approved = self.group(group, approved: UInt8(bits) & approvable(group))
                var rights = HolderRights(
                    team: scenario.teams.firstIndex { $0.id == group.team } ?? 0, mayDo: mayDo(approved, role: role),
                    mayAccompany: mayAccompany(approved, role: role), rotas: rotas(approved, role: role))
                rights.joinable = rotasOfAnyTeam(approved, role: role)
                return rights
            }
        }
    }

    func compiledApproval(_ approval: Approval) -> CompiledApproval {
        func weeks(_ seconds: Double) -> Double { max(1, (seconds / Self.weekSeconds).rounded(.up)) }
        func purpose(_ kind: String) -> UInt64 { StableName.hash("approval/\(kind)/" + approval.id) }
        let training = approval.training
        let renewal = approval.renewal
        return CompiledApproval(
            heldAtStart: approval.holdersAtStart, startersHaveIt: approval.startersHaveIt,
            placesPerSecond: training.places / (365.25 * Self.daySeconds), wanted: training.wanted ?? .max,
            after: training.after, trainingWeeks: weeks(training.over),
            trainingShare: training.daysAway / (5 * weeks(training.over)), passes: training.passes,
            minimumWork: approval.minimum > 0
                ? scenario.work.firstIndex { $0.id == approval.minimumWork }.map { 1 << UInt64($0) } ?? 0 : 0,
            minimum: approval.minimum, renewalEvery: renewal.every ?? .infinity, renewalWeeks: weeks(renewal.over),
            renewalShare: renewal.daysAway / (5 * weeks(renewal.over)), granted: renewal.granted,
            heldPurpose: purpose("held"), passesPurpose: purpose("passes"), renewalPurpose: purpose("renewal"),
            grantedPurpose: purpose("granted"))
    }
}
