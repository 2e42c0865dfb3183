import RandomStreams
import Scenario

extension Simulation {
    /// The next thing for a worker who is present and free: a piece of work, notes, or nothing.
    mutating func takeUpNext(_ post: Int) {
        bookActivity(post)
        guard now < posts[post].shiftEnd else {
            goOff(post)
            return
        }
        let item = choose(post)
        if item >= 0 {
            begin(item, post: post)
        } else if posts[post].paper > 0 && !keepsReserve(post) {
            beginPaper(post)
        } else {
            posts[post].activity = keepsReserve(post) ? .reserve : .idle
        }
    }

    /// When the part of the shift begins that is kept for urgent work; urgent work done today has used its share.
    mutating func reserveStart(_ post: Int) -> Double {
        let end = posts[post].shiftEnd
        let reserve = policies[policyOfTeam[postTable[post].team]].reserve
        return end - max(0, reserve * (end - posts[post].shiftStart) - posts[post].urgentToday)
    }

    /// Whether what is left of the shift is kept for urgent work.
    mutating func keepsReserve(_ post: Int) -> Bool {
        now >= reserveStart(post) && now < posts[post].shiftEnd
    }

    /// The most urgent piece that the worker may do and that still fits the day, or -1.
    ///
    /// In order of class, then of due time, over the worker's own queue and the team's. Deadline work beyond its
    /// weekly limit waits until nothing else is due.
    private mutating func choose(_ post: Int) -> Int {
        let targetFirst = isTargetFirst(post)
        let reserve = keepsReserve(post)
        let limit = rules.deadlineLimit * postTable[post].wholeTimeEquivalent
        let holdsDeadlines = posts[post].deadlineThisWeek >= limit
        let team = postTable[post].team
        let waiting = teamWaiting[team] & postTable[post].mayDo
        for rank in 0..<classCount {
            // Under a contact target that is behind, visits come before deadlines.
            var workClass = rank
            if targetFirst {
                if rank == WorkClass.deadlinePlace {
                    workClass = WorkClass.visitPlace
                } else if rank == WorkClass.visitPlace {
                    workClass = WorkClass.deadlinePlace
                }
            }
            if reserve && workClass > WorkClass.dutyPlace { break }
            if workClass == WorkClass.deadlinePlace && holdsDeadlines { continue }
            let item = first(of: workClass, post: post, waiting: waiting)
            if item >= 0 { return item }
        }
        if holdsDeadlines && !reserve && posts[post].paper <= 0 {
            return first(of: WorkClass.deadlinePlace, post: post, waiting: waiting)
        }
        return -1
    }

    /// The earliest due of one class in the worker's and the team's queues that fits the day, or -1.
    private mutating func first(of workClass: Int, post: Int, waiting: UInt64) -> Int {
        var best = head(of: post * classCount + workClass)
        if best >= 0 && !fits(best, post: post) { best = -1 }
        var types = waiting
        while types != 0 {
            let type = types.trailingZeroBitCount
            types &= types - 1
            guard classInTeam(type) == workClass else { continue }
            let item = head(of: -1 - (postTable[post].team * workCount + type))
            if item >= 0, best < 0 || items[item].due < items[best].due, fits(item, post: post) { best = item }
        }
        return best
    }

    /// Work of coordinators that stands in the team's queue is there because of a crisis.
    @inline(__always)
    private mutating func classInTeam(_ type: Int) -> Int {
        work[type].assignment == .coordinator ? WorkClass.crisisPlace : work[type].workClass
    }

    /// The first piece of a queue; what has lapsed before it, or has nobody to be done for, is dropped.
    private mutating func head(of place: Int) -> Int {
        var item = Int(queue(at: place).head)
        while item >= 0, items[item].lapses < now || isStale(item) {
            let next = Int(items[item].next)
            dequeue(item)
            free(item)
            item = next
        }
        return item
    }

    /// Whether a piece that cannot pause may be begun so late in the shift.
    private mutating func fits(_ item: Int, post: Int) -> Bool {
        let type = Int(items[item].work)
        if work[type].pauses || items[item].workClass <= Int32(WorkClass.dutyPlace) { return true }
        let block = work[type].expectedBlock
        let start = posts[post].shiftStart
        let end = reserveStart(post)
        // What is longer than any shift is begun in its first hour.
        return block <= end - now + rules.latestOverrun || (block > end - start && now - start < 3600)
    }

    /// Whether the worker puts work that counts first: behind the contact target, in a week under pressure.
    private mutating func isTargetFirst(_ post: Int) -> Bool {
        guard posts[post].isPressedThisWeek else { return false }
        let perWeek = policies[policyOfTeam[postTable[post].team]].contactsPerWeek
        return posts[post].registeredInPeriod < perWeek * posts[post].weeksInPeriod
    }
}
