import RandomStreams
import Scenario

// Work of coordinators that colleagues of other roles do for them.
extension Simulation {
    /// Who does a fresh piece for a person: the coordinator, or the colleague of the roles asked for who has least waiting.
    func doer(of item: Int, for coordinator: Int) -> Int {
        let type = Int(items[item].work)
        let share = byOthers.rules[type].share
        guard share > 0, items[item].workClass != Int32(WorkClass.crisisPlace),
            draws.happens(
                share, purpose: byOthers.rules[type].purpose, entity: items[item].entity,
                ordinal: UInt64(items[item].ordinal))
        else { return coordinator }
        let colleague = leastBusy(type, team: Int(items[item].serving), except: coordinator)
        guard colleague >= 0 else { return coordinator }
        items[item].isDelegated = true
        add(1, .workDelegated, team: Int(items[item].team))
        return colleague
    }

    /// Of those in the team who may do a coordinator's work of a type, whoever has least waiting, or -1.
    private func leastBusy(_ type: Int, team: Int, except: Int) -> Int {
        var best = -1
        var least = Double.infinity
        for place in teamPostStarts[team]..<teamPostStarts[team + 1] {
            let post = Int(teamPosts[place])
            guard post != except, postTable[post].mayTakeOver & (1 << UInt64(type)) != 0,
                posts[post].status == .filled, !isAway(post)
            else { continue }
            let waiting = posts[post].queuedSeconds / postTable[post].wholeTimeEquivalent
            if waiting < least {
                least = waiting
                best = post
            }
        }
        return best
    }

    /// A delegated piece is done: the coordinator talks it over with whoever did it.
    func oversee(_ type: Int, person: Int, doer: Int) {
        let coordinator = Int(people[person].coordinator)
        let oversight = byOthers.rules[type].oversight
        guard oversight > 0, coordinator >= 0, coordinator != doer else { return }
        let seconds = oversight / speed(coordinator)
        let item = newItem(type, team: Int(people[person].team))
        // It concerns the coordinator and the colleague; nothing happens to the person.
        items[item].workClass = Int32(WorkClass.callPlace)
        items[item].lapses = .infinity
        items[item].serial = 0
        items[item].isOversight = true
        items[item].isBegun = true
        items[item].parts[HoursCategory.indirect.rawValue] = seconds
        items[item].total = seconds
        items[item].remaining = seconds
        countArising(seconds, post: coordinator)
        enqueue(item, post: coordinator)
    }

    /// What was delegated to a worker who will not be there goes back to the coordinators.
    func giveBackDelegated(_ post: Int) {
        for workClass in 0..<classCount {
            var item = Int(postQueues[post * classCount + workClass].head)
            while item >= 0 {
                var next = Int(items[item].next)
                if items[item].isDelegated, !isStale(item) {
                    takeBack(item)
                    // From the beginning, since what that set going may have changed the queue.
                    next = Int(postQueues[post * classCount + workClass].head)
                }
                item = next
            }
        }
        var booking = Int(diaries[post].head)
        while booking >= 0 {
            let item = Int(bookings[booking].item)
            var next = Int(bookings[booking].next)
            if items[item].isDelegated, Int(items[item].owner) == post, !isStale(item) {
                takeBack(item)
                next = Int(diaries[post].head)
            }
            booking = next
        }
    }

    /// A person is in crisis: what was delegated goes back to the coordinator.
    func takeBackDelegated(_ person: Int) {
        var item = Int(people[person].firstItem)
        while item >= 0 {
            var next = Int(items[item].nextOfPerson)
            if items[item].isDelegated, items[item].place == .worker || items[item].place == .diary {
                takeBack(item)
                next = Int(people[person].firstItem)
            }
            item = next
        }
    }

    /// The coordinator has a piece again; without a coordinator it is laid down.
    private func takeBack(_ item: Int) {
        items[item].isDelegated = false
        let person = Int(items[item].person)
        let coordinator = Int(people[person].coordinator)
        guard Int(items[item].owner) != coordinator else { return }
        takeOut(item)
        if coordinator >= 0 {
            hand(item, to: coordinator)
        } else {
            layDown(item, person: person)
        }
    }
}
