import Scenario

extension Simulation {
    /// Gives a piece to a worker: into the diary if it is an appointment that can be booked, else into the queue.
    func hand(_ item: Int, to post: Int) {
        if work[Int(items[item].work)].isAppointment, !items[item].isBegun,
            items[item].workClass != Int32(WorkClass.crisisPlace), book(item, with: post)
        {
            return
        }
        enqueue(item, post: post)
    }

    /// Puts a piece into a worker's queue in order of due time, and starts it if the worker is free.
    func enqueue(_ item: Int, post: Int) {
        items[item].owner = Int32(post)
        items[item].place = .worker
        posts[post].queuedSeconds += leftToDo(item)
        insert(item, into: queuePlace(of: item))
        posts[post].waitingClasses |= 1 << UInt8(truncatingIfNeeded: items[item].workClass)
        switch posts[post].activity {
        case .idle, .reserve: takeUpNext(post)
        case .item, .paper, .companion: if breaksIn(item) { breakOff(post, for: item) }
        case .off: break
        }
    }

    /// Puts a piece into the team's queue, and gives it to an eligible worker who is free, or who can be interrupted.
    func enqueueForTeam(_ item: Int) {
        if organisation.isRouted { route(item) }
        let team = Int(items[item].serving)
        let type = Int(items[item].work)
        items[item].owner = -1
        items[item].isDelegated = false
        items[item].place = .team
        insert(item, into: queuePlace(of: item))
        teamWaiting[team] |= 1 << UInt64(type)
        offer(item, ofTeam: team)
    }

    /// Seconds that a piece still takes, as far as one knows.
    @inline(__always)
    func leftToDo(_ item: Int) -> Double {
        items[item].isBegun ? items[item].remaining : work[Int(items[item].work)].expectedSeconds
    }

    /// The place of a queue: posts' queues by class as they are, teams' queues by work type as -1 - place.
    @inline(__always)
    func queuePlace(of item: Int) -> Int {
        let owner = Int(items[item].owner)
        return owner >= 0
            ? owner * classCount + Int(items[item].workClass)
            : -1 - (Int(items[item].serving) * workCount + Int(items[item].work))
    }

    @inline(__always)
    func queue(at place: Int) -> WorkQueue { place >= 0 ? postQueues[place] : teamQueues[-1 - place] }

    @inline(__always)
    func setQueue(_ queue: WorkQueue, at place: Int) {
        if place >= 0 { postQueues[place] = queue } else { teamQueues[-1 - place] = queue }
    }

    /// What a queue is in order of: due time, or the time of arising under the rule of first come, first served.
    @inline(__always)
    func order(_ item: Int) -> Double {
        rules.order == .firstCome ? items[item].arisen : items[item].due
    }

    func insert(_ item: Int, into place: Int) {
        var list = queue(at: place)
        let order = order(item)
        var before = list.tail
        while before >= 0, self.order(Int(before)) > order { before = items[Int(before)].previous }
        let after = before >= 0 ? items[Int(before)].next : list.head
        items[item].previous = before
        items[item].next = after
        if before >= 0 { items[Int(before)].next = Int32(item) } else { list.head = Int32(item) }
        if after >= 0 { items[Int(after)].previous = Int32(item) } else { list.tail = Int32(item) }
        setQueue(list, at: place)
    }

    /// Takes a piece out of its queue or its diaries.
    func takeOut(_ item: Int) {
        if items[item].place == .diary { strike(item) } else { dequeue(item) }
    }

    /// Takes a piece out of its queue.
    func dequeue(_ item: Int) {
        let place = queuePlace(of: item)
        var list = queue(at: place)
        let next = items[item].next
        let previous = items[item].previous
        if previous >= 0 { items[Int(previous)].next = next } else { list.head = next }
        if next >= 0 { items[Int(next)].previous = previous } else { list.tail = previous }
        setQueue(list, at: place)
        items[item].place = .none
        let owner = Int(items[item].owner)
        if owner >= 0 {
            posts[owner].queuedSeconds -= leftToDo(item)
            if list.head < 0 {
                posts[owner].waitingClasses &= ~(1 << UInt8(truncatingIfNeeded: items[item].workClass))
            }
        } else if list.head < 0 {
            teamWaiting[Int(items[item].serving)] &= ~(1 << UInt64(items[item].work))
        }
    }

    /// Counts what is overdue at the end as late, in the week in which it came to be due.
    func judgeOverdueWork() {
        for post in 0..<posts.count where posts[post].item >= 0 && posts[post].activity == .item {
            let item = Int(posts[post].item)
            // A visit that is under way is a response already; it is judged by when it began.
            let began = now - (items[item].total - items[item].remaining)
            judge(item, response: began)
        }
        for place in 0..<postQueues.count { judge(from: Int(postQueues[place].head)) }
        for place in 0..<teamQueues.count { judge(from: Int(teamQueues[place].head)) }
        for post in 0..<posts.count { judgeDiary(post) }
        if peers.isUsed { judgeBoughtWork() }
    }

    private func judge(from head: Int) {
        var item = head
        while item >= 0 {
            judge(item, response: now)
            item = Int(items[item].next)
        }
    }

    func judge(_ item: Int, response: Double) {
        guard !isStale(item), !items[item].isOversight else { return }
        judgeAtEnd(item, response: response)
        guard items[item].due < now else { return }
        judgeForTarget(item)
        let base = row(at: items[item].due) + Int(items[item].team) * teamStride
        if items[item].workClass == Int32(WorkClass.deadlinePlace) {
            measures[base + PeopleMeasure.deadlinesJudged.rawValue] += 1
            measures[base + PeopleMeasure.deadlinesLate.rawValue] += 1
        }
    }

    /// Puts a piece that was begun and not finished back: to whoever coordinates the person by now, or to its doer.
    func putBack(_ item: Int, doer post: Int) {
        items[item].place = .none
        items[item].laidAsideAt = now
        let person = Int(items[item].person)
        guard person >= 0, work[Int(items[item].work)].assignment == .coordinator, !items[item].isDelegated else {
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
    func giveBackToTeam(_ post: Int) {
        var classes = posts[post].waitingClasses
        while classes != 0 {
            let workClass = classes.trailingZeroBitCount
            classes &= classes - 1
            var item = Int(postQueues[post * classCount + workClass].head)
            while item >= 0 {
                let next = Int(items[item].next)
                let isTeams = work[Int(items[item].work)].assignment == .team
                if isTeams || (workClass == WorkClass.crisisPlace && items[item].person >= 0) {
                    if !items[item].isBegun { countArising(-leftToDo(item), post: post) }
                    dequeue(item)
                    enqueueForTeam(item)
                }
                item = next
            }
        }
    }
}
