import RandomStreams
import Scenario

/// What happens in the course of an absence, as the detail of an event.
enum AbsenceStep: UInt8 {
    case maternityLeave
    case specialLeave
    /// The absent worker's people are shared out.
    case sharingOut
    /// The absent worker is back.
    case comingBack
    /// A stand-in begins.
    case standInComes
    /// A stand-in's time is over.
    case standInGoes
}

extension Simulation {
    func absenceGoesOn(_ post: Int, _ step: AbsenceStep) {
        switch step {
        case .maternityLeave: beginMaternityLeave(post)
        case .specialLeave: beginSpecialLeave(post)
        case .sharingOut:
            posts[post].time.isSharedOut = true
            shareOut(post)
        case .comingBack: comeBack(post)
        case .standInComes: standInComes(post)
        case .standInGoes: standInGoes(post)
        }
    }

    @inline(__always)
    private func at(_ time: Double, _ step: AbsenceStep, _ post: Int) {
        if time < horizon { at(time, .absence, post, stamp: posts[post].holder, detail: step.rawValue) }
    }

    /// A holder begins: when maternity and special leave come first.
    func scheduleLongAbsence(_ post: Int) {
        guard !postTable[post].isStandIn else { return }
        scheduleMaternityLeave(post, from: now)
        scheduleSpecialLeave(post, from: now)
    }

    private func scheduleMaternityLeave(_ post: Int, from time: Double) {
        let absence = staffTime.absence
        guard absence.maternityRate > 0,
            draws.happens(
                absence.eligible, purpose: model.purposes.maternityEligible, entity: posts[post].entity, ordinal: 0)
        else { return }
        let unit = draws.unitExponential(
            purpose: model.purposes.maternity, entity: posts[post].entity,
            ordinal: UInt64(posts[post].time.maternities))
        at(time + unit / absence.maternityRate, .maternityLeave, post)
    }

    /// Maternity leave begins with the next day. A stand-in comes, or the people are shared out at once.
    private func beginMaternityLeave(_ post: Int) {
        let absence = staffTime.absence
        let entity = posts[post].entity
        let ordinal = UInt64(posts[post].time.maternities)
        posts[post].time.maternities += 1
        let length = absence.maternityLength.quantile(
            draws.uniform(purpose: model.purposes.maternityLength, entity: entity, ordinal: ordinal))
        let (from, until) = wholeDays(length)
        posts[post].time.awayFrom = from
        posts[post].time.awayUntil = until
        posts[post].time.isMaternity = true
        giveLeaveBack(post, from: from, until: until)
        let isCovered =
            postTable[post].standIn >= 0 && from + absence.backfillAfter < until
            && draws.happens(absence.backfill, purpose: model.purposes.backfill, entity: entity, ordinal: ordinal)
        let sharing = isCovered ? absence.standInAfter : 0
        if isCovered { at(from + absence.backfillAfter, .standInComes, post) }
        if from + sharing < until, !isCovered || sharing < absence.backfillAfter {
            at(from + sharing, .sharingOut, post)
        }
        at(until, .comingBack, post)
    }

    private func scheduleSpecialLeave(_ post: Int, from time: Double) {
        let absence = staffTime.absence
        guard absence.specialRate > 0 else { return }
        let unit = draws.unitExponential(
            purpose: model.purposes.specialLeave, entity: posts[post].entity, ordinal: UInt64(posts[post].time.specials)
        )
        at(time + unit / absence.specialRate, .specialLeave, post)
    }

    /// Special leave begins with the next day, unless the worker is away already.
    private func beginSpecialLeave(_ post: Int) {
        let ordinal = UInt64(posts[post].time.specials)
        posts[post].time.specials += 1
        if let end = endOfAbsence(post) {
            scheduleSpecialLeave(post, from: end)
            return
        }
        let length = staffTime.absence.specialLength.quantile(
            draws.uniform(purpose: model.purposes.specialLength, entity: posts[post].entity, ordinal: ordinal))
        let (from, until) = wholeDays(length)
        posts[post].time.awayFrom = from
        posts[post].time.awayUntil = until
        posts[post].time.isMaternity = false
        scheduleSpecialLeave(post, from: until)
    }

    /// Plans that the people of somebody absent for long are shared out.
    func planShareOut(_ post: Int, _ time: Double, until: Double) {
        at(time, .sharingOut, post)
        at(until, .comingBack, post)
    }

    /// Somebody is back whose people were shared out: they take people over as a starter does.
    private func comeBack(_ post: Int) {
        if posts[post].time.isMaternity, posts[post].time.awayUntil <= now {
            posts[post].time.isMaternity = false
            scheduleMaternityLeave(post, from: now)
        }
        guard posts[post].time.isSharedOut, !isAway(post) else { return }
        posts[post].time.isSharedOut = false
        guard takesPeople(post) else { return }
        takeOverFromFullest(post)
        allocateWaiting(postTable[post].team)
    }

    /// A stand-in begins in place of somebody on maternity leave, and has their people.
    private func standInComes(_ post: Int) {
        let standIn = postTable[post].standIn
        guard isAway(post), posts[standIn].status == .cut else { return }
        // Of no established post, and so no vacancy that is filled.
        change(.vacant, by: postTable[standIn].wholeTimeEquivalent, post: standIn)
        startHolder(standIn, tenureSince: now)
        at(posts[post].time.awayUntil, .standInGoes, standIn)
        guard postTable[standIn].coordinates else { return }
        if lists[caseloadList(post)].head < 0 { takeOverFromFullest(standIn) }
        while lists[caseloadList(post)].head >= 0 { move(Int(lists[caseloadList(post)].head), to: standIn) }
        posts[post].time.isSharedOut = true
        allocateWaiting(postTable[standIn].team)
    }

    /// A stand-in, or an agency worker, goes; the people are shared out as a leaver's, most of them to whoever has come back with none.
    func standInGoes(_ standIn: Int) {
        endHolder(standIn)
        posts[standIn].status = .cut
        change(.vacant, by: -postTable[standIn].wholeTimeEquivalent, post: standIn)
        shareOut(standIn)
        clearDesk(standIn)
        posts[standIn].holder += 1
    }
}
