import EventKernel
import RandomStreams
import Scenario

extension Simulation {
    /// The next thing for a worker who is present and free: an appointment, a piece of work, notes, or nothing.
    func takeUpNext(_ post: Int) {
        bookActivity(post)
        if posts[post].activity == .idle {
            // A look at free time, or at an appointment that could not begin, is no longer needed.
            queue.cancel(postActivity[post])
            postActivity[post] = .none
        }
        guard now < posts[post].shiftEnd else {
            goOff(post)
            return
        }
        if isAppointmentDue(post) {
            // Busy meanwhile, so that nothing that a missed appointment sets going is taken up beside the next one.
            setActivity(.item, post: post)
            if beginAppointment(post) { return }
            setActivity(.idle, post: post)
        }
        let item = choose(post)
        if item >= 0, !notesComeFirst(post, before: item) {
            begin(item, post: post)
        } else if posts[post].paper > 0 && !keepsReserve(post) {
            beginPaper(post)
        } else if keepsReserve(post) {
            setActivity(.reserve, post: post)
        } else {
            useFreeTime(post)
            if posts[post].activity == .idle, isAppointmentDue(post) { lookAgain(post) }
        }
    }

    /// Whether a pile of notes that has grown too high is written before planned work; what is urgent or fixed goes on.
    @inline(__always)
    private func notesComeFirst(_ post: Int, before item: Int) -> Bool {
        posts[post].paper > recording.rules.firstAbove * postTable[post].wholeTimeEquivalent
            && items[item].workClass > Int32(WorkClass.fixedPlace) && !keepsReserve(post)
    }

    /// When the part of the shift begins that is kept for urgent work; urgent work done today has used its share.
    @inline(__always)
    func reserveStart(_ post: Int) -> Double {
        let here = posts.element(post)
        let end = here.pointee.shiftEnd
        let reserve = policies.element(policyOfTeam[postTable.element(post).pointee.team]).pointee.reserve
        return reserve > 0 ? end - max(0, reserve * (end - here.pointee.shiftStart) - here.pointee.urgentToday) : end
    }

    /// Whether what is left of the shift is kept for urgent work.
    @inline(__always)
    func keepsReserve(_ post: Int) -> Bool {
        now >= reserveStart(post) && now < posts[post].shiftEnd
    }

    /// Until when a worker can work on what others are not waiting for: the reserve, or the next appointment.
    @inline(__always)
    func freeUntil(_ post: Int) -> Double {
        let head = Int(diaries[post].head)
        let reserve = reserveStart(post)
        return head >= 0 ? min(reserve, bookings[head].start) : reserve
    }

    /// The work types that stand in a team's queue for a worker: what the duty rota keeps for others is left to them.
    @inline(__always)
    func waitingInTeam(for post: Int) -> UInt64 {
        let team = postTable[post].team
        var types = teamWaiting[team] & postTable[post].mayDo
        if types & rotaTypes[team] != 0 { types &= ~keptForOthers(post) }
        return types
    }

    /// The first piece under the working rule that the worker may do and that still fits the day, or -1.
    ///
    /// In order of class, then of due time, over the worker's own queue and the team's. Deadline work beyond its
    /// weekly limit waits until nothing else is due.
    private func choose(_ post: Int) -> Int {
        let waiting = waitingInTeam(for: post)
        var classes = UInt64(posts[post].waitingClasses)
        var types = waiting
        while types != 0 {
            classes |= 1 << UInt64(classInTeam[types.trailingZeroBitCount])
            types &= types - 1
        }
        guard classes != 0 else { return -1 }
        let reserve = keepsReserve(post)
        if reserve { classes &= WorkClass.urgentPlaces }
        if rules.order == .firstCome { return firstCome(classes, post: post, waiting: waiting) }
        let limit = rules.deadlineLimit * postTable[post].wholeTimeEquivalent
        let holdsDeadlines = posts[post].deadlineThisWeek >= limit
        let deadlines: UInt64 = 1 << UInt64(WorkClass.deadlinePlace)
        let targetFirst = classes & deadlines != 0 && isTargetFirst(post)
        var pressesForWork = targets.isAny && targets.pressed[post] != 0
        var left = classes
        while left != 0 {
            var workClass = left.trailingZeroBitCount
            // Behind the target, or under the rule that puts it first, visits come before deadlines.
            if workClass == WorkClass.deadlinePlace, targetFirst, left & (1 << UInt64(WorkClass.visitPlace)) != 0 {
                workClass = WorkClass.visitPlace
            }
            // What a target presses for comes after what is urgent and fixed times, and before all else.
            if pressesForWork, workClass >= WorkClass.deadlinePlace {
                pressesForWork = false
                let item = firstPressed(post: post, waiting: waiting, holdsDeadlines: holdsDeadlines)
                if item >= 0 { return item }
            }
            left &= ~(1 << UInt64(workClass))
            if workClass == WorkClass.deadlinePlace && holdsDeadlines { continue }
            let item = first(of: workClass, post: post, waiting: waiting)
            if item >= 0 { return item }
        }
        if holdsDeadlines && !reserve && posts[post].paper <= 0 && classes & deadlines != 0 {
            return first(of: WorkClass.deadlinePlace, post: post, waiting: waiting)
        }
        return -1
    }

