import EventKernel
import RandomStreams
import Scenario

extension Simulation {
    /// Schedules the holder's next stretch of work from a moment on.
    func scheduleShift(_ post: Int, from time: Double) {
        let pattern = postTable[post].pattern
        let first = patternStarts[pattern]
        let last = patternStarts[pattern + 1]
        guard last > first else {
            posts[post].nextShift = .infinity
            return
        }
        let period = staffTime.periods[pattern]
        let offset = postTable[post].rotationOffset
        let monday = ((time + offset) / period).rounded(.down) * period - offset
        var stretch = first
        while stretch < last, monday + stretches[stretch].start < time { stretch += 1 }
        let start: Double
        if stretch < last {
            start = monday + stretches[stretch].start
        } else {
            stretch = first
            start = monday + period + stretches[first].start
        }
        posts[post].nextStretch = Int32(stretch)
        posts[post].nextShift = start
        if start < horizon { at(start, .shiftStart, post, stamp: posts[post].holder) }
    }

    /// A stretch of work begins, or is lost to a bank holiday or an absence.
    func beginShift(_ post: Int) {
        let stretch = stretches[Int(posts[post].nextStretch)]
        let length = stretch.end - stretch.start
        // A run that ends within a stretch has only part of it.
        let counted = min(length, horizon - now)
        let day = Int(now / Simulation.daySeconds)
        scheduleShift(post, from: now + 1)
        if let absence = absence(post, day: day, length: length) {
            if absence == .timeInLieu { posts[post].time.lieu -= length }
            addContracted(counted, post: post)
            add(counted, absence, post: post)
            if absence == .studyLeave { countTraining(counted, post: post, day: day) }
            replaceOnRota(post, day: day)
            giveBackToTeam(post)
            return
        }
        let worked = workedPart(post, of: length)
        if worked < length {
            let lost = max(0, counted - worked)
            addContracted(lost, post: post)
            add(lost, .phasedReturn, post: post)
        }
        if worked > 0 { attend(post, length: worked, day: day) }
    }

    /// A worker is there for so many seconds from now on.
    private func attend(_ post: Int, length: Double, day: Int) {
        bookActivity(post)
        // What lies beyond midnight on Sunday is counted when that has come.
        let counted = min(length, weekEnd - now, horizon - now)
        addContracted(counted, post: post)
        add(counted, .attended, post: post)
        posts[post].presentThisWeek += length
        beginDay(post, day: day)
        posts[post].time.workedThisWeek += counted
        posts[post].time.workEnd = now + length
        if posts[post].dayOfUrgent != Int32(day) {
            posts[post].dayOfUrgent = Int32(day)
            posts[post].urgentToday = 0
        }
        posts[post].isPresent = true
        posts[post].shiftStart = now
        posts[post].shiftEnd = now + length
        posts[post].appointed = 0
        at(now + length, .shiftEnd, post, stamp: posts[post].holder, priority: .completion)
        startDuty(post, day: day)
        let weeks = length / patternSeconds[postTable[post].pattern]
        add(weeks, .weeksAtWork, post: post)
        posts[post].weeksAtWork += weeks
        posts[post].weeksInPeriod += weeks
        arrangeOwnWork(post, weeks: weeks)
        padContacts(post, weeks: weeks)
        // Whoever still runs on from the last stretch finishes that first.
        if posts[post].activity == .off {
            posts[post].since = now
            setActivity(.idle, post: post)
            takeUpNext(post)
        }
    }

    /// Whether a worker is at work now or starts within a day.
    func isThereSoon(_ post: Int) -> Bool {
        if posts[post].isPresent { return true }
        let next = posts[post].nextShift
        guard posts[post].status == .filled || posts[post].status == .onNotice, next <= now + Simulation.daySeconds,
            next < horizon
        else { return false }
        let stretch = stretches[Int(posts[post].nextStretch)]
        return absence(post, day: Int(next / Simulation.daySeconds), length: stretch.end - stretch.start) == nil
    }

    /// The stretch ends: what can pause goes back to the queue, what cannot runs on.
    func endShift(_ post: Int) {
        guard posts[post].isPresent, posts[post].shiftEnd <= now else { return }
        bookActivity(post)
        switch posts[post].activity {
        case .off, .companion: break
        case .idle, .reserve, .paper:
            queue.cancel(postActivity[post])
            if journal.isKept { noteStop(post, isDone: true) }
            goOff(post)
        case .item:
            let item = Int(posts[post].item)
            if work[Int(items[item].work)].pauses {
                queue.cancel(postActivity[post])
                if journal.isKept { noteStop(post, isDone: false) }
                posts[post].item = -1
                goOff(post)
                putBack(item, doer: post)
            }
        }
        posts[post].isPresent = false
        endDuty(post)
        if !isThereSoon(post) { giveBackToTeam(post) }
        giveBackOld(post)
    }

    func goOff(_ post: Int) {
        setActivity(.off, post: post)
        postActivity[post] = .none
        posts[post].isPresent = false
    }

    /// Work that each worker has for themselves, as weeks at work go by: e-mail and forms, supervision, meetings.
    private func arrangeOwnWork(_ post: Int, weeks: Double) {
        var types = postTable[post].mayDo & ~withheldWork(post)
        while types != 0 {
            let type = types.trailingZeroBitCount
            types &= types - 1
            guard work[type].assignment == .worker else { continue }
            if work[type].workerPaperSeconds > 0 {
                let seconds =
                    work[type].workerPaperSeconds * weeks * postTable[post].wholeTimeEquivalent * growth(type)
                    * arises(type, inTeam: postTable[post].team)
                posts[post].paper += seconds
                countArising(seconds, post: post)
            }
            let place = post * workCount + type
            while work[type].workerInterval > 0, posts[post].weeksAtWork >= fixedDue[place] {
                let factor = arises(type, inTeam: postTable[post].team)
                fixedDue[place] += factor > 0 ? work[type].workerInterval / factor : work[type].workerInterval
                let item = factor > 0 ? arrange(type, post: post) : -1
                if item >= 0 { hand(item, to: post) }
            }
        }
    }

    /// Makes a piece of a worker's own work, unless the load makes it fall away or it is done at home: then -1.
    func arrange(_ type: Int, post: Int) -> Int {
        let place = post * workCount + type
        let ordinal = postWorkOrdinal[place]
        postWorkOrdinal[place] += 1
        let isAtHome = recording.counting[type].isInOwnTime
        if !isAtHome { countArising(work[type].expectedSeconds, post: post) }
        planThinking(type, post: post)
        if work[type].isSupervision { planSupervision(work[type].expectedSeconds, post: post) }
        let isProtected =
            policies[policyOfTeam[postTable[post].team]].protected & (1 << UInt64(type)) != 0
        if !isProtected, work[type].cancelMost > 0 {
            let excess = (load(post) - work[type].cancelFrom) / work[type].cancelOver
            if draws.happens(
                work[type].cancelMost * min(1, max(0, excess)), purpose: work[type].cancelPurpose,
                entity: posts[post].entity, ordinal: UInt64(ordinal))
            {
                return -1
            }
        }
        if isAtHome {
            doAtHome(type, post: post, ordinal: ordinal)
            return -1
        }
        let item = newItem(type, ofPost: post)
        items[item].entity = posts[post].entity
        items[item].ordinal = ordinal
        items[item].owner = Int32(post)
        return item
    }

    /// Work arising over hours present, smoothed; 1 until there is something to smooth.
    func load(_ post: Int) -> Double {
        posts[post].loadPresent > 0 ? min(2.5, posts[post].loadArising / posts[post].loadPresent) : 1
    }
}
