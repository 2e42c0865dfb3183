import Glibc
import RandomStreams
import Scenario

// Posts that are taken away and given back.
extension Simulation {
    /// Takes posts away: those whose holders wish to go, then by the order of the cut.
    func take(_ cut: CompiledCut, place: Int) {
        var left = cut.count
        for _ in 0..<min(cut.volunteers, cut.count) {
            guard let post = nextToGo(cut, isVolunteer: true) else { break }
            take(post, cut, place: place)
            left -= 1
        }
        while left > 0, let post = nextToGo(cut) {
            take(post, cut, place: place)
            left -= 1
        }
    }

    /// Whether a post is about to be taken away, its holder having been told.
    @inline(__always)
    func isToGo(_ post: Int) -> Bool { organisation.toGo[post] >= 0 }

    /// The post that goes next, or nil if there is none left.
    func nextToGo(_ cut: CompiledCut, isVolunteer: Bool = false) -> Int? {
        var best = -1
        var least = SIMD3<Double>(repeating: .infinity)
        for (index, post) in cut.candidates.enumerated() where posts[post].status != .cut && !isToGo(post) {
            if isVolunteer && posts[post].status != .filled { continue }
            let spared = cut.isSpared[index] ? 1.0 : 0
            let rank =
                isVolunteer
                ? SIMD3(spared, 0, wishToStay(post, cut))
                : SIMD3(spared, statusRank(post, cut.order), orderKey(post, cut))
            let isSooner =
                rank.x < least.x
                || (rank.x == least.x && (rank.y < least.y || (rank.y == least.y && rank.z < least.z)))
            if isSooner {
                least = rank
                best = post
            }
        }
        return best >= 0 ? best : nil
    }

    /// A race of exponentials: the first of all holders is each with a probability in proportion to their odds.
    private func wishToStay(_ post: Int, _ cut: CompiledCut) -> Double {
        let unit = draws.unitExponential(purpose: cut.volunteersPurpose, entity: posts[post].entity, ordinal: 0)
        // By logarithms, since the odds of long service can be large.
        return log(unit) - cut.logOdds * (now - posts[post].tenureSince)
    }

    private func statusRank(_ post: Int, _ order: CutOrder) -> Double {
        let status = posts[post].status
        switch order {
        case .vacantFirst: return status == .vacant ? 0 : status == .onNotice ? 1 : 2
        case .filledFirst: return status == .filled ? 0 : status == .onNotice ? 1 : 2
        case .lastInFirstOut, .longestServingFirst, .random: return status == .vacant ? 1 : 0
        }
    }

    private func orderKey(_ post: Int, _ cut: CompiledCut) -> Double {
        guard posts[post].status != .vacant else { return -Double(post) }
        switch cut.order {
        case .vacantFirst, .filledFirst: return -Double(post)
        case .lastInFirstOut: return -posts[post].tenureSince
        case .longestServingFirst: return posts[post].tenureSince
        case .random: return draws.uniform(purpose: cut.orderPurpose, entity: posts[post].entity, ordinal: 0)
        }
    }

    /// Takes a post away, at once or when its holder's notice has ended.
    private func take(_ post: Int, _ cut: CompiledCut, place: Int) {
        guard posts[post].status != .vacant, cut.notice > 0 else {
            cutPost(post)
            posts[post].cutBy = Int32(place)
            return
        }
        let day = Simulation.daySeconds
        let goes = ((now + cut.notice) / day).rounded(.up) * day
        organisation.toGo[post] = Int32(place)
        organisation.goesAt[post] = goes
        if posts[post].status == .filled {
            posts[post].status = .onNotice
            noticeBringsWork(post)
        }
        at(goes, .postGoes, post)
        if cut.sharedOutOver > 0 { at(max(now, goes - cut.sharedOutOver), .handingOver, post) }
    }

    /// A holder who is to go hands over each day as many people as are left for each day.
    func handOver(_ post: Int) {
        guard isToGo(post), posts[post].status == .onNotice else { return }
        let days = ((organisation.goesAt[post] - now) / Simulation.daySeconds).rounded(.up)
        var people = (Double(lists[caseloadList(post)].count) / max(1, days)).rounded(.up)
        while people > 0, lists[caseloadList(post)].head >= 0 {
            shareOut(Int(lists[caseloadList(post)].head), of: post)
            people -= 1
        }
        if now + Simulation.daySeconds < organisation.goesAt[post] {
            at(now + Simulation.daySeconds, .handingOver, post)
        }
    }

    /// The notice of a post that is taken away has ended, whether or not its holder is still there.
    func postGoes(_ post: Int) {
        let place = organisation.toGo[post]
        guard place >= 0, organisation.goesAt[post] <= now else { return }
        organisation.toGo[post] = -1
        cutPost(post)
        posts[post].cutBy = place
    }

    func cutPost(_ post: Int) {
        // Who was to go later has gone now.
        organisation.toGo[post] = -1
        // Nobody stands in for somebody who is no longer there.
        let standIn = postTable[post].standIn
        if standIn >= 0, posts[standIn].status == .filled { standInGoes(standIn) }
        let wasFilled = posts[post].status != .vacant
        if wasFilled { endHolder(post) } else { endVacancy(post) }
        posts[post].status = .cut
        change(.vacant, by: -postTable[post].wholeTimeEquivalent, post: post)
        change(.established, by: -postTable[post].wholeTimeEquivalent, post: post)
        change(.postsEstablished, by: -1, post: post)
        if wasFilled {
            shareOut(post)
            clearDesk(post)
        }
        posts[post].holder += 1
    }

    /// Posts that were cut until a date come back as vacancies.
    func giveBack(_ place: Int) {
        for post in 0..<posts.count where posts[post].status == .cut && posts[post].cutBy == Int32(place) {
            addPost(post)
        }
    }

    /// A post comes into being, as a vacancy.
    func addPost(_ post: Int) {
        guard posts[post].status == .cut else { return }
        posts[post].status = .vacant
        change(.vacant, by: postTable[post].wholeTimeEquivalent, post: post)
        change(.established, by: postTable[post].wholeTimeEquivalent, post: post)
        change(.postsEstablished, by: 1, post: post)
        scheduleFilling(post)
    }

    /// An establishment begins to fall: what there is now is the whole.
    func beginFall(_ index: Int, _ cut: CompiledCut) {
        organisation.fallsFrom[index] = 0
        for post in cut.candidates where posts[post].status != .cut {
            organisation.fallsFrom[index] += postTable[post].wholeTimeEquivalent
        }
        organisation.fallsSince[index] = now
        organisation.fallen[index] = 0
    }

    /// Takes as many whole posts away as the fall has reached by now.
    func goOnFalling(_ index: Int) {
        guard let cut = model.changes[index].establishment else { return }
        let passed = now - organisation.fallsSince[index]
        let lost =
            organisation.fallsFrom[index] * (1 - exp(model.changes[index].establishmentRate * passed))
        while let post = nextToGo(cut),
            organisation.fallen[index] + postTable[post].wholeTimeEquivalent <= lost + 1e-9
        {
            organisation.fallen[index] += postTable[post].wholeTimeEquivalent
            take(post, cut, place: index << 8 | 254)
        }
    }
}
