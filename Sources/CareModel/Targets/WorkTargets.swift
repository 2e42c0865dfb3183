import RandomStreams
import Scenario

// Targets for work types: so many pieces in a period, or a share of them in time.
extension Simulation {
    /// The target for a work type that is in force in a team.
    @inline(__always)
    func workTarget(_ type: Int, team: Int) -> CompiledWorkTarget {
        targets.work[policyOfTeam[team] * workCount + type]
    }

    /// Whether a target for a work type holds for the holder of a post, who may do such work.
    private func isUnder(_ target: CompiledWorkTarget, type: Int, post: Int) -> Bool {
        guard target.employers & recording.employerOfPost[post] != 0 else { return false }
        return work[type].assignment == .coordinator
            ? postTable[post].coordinates : postTable[post].mayDo & (1 << UInt64(type)) != 0
    }

    /// What a target asks of a team in a week.
    private func askedInWeek(_ target: CompiledWorkTarget, type: Int, team: Int) -> Double {
        guard target.perWeek > 0 else { return 0 }
        if target.isForTeam { return target.perWeek }
        var sum = 0.0
        for post in 0..<posts.count
        where postTable[post].team == team && (posts[post].status == .filled || posts[post].status == .onNotice)
            && isUnder(target, type: type, post: post)
        {
            sum += postTable[post].wholeTimeEquivalent
        }
        return target.perWeek * sum
    }

    /// The pressures on a worker of the targets of closures and of work types, added up.
    func furtherTargetPressure(_ post: Int) -> Double {
        let team = postTable[post].team
        let policy = policies[policyOfTeam[team]]
        var sum = policy.closuresPerWeek > 0 && postTable[post].coordinates ? policy.closurePressure : 0
        var types = policy.workTargets
        while types != 0 {
            let type = types.trailingZeroBitCount
            types &= types - 1
            let target = workTarget(type, team: team)
            if isUnder(target, type: type, post: post) { sum += target.pressure }
        }
        return sum
    }

    /// Which targets press on a worker in the week that begins; with more pressure each does in more weeks.
    func pressForWork(_ post: Int) {
        let team = postTable[post].team
        var types = policies[policyOfTeam[team]].workTargets
        while types != 0 {
            let type = types.trailingZeroBitCount
            types &= types - 1
            let target = workTarget(type, team: team)
            if target.pressure > 0, isUnder(target, type: type, post: post),
                draws.happens(
                    target.pressure, purpose: target.pressurePurpose, entity: posts[post].entity,
                    ordinal: UInt64(week))
            {
                targets.pressed[post] |= 1 << UInt64(type)
            }
        }
    }

    /// Judges where a team stands, and makes work arise for a target's sake where need has not brought enough.
    func beginWeekOfWorkTargets(_ team: Int) {
        targets.behind[team] = 0
        var types = policies[policyOfTeam[team]].workTargets
        while types != 0 {
            let type = types.trailingZeroBitCount
            types &= types - 1
            let target = workTarget(type, team: team)
            let tally = targets.tallies.element(team * workCount + type)
            tally.pointee.askedByWeekEnd = tally.pointee.asked + askedInWeek(target, type: type, team: team)
            judgePace(target, type: type, team: team)
            let short =
                tally.pointee.askedByWeekEnd - tally.pointee.counted - Double(tally.pointee.openSurplus)
            let made = target.pressure * target.surplus * max(0, short)
            guard made > 0 else { continue }
            let u = draws.uniform(
                purpose: target.surplusPurpose, entity: teamTable[team].name, ordinal: UInt64(week))
            for _ in 0..<Int((made + u).rounded(.down)) {
                guard surplusArises(type, team: team) else { break }
            }
        }
    }

    /// Whether a team is behind a target: the pieces asked for by the end of the week, or the share in time.
    private func judgePace(_ target: CompiledWorkTarget, type: Int, team: Int) {
        let tally = targets.tallies[team * workCount + type]
        let isBehind =
            target.inTime > 0
            ? tally.inTime < target.inTime * tally.judged || tally.judged == 0 : tally.counted < tally.askedByWeekEnd
        let bit = UInt64(1) << UInt64(type)
        if isBehind { targets.behind[team] |= bit } else { targets.behind[team] &= ~bit }
    }

    /// A piece of work that nobody needs arises for somebody of the team's caseloads, in turn; false if for nobody.
    private func surplusArises(_ type: Int, team: Int) -> Bool {
        let first = teamPostStarts[team]
        let count = teamPostStarts[team + 1] - first
        for step in 0..<count {
            let turn = (Int(targets.surplusTurn[team]) + step) % count
            var person = Int(lists[caseloadList(Int(teamPosts[first + turn]))].head)
            while person >= 0 {
                if people[person].outstanding & (1 << UInt64(type)) == 0, !isExempt(person, type: type),
                    people[person].state <= UInt8(NeedState.unsettled.rawValue)
                {
                    targets.surplusTurn[team] = Int32(turn + 1)
                    targets.tallies[team * workCount + type].openSurplus += 1
                    add(1, .surplusPieces, team: team)
                    targets.isNextSurplus = true
                    pieceArises(type, for: person)
                    return true
                }
                person = Int(people[person].next)
            }
        }
        return false
    }

