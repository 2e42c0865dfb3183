import EventKernel
import RandomStreams
import Scenario

/// What happens with an agency worker, as the detail of an event.
enum AgencyStep: UInt8 {
    case comes
    case contractEnds
}

// Agency workers are stand-ins in vacant posts: starters who have people and hand them on when they go.
extension Simulation {
    /// A post has come vacant: whether and when an agency worker comes.
    func planAgency(_ post: Int) {
        let share = recruitment.agencyShare[postTable[post].role]
        guard share > 0, postTable[post].agency >= 0,
            draws.happens(
                share, purpose: model.purposes.agency, entity: postTable[post].name,
                ordinal: UInt64(posts[post].holder))
        else { return }
        at(now + recruitment.agencyAfter, .agency, post, .comes)
    }

    @inline(__always)
    private func at(_ time: Double, _ kind: EventKind, _ post: Int, _ step: AgencyStep) {
        if time < horizon { at(time, kind, post, stamp: posts[post].holder, detail: step.rawValue) }
    }

    func agencyGoesOn(_ post: Int, _ step: AgencyStep) {
        guard posts[post].status == .vacant else { return }
        switch step {
        case .comes: agencyWorkerComes(post)
        case .contractEnds:
            agencyWorkerGoes(postTable[post].agency)
            at(now + recruitment.agencyAfter, .agency, post, .comes)
        }
    }

    private func agencyWorkerComes(_ post: Int) {
        let worker = postTable[post].agency
        // The vacancy stays one, and is filled as if nobody had come.
        change(.vacant, by: postTable[worker].wholeTimeEquivalent, post: worker)
        startHolder(worker, tenureSince: now)
        recruitment.agencyCounted[worker] = now
        at(now + recruitment.contract, .agency, post, .contractEnds)
        guard postTable[worker].coordinates else { return }
        takeOverFromFullest(worker)
        allocateWaiting(postTable[worker].team)
    }

    /// The agency worker in a post, if there is one, goes; the people are shared out as a leaver's.
    func agencyWorkerGoes(_ worker: Int) {
        guard recruitment.agencyCounted[worker] >= 0 else { return }
        countAgency(worker)
        recruitment.agencyCounted[worker] = -1
        standInGoes(worker)
    }

    /// Whoever starts in a post has the people of the agency worker, who goes; false if there were none.
    func handOverFromAgency(to post: Int) -> Bool {
        let worker = postTable[post].agency
        guard worker >= 0, recruitment.agencyCounted[worker] >= 0 else { return false }
        let list = caseloadList(worker)
        let hasPeople = lists[list].head >= 0
        while lists[list].head >= 0 { move(Int(lists[list].head), to: post) }
        agencyWorkerGoes(worker)
        return hasPeople
    }

    func countAgency(_ worker: Int) {
        let counted = recruitment.agencyCounted[worker]
        guard counted >= 0 else { return }
        add((now - counted) * postTable[worker].wholeTimeEquivalent, .agencySeconds, post: worker)
        recruitment.agencyCounted[worker] = now
    }

    /// Counts contracted seconds, those of agency workers apart as well.
    @inline(__always)
    func addContracted(_ seconds: Double, post: Int) {
        add(seconds, .contracted, post: post)
        if postTable[post].isAgency { add(seconds, .agencyContracted, post: post) }
    }
}
