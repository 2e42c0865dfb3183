import EventKernel
import Glibc
import RandomStreams
import Scenario

extension Simulation {
    /// A worker begins or resumes a piece of work.
    func begin(_ item: Int, post: Int) {
        let isFromTeam = items[item].owner < 0
        if items[item].place != .none { takeOut(item) }
        let isFresh = !items[item].isBegun
        if isFresh {
            if isFromTeam { countArising(work[Int(items[item].work)].expectedSeconds, post: post) }
            prepare(item, post: post)
        }
        let piece = items.element(item)
        piece.pointee.owner = Int32(truncatingIfNeeded: post)
        piece.pointee.place = .inHand
        posts[post].item = Int32(truncatingIfNeeded: item)
        setActivity(.item, post: post)
        if journal.isKept { noteBeginning(item, post: post, isFresh: isFresh) }
        // What can pause makes way for the reserve, unless it is urgent itself.
        let isHeld =
            work[Int(piece.pointee.work)].pauses && piece.pointee.workClass > Int32(WorkClass.dutyPlace)
        let end = now + piece.pointee.remaining
        postActivity[post] = at(
            isHeld ? min(end, max(now, reserveStart(post))) : end, .activityEnd, post, priority: .completion)
    }

    /// Draws what a piece will take: whether anybody answers, the time by category, and its worth as a contact.
    private func prepare(_ item: Int, post: Int) {
        let piece = items.element(item)
        let type = Int(piece.pointee.work)
        let table = work.element(type)
        let person = Int(piece.pointee.person)
        let entity = piece.pointee.entity
        let ordinal = UInt64(piece.pointee.ordinal)
        let share = table.pointee.noAnswerShare
        let isUnanswered =
            share > 0
            && draws.happens(share, purpose: table.pointee.noAnswerPurpose, entity: entity, ordinal: ordinal)
        if isUnanswered { piece.pointee.isUnanswered = true }
        var direct = 1.0
        var contact = 1.0
        let under = underWorkTarget(type, post: post)
        if person >= 0 {
            direct = directFactor[type * Compiler.states + Int(people[person].state)]
            if table.pointee.isContact {
                let engagement = engagement(person, post: post)
                contact = 1 + profiles[Int(people[person].profile)].strangerTakesLonger * (1 - engagement)
                let pressure = contactPressure(post)
                let length = 1 - (1 - table.pointee.lengthUnderPressure) * pressure
                direct *= length
                let worth =
                    (1 - (1 - recording.counting[type].worthUnderPressure) * pressure) * under.length * under.worth
                piece.pointee.meaningfulness =
                    isUnanswered || piece.pointee.isSurplus
                    ? 0
                    : min(
                        1,
                        table.pointee.meaningfulness * engagement * experience(post) * length * thinkingFactor(post)
                            * strain.workers[post].contact * worth
                            * (piece.pointee.isDelegated ? byOthers.rules[type].meaningfulness : 1))
            }
        }
        let slowness = 1 / speed(post)
        var parts = drawTimes(type, isUnanswered: isUnanswered, entity: entity, ordinal: ordinal)
        parts[HoursCategory.direct.rawValue] *= direct * contact * slowness
        parts[HoursCategory.telephone.rawValue] *= contact * slowness
        parts[HoursCategory.indirect.rawValue] *= slowness
        if under.length != 1 {
            parts[HoursCategory.direct.rawValue] *= under.length
            parts[HoursCategory.telephone.rawValue] *= under.length
            parts[HoursCategory.indirect.rawValue] *= under.length
            parts[HoursCategory.recording.rawValue] *= under.length
        }
        if person >= 0 { parts[HoursCategory.travel.rawValue] *= people[person].travel }
        if wards.isActive, person >= 0, parts[HoursCategory.travel.rawValue] > 0 {
            parts[HoursCategory.travel.rawValue] += travelAway(person)
        }
        if organisation.hasTravel {
            parts[HoursCategory.travel.rawValue] *= organisation.travel[postTable[post].team]
        }
        if reforms.isActive {
            let place = Int(piece.pointee.serving) * workCount + type
            let travel = parts[HoursCategory.travel.rawValue]
            parts *= reforms.time[place]
            parts[HoursCategory.travel.rawValue] = travel
            piece.pointee.meaningfulness = min(1, piece.pointee.meaningfulness * reforms.worth[place])
        }
        let notes = parts[HoursCategory.recording.rawValue] * slowness
        parts[HoursCategory.recording.rawValue] = 0
        piece.pointee.paper =
            notes * recordingFactor(type, isContact: person >= 0 && table.pointee.isContact, post: post)
            + furtherNotes(item, type: type, post: post) * slowness
        let total = parts.sum()
        piece.pointee.parts = parts
        piece.pointee.total = total
        piece.pointee.remaining = total
        piece.pointee.isBegun = true
        // What it takes beyond what was counted when it arose: a stranger, a starter, a long visit.
        countArising(total + piece.pointee.paper - table.pointee.expectedSeconds, post: post)
        if piece.pointee.assessment >= 0 { beginPiece(item, post: post) }
    }

