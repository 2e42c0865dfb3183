import EventKernel
import RandomStreams
import Scenario

// Proceedings: how one begins, goes from stage to stage, comes into force, is renewed and ends.
extension Simulation {
    func beginProceeding(_ procedure: Int, with item: Int, person: Int) {
        let table = procedures.procedures[procedure]
        procedures.serials += 1
        var fresh = Proceeding()
        fresh.status = .underWay
        fresh.procedure = Int32(procedure)
        fresh.stage = table.firstStage
        fresh.team = items[item].team
        fresh.person = Int32(person)
        fresh.serial = procedures.serials
        fresh.entity = StableName.hash(StableName.hash(table.name, items[item].entity), UInt64(items[item].ordinal))
        fresh.begun = now
        let proceeding = procedures.proceedings.place(fresh, reusing: &procedures.free)
        if person >= 0 { link(proceeding, to: person) }
        countBeginning(of: proceeding)
        beginStage(table.firstStage, of: proceeding, with: item)
    }

    private func countBeginning(of proceeding: Int) {
        let here = procedures.proceedings[proceeding]
        let table = procedures.procedures[Int(here.procedure)]
        procedures.begun += 1
        add(1, .begun, team: Int(here.team), place: Int(here.procedure), inRow: row)
        changeUnderWay(by: 1, team: Int(here.team), place: Int(here.procedure))
        guard table.withdrawal > 0 else { return }
        let lasts =
            draws.unitExponential(
                purpose: table.withdrawalPurpose, entity: here.entity, ordinal: UInt64(here.renewals))
            / table.withdrawal
        at(now + lasts, .withdrawal, proceeding)
    }

    /// A stage begins: its work arises, and the wait for others.
    ///
    /// - Parameter item: The piece of its first work that has arisen already, or -1.
    private func beginStage(_ stage: Int32, of proceeding: Int, with item: Int = -1) {
        procedures.proceedings[proceeding].stage = stage
        procedures.proceedings[proceeding].stageBegun = now
        let here = procedures.proceedings[proceeding]
        let place = place(ofStage: stage)
        add(1, .begun, team: Int(here.team), place: place, inRow: row)
        changeUnderWay(by: 1, team: Int(here.team), place: place)
        let table = procedures.stages.element(Int(stage))
        if table.pointee.hasWait {
            procedures.proceedings[proceeding].waits = true
            let u = draws.uniform(
                purpose: table.pointee.waitPurpose, entity: here.entity, ordinal: UInt64(here.renewals))
            at(now + table.pointee.wait.quantile(u), .waitEnds, proceeding)
        }
        if item >= 0 { adopt(item, by: proceeding, slot: 0) }
        for slot in (item >= 0 ? 1 : 0)..<max(1, table.pointee.workCount) where slot < table.pointee.workCount {
            makePiece(slot, of: proceeding)
        }
        endStageIfThrough(proceeding)
    }

    func endStageIfThrough(_ proceeding: Int) {
        guard procedures.proceedings[proceeding].isThroughStage, !procedures.proceedings[proceeding].isEnding else {
            return
        }
        let here = procedures.proceedings[proceeding]
        let stage = procedures.stages[Int(here.stage)]
        judgeClock(of: proceeding, isDone: true, inRow: row)
        let place = place(ofStage: here.stage)
        add(1, .finished, team: Int(here.team), place: place, inRow: row)
        add(now - here.stageBegun, .elapsedSeconds, team: Int(here.team), place: place, inRow: row)
        changeUnderWay(by: -1, team: Int(here.team), place: place)
        let goesOn =
            stage.goesOn >= 1
            || draws.happens(
                stage.goesOn, purpose: stage.goesOnPurpose, entity: here.entity, ordinal: UInt64(here.renewals))
        if goesOn, here.stage < procedures.procedures[Int(here.procedure)].lastStage {
            beginStage(here.stage + 1, of: proceeding)
        } else {
            finishProceeding(proceeding, isDecided: goesOn)
        }
        bring(
            stage.brings, person: Int(here.person), team: Int(here.team), entity: here.entity, by: Int(here.stage),
            renewals: here.renewals)
    }

    func at(_ time: Double, _ step: ProceedingStep, _ proceeding: Int) {
        guard time < horizon else { return }
        at(
            time, .proceeding, proceeding, stamp: procedures.proceedings[proceeding].serial, detail: step.rawValue)
    }

    /// What was planned for a proceeding comes, if it is still the one that was meant.
    func proceedingGoesOn(_ proceeding: Int, _ event: ModelEvent) {
        let here = procedures.proceedings[proceeding]
        guard here.serial == event.stamp, here.status != .none else { return }
        switch ProceedingStep(rawValue: event.detail) {
        case .waitEnds:
            // The wait of a renewal that came to nothing is waited for no longer.
            guard here.status == .underWay else { return }
            procedures.proceedings[proceeding].waits = false
            endStageIfThrough(proceeding)
        case .withdrawal:
            guard here.status == .underWay else { return }
            procedures.proceedings[proceeding].isGone = true
            withdrawProceeding(proceeding)
        case .givenUp: if here.status == .underWay { withdrawProceeding(proceeding) }
        case .renewal: if here.status == .inForce { renew(proceeding) }
        case .expiry: expire(proceeding)
        case nil: break
        }
    }