    /// Whether policy protects the time of a piece of work.
    @inline(__always)
    private func isProtected(_ item: Int, post: Int) -> Bool {
        policies[policyOfTeam[postTable[post].team]].protected & (1 << UInt64(items[item].work)) != 0
    }

    /// The piece that arose first among all classes that are waiting, crises and protected times before it, or -1.
    private func firstCome(_ classes: UInt64, post: Int, waiting: UInt64) -> Int {
        var best = -1
        var left = classes
        while left != 0 {
            let workClass = left.trailingZeroBitCount
            left &= left - 1
            let item = first(of: workClass, post: post, waiting: waiting)
            if item >= 0, workClass == WorkClass.crisisPlace || isProtected(item, post: post) { return item }
            if item >= 0, best < 0 || items[item].arisen < items[best].arisen { best = item }
        }
        return best
    }

    /// The earliest of one class in the worker's and the team's queues that fits the day, or -1.
    private func first(of workClass: Int, post: Int, waiting: UInt64) -> Int {
        var best = head(of: post * classCount + workClass)
        if best >= 0 && !fits(best, post: post) { best = -1 }
        var types = waiting & typesOfClass[workClass]
        while types != 0 {
            let type = types.trailingZeroBitCount
            types &= types - 1
            let item = head(of: -1 - (postTable[post].team * workCount + type))
            if item >= 0, best < 0 || order(item) < order(best), fits(item, post: post) { best = item }
        }
        return best
    }

    /// The first piece of a queue; what has lapsed before it, or has nobody to be done for, is dropped.
    func head(of place: Int) -> Int {
        var item = Int(queue(at: place).head)
        while item >= 0, items[item].lapses < now || isStale(item) {
            let next = Int(items[item].next)
            if !isStale(item) { lapseForTarget(item) }
            dequeue(item)
            if !isStale(item) { giveUp(item) }
            free(item)
            item = next
        }
        return item
    }

    /// Whether a piece that cannot pause may be begun so late in the shift, or so shortly before an appointment.
    func fits(_ item: Int, post: Int) -> Bool {
        let type = work.element(Int(items[item].work))
        // Planned work beyond the ceiling of the week is not begun.
        if targets.hasCeiling, items[item].workClass > Int32(WorkClass.fixedPlace), !items[item].isBegun,
            isAtCeiling(post)
        {
            return false
        }
        if type.pointee.pauses || items[item].workClass <= Int32(WorkClass.dutyPlace) { return true }
        let block = type.pointee.expectedBlock
        let head = Int(diaries[post].head)
        if head >= 0, bookings[head].start < posts[post].shiftEnd, block > bookings[head].start - now { return false }
        let start = posts[post].shiftStart
        let end = reserveStart(post)
        // What is longer than any shift is begun in its first hour.
        return block <= end - now + rules.latestOverrun || (block > end - start && now - start < 3600)
    }

    /// Whether the worker puts work that counts first: behind the contact target, in a week under pressure or always.
    private func isTargetFirst(_ post: Int) -> Bool {
        guard posts[post].isPressedThisWeek || rules.order == .targetFirst else { return false }
        let perWeek = policies[policyOfTeam[postTable[post].team]].contactsPerWeek
        return posts[post].registeredInPeriod < perWeek * posts[post].weeksInPeriod
    }
}
