import Scenario

/// All pieces of work of one person by their own links, wherever they are.
extension Simulation {
    /// Says whom a fresh piece is for. O(1).
    func attach(_ item: Int, to person: Int) {
        items[item].person = Int32(person)
        items[item].generation = people[person].generation
        items[item].entity = people[person].entity
        items[item].serving = people[person].serving
        let first = people[person].firstItem
        items[item].nextOfPerson = first
        items[item].previousOfPerson = -1
        if first >= 0 { items[Int(first)].previousOfPerson = Int32(item) }
        people[person].firstItem = Int32(item)
    }

    /// Takes a piece out of the list of its person. O(1).
    private func detachFromPerson(_ item: Int) {
        let person = Int(items[item].person)
        guard person >= 0, people[person].generation == items[item].generation else { return }
        let next = items[item].nextOfPerson
        let previous = items[item].previousOfPerson
        if previous >= 0 {
            items[Int(previous)].nextOfPerson = next
        } else {
            people[person].firstItem = next
        }
        if next >= 0 { items[Int(next)].previousOfPerson = previous }
        // What is done was taken off when it was completed; by now the next of its kind may be outstanding.
        if items[item].place != .inHand { people[person].outstanding &= ~(1 << UInt64(items[item].work)) }
    }

    /// Frees a piece that is done, withdrawn or lapsed.
    func free(_ item: Int) {
        detachFromPerson(item)
        if items[item].proceeding >= 0 { pieceGivenUp(item) }
        if items[item].isSurplus { endSurplus(item) }
        items[item].place = .none
        freeItems.append(Int32(item))
    }

    /// Whether a piece concerns somebody who is known no longer, or in an earlier episode.
    @inline(__always)
    func isStale(_ item: Int) -> Bool {
        let person = Int(items[item].person)
        return person >= 0 && generations[person] != items[item].generation
    }

    /// Takes away the piece of one kind that waits for a person, if there is one.
    func withdrawItem(ofType type: Int, person: Int) {
        guard people[person].outstanding & (1 << UInt64(type)) != 0 else { return }
        if peers.isUsed { withdrawRequests(of: person, types: 1 << UInt64(type)) }
        var item = Int(people[person].firstItem)
        while item >= 0 {
            let next = Int(items[item].nextOfPerson)
            if Int(items[item].work) == type { withdraw(item) }
            item = next
        }
    }

    /// Takes away all work that waits for a person.
    func withdrawItems(of person: Int) {
        if peers.isUsed { withdrawRequests(of: person, types: .max) }
        withdrawProceedings(of: person)
        endClustering(person)
        var item = Int(people[person].firstItem)
        while item >= 0 {
            let next = Int(items[item].nextOfPerson)
            withdraw(item)
            item = next
        }
    }

    /// Takes a piece away unless it is being done.
    func withdraw(_ item: Int) {
        guard items[item].place != .inHand else { return }
        // Work that will not be done after all did not arise.
        if items[item].owner >= 0 { countArising(-leftToDo(item), post: Int(items[item].owner)) }
        takeOut(item)
        giveUp(item)
        free(item)
    }

    /// Takes a person's work from a coordinator whom nobody follows; what an event asked for is remembered.
    func layDownItems(of person: Int, post: Int) {
        var item = Int(people[person].firstItem)
        while item >= 0 {
            let next = Int(items[item].nextOfPerson)
            if Int(items[item].owner) == post, items[item].place == .worker || items[item].place == .diary {
                countArising(-leftToDo(item), post: post)
                takeOut(item)
                layDown(item, person: person)
            }
            item = next
        }
    }

    func layDown(_ item: Int, person: Int) {
        let bit = UInt64(1) << UInt64(items[item].work)
        if items[item].proceeding >= 0 {
            layDownPiece(item)
            if people[person].awaited & bit != 0 { people[person].laidDown |= bit }
        } else if triggeredWork & bit != 0 {
            people[person].laidDown |= bit
        }
        giveUp(item)
        free(item)
    }

    /// Moves the work that waits for a person to another coordinator.
    func moveItems(of person: Int, from old: Int, to new: Int) {
        guard old >= 0 else { return }
        var item = Int(people[person].firstItem)
        while item >= 0 {
            var next = Int(items[item].nextOfPerson)
            if Int(items[item].owner) == old, work[Int(items[item].work)].assignment == .coordinator,
                items[item].place == .worker || items[item].place == .diary
            {
                takeOut(item)
                hand(item, to: new)
                // From the beginning, since what that set going may have changed the list.
                next = Int(people[person].firstItem)
            }
            item = next
        }
    }

    /// Moves up what already waits with the coordinator for a person who is in crisis now.
    func raiseItems(of person: Int) {
        let owner = Int(people[person].coordinator)
        guard owner >= 0 else { return }
        takeBackDelegated(person)
        let isThere = isThereSoon(owner)
        var item = Int(people[person].firstItem)
        while item >= 0 {
            var next = Int(items[item].nextOfPerson)
            let workClass = Int(items[item].workClass)
            if Int(items[item].owner) == owner, items[item].place == .worker || items[item].place == .diary,
                workClass == WorkClass.visitPlace || workClass == WorkClass.callPlace
            {
                takeOut(item)
                items[item].workClass = Int32(WorkClass.crisisPlace)
                countRisk(item)
                items[item].due = min(items[item].due, now + Simulation.daySeconds)
                if isThere {
                    enqueue(item, post: owner)
                } else {
                    if !items[item].isBegun { countArising(-leftToDo(item), post: owner) }
                    enqueueForTeam(item)
                }
                next = Int(people[person].firstItem)
            }
            item = next
        }
    }
}
