import EventKernel
import Glibc
import RandomStreams
import Scenario

extension Simulation {
    /// A worker begins or resumes a piece of work.
    mutating func begin(_ item: Int, post: Int) {
        dequeue(item)
        let isFromTeam = items[item].owner < 0
        if !items[item].isBegun {
            if isFromTeam { countArising(work[Int(items[item].work)].expectedSeconds, post: post) }
            prepare(item, post: post)
        }
        items[item].owner = Int32(post)
        posts[post].activity = .item
        posts[post].item = Int32(item)
        postActivity[post] = at(
            now + items[item].remaining, .activityEnd, post, priority: .completion)
    }

    /// Draws what a piece will take: whether anybody answers, the time by category, and its worth as a contact.
    private mutating func prepare(_ item: Int, post: Int) {
        let type = Int(items[item].work)
        let compiled = work[type]
        let person = Int(items[item].person)
        let isPersons = person >= 0
        let entity = isPersons ? people[person].entity : posts[post].entity
        let ordinal = UInt64(items[item].ordinal)
        var kind = 0
        if compiled.noAnswerShare > 0,
            draws.happens(
                compiled.noAnswerShare, purpose: compiled.noAnswerPurpose, entity: entity, ordinal: ordinal)
        {
            kind = 1
            items[item].isUnanswered = true
        }
        var direct = 1.0
        var contact = 1.0
        if isPersons {
            direct = directFactor[type * Compiler.states + Int(people[person].state)]
            if compiled.isContact {
                let who = people[person]
                let profile = profiles[Int(who.profile)]
                let engagement = engagement(who, profile, post: post)
                contact = 1 + profile.strangerTakesLonger * (1 - engagement)
                let policy = policies[policyOfTeam[postTable[post].team]]
                let length = 1 - (1 - compiled.lengthUnderPressure) * policy.contactPressure
                direct *= length
                items[item].meaningfulness =
                    kind == 1 ? 0 : compiled.meaningfulness * engagement * experience(post) * length
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
        items[item].paper = parts[HoursCategory.recording.rawValue]
        parts[HoursCategory.recording.rawValue] = 0
        let total = parts.sum()
        items[item].parts = parts
        items[item].total = total
        items[item].remaining = total
        items[item].isBegun = true
        // What it takes beyond what was counted when it arose: a stranger, a starter, a long visit.
        countArising(total + items[item].paper - compiled.expectedSeconds, post: post)
    }

    /// How far a person is engaged with a worker: grown with time for the own coordinator, at its start for others.
    private func engagement(_ who: Person, _ profile: CompiledProfile, post: Int) -> Double {
        guard Int(who.coordinator) == post else { return profile.engagementAtStart }
        let age = now - who.relationshipSince
        return profile.engagementAtStart
            + (1 - profile.engagementAtStart) * (1 - exp(-age / profile.relationshipTime))
    }

    /// A piece of work, or a stretch of notes, is done.
    mutating func endActivity(_ post: Int) {
        bookActivity(post)
        postActivity[post] = .none
        if posts[post].activity == .paper {
            posts[post].activity = .idle
        } else {
            let item = Int(posts[post].item)
            posts[post].activity = .idle
            posts[post].item = -1
            posts[post].paper += items[item].paper
            complete(item, post: post)
            free(item)
        }
        posts[post].since = now
        // Nobody takes anything up in a shift that is over or in a post that is vacant.
        if posts[post].isPresent { takeUpNext(post) } else { posts[post].activity = .off }
    }

    /// What a finished piece does: to the ledgers, to the person, to the pathway.
    private mutating func complete(_ item: Int, post: Int) {
        let done = items[item]
        let type = Int(done.work)
        let compiled = work[type]
        let team = Int(done.team)
        if Int(done.workClass) == WorkClass.deadlinePlace {
            add(1, .deadlinesDone, team: team)
            if now > done.due { add(1, .deadlinesLate, team: team) }
        }
        if compiled.isSupervision, compiled.assignment == .worker { add(done.total, .supervisionReceived, post: post) }
        if compiled.assignment == .worker,
            policies[policyOfTeam[postTable[post].team]].protected & (1 << UInt64(type)) != 0
        {
            add(done.total, .protectedDelivered, post: post)
        }
        let person = Int(done.person)
        guard person >= 0, people[person].generation == done.generation else { return }
        people[person].outstanding &= ~(1 << UInt64(type))
        if compiled.isContact { contactMade(done, compiled, person: person, post: post) }
        switch compiled.step {
        case .screening: if people[person].stage == .screening { screened(person) }
        case .firstContact: if people[person].stage == .firstContactBooked { firstContactMade(person) }
        case .none: break
        }
    }

    /// A contact shortens the gap by its worth, and is registered or not as the target counts it.
    private mutating func contactMade(_ done: WorkItem, _ compiled: CompiledWork, person: Int, post: Int) {
        let team = Int(done.team)
        if compiled.isVisit {
            add(1, .visitsMade, team: team)
            if done.isUnanswered { add(1, .visitsUnanswered, team: team) }
        }
        if done.isFirstCrisisVisit {
            add(1, .crisisResponses, team: team)
            if now - done.total > done.due { add(1, .crisisResponsesLate, team: team) }
        }
        let pressure = policies[policyOfTeam[postTable[post].team]].contactPressure
        let share = compiled.registered + (compiled.registeredUnderPressure - compiled.registered) * pressure
        if draws.happens(
            share, purpose: compiled.registeredPurpose, entity: people[person].entity, ordinal: UInt64(done.ordinal))
        {
            add(1, .contactsRegistered, post: post)
            posts[post].registeredInPeriod += 1
        }
        guard !done.isUnanswered else { return }
        add(1, .contactsMade, team: team)
        add(1, .contactsMade, post: post)
        guard people[person].stage == .inCare else { return }
        let hands = done.parts[HoursCategory.direct.rawValue] + done.parts[HoursCategory.telephone.rawValue]
        add(hands * done.meaningfulness, .meaningfulSeconds, team: team)
        let gap = now - people[person].gapSince
        people[person].gapSince = now - gap * (1 - done.meaningfulness)
        replan(person)
    }

    /// Adds the time since the last booking to the hours of the activity, and what lies beyond the shift to overtime.
    mutating func bookActivity(_ post: Int) {
        let here = posts[post]
        let elapsed = now - here.since
        posts[post].since = now
        guard elapsed > 0 else { return }
        switch here.activity {
        case .off: return
        case .idle: add(elapsed, .unassigned, post: post)
        case .reserve:
            add(elapsed, .unassigned, post: post)
            add(elapsed, .reserve, post: post)
        case .paper:
            add(elapsed, .recording, post: post)
            posts[post].paper -= elapsed
            posts[post].paperChunk -= elapsed
            if posts[post].paper < 1e-6 { posts[post].paper = 0 }
        case .item: bookItem(Int(here.item), elapsed, post: post)
        }
        let beyond = now - max(here.shiftEnd, now - elapsed)
        if beyond > 0 { add(beyond, .overrun, post: post) }
    }

    private mutating func bookItem(_ item: Int, _ elapsed: Double, post: Int) {
        let doing = items[item]
        // The last booking of a piece takes what the rounding up to a whole second adds.
        if doing.total > 0 {
            let scale = elapsed / doing.total
            for category in 0..<Compiler.categories where doing.parts[category] > 0 {
                addStaff(
                    doing.parts[category] * scale, StaffMeasure.direct.rawValue + category,
                    team: postTable[post].team, role: postTable[post].role)
            }
        } else {
            add(elapsed, .unassigned, post: post)
        }
        items[item].remaining = max(0, doing.remaining - elapsed)
        if Int(doing.workClass) == WorkClass.deadlinePlace { posts[post].deadlineThisWeek += elapsed }
        if Int(doing.workClass) <= WorkClass.dutyPlace { posts[post].urgentToday += elapsed }
    }

    /// Notes and forms, half an hour at a time.
    mutating func beginPaper(_ post: Int) {
        let chunk = min(posts[post].paper, 1800, posts[post].shiftEnd - now)
        posts[post].activity = .paper
        posts[post].paperChunk = chunk
        postActivity[post] = at(now + chunk, .activityEnd, post, priority: .completion)
    }
}
