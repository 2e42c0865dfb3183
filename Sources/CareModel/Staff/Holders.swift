import EventKernel
import Glibc
import RandomStreams
import Scenario

extension Simulation {
    /// Fills the posts of the beginning, some of them vacant by a draw.
    func startPosts() {
        for post in 0..<posts.count {
            let table = postTable[post]
            if table.isStandIn || table.isLater || table.isSubstitute {
                posts[post].status = .cut
                continue
            }
            change(.established, by: table.wholeTimeEquivalent, post: post)
            change(.postsEstablished, by: 1, post: post)
            change(.vacant, by: table.wholeTimeEquivalent, post: post)
            let isVacant = draws.happens(
                teamTable[table.team].startVacant, purpose: model.purposes.vacantAtStart, entity: table.name, ordinal: 0
            )
            if isVacant {
                scheduleFilling(post)
                recruitment.vacancies[post].isFromBeginning = true
            } else {
                posts[post].entity = StableName.hash(table.name, 0)
                let tenure =
                    force.startingTenure
                    * draws.unitExponential(purpose: model.purposes.tenure, entity: posts[post].entity, ordinal: 0)
                startHolder(post, tenureSince: -tenure)
            }
        }
    }

    /// A vacant post is filled; the starter takes people over from the fullest caseloads.
    func fill(_ post: Int) {
        guard posts[post].status == .vacant, !isToGo(post) else { return }
        recordFilling(post)
        startHolder(post, tenureSince: now - tenureOfStarter(post))
        add(1, .starters, post: post)
        starterBringsWork(post)
        trainStarter(post)
        let takesOver = handOverFromAgency(to: post)
        if postTable[post].coordinates {
            if !takesOver { takeOverFromFullest(post) }
            allocateWaiting(postTable[post].team)
        }
    }

    /// Somebody begins in a post that is vacant.
    func startHolder(_ post: Int, tenureSince: Double) {
        let table = postTable[post]
        posts[post].entity = StableName.hash(table.name, UInt64(posts[post].holder))
        beginCareer(post)
        posts[post].status = .filled
        joinRota(post)
        posts[post].tenureSince = tenureSince
        posts[post].sickFrom = .infinity
        posts[post].sickUntil = .infinity
        posts[post].time = HolderTime()
        strain.begin(post)
        sicknessClocks.factor[post] = sicknessFactor(post)
        recruitment.noticeGiven[post] = .infinity
        posts[post].weeksAtWork = 0
        posts[post].registeredInPeriod = 0
        posts[post].weeksInPeriod = 0
        posts[post].loadArising = 0
        posts[post].loadPresent = 0
        posts[post].presentThisWeek = 0
        posts[post].arisingThisWeek = 0
        change(.vacant, by: -table.wholeTimeEquivalent, post: post)
        change(.inPost, by: table.wholeTimeEquivalent, post: post)
        change(.headsInPost, by: 1, post: post)
        effectiveLevel[post] = effective(post)
        change(.effective, by: effectiveLevel[post], post: post)
        for kind in 0..<sicknessTable.count {
            sicknessOrdinal[post * max(1, sicknessTable.count) + kind] = 0
            scheduleSickness(post, kind: kind, from: now)
        }
        for type in 0..<workCount {
            postWorkOrdinal[post * workCount + type] = 0
            fixedDue[post * workCount + type] =
                work[type].workerInterval
                * draws.uniform(purpose: work[type].phasePurpose, entity: posts[post].entity, ordinal: 0)
        }
        planLeave(post)
        pressWeek(post)
        drawLeaving(post)
        scheduleLongAbsence(post)
        scheduleShift(post, from: now)
    }

    /// Speed of work: slower for a starter, rising linearly.
    @inline(__always)
    func speed(_ post: Int) -> Double {
        if cameByRoute(post) { return routeSpeed(post) }
        guard force.starterSpeed < 1 else { return 1 }
        let share = min(1, (now - posts[post].tenureSince) / force.rampUp)
        return force.starterSpeed + (1 - force.starterSpeed) * share
    }

    /// What a worker's contact is worth by experience, rising linearly.
    @inline(__always)
    func experience(_ post: Int) -> Double {
        if cameByRoute(post) { return routeExperience(post) }
        guard force.starterMeaning < 1 else { return 1 }
        return force.starterMeaning
            + (1 - force.starterMeaning) * min(1, (now - posts[post].tenureSince) / force.meaningTime)
    }

    /// Whole-time equivalent times speed of work, and times the share of a load that the holder is to have.
    func effective(_ post: Int) -> Double {
        let whole = postTable[post].wholeTimeEquivalent * speed(post)
        return pipelines.sharesLoads ? whole * loadShare(post) : whole
    }

    /// Whole-time equivalent of the coordinators of a team in post, those on maternity leave apart.
    func coordinatorsInPost(_ team: Int) -> Double {
        var sum = 0.0
        for place in places(ofTeam: team) {
            let post = post(at: place)
            guard postTable[post].team == team, postTable[post].coordinates,
                posts[post].status == .filled || posts[post].status == .onNotice,
                !(posts[post].time.isMaternity && isAway(post))
            else { continue }
            sum += postTable[post].wholeTimeEquivalent
        }
        return sum
    }

    /// The holder gives notice: works on and takes nobody new.
    func giveNotice(_ post: Int) {
        guard posts[post].status == .filled else { return }
        posts[post].status = .onNotice
        recruitment.noticeGiven[post] = now
        let notice = recruitment.notice[postTable[post].role]
        let day = ((now + notice) / Simulation.daySeconds).rounded(.up)
        at(day * Simulation.daySeconds, .leaving, post, stamp: posts[post].holder)
        noticeBringsWork(post)
    }

    /// The holder leaves: the caseload is shared out, notes that were never written are lost, the post is vacant.
    func leave(_ post: Int) {
        add(1, .leavers, post: post)
        add(strain.workers[post].level, .strainOfLeavers, post: post)
        add(1, pipelines.workers[post].reason.measure, post: post)
        endHolder(post)
        shareOut(post)
        clearDesk(post)
        // Only now, since people remember whose they were.
        posts[post].holder += 1
        fallVacant(post)
    }

    /// Ends the holder's service without sharing out the caseload.
    func endHolder(_ post: Int) {
        bookActivity(post)
        cutShiftShort(post)
        queue.cancel(postActivity[post])
        if journal.isKept { noteStop(post, isDone: false) }
        let doing = posts[post].activity == .item ? Int(posts[post].item) : -1
        // A colleague goes on without whoever came along.
        if posts[post].activity == .companion { items[Int(posts[post].item)].companion = -1 }
        posts[post].item = -1
        goOff(post)
        endDuty(post)
        if doing >= 0 { partFromCompanion(doing) }
        // What was being done is laid down; whose it is decides who goes on with it.
        if doing >= 0 { putBack(doing, doer: post) }
        endRecording(post)
        let table = postTable[post]
        change(.inPost, by: -table.wholeTimeEquivalent, post: post)
        change(.headsInPost, by: -1, post: post)
        change(.effective, by: -effectiveLevel[post], post: post)
        effectiveLevel[post] = 0
        change(.vacant, by: table.wholeTimeEquivalent, post: post)
        posts[post].status = .vacant
        posts[post].nextShift = .infinity
        leaveRota(post)
        endCareer(post)
    }
}
