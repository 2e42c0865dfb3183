import RandomStreams
import Scenario

/// How posts of a role are filled, as the simulation reads it; times in seconds.
struct CompiledFilling: BitwiseCopyable {
    /// The whole time from leaving to start, where it is not in parts.
    var whole: Sampler
    var isInParts = false
    var approval = Sampler.constant(0)
    /// Whether approval is asked for when notice is given.
    var isFromNotice = false
    var round = Sampler.constant(0)
    var succeeds = 1.0
    var hiring = Sampler.constant(0)

    init(_ whole: DistributionSpecification, _ parts: Recruitment.Parts?) {
        self.whole = Sampler(whole)
        guard let parts else { return }
        isInParts = true
        approval = Sampler(parts.approval)
        isFromNotice = parts.from == .notice
        round = Sampler(parts.round)
        succeeds = parts.succeeds
        hiring = Sampler(parts.hiring)
    }
}

/// A time in which no vacancy is approved.
struct CompiledFreeze: BitwiseCopyable {
    var from: Double
    var until: Double
}

/// Tables about how posts are emptied and filled.
struct RecruitmentTables: Sendable {
    /// By role.
    var fillings: [CompiledFilling] = []
    /// Seconds of notice by role.
    var notice: [Double] = []
    var deleted = 0.0
    /// Share of vacancies that go to another role, by role.
    var substituted: [Double] = []
    /// Share of vacancies in which an agency worker comes, by role.
    var agencyShare: [Double] = []
    var agencyAfter = 0.0
    /// Seconds after which another agency worker comes; infinity if the same one stays.
    var contract = Double.infinity
    /// Freezes in order of their beginning, and where those of each team and role begin, at `team * roles + role`.
    var freezes: [CompiledFreeze] = []
    var freezeStarts: [Int] = [0]
}

extension Compiler {
    func recruitmentTables() -> RecruitmentTables {
        let workforce = scenario.workforce
        let recruitment = workforce.recruitment
        let agency = recruitment.agency
        var tables = RecruitmentTables()
        tables.deleted = recruitment.deleted
        tables.agencyAfter = agency.after
        tables.contract = agency.isRenewed ? .infinity : agency.length
        for role in scenario.roles {
            let own = recruitment.byRole.first { $0.role == role.id }
            let isOwn = own?.timeToFill != nil || own?.parts != nil
            tables.fillings.append(
                CompiledFilling(
                    own?.timeToFill ?? workforce.timeToFill, isOwn ? own?.parts : recruitment.parts))
            tables.notice.append(role.notice ?? workforce.notice)
            tables.substituted.append(substitution(of: role.id)?.share ?? 0)
            tables.agencyShare.append(agency.roles.isEmpty || agency.roles.contains(role.id) ? agency.share : 0)
        }
        for team in scenario.teams {
            for role in scenario.roles {
                tables.freezes += freezes(team: team.id, role: role.id)
                tables.freezeStarts.append(tables.freezes.count)
            }
        }
        return tables
    }

    private func freezes(team: String, role: String) -> [CompiledFreeze] {
        // Changes are in order of date.
        scenario.changes.compactMap { change in
            guard let freeze = change.freeze, change.team == nil || change.team == team,
                freeze.roles.isEmpty || freeze.roles.contains(role)
            else { return nil }
            return CompiledFreeze(
                from: seconds(of: change.date), until: freeze.until.map(seconds(of:)) ?? .infinity)
        }
    }

    private func substitution(of role: String) -> (share: Double, by: Int)? {
        for rule in scenario.workforce.recruitment.substitutions where rule.role == role && rule.share > 0 {
            if let by = scenario.roles.firstIndex(where: { $0.id == rule.by }) { return (rule.share, by) }
        }
        return nil
    }

    private var hasAgency: Bool { scenario.workforce.recruitment.agency.share > 0 }

    /// A post of another role for each that can go to one; what it takes with it is its time and its terms.
    func withSubstitutes(_ posts: [CompiledPost]) -> [CompiledPost] {
        var all = posts
        for index in posts.indices where !posts[index].isLater {
            guard let rule = substitution(of: scenario.roles[posts[index].role].id) else { continue }
            let role = scenario.roles[rule.by]
            var group = scenario.posts[posts[index].group]
            group.role = role.id
            group.skills = []
            all[index].substitute = all.count
            var other = posts[index]
            other.name = StableName.hash("substitute", posts[index].name)
            other.role = rule.by
            other.coordinates = role.coordinates
            other.isQualified = role.isQualified ?? role.coordinates
            other.mayDo = mayDo(group, role: role)
            other.mayAccompany = mayAccompany(group, role: role)
            other.mayTakeOver = mayTakeOver(group, role: role)
            other.rotas = rotas(group, role: role)
            other.joinable = rotasOfAnyTeam(group, role: role)
            // What the first role's holders are approved for, those of the other are not.
            other.firstRights = -1
            other.approvable = 0
            other.approvedAtStart = 0
            other.isSubstitute = true
            all.append(other)
        }
        return all
    }

    /// A place for an agency worker for each post, where there are agency workers at all.
    func withAgency(_ posts: [CompiledPost]) -> [CompiledPost] {
        guard hasAgency else { return posts }
        var all = posts
        for index in posts.indices where !posts[index].isStandIn {
            all[index].agency = all.count
            var worker = posts[index]
            worker.name = StableName.hash("agency", posts[index].name)
            // Of no group, since nothing is cut of what is not established.
            worker.group = -1
            worker.isStandIn = true
            worker.isSubstitute = false
            worker.isAgency = true
            worker.standIn = -1
            worker.substitute = -1
            all.append(worker)
        }
        return all
    }

    /// The work types of coordinators that the holders of a group of posts may do for them, one bit each.
    func mayTakeOver(_ group: PostGroup, role: Role) -> UInt64 {
        var bits: UInt64 = 0
        for (index, work) in scenario.work.enumerated()
        where work.assignment == .coordinator && work.delegation.share > 0
            && work.delegation.roles.contains(role.id) && work.skill.map(group.skills.contains) ?? true
        {
            bits |= 1 << UInt64(index)
        }
        return bits
    }
}