    /// The length and the worth of a piece of work under the pressure of a target for its type, as shares of the usual.
    @inline(__always)
    func underWorkTarget(_ type: Int, post: Int) -> (length: Double, worth: Double) {
        let team = postTable[post].team
        guard targets.isAny, policies[policyOfTeam[team]].workTargets & (1 << UInt64(type)) != 0 else { return (1, 1) }
        let target = workTarget(type, team: team)
        guard target.pressure > 0, isUnder(target, type: type, post: post) else { return (1, 1) }
        return (1 - (1 - target.length) * target.pressure, 1 - (1 - target.worth) * target.pressure)
    }

    /// A piece is finished: it counts for the target of its type, and towards what that is for as much as it is worth.
    func countForTarget(_ item: Int, type: Int, post: Int) {
        let team = postTable[post].team
        guard policies[policyOfTeam[team]].workTargets & (1 << UInt64(type)) != 0 else { return }
        let target = workTarget(type, team: team)
        // What a colleague does for a coordinator is judged as the coordinator's.
        let person = Int(items[item].person)
        let isOthers = items[item].isDelegated && person >= 0 && people[person].coordinator >= 0
        let judged = isOthers ? Int(people[person].coordinator) : post
        guard target.perWeek > 0 || target.inTime > 0, isUnder(target, type: type, post: judged) else { return }
        let under = underWorkTarget(type, post: post)
        let worth = items[item].isSurplus ? 0 : under.length * under.worth
        let tally = targets.tallies.element(team * workCount + type)
        tally.pointee.counted += 1
        tally.pointee.worth += worth
        if target.inTime > 0 { judgeTime(type, team: team, isInTime: now <= items[item].due, worth: worth, row: row) }
        judgePace(target, type: type, team: team)
    }

    /// A piece lapses undone: it was not in time.
    func lapseForTarget(_ item: Int) {
        guard targets.isAny else { return }
        let team = Int(items[item].serving)
        let type = Int(items[item].work)
        if workTarget(type, team: team).inTime > 0 { judgeTime(type, team: team, isInTime: false, worth: 0, row: row) }
    }

    /// A piece is overdue at the end of the run: it was not in time, in the week in which it came to be due.
    func judgeForTarget(_ item: Int) {
        guard targets.isAny else { return }
        let team = Int(items[item].serving)
        let type = Int(items[item].work)
        guard workTarget(type, team: team).inTime > 0 else { return }
        judgeTime(type, team: team, isInTime: false, worth: 0, row: row(at: items[item].due))
    }

    private func judgeTime(_ type: Int, team: Int, isInTime: Bool, worth: Double, row: Int) {
        let tally = targets.tallies.element(team * workCount + type)
        tally.pointee.judged += 1
        if isInTime { tally.pointee.inTime += 1 }
        let target = targets.rowOfWork[type]
        add(1, .asked, target: target, team: team, row: row)
        guard isInTime else { return }
        add(1, .met, target: target, team: team, row: row)
        add(worth, .metInFull, target: target, team: team, row: row)
    }

    /// A piece that arose for a target's sake is finished, or nobody will do it any more.
    func endSurplus(_ item: Int) {
        targets.tallies[Int(items[item].serving) * workCount + Int(items[item].work)].openSurplus -= 1
    }

    /// Judges targets for work whose period ends.
    func closeWeekOfWorkTargets(_ team: Int) {
        var types = policies[policyOfTeam[team]].workTargets
        while types != 0 {
            let type = types.trailingZeroBitCount
            types &= types - 1
            let target = workTarget(type, team: team)
            let place = team * workCount + type
            targets.tallies[place].asked = targets.tallies[place].askedByWeekEnd
            guard endsPeriod(ofWeeks: target.periodWeeks) else { continue }
            let tally = targets.tallies[place]
            if target.perWeek > 0 {
                let measures = targets.rowOfWork[type]
                add(tally.asked, .asked, target: measures, team: team, row: row)
                add(min(tally.asked, tally.counted), .met, target: measures, team: team, row: row)
                add(min(tally.asked, tally.worth), .metInFull, target: measures, team: team, row: row)
            }
            targets.tallies[place] = TargetTally()
            targets.tallies[place].openSurplus = tally.openSurplus
        }
    }

    /// The first piece, in order of due time, of the work that a target presses for, among what is neither urgent nor a
    /// fixed time and fits the day; or -1.
    ///
    /// - Complexity: O(pieces in the worker's queue).
    func firstPressed(post: Int, waiting: UInt64, holdsDeadlines: Bool) -> Int {
        let pressed = targets.pressed[post] & targets.behind[postTable[post].team]
        guard pressed != 0 else { return -1 }
        var best = -1
        for workClass in (holdsDeadlines ? WorkClass.visitPlace : WorkClass.deadlinePlace)..<classCount
        where posts[post].waitingClasses & (1 << UInt8(truncatingIfNeeded: workClass)) != 0 {
            var item = head(of: post * classCount + workClass)
            while item >= 0 {
                if pressed & (1 << UInt64(items[item].work)) != 0, items[item].lapses >= now, !isStale(item),
                    fits(item, post: post)
                {
                    if best < 0 || order(item) < order(best) { best = item }
                    break
                }
                item = Int(items[item].next)
            }
        }
        var types = waiting & pressed & ~typesOfClass[WorkClass.crisisPlace] & ~typesOfClass[WorkClass.dutyPlace]
        if holdsDeadlines { types &= ~typesOfClass[WorkClass.deadlinePlace] }
        while types != 0 {
            let type = types.trailingZeroBitCount
            types &= types - 1
            let item = head(of: -1 - (postTable[post].team * workCount + type))
            if item >= 0, best < 0 || order(item) < order(best), fits(item, post: post) { best = item }
        }
        return best
    }
}
