import Scenario

// The end of a stay in hospital, and what it waits for.
extension Simulation {
    /// A person's clock moves them to a need state; who is ready to leave hospital stays until what that takes is done.
    func moves(_ person: Int, to state: Int) {
        let waitsFor =
            people[person].stage == .discharged ? 0 : triggered[WorkTrigger.place(of: .readyForDischarge)]
        guard people[person].state == UInt8(NeedState.hospital.rawValue), isHeldUp(person) || waitsFor != 0 else {
            become(state, person: person)
            return
        }
        people[person].readyFor = Int8(state)
        change(.delayedDischarge, by: 1, team: Int(people[person].team))
        var types = waitsFor
        while types != 0 {
            let type = types.trailingZeroBitCount
            types &= types - 1
            // Somebody who has never had a coordinator does not stay for work that one would do.
            let hasNobody = work[type].assignment == .coordinator && people[person].coordinator < 0
            if hasNobody && !people[person].hasBegunCare { continue }
            guard isBrought(type, to: person) else { continue }
            people[person].awaited |= 1 << UInt64(type)
            if hasNobody {
                people[person].laidDown |= 1 << UInt64(type)
            } else {
                workArises(type, for: person)
            }
        }
        waitsForWork(person)
        endStayIfNothingIsAwaited(person, finished: -1)
    }

    /// Ends a stay that waited for a piece of work which is done now.
    func endStayIfNothingIsAwaited(_ person: Int, finished type: Int) {
        guard people[person].readyFor >= 0 else { return }
        if type >= 0 { people[person].awaited &= ~(1 << UInt64(type)) }
        guard people[person].awaited == 0, !isHeldInBed(person) else { return }
        let state = Int(people[person].readyFor)
        forgetReadiness(person)
        become(state, person: person)
        // Who is moved by their own clock is planned anew by what called this.
        if type >= 0 { replan(person) }
    }

    /// A person is no longer ready to leave hospital: they left, or are known to the team no longer.
    func forgetReadiness(_ person: Int) {
        guard people[person].readyFor >= 0 else { return }
        people[person].readyFor = -1
        people[person].awaited = 0
        change(.delayedDischarge, by: -1, team: Int(people[person].team))
    }
}
