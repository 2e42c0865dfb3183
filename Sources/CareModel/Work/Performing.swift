import EventKernel
import Glibc
import RandomStreams
import Scenario

extension Simulation {
    /// A worker begins or resumes a piece of work.
    mutating func begin(_ item: Int, post: Int) {
        let isFromTeam = items[item].owner < 0
        if items[item].place != .none { takeOut(item) }
        if !items[item].isBegun {
            if isFromTeam { countArising(work[Int(items[item].work)].expectedSeconds, post: post) }
            prepare(item, post: post)
        }
        items[item].owner = Int32(post)
        items[item].place = .inHand
        posts[post].item = Int32(item)
        setActivity(.item, post: post)
        // What can pause makes way for the reserve, unless it is urgent itself.
        let type = Int(items[item].work)
        let isHeld = work[type].pauses && items[item].workClass > Int32(WorkClass.dutyPlace)
        let end = now + items[item].remaining
        postActivity[post] = at(
            isHeld ? min(end, max(now, reserveStart(post))) : end, .activityEnd, post, priority: .completion)
    }

    /// Draws what a piece will take: whether anybody answers, the time by category, and its worth as a contact.
    private mutating func prepare(_ item: Int, post: Int) {
        let type = Int(items[item].work)
        let person = Int(items[item].person)
        let isPersons = person >= 0
        let entity = items[item].entity
        let ordinal = UInt64(items[item].ordinal)
        var kind = 0
        if work[type].noAnswerShare > 0,
            draws.happens(
                work[type].noAnswerShare, purpose: work[type].noAnswerPurpose, entity: entity, ordinal: ordinal)
        {
            kind = 1
            items[item].isUnanswered = true
        }
        var direct = 1.0
        var contact = 1.0
        if isPersons {
            direct = directFactor[type * Compiler.states + Int(people[person].state)]
            if work[type].isContact {
                let engagement = engagement(person, post: post)
                contact = 1 + profiles[Int(people[person].profile)].strangerTakesLonger * (1 - engagement)
                let length = 1 - (1 - work[type].lengthUnderPressure) * contactPressure(post)
                direct *= length
                items[item].meaningfulness =
                    kind == 1
                    ? 0 : work[type].meaningfulness * engagement * experience(post) * length * thinkingFactor(post)
            }
        }
        let slowness = 1 / speed(post)
        var parts = SIMD8<Double>(repeating: 0)
        let base = (type * 2 + kind) * Compiler.categories
        for category in 0..<Compiler.categories where times[base + category].isUsed {
            let time = times[base + category]
            var seconds =
                time.isConstant
                ? time.sampler.mean
                : time.sampler.quantile(draws.uniform(purpose: time.purpose, entity: entity, ordinal: ordinal))
            switch category {
            case HoursCategory.direct.rawValue: seconds *= direct * contact * slowness
            case HoursCategory.telephone.rawValue: seconds *= contact * slowness
            case HoursCategory.indirect.rawValue, HoursCategory.recording.rawValue: seconds *= slowness
            default: break
            }
            parts[category] = seconds
        }
        items[item].paper =
            parts[HoursCategory.recording.rawValue]
            * recordingFactor(type, isContact: isPersons && work[type].isContact, post: post)
            + furtherNotes(item, type: type, post: post) * slowness
        parts[HoursCategory.recording.rawValue] = 0
        let total = parts.sum()
        items[item].parts = parts
        items[item].total = total
        items[item].remaining = total
        items[item].isBegun = true
        // What it takes beyond what was counted when it arose: a stranger, a starter, a long visit.
        countArising(total + items[item].paper - work[type].expectedSeconds, post: post)
    }

    /// How far a person is engaged with a worker: grown with time for the own coordinator, at its start for others.
    private mutating func engagement(_ person: Int, post: Int) -> Double {
        let profile = Int(people[person].profile)
        let start = profiles[profile].engagementAtStart
        guard start < 1, Int(people[person].coordinator) == post else { return start }
        let age = now - people[person].relationshipSince
        return start + (1 - start) * (1 - exp(-age / profiles[profile].relationshipTime))
    }

    /// A piece of work, or a stretch of notes, is done.
    mutating func endActivity(_ post: Int) {
        bookActivity(post)
        postActivity[post] = .none
        if posts[post].activity == .item {
            let item = Int(posts[post].item)
            posts[post].item = -1
            partFromCompanion(item)
            // The worker still counts as busy, so that nothing that this sets going is taken up before the end.
            if items[item].remaining > 1e-6 {
                putBack(item, doer: post)
            } else {
                posts[post].paper += items[item].paper
                complete(item, post: post)
                free(item)
            }
        }
        // Nobody takes anything up in a shift that is over or in a post that is vacant.
        setActivity(posts[post].isPresent ? .idle : .off, post: post)
        if posts[post].isPresent { takeUpNext(post) }
    }

