import Glibc
import RandomStreams
import Scenario

extension Compiler {
    func seconds(of date: CivilDate) -> Double {
        Double(date.dayNumber - scenario.run.origin.dayNumber) * Self.daySeconds
    }

    func teamPlace(_ id: String?) -> Int { scenario.teams.firstIndex { $0.id == id } ?? -1 }

    func workPlace(_ id: String?) -> Int { scenario.work.firstIndex { $0.id == id } ?? -1 }

    func compiledChanges(posts: [CompiledPost]) -> [CompiledChange] {
        var taken = scenario.posts.map { _ in 0 }
        return scenario.changes.enumerated().map { index, change in
            var compiled = CompiledChange(
                time: seconds(of: change.date), team: teamPlace(change.team),
                policy: change.policy == nil ? -1 : scenario.teams.count + index,
                cuts: change.cuts.map { cut in
                    var compiled = compiledCut(change, posts, count: cut.count, roles: [], manner: cut.manner) {
                        scenario.posts[$0].id == cut.group
                    }
                    compiled.until = cut.until.map(seconds(of:)) ?? .infinity
                    return compiled
                })
            for added in change.staffing.added {
                guard let group = scenario.posts.firstIndex(where: { $0.id == added.group }) else { continue }
                let later = posts.indices.filter {
                    posts[$0].group == group && posts[$0].isLater && !posts[$0].isStandIn
                }
                compiled.added += later.dropFirst(taken[group]).prefix(added.count)
                taken[group] += added.count
            }
            compiled.areaTimes = change.areaTimes.flatMap { times in
                areas().enumerated().filter { $1.work == workPlace(times.work) }.map { ($0.offset, times.factor) }
            }
            compileStaffing(change, posts, into: &compiled)
            compileOrganisation(change, posts, into: &compiled)
            compiled.beds = compiledBeds(change)
            return compiled
        }
    }

    private func compileStaffing(_ change: PolicyChange, _ posts: [CompiledPost], into compiled: inout CompiledChange) {
        let staffing = change.staffing
        if let redundancy = staffing.redundancy {
            var cut = compiledCut(
                change, posts, count: redundancy.count, roles: redundancy.roles, manner: redundancy.manner
            ) { _ in true }
            cut.volunteers = Int((redundancy.voluntary * Double(redundancy.count)).rounded())
            cut.logOdds = log(1 + redundancy.likelierPerYear) / (365.25 * Self.daySeconds)
            compiled.redundancy = cut
        }
        if let establishment = staffing.establishment, establishment.perYear > 0 {
            compiled.establishment = compiledCut(
                change, posts, count: 0, roles: establishment.roles, manner: establishment.manner
            ) { _ in true }
            compiled.establishmentRate = log(1 - establishment.perYear) / (365.25 * Self.daySeconds)
        }
        compiled.shock = staffing.threat + staffing.shock
        compiled.reapplication = staffing.reapplication.map { reapply in
            CompiledReapplication(
                roles: scenario.roles.map { reapply.roles.isEmpty || reapply.roles.contains($0.id) },
                work: workPlace(reapply.work), notReappointed: reapply.notReappointed,
                decidedAfter: reapply.decidedAfter, purpose: StableName.hash("change/reappointed/" + change.id))
        }
    }