    /// How far a person is engaged with a worker: grown with time for the own coordinator, at its start for others.
    private func engagement(_ person: Int, post: Int) -> Double {
        let profile = Int(people[person].profile)
        let start = profiles[profile].engagementAtStart
        guard start < 1, Int(people[person].coordinator) == post else { return start }
        let age = now - people[person].relationshipSince
        return start + (1 - start) * (1 - exp(-age / profiles[profile].relationshipTime))
    }

    /// A piece of work, or a stretch of notes, is done.
    func endActivity(_ post: Int) {
        bookActivity(post)
        postActivity[post] = .none
        if journal.isKept { noteStop(post, isDone: !isAtUnfinishedPiece(post)) }
        if posts[post].activity == .item {
            let item = Int(posts[post].item)
            posts[post].item = -1
            partFromCompanion(item)
            // The worker still counts as busy, so that nothing that this sets going is taken up before the end.
            if isUnfinished(item) {
                putBack(item, doer: post)
            } else {
                posts[post].paper += items[item].paper
                complete(item, post: post)
                pieceFinished(item)
                free(item)
            }
        }
        // Nobody takes anything up in a shift that is over or in a post that is vacant.
        setActivity(posts[post].isPresent ? .idle : .off, post: post)
        if posts[post].isPresent { takeUpNext(post) }
    }

    /// Whether there is still something to do at a piece.
    @inline(__always)
    private func isUnfinished(_ item: Int) -> Bool { items[item].remaining > 1e-6 }

    private func isAtUnfinishedPiece(_ post: Int) -> Bool {
        posts[post].activity == .item && posts[post].item >= 0 && isUnfinished(Int(posts[post].item))
    }

    /// What a finished piece does: to the ledgers, to the person, to the pathway.
    private func complete(_ item: Int, post: Int) {
        let type = Int(items[item].work)
        let team = Int(items[item].team)
        if items[item].isOversight { return }
        if pipelines.countedWork & (1 << UInt64(type)) != 0 { countForApprovals(type, post: post) }
        if Int(items[item].workClass) == WorkClass.deadlinePlace {
            add(1, .deadlinesJudged, team: team)
            if now > items[item].due { add(1, .deadlinesLate, team: team) }
        }
        countDone(item, type: type, team: team)
        if targets.isAny { countForTarget(item, type: type, post: post) }
        if work[type].assignment == .worker {
            let total = items[item].total
            if work[type].isSupervision { receiveSupervision(total, post: post) }
            receiveThinking(type, post: post)
        }
        if strain.rules.statutoryWork & (1 << UInt64(type)) != 0 { strain.workers[post].statutory += 1 }
        if items[item].assessment >= 0 { pieceDone(item) }
        let person = Int(items[item].person)
        guard person >= 0, people[person].generation == items[item].generation else { return }
        people[person].outstanding &= ~(1 << UInt64(type))
        if items[item].isDelegated { oversee(type, person: person, doer: post) }
        if work[type].isContact { contactMade(item, type: type, person: person, post: post) }
        followUp(item, type: type, person: person)
        if budgets.stepWork & (1 << UInt64(type)) != 0 { budgetWorkDone(item, type: type, person: person) }
        switch work[type].step {
        case .screening: if people[person].stage == .screening { screened(person) }
        case .firstContact: if people[person].stage == .firstContactBooked { firstContactMade(person) }
        case .none: break
        }
    }