    /// What a finished piece does: to the ledgers, to the person, to the pathway.
    private mutating func complete(_ item: Int, post: Int) {
        let type = Int(items[item].work)
        let team = Int(items[item].team)
        if Int(items[item].workClass) == WorkClass.deadlinePlace {
            add(1, .deadlinesJudged, team: team)
            if now > items[item].due { add(1, .deadlinesLate, team: team) }
        }
        if work[type].assignment == .worker {
            let total = items[item].total
            if work[type].isSupervision { add(total, .supervisionReceived, post: post) }
            receiveThinking(type, post: post)
        }
        let person = Int(items[item].person)
        guard person >= 0, people[person].generation == items[item].generation else { return }
        people[person].outstanding &= ~(1 << UInt64(type))
        if work[type].isContact { contactMade(item, type: type, person: person, post: post) }
        switch work[type].step {
        case .screening: if people[person].stage == .screening { screened(person) }
        case .firstContact: if people[person].stage == .firstContactBooked { firstContactMade(person) }
        case .none: break
        }
    }

    /// A contact shortens the gap by its worth, and is registered or not as the target counts it.
    private mutating func contactMade(_ item: Int, type: Int, person: Int, post: Int) {
        let team = Int(items[item].team)
        let isUnanswered = items[item].isUnanswered
        if work[type].isVisit {
            // In the week in which it came due, so that the share made cannot exceed one.
            let place = row(at: items[item].arisen) + team * teamStride
            measures[place + PeopleMeasure.visitsMade.rawValue] += 1
            if isUnanswered { measures[place + PeopleMeasure.visitsUnanswered.rawValue] += 1 }
        }
        if items[item].isFirstCrisisVisit {
            add(1, .crisisResponses, team: team)
            if now - items[item].total > items[item].due { add(1, .crisisResponsesLate, team: team) }
        }
        count(contact: item, type: type, person: person, post: post)
        guard !isUnanswered else { return }
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
    mutating func bookActivity(_ post: Int) {
        let elapsed = now - posts[post].since
        posts[post].since = now
        guard elapsed > 0 else { return }
        switch posts[post].activity {
        case .off: return
        case .idle, .reserve:
            add(elapsed, posts[post].isOnDuty ? .standby : .unassigned, post: post)
            let kept = min(elapsed, now - reserveStart(post))
            if kept > 0 { add(kept, .reserve, post: post) }
        case .paper:
            add(elapsed, .recording, post: post)
            writeNotes(elapsed, post: post)
        case .item: bookItem(Int(posts[post].item), elapsed, post: post)
        case .companion: bookHours(Int(posts[post].item), elapsed, post: post)
        }
        let beyond = now - max(posts[post].shiftEnd, now - elapsed)
        if beyond > 0 { add(beyond, .overrun, post: post) }
    }

    private mutating func bookItem(_ item: Int, _ elapsed: Double, post: Int) {
        bookHours(item, elapsed, post: post)
        items[item].remaining = max(0, items[item].remaining - elapsed)
        let workClass = Int(items[item].workClass)
        if workClass == WorkClass.deadlinePlace { posts[post].deadlineThisWeek += elapsed }
        if workClass <= WorkClass.dutyPlace { posts[post].urgentToday += elapsed }
    }

    /// Adds time at a piece of work to the hours of its categories.
    private mutating func bookHours(_ item: Int, _ elapsed: Double, post: Int) {
        let total = items[item].total
        if total > 0 {
            // The last booking of a piece takes what the rounding up to a whole second adds.
            let shares = items[item].parts * (elapsed / total)
            let team = postTable[post].team
            let role = postTable[post].role
            for category in 0..<Compiler.categories where shares[category] > 0 {
                addStaff(shares[category], StaffMeasure.direct.rawValue + category, team: team, role: role)
            }
            if policies[policyOfTeam[team]].protected & (1 << UInt64(items[item].work)) != 0 {
                add(elapsed, .protectedDelivered, post: post)
            }
        } else {
            add(elapsed, .unassigned, post: post)
        }
    }

    /// Notes and forms, half an hour at a time.
    mutating func beginPaper(_ post: Int) {
        // Until a colleague comes who is late for an appointment, five minutes at a time.
        let left = freeUntil(post) - now
        let chunk = min(posts[post].paper, 1800, left > 0 ? left : Simulation.grid)
        setActivity(.paper, post: post)
        postActivity[post] = at(now + chunk, .activityEnd, post, priority: .completion)
    }
}
