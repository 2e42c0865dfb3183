extension Simulation {
    /// The list of people waiting for a first contact with a team.
    @inline(__always)
    func firstContactList(_ team: Int) -> Int { team * 2 }

    /// The list of people waiting for a coordinator of a team.
    @inline(__always)
    func allocationList(_ team: Int) -> Int { team * 2 + 1 }

    /// The list of people whom the holder of a post coordinates, longest first.
    @inline(__always)
    func caseloadList(_ post: Int) -> Int { teamTable.count * 2 + post }

    /// Puts a person at the end of a list. O(1).
    func append(_ person: Int, to list: Int) {
        let tail = lists[list].tail
        people[person].next = -1
        people[person].previous = tail
        if tail >= 0 { people[Int(tail)].next = Int32(person) } else { lists[list].head = Int32(person) }
        lists[list].tail = Int32(person)
        lists[list].count += 1
    }

    /// Takes a person out of a list. O(1).
    func detach(_ person: Int, from list: Int) {
        let next = people[person].next
        let previous = people[person].previous
        if previous >= 0 { people[Int(previous)].next = next } else { lists[list].head = next }
        if next >= 0 { people[Int(next)].previous = previous } else { lists[list].tail = previous }
        people[person].next = -1
        people[person].previous = -1
        lists[list].count -= 1
    }
}
