import Scenario

extension Simulation {
    /// Puts a piece into a worker's queue in order of due time, and starts it if the worker is free.
    mutating func enqueue(_ item: Int, post: Int) {
        items[item].owner = Int32(post)
        posts[post].queuedSeconds += queuedSeconds(item)
        insert(item, into: queuePlace(of: item))
        if posts[post].activity == .idle || posts[post].activity == .reserve { takeUpNext(post) }
    }

    /// Puts a piece into the team's queue, and gives it to an eligible worker who is free.
    mutating func enqueueForTeam(_ item: Int) {
        let team = Int(items[item].team)
        let type = Int(items[item].work)
        items[item].owner = -1
        insert(item, into: queuePlace(of: item))
        teamWaiting[team] |= 1 << UInt64(type)
        var best = -1
        var longest = Double.infinity
        for post in 0..<posts.count
        where postTable[post].team == team && postTable[post].mayDo & (1 << UInt64(type)) != 0
            && (posts[post].activity == .idle || posts[post].activity == .reserve) && posts[post].since < longest
        {
            longest = posts[post].since
            best = post
        }
        if best >= 0 { takeUpNext(best) }
    }

    /// Seconds that a piece adds to its owner's queue.
    @inline(__always)
    mutating func queuedSeconds(_ item: Int) -> Double {
        items[item].isBegun ? items[item].remaining : work[Int(items[item].work)].expectedSeconds
    }

    /// The place of a queue: posts' queues by class as they are, teams' queues by work type as -1 - place.
    @inline(__always)
    mutating func queuePlace(of item: Int) -> Int {
        let owner = Int(items[item].owner)
        return owner >= 0
            ? owner * classCount + Int(items[item].workClass)
            : -1 - (Int(items[item].team) * workCount + Int(items[item].work))
    }

    @inline(__always)
    mutating func queue(at place: Int) -> WorkQueue { place >= 0 ? postQueues[place] : teamQueues[-1 - place] }

    @inline(__always)
    mutating func setQueue(_ queue: WorkQueue, at place: Int) {
        if place >= 0 { postQueues[place] = queue } else { teamQueues[-1 - place] = queue }
    }

    private mutating func insert(_ item: Int, into place: Int) {
        var list = queue(at: place)
        let due = items[item].due
        var before = list.tail
        while before >= 0, items[Int(before)].due > due { before = items[Int(before)].previous }
        let after = before >= 0 ? items[Int(before)].next : list.head
        items[item].previous = before
        items[item].next = after
        if before >= 0 { items[Int(before)].next = Int32(item) } else { list.head = Int32(item) }
        if after >= 0 { items[Int(after)].previous = Int32(item) } else { list.tail = Int32(item) }
        setQueue(list, at: place)
    }

    /// Takes a piece out of its queue.
    mutating func dequeue(_ item: Int) {
        let place = queuePlace(of: item)
        var list = queue(at: place)
        let next = items[item].next
        let previous = items[item].previous
        if previous >= 0 { items[Int(previous)].next = next } else { list.head = next }
        if next >= 0 { items[Int(next)].previous = previous } else { list.tail = previous }
        setQueue(list, at: place)
        let owner = Int(items[item].owner)
        if owner >= 0 {
            posts[owner].queuedSeconds -= queuedSeconds(item)
        } else if list.head < 0 {
            teamWaiting[Int(items[item].team)] &= ~(1 << UInt64(items[item].work))
        }
    }

    /// Counts what is overdue at the end as late, in the week in which it came to be due.
    mutating func judgeOverdueWork() {
        for post in 0..<posts.count where posts[post].item >= 0 {
            let item = Int(posts[post].item)
            // A visit that is under way is a response already; it is judged by when it began.
            let began = now - (items[item].total - items[item].remaining)
            judge(item, isLateResponse: began > items[item].due)
        }
        for place in 0..<postQueues.count { judge(from: Int(postQueues[place].head)) }
        for place in 0..<teamQueues.count { judge(from: Int(teamQueues[place].head)) }
    }

    private mutating func judge(from head: Int) {
        var item = head
        while item >= 0 {
            judge(item, isLateResponse: true)
            item = Int(items[item].next)
        }
    }

    private mutating func judge(_ item: Int, isLateResponse: Bool) {
        guard items[item].due < now, !isStale(item) else { return }
        let base = row(at: items[item].due) + Int(items[item].team) * teamStride
        if items[item].workClass == Int32(WorkClass.deadlinePlace) {
            measures[base + PeopleMeasure.deadlinesJudged.rawValue] += 1
            measures[base + PeopleMeasure.deadlinesLate.rawValue] += 1
        }
        if items[item].isFirstCrisisVisit, isLateResponse {
            measures[base + PeopleMeasure.crisisResponses.rawValue] += 1
            measures[base + PeopleMeasure.crisisResponsesLate.rawValue] += 1
        }
    }

    /// Whether a piece concerns somebody who is known no longer, or in an earlier episode.
    @inline(__always)
    mutating func isStale(_ item: Int) -> Bool {
        let person = Int(items[item].person)
        return person >= 0 && people[person].generation != items[item].generation
    }