    /// A contact shortens the gap by its worth, and is registered or not as the target counts it.
    private func contactMade(_ item: Int, type: Int, person: Int, post: Int) {
        let team = Int(items[item].team)
        let isUnanswered = items[item].isUnanswered
        if work[type].isVisit, !items[item].isBeyondPlan {
            // In the week in which it came due, so that the share made cannot exceed one.
            let place = row(at: items[item].arisen) + team * teamStride
            measures[place + PeopleMeasure.visitsMade.rawValue] += 1
            measures[place + PeopleMeasure.visitSecondsMade.rawValue] += work[type].expectedSeconds
            if isUnanswered { measures[place + PeopleMeasure.visitsUnanswered.rawValue] += 1 }
        }
        if items[item].isFirstCrisisVisit {
            add(1, .crisisResponses, team: team)
            let late = now - items[item].total - (items[item].arisen + safety.crisisWithin)
            if late > 0 {
                add(1, .crisisResponsesLate, team: team)
                add(late, .crisisSecondsLate, team: team)
            }
        }
        count(contact: item, type: type, person: person, post: post)
        guard !isUnanswered else { return }
        if wards.isActive { metAfterLeaving(person) }
        add(1, .contactsMade, team: team)
        add(1, .contactsMade, post: post)
        guard people[person].stage == .inCare else { return }
        let hands =
            items[item].parts[HoursCategory.direct.rawValue] + items[item].parts[HoursCategory.telephone.rawValue]
        let worth = items[item].meaningfulness
        add(hands * worth, .meaningfulSeconds, team: team)
        people[person].gapSince = now - (now - people[person].gapSince) * (1 - worth)
        replanMoves(person)
    }

    /// Adds the time since the last booking to the hours of the activity, and what lies beyond the shift to overtime.
    func bookActivity(_ post: Int) {
        let here = posts.element(post)
        let elapsed = now - here.pointee.since
        here.pointee.since = now
        guard elapsed > 0, here.pointee.activity != .off else { return }
        switch here.pointee.activity {
        case .off: return
        case .idle, .reserve:
            addHours(elapsed, here.pointee.duties != 0 ? .standby : .unassigned, post: post)
            let kept = min(elapsed, now - reserveStart(post))
            if kept > 0 { add(kept, .reserve, post: post) }
            strain.workers[post].idle += elapsed
        case .paper:
            addHours(elapsed, .recording, post: post)
            writeNotes(elapsed, post: post)
        case .item: bookItem(Int(here.pointee.item), elapsed, post: post)
        case .companion: bookHours(Int(here.pointee.item), elapsed, post: post)
        }
        let beyond = now - max(here.pointee.shiftEnd, now - elapsed)
        if beyond > 0 { bookOvertime(beyond, post: post) }
    }

    private func bookItem(_ item: Int, _ elapsed: Double, post: Int) {
        bookHours(item, elapsed, post: post)
        let piece = items.element(item)
        piece.pointee.remaining = max(0, piece.pointee.remaining - elapsed)
        let workClass = Int(piece.pointee.workClass)
        if workClass == WorkClass.deadlinePlace { posts[post].deadlineThisWeek += elapsed }
        if workClass <= WorkClass.dutyPlace { posts[post].urgentToday += elapsed }
        if targets.hasCeiling, workClass > WorkClass.fixedPlace { targets.plannedThisWeek[post] += elapsed }
        if piece.pointee.assessment >= 0 {
            let index = Int(piece.pointee.assessment)
            add(
                elapsed, assessments.open[index].piece == .waiting ? .waitingSeconds : .workSeconds,
                team: Int(assessments.open[index].team))
        }
    }

    /// Adds time at a piece of work to the hours of its categories.
    private func bookHours(_ item: Int, _ elapsed: Double, post: Int) {
        let piece = items.element(item)
        let total = piece.pointee.total
        guard total > 0 else {
            addHours(elapsed, .unassigned, post: post)
            return
        }
        // The last booking of a piece takes what the rounding up to a whole second adds.
        addHours(piece.pointee.parts * (elapsed / total), post: post)
        let policy = policies.element(policyOfTeam[postTable.element(post).pointee.team])
        if policy.pointee.protected & (1 << UInt64(piece.pointee.work)) != 0 {
            add(elapsed, .protectedDelivered, post: post)
        }
    }

    /// Notes and forms, half an hour at a time.
    func beginPaper(_ post: Int) {
        // Until a colleague comes who is late for an appointment, five minutes at a time.
        let left = freeUntil(post) - now
        let chunk = min(posts[post].paper, 1800, left > 0 ? left : Simulation.grid)
        setActivity(.paper, post: post)
        if journal.isKept { noteNotes(post) }
        postActivity[post] = at(now + chunk, .activityEnd, post, priority: .completion)
    }
}
