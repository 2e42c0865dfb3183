import EventKernel
import RandomStreams
import Scenario

extension Simulation {
    /// Schedules the next referral of a source.
    func scheduleReferral(source: Int) {
        guard let time = arrivals.next(from: source), time < horizon else { return }
        at(time, .referral, source)
    }

    /// A person is referred for the first time.
    func referralArrives(source: Int) {
        let count = arrivalCount[source]
        arrivalCount[source] = count + 1
        let entity = StableName.hash(sourceNames[source], count)
        let person = newPerson(entity: entity, team: sourceTeams[source], shares: source, source: source)
        people[person].state = UInt8(entryState(person))
        refer(person)
        scheduleReferral(source: source)
    }

    /// A person discharged earlier is referred again; such referrals are accepted.
    ///
    /// Whoever is followed and in crisis or in hospital comes as they are.
    func referAgain(_ person: Int) {
        guard people[person].stage == .discharged else { return }
        leaveCohorts(person)
        people[person].episode += 1
        let since = people[person].stateSince
        let isIll =
            (people[person].isFollowed || people[person].bedStay >= 0)
            && people[person].state >= UInt8(NeedState.crisis.rawValue)
        if !isIll { people[person].state = UInt8(entryState(person)) }
        refer(person)
        if isIll, people[person].stage != .gone { people[person].stateSince = since }
    }

    private func refer(_ person: Int) {
        let team = Int(people[person].team)
        setStage(.screening, of: person)
        people[person].referredAt = now
        people[person].countedAt = .infinity
        people[person].stateSince = now
        people[person].isBookingPlanned = false
        people[person].hasBegunCare = false
        people[person].laidDown = 0
        people[person].sessionsLeft = -1
        people[person].isUrgent = false
        people[person].isClosedEarly = false
        people[person].isFollowed = false
        people[person].carerGapSince = now
        add(1, .referrals, team: team)
        change(.waitingFirstContact, by: 1, team: team)
        for clock in 0..<clockCount { rewind(clock: clock, of: person) }
        if !trigger(.referral, person: person) { screened(person) }
        if people[person].stage != .gone { replan(person) }
    }

    /// The referral has been read: accepted people wait for a first contact, others are signposted.
    func screened(_ person: Int) {
        let who = people[person]
        let team = Int(who.team)
        if who.source >= 0, who.episode == 0,
            !draws.happens(
                accepted(from: Int(who.source)), purpose: model.purposes.accepted, entity: who.entity, ordinal: 0)
        {
            change(.waitingFirstContact, by: -1, team: team)
            if journal.isKept { noteEnding(person, .notAccepted) }
            remove(person)
            return
        }
        add(1, .referralsAccepted, team: team)
        isAccepted(person)
    }

    private func isAccepted(_ person: Int) {
        agreeWithPeers(person)
        let who = people[person]
        let serving = Int(who.serving)
        let policy = policies[policyOfTeam[serving]]
        if draws.happens(
            policy.acknowledged, purpose: model.purposes.acknowledged, entity: who.entity, ordinal: UInt64(who.episode))
        {
            people[person].countedAt = now
        }
        setStage(.waitingFirstContact, of: person)
        append(person, to: firstContactList(serving))
        trigger(.referralAccepted, person: person)
        let table = teamTable[serving]
        if who.state == UInt8(NeedState.crisis.rawValue) {
            people[person].isBookingPlanned = true
            at(max(now, who.referredAt + table.leastNoticeInCrisis), .bookFirstContact, person, stamp: who.generation)
        } else if !belongsToClinic(person), table.firstContactRate == .infinity {
            at(max(now, who.referredAt + leastNotice(serving)), .bookFirstContact, person, stamp: who.generation)
        }
        replan(person)
    }

    private func entryState(_ person: Int) -> Int {
        let who = people[person]
        let u = draws.uniform(purpose: model.purposes.entryState, entity: who.entity, ordinal: UInt64(who.episode))
        return entry.pick(u, from: Int(who.profile) * Compiler.states, count: Compiler.states)
    }

    /// Takes a slot for a person and draws what stays with them for life.
    func newPerson(entity: UInt64, team: Int, shares row: Int, source: Int) -> Int {
        let person: Int
        if freePeople.count > 0 {
            person = Int(freePeople.removeLast())
        } else {
            person = people.count
            people.append(Simulation.nobody)
            generations.append(0)
            clockStates.append(ClockState(), times: clockCount)
            clockOrdinal.append(0, times: clockCount)
            runsOut.append(.infinity, times: planCount)
            phaseOrdinal.append(0, times: scheduleCount)
            workOrdinal.append(0, times: workCount)
            planHandle.append(.none)
            budgets.addPerson()
        }
        peopleCreated += 1
        people[person] = Simulation.nobody
        people[person].generation = generations[person]
        beginGeneration(person)
        people[person].entity = entity
        if journal.isKept { noteArrival(person) }
        people[person].team = Int32(team)
        people[person].source = Int32(source)
        for clock in 0..<clockCount {
            clockStates[person * clockCount + clock].rate = 0
            clockOrdinal[person * clockCount + clock] = 0
        }
        for place in 0..<planCount { runsOut[person * planCount + place] = .infinity }
        for schedule in 0..<scheduleCount {
            phaseOrdinal[person * scheduleCount + schedule] = 0
        }
        for type in 0..<workCount { workOrdinal[person * workCount + type] = 0 }
        let u = draws.uniform(purpose: model.purposes.needProfile, entity: entity, ordinal: 0)
        let index = profileShares.pick(u, from: row * profiles.count, count: profiles.count)
        people[person].profile = Int32(index)
        people[person].serving = organisation.serves[team * profiles.count + index]
        let profile = profiles[index]
        people[person].hasCarer = draws.happens(
            profile.withCarer, purpose: model.purposes.carer, entity: entity, ordinal: 0)
        if profile.hasFrailty {
            people[person].frailty = profile.frailty.quantile(
                draws.uniform(purpose: model.purposes.frailty, entity: entity, ordinal: 0))
        }
        if profile.hasTravel {
            people[person].travel = profile.travel.quantile(
                draws.uniform(purpose: model.purposes.travel, entity: entity, ordinal: 0))
        }
        settleConcerns(person)
        return person
    }

    /// What was planned for a person, and work that is still going on, no longer holds.
    func beginGeneration(_ person: Int) {
        people[person].generation += 1
        generations[person] = people[person].generation
    }

    /// Frees the slot of a person who is known to the team no longer.
    func remove(_ person: Int) {
        needOfCareEnds(person)
        withdrawItems(of: person)
        cancelPlan(person)
        forgetReadiness(person)
        if assessments.isUsed { assessmentsForget(person) }
        if wards.isActive { forgetInBed(person) }
        setStage(.gone, of: person)
        beginGeneration(person)
        freePeople.append(Int32(person))
        peopleGone += 1
    }
}
