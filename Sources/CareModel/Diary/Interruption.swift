import EventKernel
import Scenario

/// Work that makes way, and what it makes way for.
extension Simulation {
    /// Whether a piece makes way for urgent work while it is done.
    @inline(__always)
    func isInterruptible(_ item: Int) -> Bool {
        item >= 0 && work[Int(items[item].work)].isInterruptible && items[item].workClass > Int32(WorkClass.dutyPlace)
    }

    /// Whether a piece breaks into work that makes way.
    @inline(__always)
    func breaksIn(_ item: Int) -> Bool { work[Int(items[item].work)].interrupts }

    /// Whether a worker can begin an appointment now: free, or at something that can be laid aside.
    func makesWay(_ post: Int) -> Bool {
        switch posts[post].activity {
        case .idle, .reserve, .paper: return true
        case .item:
            let item = Int(posts[post].item)
            return item >= 0 && work[Int(items[item].work)].pauses && items[item].workClass > Int32(WorkClass.dutyPlace)
        case .companion, .off: return false
        }
    }

    /// A worker lays aside what is being done and is free.
    ///
    /// A piece that was begun keeps the time that remains; taking it up again costs `working.resume_time`.
    func layAside(_ post: Int) {
        bookActivity(post)
        if journal.isKept { noteStop(post, isDone: false) }
        switch posts[post].activity {
        case .item:
            let item = Int(posts[post].item)
            queue.cancel(postActivity[post])
            posts[post].item = -1
            partFromCompanion(item)
            add(1, .interruptions, post: post)
            if rules.resumeTime > 0 {
                items[item].remaining += rules.resumeTime
                items[item].total += rules.resumeTime
                items[item].parts[HoursCategory.indirect.rawValue] += rules.resumeTime
                countArising(rules.resumeTime, post: post)
            }
            putBack(item, doer: post)
        case .paper, .idle, .reserve:
            // The wake-up of somebody idle is one of them.
            queue.cancel(postActivity[post])
        case .companion, .off: break
        }
        postActivity[post] = .none
        setActivity(.idle, post: post)
    }

    /// Urgent work breaks into what a worker is doing, if that makes way.
    func breakOff(_ post: Int, for item: Int) {
        guard posts[post].isPresent, now < posts[post].shiftEnd else { return }
        switch posts[post].activity {
        case .paper: break
        case .item: guard isInterruptible(Int(posts[post].item)) else { return }
        default: return
        }
        layAside(post)
        takeUpNext(post)
    }

    /// What a worker was broken off from and has not gone on with for too long goes back to the team.
    func giveBackOld(_ post: Int) {
        guard rules.givenBackAfter < .infinity, posts[post].waitingClasses != 0 else { return }
        for workClass in 0..<classCount {
            var item = Int(postQueues[post * classCount + workClass].head)
            while item >= 0 {
                let next = Int(items[item].next)
                if items[item].isBegun, now - items[item].laidAsideAt > rules.givenBackAfter,
                    work[Int(items[item].work)].assignment == .team
                {
                    dequeue(item)
                    enqueueForTeam(item)
                }
                item = next
            }
        }
    }
}