    /// Takes away the piece of one kind that waits for a person, if there is one.
    mutating func withdrawItem(ofType type: Int, person: Int) {
        guard people[person].outstanding & (1 << UInt64(type)) != 0 else { return }
        let coordinator = Int(people[person].coordinator)
        if coordinator >= 0 {
            for workClass in 0..<classCount {
                withdraw(from: coordinator * classCount + workClass, person: person, type: type)
            }
        }
        withdraw(from: -1 - (Int(people[person].team) * workCount + type), person: person, type: type)
    }

    /// Takes away all work that waits for a person.
    mutating func withdrawItems(of person: Int) {
        guard people[person].outstanding != 0 else { return }
        // The coordinator is released already when care ends, so the former one's queues are searched.
        let coordinator = Int(people[person].coordinator)
        let owner = coordinator >= 0 ? coordinator : Int(people[person].formerCoordinator)
        if owner >= 0 {
            for workClass in 0..<classCount { withdraw(from: owner * classCount + workClass, person: person, type: -1) }
        }
        var types = teamWaiting[Int(people[person].team)] & people[person].outstanding
        while types != 0 {
            let type = types.trailingZeroBitCount
            types &= types - 1
            withdraw(from: -1 - (Int(people[person].team) * workCount + type), person: person, type: -1)
        }
    }

    private mutating func withdraw(from place: Int, person: Int, type: Int) {
        var item = Int(queue(at: place).head)
        while item >= 0 {
            let next = Int(items[item].next)
            if Int(items[item].person) == person, items[item].generation == people[person].generation,
                type < 0 || Int(items[item].work) == type
            {
                // Work that will not be done after all did not arise.
                if items[item].owner >= 0 { countArising(-queuedSeconds(item), post: Int(items[item].owner)) }
                dequeue(item)
                free(item)
            }
            item = next
        }
    }

    /// Takes a person's work out of the queue of a coordinator whom nobody follows; what an event asked for is remembered.
    mutating func layDownItems(of person: Int, post: Int) {
        for workClass in 0..<classCount {
            var item = Int(postQueues[post * classCount + workClass].head)
            while item >= 0 {
                let next = Int(items[item].next)
                if Int(items[item].person) == person, items[item].generation == people[person].generation {
                    countArising(-queuedSeconds(item), post: post)
                    dequeue(item)
                    layDown(item, person: person)
                }
                item = next
            }
        }
    }

    private mutating func layDown(_ item: Int, person: Int) {
        let bit = UInt64(1) << UInt64(items[item].work)
        if triggeredWork & bit != 0 { people[person].laidDown |= bit }
        free(item)
    }

    /// Puts a piece that was begun and not finished back: to whoever coordinates the person by now, or to its doer.
    mutating func putBack(_ item: Int, doer post: Int) {
        let person = Int(items[item].person)
        guard person >= 0, work[Int(items[item].work)].assignment == .coordinator else {
            enqueue(item, post: post)
            return
        }
        guard people[person].generation == items[item].generation else {
            free(item)
            return
        }
        let coordinator = Int(people[person].coordinator)
        if Int(items[item].workClass) == WorkClass.crisisPlace, coordinator < 0 || !isThereSoon(coordinator) {
            enqueueForTeam(item)
        } else if coordinator >= 0 {
            enqueue(item, post: coordinator)
        } else {
            layDown(item, person: person)
        }
    }

    /// Gives back to the team what others can do as well: its own work, and what a crisis makes urgent.
    mutating func giveBackToTeam(_ post: Int) {
        for workClass in 0..<classCount {
            var item = Int(postQueues[post * classCount + workClass].head)
            while item >= 0 {
                let next = Int(items[item].next)
                let isTeams = work[Int(items[item].work)].assignment == .team
                if isTeams || (workClass == WorkClass.crisisPlace && items[item].person >= 0) {
                    if !items[item].isBegun { countArising(-queuedSeconds(item), post: post) }
                    dequeue(item)
                    enqueueForTeam(item)
                }
                item = next
            }
        }
    }

    /// Moves up what already waits with the coordinator for a person who is in crisis now.
    mutating func raiseItems(of person: Int) {
        let owner = Int(people[person].coordinator)
        guard owner >= 0 else { return }
        for workClass in WorkClass.visitPlace...WorkClass.callPlace {
            var item = Int(postQueues[owner * classCount + workClass].head)
            while item >= 0 {
                let next = Int(items[item].next)
                if Int(items[item].person) == person, items[item].generation == people[person].generation {
                    dequeue(item)
                    items[item].workClass = Int32(WorkClass.crisisPlace)
                    items[item].due = min(items[item].due, now + Simulation.daySeconds)
                    enqueue(item, post: owner)
                }
                item = next
            }
        }
        if !isThereSoon(owner) { giveBackToTeam(owner) }
    }

    /// Moves the work that waits for a person to another coordinator.
    mutating func moveItems(of person: Int, from old: Int, to new: Int) {
        guard people[person].outstanding != 0, old >= 0 else { return }
        for workClass in 0..<classCount {
            var item = Int(postQueues[old * classCount + workClass].head)
            while item >= 0 {
                let next = Int(items[item].next)
                if Int(items[item].person) == person, items[item].generation == people[person].generation {
                    dequeue(item)
                    enqueue(item, post: new)
                }
                item = next
            }
        }
    }
}
