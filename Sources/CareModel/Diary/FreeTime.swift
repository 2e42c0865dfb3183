import EventKernel
import RandomStreams
import Scenario

/// What is done when nothing is due: contact beyond the plan.
extension Simulation {
    /// A worker has nothing due: begins contact beyond the plan in the share of free time that is used for it, or is free.
    func useFreeTime(_ post: Int) {
        setActivity(.idle, post: post)
        var types = freeTimeTypes & postTable[post].mayDo
        guard types != 0, lists[caseloadList(post)].count > 0, !isAtCeiling(post) else { return }
        var shortest = Double.infinity
        while types != 0 {
            let type = types.trailingZeroBitCount
            types &= types - 1
            let block = max(Simulation.grid, work[type].expectedBlock)
            guard now + block <= freeUntil(post) else { continue }
            shortest = min(shortest, block)
            let place = post * workCount + type
            let ordinal = postWorkOrdinal[place]
            postWorkOrdinal[place] += 1
            if draws.happens(
                work[type].freeTimeShare, purpose: work[type].freeTimePurpose, entity: posts[post].entity,
                ordinal: UInt64(ordinal))
            {
                let person = nextForFreeTime(post, type: type)
                if person >= 0 {
                    beginInFreeTime(type, person: person, post: post)
                    return
                }
            }
        }
        // Looks again after as long as one would have taken, so that the share of time is the share of looks.
        if shortest < .infinity {
            postActivity[post] = at(now + shortest, .activityEnd, post, priority: .completion)
        }
    }

    private func beginInFreeTime(_ type: Int, person: Int, post: Int) {
        let ordinal = workOrdinal[person * workCount + type]
        workOrdinal[person * workCount + type] += 1
        people[person].outstanding |= 1 << UInt64(type)
        let item = newItem(type, team: Int(people[person].team))
        attach(item, to: person)
        items[item].ordinal = ordinal
        items[item].isBeyondPlan = true
        begin(item, post: post)
    }

    /// The people of the caseload one after the other, or -1 if all have one outstanding.
    private func nextForFreeTime(_ post: Int, type: Int) -> Int {
        let list = caseloadList(post)
        var person = Int(posts[post].freeTimeTurn)
        for _ in 0..<lists[list].count {
            let isTheirs = person >= 0 && people[person].stage == .inCare && Int(people[person].coordinator) == post
            person = isTheirs ? Int(people[person].next) : -1
            if person < 0 { person = Int(lists[list].head) }
            if people[person].outstanding & (1 << UInt64(type)) == 0, !isExempt(person, type: type),
                people[person].state != UInt8(NeedState.hospital.rawValue)
            {
                posts[post].freeTimeTurn = Int32(person)
                return person
            }
        }
        return -1
    }
}