    /// A proceeding has been gone through: what was decided comes into force, if it has a term.
    private func finishProceeding(_ proceeding: Int, isDecided: Bool) {
        let here = procedures.proceedings[proceeding]
        let table = procedures.procedures[Int(here.procedure)]
        let team = Int(here.team)
        let place = Int(here.procedure)
        procedures.finished += 1
        add(1, .finished, team: team, place: place, inRow: row)
        add(now - here.begun, .elapsedSeconds, team: team, place: place, inRow: row)
        changeUnderWay(by: -1, team: team, place: place)
        noteTime(of: proceeding, isFinished: true)
        let isInForce = here.holdsUntil > -.infinity
        guard isDecided, table.first < .infinity else {
            if isInForce { runOut(proceeding) } else { close(proceeding) }
            return
        }
        if !isInForce { changeInForce(by: 1, team: team, place: place) }
        let until = max(now, here.holdsUntil) + table.term(here.renewals)
        procedures.serials += 1
        procedures.proceedings[proceeding].serial = procedures.serials
        procedures.proceedings[proceeding].status = .inForce
        procedures.proceedings[proceeding].holdsUntil = until
        at(max(now, until - table.ahead), .renewal, proceeding)
        at(until, .expiry, proceeding)
    }

    /// A renewal has come to nothing: what is in force holds until its term ends, and is not renewed again.
    private func runOut(_ proceeding: Int) {
        procedures.proceedings[proceeding].status = .inForce
        procedures.proceedings[proceeding].isEnding = false
        procedures.proceedings[proceeding].waits = false
        procedures.proceedings[proceeding].laidDown = 0
    }

    private func renew(_ proceeding: Int) {
        let here = procedures.proceedings[proceeding]
        let table = procedures.procedures[Int(here.procedure)]
        guard
            draws.happens(
                table.renewed, purpose: table.renewedPurpose, entity: here.entity, ordinal: UInt64(here.renewals))
        else { return }
        procedures.proceedings[proceeding].renewals += 1
        procedures.proceedings[proceeding].status = .underWay
        procedures.proceedings[proceeding].begun = now
        add(1, .renewals, team: Int(here.team), place: Int(here.procedure), inRow: row)
        countBeginning(of: proceeding)
        beginStage(table.againFrom, of: proceeding)
    }

    /// A term ends: for good, or before its renewal is through.
    private func expire(_ proceeding: Int) {
        let here = procedures.proceedings[proceeding]
        let team = Int(here.team)
        let place = Int(here.procedure)
        changeInForce(by: -1, team: team, place: place)
        procedures.proceedings[proceeding].holdsUntil = -.infinity
        if here.status == .inForce {
            close(proceeding)
        } else {
            add(1, .lapsed, team: team, place: place, inRow: row)
        }
    }

    /// A proceeding under way is withdrawn; what is in hand for it is finished first.
    func withdrawProceeding(_ proceeding: Int) {
        let person = Int(procedures.proceedings[proceeding].person)
        var isInHand = false
        var withdrawn: UInt64 = 0
        for slot in 0..<4 {
            let item = Int(procedures.proceedings[proceeding].pieces[slot])
            guard item >= 0 else { continue }
            if items[item].place == .inHand {
                isInHand = true
            } else {
                withdrawn |= 1 << UInt64(items[item].work)
                _ = releasePiece(item)
                withdraw(item)
            }
        }
        procedures.proceedings[proceeding].isEnding = true
        if !isInHand { endWithdrawn(proceeding) }
        guard person >= 0 else { return }
        // A stay in hospital waits no longer for what will not be done.
        withdrawn &= people[person].awaited
        while withdrawn != 0 {
            endStayIfNothingIsAwaited(person, finished: withdrawn.trailingZeroBitCount)
            withdrawn &= withdrawn - 1
        }
    }

    /// A person's care has ended, and with it what is under way or in force for them.
    func withdrawProceedings(of person: Int) {
        while people[person].firstProceeding >= 0 {
            let proceeding = Int(people[person].firstProceeding)
            let here = procedures.proceedings[proceeding]
            for slot in 0..<4 where here.pieces[slot] >= 0 { items[Int(here.pieces[slot])].proceeding = -1 }
            procedures.proceedings[proceeding].isGone = true
            if here.status == .underWay {
                endWithdrawn(proceeding)
            } else {
                changeInForce(by: -1, team: Int(here.team), place: Int(here.procedure))
                close(proceeding)
            }
        }
    }

    private func endWithdrawn(_ proceeding: Int) {
        let here = procedures.proceedings[proceeding]
        let team = Int(here.team)
        judgeClock(of: proceeding, isDone: false, inRow: row)
        add(1, .withdrawn, of: proceeding)
        changeUnderWay(by: -1, team: team, place: Int(here.procedure))
        changeUnderWay(by: -1, team: team, place: place(ofStage: here.stage))
        noteTime(of: proceeding, isFinished: false)
        procedures.withdrawn += 1
        let isInForce = here.holdsUntil > -.infinity
        if isInForce, !here.isGone {
            runOut(proceeding)
        } else {
            if isInForce { changeInForce(by: -1, team: team, place: Int(here.procedure)) }
            close(proceeding)
        }
    }

    private func link(_ proceeding: Int, to person: Int) {
        let first = people[person].firstProceeding
        procedures.proceedings[proceeding].next = first
        if first >= 0 { procedures.proceedings[Int(first)].previous = Int32(proceeding) }
        people[person].firstProceeding = Int32(proceeding)
    }

    /// Frees the slot of a proceeding that is over.
    private func close(_ proceeding: Int) {
        let here = procedures.proceedings[proceeding]
        if here.person >= 0 {
            if here.previous >= 0 {
                procedures.proceedings[Int(here.previous)].next = here.next
            } else {
                people[Int(here.person)].firstProceeding = here.next
            }
            if here.next >= 0 { procedures.proceedings[Int(here.next)].previous = here.previous }
        }
        procedures.proceedings[proceeding].status = .none
        procedures.free.append(Int32(proceeding))
    }
}
