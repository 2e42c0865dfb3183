import EventKernel
import RandomStreams
import Scenario

// The professional's work at an assessment, piece by piece: by day a worker of the team, out of hours the emergency duty
// service.
extension Simulation {
    /// The emergency duty service as the doer of a piece.
    static var emergencyDuty: Int32 { -2 }

    /// The next piece of work is to be done by whoever is on duty.
    func needs(_ index: Int, _ piece: AssessmentPiece) {
        let here = assessments.open.element(index)
        here.pointee.piece = piece
        here.pointee.pieces &+= 1
        here.pointee.needed[Int(piece.rawValue)] &+= 1
        guard assessments.types[Int(piece.rawValue)] >= 0 else {
            begins(index, by: here.pointee.doer)
            assessments.open[index].pieceSeconds = 0
            pieceIsDone(index)
            return
        }
        give(index)
    }

    /// Gives the piece that is to be done to the team, or out of hours to the emergency duty service.
    private func give(_ index: Int) {
        let here = assessments.open.element(index)
        if here.pointee.isUrgent, assessments.rules.emergencyWorkers > 0 {
            if !isByDay {
                joinDutyLine(index)
                return
            }
            // Whoever has not come by the end of the day is followed by the service.
            handOverLater(index)
        }
        let item = newItem(assessments.types[Int(here.pointee.piece.rawValue)], team: Int(here.pointee.team))
        let doer = Int(here.pointee.doer)
        here.pointee.item = Int32(truncatingIfNeeded: item)
        items[item].entity = here.pointee.entity
        items[item].ordinal = pieceOrdinal(index)
        items[item].assessment = Int32(truncatingIfNeeded: index)
        countRisk(item)
        if doer >= 0, posts[doer].isPresent, now < posts[doer].shiftEnd,
            postTable[doer].mayDo & (1 << UInt64(items[item].work)) != 0
        {
            countArising(leftToDo(item), post: doer)
            enqueue(item, post: doer)
        } else {
            handToTeam(item)
        }
    }

    /// The ordinal of the draws of the present piece: its kind, and how often one of that kind has been needed. Nothing that
    /// is waited for, and no other assessment, changes how long a piece takes.
    private func pieceOrdinal(_ index: Int) -> UInt32 {
        let here = assessments.open.element(index)
        let kind = here.pointee.piece.rawValue
        return UInt32(kind) << 8 | UInt32(here.pointee.needed[Int(kind)])
    }

    /// Whether the day service is there.
    private var isByDay: Bool {
        let day = Int(now / Simulation.daySeconds)
        return assessments.rules.day.contains(now) && (day >= bankHoliday.count || bankHoliday[day] == 0)
    }

    private func handOverLater(_ index: Int) {
        at(
            assessments.rules.day.boundary(after: now), .assessment, index, stamp: assessments.open[index].pieces,
            detail: AssessmentEvent.handOver.rawValue)
    }

    /// The day service opens or closes: a piece that nobody has begun goes to whoever is on duty now.
    func changeDuty(_ index: Int) {
        let here = assessments.open.element(index)
        switch here.pointee.duty {
        case .inHand: return
        case .inLine:
            guard isByDay else {
                handOverLater(index)
                return
            }
            leaveDutyLine(index)
        case .none:
            let item = Int(here.pointee.item)
            guard item >= 0, items[item].place != .inHand, !items[item].isBegun else { return }
            guard !isByDay else {
                handOverLater(index)
                return
            }
            takeBack(item)
            here.pointee.item = -1
        }
        // A piece of its own, so that what was planned for the other one holds no longer.
        here.pointee.pieces &+= 1
        give(index)
    }

    /// Takes a piece that nobody has begun out of its queue.
    private func takeBack(_ item: Int) {
        if items[item].owner >= 0 { countArising(-leftToDo(item), post: Int(items[item].owner)) }
        takeOut(item)
        free(item)
    }

    /// A worker begins a piece of work of an assessment: how long it takes is drawn; waiting lasts until it is over.
    func beginPiece(_ item: Int, post: Int) {
        let index = Int(items[item].assessment)
        if assessments.open[index].piece == .waiting {
            let seconds = longestWait(index)
            var parts = SIMD8<Double>(repeating: 0)
            parts[HoursCategory.waiting.rawValue] = seconds
            countArising(seconds - items[item].total - items[item].paper, post: post)
            items[item].parts = parts
            items[item].total = seconds
            items[item].remaining = seconds
            items[item].paper = 0
        }
        begins(index, by: Int32(truncatingIfNeeded: post))
    }

    /// For how long a professional waits with the person at most.
    private func longestWait(_ index: Int) -> Double {
        assessments.open[index].step == .ambulance
            ? max(0, assessments.open[index].ambulanceAt - now)
            : max(0, assessments.open[index].bedSoughtAt + assessments.rules.staysWith - now)
    }

