import RandomStreams
import Scenario

// Approvals of holders: who has one at the start, how it is gained and lost, and what follows for what they may do.
extension Simulation {
    /// A holder begins with the approvals that they bring.
    func beginApprovals(_ post: Int) {
        let table = postTable[post]
        let entity = posts[post].entity
        var approved: UInt8 = 0
        // The newly qualified bring none.
        if pipelines.workers[post].route < 0 {
            for approval in 0..<pipelines.approvals.count where table.approvedAtStart & (1 << UInt8(approval)) != 0 {
                let kind = pipelines.approvals[approval]
                let share = pipelines.hasBegun ? kind.startersHaveIt : kind.heldAtStart
                if draws.happens(share, purpose: kind.heldPurpose, entity: entity, ordinal: 0) {
                    approved |= 1 << UInt8(approval)
                    startClock(approval, post: post)
                    // The last renewal lies some part of the time back.
                    let u = draws.uniform(purpose: kind.renewalPurpose, entity: entity, ordinal: 0)
                    let place = clock(approval, post)
                    pipelines.clocks[place].renewAt = now + kind.renewalEvery * (1 - u)
                }
            }
        }
        setApprovals(post, approved)
    }

    @inline(__always)
    private func clock(_ approval: Int, _ post: Int) -> Int { post * pipelines.approvals.count + approval }

    private func startClock(_ approval: Int, post: Int) {
        let place = clock(approval, post)
        pipelines.clocks[place] = ApprovalClock(
            yearEnds: now + Simulation.yearSeconds, renewAt: now + pipelines.approvals[approval].renewalEvery)
    }

    /// A holder leaves, and their approvals with them.
    func takeApprovalsAlong(_ post: Int) {
        let approved = pipelines.workers[post].approved
        guard approved != 0 else { return }
        pipelines.workers[post].approved = 0
        let team = postTable[post].locality
        for approval in 0..<pipelines.approvals.count where approved & (1 << UInt8(approval)) != 0 {
            changeApproved(approval, by: -1, team: team)
            add(1, .approvalsLeft, team: team, place: approval)
        }
    }

    /// Sets what a holder is approved for, and with it what they may do.
    private func setApprovals(_ post: Int, _ approved: UInt8) {
        let team = postTable[post].locality
        let old = pipelines.workers[post].approved
        for approval in 0..<pipelines.approvals.count {
            let bit: UInt8 = 1 << UInt8(approval)
            if (old ^ approved) & bit != 0 { changeApproved(approval, by: approved & bit != 0 ? 1 : -1, team: team) }
        }
        pipelines.workers[post].approved = approved
        let rights = pipelines.rights[postTable[post].firstRights + Int(approved)]
        postTable[post].mayDo = rights.mayDo
        postTable[post].mayAccompany = rights.mayAccompany
        postTable[post].joinable = rights.joinable
        if organisation.isUsed {
            settle(post)
        } else {
            postTable[post].rotas = rights.rotas
            postTable[post].eligibility = rights.eligibility
        }
        // Whoever is free stands among those who may do the same.
        setActivity(posts[post].activity, post: post)
    }

    /// A holder gains or loses an approval while in post: duty, work of one's own and the team's queue follow.
    private func change(approval: Int, to isApproved: Bool, post: Int) {
        let bit: UInt8 = 1 << UInt8(approval)
        let before = postTable[post]
        let approved = pipelines.workers[post].approved
        setApprovals(post, isApproved ? approved | bit : approved & ~bit)
        let after = postTable[post]
        let lost = before.rotas & ~after.rotas
        if lost != 0 {
            endDuty(post, of: lost)
            leaveRotas(post, lost)
        }
        if before.rotas == 0 { joinRota(post) }
        coverRotas(after.rotas & ~before.rotas)
        beginOwnWork(after.mayDo & ~before.mayDo, post: post)
        if posts[post].isPresent, posts[post].activity == .idle { takeUpNext(post) }
    }

    func gain(approval: Int, post: Int) {
        startClock(approval, post: post)
        change(approval: approval, to: true, post: post)
        add(1, .approvalsGained, team: postTable[post].locality, place: approval)
    }

    func lapse(approval: Int, post: Int) {
        change(approval: approval, to: false, post: post)
        add(1, .approvalsLapsed, team: postTable[post].locality, place: approval)
    }

    /// A piece of work is done of which an approval asks for a number each year.
    func countForApprovals(_ type: Int, post: Int) {
        for approval in 0..<pipelines.approvals.count
        where pipelines.approvals[approval].minimumWork & (1 << UInt64(type)) != 0 {
            let place = clock(approval, post)
            pipelines.clocks[place].done += 1
        }
    }

    /// Each Monday: trainings end, years of approval are judged, renewals fall due, places are offered.
    func beginWeekOfApprovals() {
        guard pipelines.approvals.count > 0 else { return }
        for post in 0..<posts.count
        where postTable[post].firstRights >= 0 && (posts[post].status == .filled || posts[post].status == .onNotice) {
            endTraining(post)
            for approval in 0..<pipelines.approvals.count
            where pipelines.workers[post].approved & (1 << UInt8(approval)) != 0 {
                judgeYear(approval, post: post)
                renew(approval, post: post)
            }
        }
        for approval in 0..<pipelines.approvals.count { offerPlaces(approval) }
    }

    private func judgeYear(_ approval: Int, post: Int) {
        let place = clock(approval, post)
        guard pipelines.clocks[place].yearEnds <= now else { return }
        let isEnough = pipelines.clocks[place].done >= pipelines.approvals[approval].minimum
        pipelines.clocks[place].done = 0
        pipelines.clocks[place].yearEnds += Simulation.yearSeconds
        if !isEnough { lapse(approval: approval, post: post) }
    }

    private func renew(_ approval: Int, post: Int) {
        let place = clock(approval, post)
        let isApproved = pipelines.workers[post].approved & (1 << UInt8(approval)) != 0
        guard isApproved, pipelines.clocks[place].renewAt <= now, pipelines.workers[post].training < 0 else { return }
        pipelines.clocks[place].renewals += 1
        pipelines.clocks[place].renewAt = now + pipelines.approvals[approval].renewalEvery
        train(post, approval, isRenewal: true)
    }
}
