import RandomStreams
import Scenario

// The target of cases closed, and cases that are closed early for its sake.
extension Simulation {
    /// Somebody has been discharged.
    func countClosure(_ person: Int) {
        let serving = Int(people[person].serving)
        targets.closureTallies[serving].counted += 1
        if people[person].isClosedEarly {
            add(1, .closedEarly, team: Int(people[person].team))
        } else {
            targets.closureTallies[serving].worth += 1
        }
    }

    /// At the end of a period closes early a share of what a team is short of, and judges the target.
    ///
    /// Asked for is the number for each whole-time coordinator in post at the ends of the weeks. The fraction of a case
    /// is settled by a draw.
    func closeWeekOfClosures(_ team: Int) {
        let policy = policies[policyOfTeam[team]]
        guard policy.closuresPerWeek > 0 else {
            targets.closureTallies[team] = TargetTally()
            return
        }
        targets.closureTallies[team].asked += policy.closuresPerWeek * coordinatorsInPost(team)
        guard endsPeriod(ofWeeks: policy.closureWeeks) else { return }
        let asked = targets.closureTallies[team].asked
        let short = policy.closurePressure * max(0, asked - targets.closureTallies[team].counted)
        if short > 0 {
            let u = draws.uniform(
                purpose: model.purposes.closures, entity: teamTable[team].name, ordinal: UInt64(week))
            for _ in 0..<Int((short + u).rounded(.down)) {
                let person = firstToClose(team)
                guard person >= 0 else { break }
                people[person].isClosedEarly = true
                discharge(person)
            }
        }
        let tally = targets.closureTallies[team]
        add(asked, .asked, target: targets.closures, team: team, row: row)
        add(min(asked, tally.counted), .met, target: targets.closures, team: team, row: row)
        add(min(asked, tally.worth), .metInFull, target: targets.closures, team: team, row: row)
        targets.closureTallies[team] = TargetTally()
    }

    /// Who is closed first: settled longest, then longest unsettled; never in crisis or in hospital, or -1.
    ///
    /// - Complexity: O(people).
    private func firstToClose(_ team: Int) -> Int {
        var best = -1
        for person in 0..<people.count
        where people[person].stage == .inCare && Int(people[person].serving) == team
            && people[person].state <= UInt8(NeedState.unsettled.rawValue)
            && (best < 0 || isClosed(person, before: best))
        {
            best = person
        }
        return best
    }

    private func isClosed(_ person: Int, before other: Int) -> Bool {
        let one = people.element(person)
        let two = people.element(other)
        if one.pointee.state != two.pointee.state { return one.pointee.state < two.pointee.state }
        let isSettled = one.pointee.state == UInt8(NeedState.settled.rawValue)
        let since = isSettled ? one.pointee.settledSince : one.pointee.stateSince
        let otherSince = isSettled ? two.pointee.settledSince : two.pointee.stateSince
        // By their own addresses where times are the same, so that no place in a table decides.
        return since != otherSince ? since < otherSince : one.pointee.entity < two.pointee.entity
    }
}