    /// Somebody begins the piece that was to be done.
    private func begins(_ index: Int, by doer: Int32) {
        let here = assessments.open.element(index)
        here.pointee.doer = doer
        switch here.pointee.piece {
        case .settingUp:
            putDown(index, to: .rota)
            add(1, .begun, team: Int(here.pointee.team))
            if doer == Simulation.emergencyDuty { add(1, .begunOutOfHours, team: Int(here.pointee.team)) }
            beginSearches(index)
        case .warrant, .returning: putDown(index, to: .rota)
        case .interview:
            putDown(index, to: .rota)
            // Entry under a warrant begins a detention.
            if here.pointee.needsWarrant, here.pointee.step == .interview {
                here.pointee.heldUntil = now + assessments.law.warrant
                if draws.happens(
                    assessments.rules.warrantExtended, purpose: assessments.purposes.warrantExtended,
                    entity: here.pointee.entity, ordinal: 0)
                {
                    here.pointee.heldUntil += assessments.law.warrantExtension
                }
            }
        case .waiting, .report: break
        }
    }

    /// A worker has done a piece.
    func pieceDone(_ item: Int) {
        let index = Int(items[item].assessment)
        add(items[item].paper, .notesSeconds, team: Int(assessments.open[index].team))
        assessments.open[index].item = -1
        // Times are whole seconds.
        assessments.open[index].pieceSeconds = items[item].total.rounded(.up)
        pieceIsDone(index)
    }

    private func pieceIsDone(_ index: Int) {
        switch assessments.open[index].piece {
        case .settingUp: isSetUp(index)
        case .warrant: warrantIsGranted(index)
        case .interview: interviewIsOver(index)
        // Bed and ambulance come by themselves.
        case .waiting: break
        case .returning: isBack(index)
        case .report: forget(index)
        }
    }

    /// The professional need not wait any longer.
    func endWaiting(_ index: Int) {
        let here = assessments.open.element(index)
        guard here.pointee.piece == .waiting else { return }
        switch here.pointee.duty {
        case .inLine: leaveDutyLine(index)
        case .inHand:
            here.pointee.pieces &+= 1
            leaveDuty(index)
        case .none:
            let item = Int(here.pointee.item)
            guard item >= 0 else { return }
            if items[item].place == .inHand {
                let post = Int(items[item].owner)
                bookActivity(post)
                countArising(-items[item].remaining, post: post)
                queue.cancel(postActivity[post])
                items[item].remaining = 0
                endActivity(post)
            } else {
                takeBack(item)
                here.pointee.item = -1
            }
        }
    }

    /// Whether a professional is with the person just now.
    func isAttended(_ index: Int) -> Bool {
        let here = assessments.open[index]
        guard here.piece == .waiting else { return false }
        return here.duty == .inHand || (here.item >= 0 && items[Int(here.item)].place == .inHand)
    }

    // MARK: - The emergency duty service

    private func joinDutyLine(_ index: Int) {
        if assessments.dutyFree > 0 {
            beginDuty(index)
            return
        }
        let here = assessments.open.element(index)
        here.pointee.duty = .inLine
        here.pointee.nextInLine = -1
        let last = Int(assessments.dutyTail)
        if last >= 0 {
            assessments.open[last].nextInLine = Int32(truncatingIfNeeded: index)
        } else {
            assessments.dutyHead = Int32(truncatingIfNeeded: index)
        }
        assessments.dutyTail = Int32(truncatingIfNeeded: index)
        handOverLater(index)
    }

    private func leaveDutyLine(_ index: Int) {
        var before = -1
        var place = Int(assessments.dutyHead)
        while place >= 0, place != index {
            before = place
            place = Int(assessments.open[place].nextInLine)
        }
        let next = assessments.open[index].nextInLine
        if before >= 0 { assessments.open[before].nextInLine = next } else { assessments.dutyHead = next }
        if Int(assessments.dutyTail) == index { assessments.dutyTail = Int32(truncatingIfNeeded: before) }
        assessments.open[index].duty = .none
    }

    private func beginDuty(_ index: Int) {
        assessments.dutyFree -= 1
        let here = assessments.open.element(index)
        here.pointee.duty = .inHand
        here.pointee.dutySince = now
        if journal.isKept { noteEmergencyDuty(index, isBeginning: true) }
        let type = assessments.types[Int(here.pointee.piece.rawValue)]
        let seconds =
            here.pointee.piece == .waiting
            ? longestWait(index)
            : drawTimes(
                type, isUnanswered: false, entity: here.pointee.entity, ordinal: UInt64(pieceOrdinal(index))
            ).sum()
        at(
            now + seconds, .assessment, index, stamp: here.pointee.pieces, detail: AssessmentEvent.pieceEnds.rawValue,
            priority: .completion)
        begins(index, by: Simulation.emergencyDuty)
    }

    /// The emergency duty service has done a piece.
    func dutyPieceEnds(_ index: Int) {
        guard assessments.open[index].duty == .inHand else { return }
        assessments.open[index].pieceSeconds = now - assessments.open[index].dutySince
        leaveDuty(index)
        pieceIsDone(index)
    }

    /// A professional of the service is free, and takes up what waits longest.
    private func leaveDuty(_ index: Int) {
        let here = assessments.open.element(index)
        here.pointee.duty = .none
        if journal.isKept { noteEmergencyDuty(index, isBeginning: false) }
        add(now - here.pointee.dutySince, .emergencySeconds, team: Int(here.pointee.team))
        assessments.dutyFree += 1
        let next = Int(assessments.dutyHead)
        if next >= 0 {
            leaveDutyLine(next)
            beginDuty(next)
        }
    }
}