    private func compileOrganisation(
        _ change: PolicyChange, _ posts: [CompiledPost], into compiled: inout CompiledChange
    ) {
        let organisation = change.organisation
        compiled.merger = organisation.merger.map { merger in
            CompiledMerger(
                teams: merger.teams.map { teamPlace($0) },  // order does not reach a result
                into: teamPlace(merger.into), travelTimes: merger.travelTimes,
                keepsCoordinator: merger.keepsCoordinator, handover: workPlace(merger.handover),
                purpose: StableName.hash("change/keeps_coordinator/" + change.id))
        }
        compiled.profileMoves = organisation.profiles.map { move in
            CompiledProfileMove(
                profile: scenario.needs.firstIndex { $0.id == move.profile } ?? 0, from: teamPlace(move.from),
                to: teamPlace(move.to), keepsCoordinator: move.keepsCoordinator, handover: workPlace(move.handover),
                purpose: StableName.hash("change/keeps_coordinator/\(change.id)/\(move.profile)"))
        }
        compiled.postMoves = organisation.posts.map { move in
            let group = posts.indices.filter {
                posts[$0].group >= 0 && scenario.posts[posts[$0].group].id == move.group
            }
            return CompiledPostMove(
                posts: group, count: move.count ?? .max, to: teamPlace(move.to), takesPeople: move.takesPeople,
                purpose: StableName.hash("change/takes_people/\(change.id)/\(move.group)"))
        }
        if let withdrawal = organisation.withdrawal {
            let ofEmployer = posts.indices.filter {
                posts[$0].group >= 0 && scenario.posts[posts[$0].group].employer == withdrawal.employer
                    && (compiled.team < 0 || posts[$0].team == compiled.team)
            }
            compiled.postMoves.append(
                CompiledPostMove(
                    posts: ofEmployer, share: withdrawal.share, to: teamPlace(withdrawal.to),
                    takesPeople: withdrawal.takesPeople,
                    takesWork: withdrawal.takesWork.map(workPlace),
                    purpose: StableName.hash("change/takes_people/\(change.id)/\(withdrawal.employer)")))
        }
        compiled.wteBelow = organisation.wteBelow
        compiled.teamsOfCondition =
            compiled.merger?.teams ?? (compiled.team >= 0 ? [compiled.team] : Array(scenario.teams.indices))
    }

    /// Posts among which some are to go: those of the team that a change concerns, of some roles and groups.
    private func compiledCut(
        _ change: PolicyChange, _ posts: [CompiledPost], count: Int, roles: [String], manner: CutManner,
        ofGroup isMeant: (Int) -> Bool
    ) -> CompiledCut {
        let team = teamPlace(change.team)
        let candidates = posts.indices.filter { post in
            posts[post].group >= 0 && isMeant(posts[post].group) && (team < 0 || posts[post].team == team)
                && (roles.isEmpty || roles.contains(scenario.roles[posts[post].role].id))
        }
        return CompiledCut(
            candidates: candidates,
            isSpared: candidates.map { post in
                scenario.posts[posts[post].group].skills.contains { manner.sparedSkills.contains($0) }
            }, count: count, order: manner.order, notice: manner.notice, sharedOutOver: manner.sharedOutOver,
            orderPurpose: StableName.hash("change/cut/" + change.id),
            volunteersPurpose: StableName.hash("change/volunteers/" + change.id))
    }

    /// Posts of a group that come into being in the course of the run.
    func laterPosts(of group: PostGroup) -> Int {
        scenario.changes.flatMap(\.staffing.added).filter { $0.group == group.id }.reduce(0) { $0 + $1.count }
    }

    /// The teams to which posts of other teams come in the course of the run.
    func teamsThatTakePosts() -> Set<Int> {
        var teams: Set<Int> = []
        for change in scenario.changes.map(\.organisation) {
            // The team that goes on after one merger may be taken up by the next.
            for id in change.merger?.teams ?? [] { teams.insert(teamPlace(id)) }
            for move in change.posts { teams.insert(teamPlace(move.to)) }
            if let to = change.withdrawal?.to { teams.insert(teamPlace(to)) }
        }
        return teams
    }

    /// The duty rotas of any team in which the holders of a group of posts could take part, one bit each.
    func rotasOfAnyTeam(_ group: PostGroup, role: Role) -> UInt64 {
        var bits: UInt64 = 0
        for (index, rota) in scenario.rotas.enumerated()
        where group.isAmong(roles: rota.roles, skill: rota.skill, as: role) {
            bits |= 1 << UInt64(index)
        }
        return bits
    }
}
