import Scenario

// What a caseload cap counts, what becomes of people beyond it, and the ceiling of planned work.
extension Simulation {
    /// The caseload of a post's holder with so much more weight and so many more people, as the cap counts it.
    @inline(__always)
    private func cappedLoad(_ post: Int, weight: Double, people: Double) -> Double {
        let policy = policies.element(policyOfTeam[postTable.element(post).pointee.team])
        let load =
            policy.pointee.capCountsPeople
            ? Double(lists[caseloadList(post)].count) + people : posts.element(post).pointee.weight + weight
        return load / capUnit(post)
    }

    /// What the cap is for each of: effective whole-time equivalent, whole-time equivalent, or one.
    @inline(__always)
    private func capUnit(_ post: Int) -> Double {
        switch policies.element(policyOfTeam[postTable.element(post).pointee.team]).pointee.capUnit {
        case .effective: effective(post)
        case .whole: postTable[post].wholeTimeEquivalent
        case .head: 1
        }
    }

    /// Whether a coordinator has room for a person of some weight under a cap.
    @inline(__always)
    func hasRoom(_ post: Int, weight: Double, cap: Double) -> Bool {
        cap == .infinity || cappedLoad(post, weight: weight, people: 1) <= cap
    }

    /// Counts coordinators over the cap at the end of a week, and how many people are beyond it.
    func closeWeekOfCap(_ post: Int) {
        let cap = policies[policyOfTeam[postTable[post].team]].caseloadCap
        guard cap < .infinity else { return }
        add(1, .coordinatorWeeksCapped, post: post)
        let excess = cappedLoad(post, weight: 0, people: 0) - cap
        // A rounding error is nobody over the cap.
        guard excess > 1e-9 else { return }
        add(1, .coordinatorWeeksOverCap, post: post)
        add(excess * capUnit(post), .peopleOverCap, post: post)
    }

    /// Whether a worker has done as much planned work this week as the ceiling lets be begun.
    @inline(__always)
    func isAtCeiling(_ post: Int) -> Bool {
        guard targets.hasCeiling else { return false }
        let ceiling = policies[policyOfTeam[postTable[post].team]].ceiling
        return ceiling < .infinity && targets.plannedThisWeek[post] >= ceiling * posts[post].presentThisWeek
    }
}
