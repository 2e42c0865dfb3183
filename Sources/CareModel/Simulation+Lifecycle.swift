import EventKernel
import RandomStreams
import Scenario

extension Simulation {
    static let nobody = Person(
        entity: 0, generation: 0, team: 0, profile: 0, coordinator: -1, firstItem: -1, state: 0, stage: .gone,
        hasCarer: false, awaitsCrisisVisit: false, hasBegunCare: false, plan: -1, plannedFor: .infinity, frailty: 1,
        gapSince: 0, relationshipSince: 0, settledSince: 0, outstanding: 0, next: -1, previous: -1, stateSince: 0,
        laidDown: 0, episode: 0, source: -1, formerCoordinator: -1, formerHolder: 0, formerRelationship: 0,
        referredAt: 0, countedAt: .infinity, careEndsAt: .infinity, isBookingPlanned: false)

    static let noItem = WorkItem(
        work: 0, person: -1, generation: 0, owner: -1, workClass: 0, next: -1, previous: -1, place: .none,
        isBegun: false, isUnanswered: false, isFirstCrisisVisit: false, arisen: 0, due: 0, lapses: .infinity,
        parts: SIMD8(repeating: 0), total: 0, remaining: 0, paper: 0, meaningfulness: 0, entity: 0, ordinal: 0,
        team: 0, nextOfPerson: -1, previousOfPerson: -1, booking: -1, secondBooking: -1, companion: -1, bookings: 0,
        laidAsideAt: 0)

    static let emptyPost = Post(
        status: .vacant, cutBy: -1, holder: 0, entity: 0, tenureSince: 0, sickFrom: .infinity,
        sickUntil: .infinity,
        isPresent: false, shiftStart: 0, shiftEnd: 0, nextStretch: 0, nextShift: .infinity, urgentToday: 0,
        dayOfUrgent: -1, activity: .off, item: -1, since: 0, paper: 0, queuedSeconds: 0,
        deadlineThisWeek: 0, arisingThisWeek: 0, presentThisWeek: 0, loadArising: 0, loadPresent: 0, weeksAtWork: 0,
        registeredInPeriod: 0, weeksInPeriod: 0, isPressedThisWeek: false, weight: 0,
        waitingClasses: 0, appointed: 0, duties: 0, freeList: -1, nextFree: -1, freeOrder: 0, previousFree: -1,
        freeTimeTurn: -1)

    static var weekSeconds: Double { 604_800 }
    static var daySeconds: Double { 86_400 }

    /// Puts everything back to the beginning and schedules what starts a history.
    func begin(_ key: RandomKey) {
        queue.reset()
        draws = Draws(key: key)
        people.removeAll()
        freePeople.removeAll()
        generations.removeAll()
        clockStates.removeAll()
        clockOrdinal.removeAll()
        runsOut.removeAll()
        workOrdinal.removeAll()
        phaseOrdinal.removeAll()
        planHandle.removeAll()
        items.removeAll()
        freeItems.removeAll()
        waits.removeAll()
        arrivalCount.fill(with: 0)
        bookings.removeAll()
        freeBookings.removeAll()
        diaries.fill(with: WorkQueue())
        freeLists.fill(with: WorkQueue())
        freeOrder = 0
        bookingTurn.fill(with: 0)
        companionTurn.fill(with: 0)
        dutyPresent.fill(with: 0)
        dutyDays.fill(with: 0)
        rotaDays.fill(with: -1)
        postQueues.fill(with: WorkQueue())
        teamQueues.fill(with: WorkQueue())
        teamWaiting.fill(with: 0)
        areaOffice.fill(with: 0)
        areaOrdinal.fill(with: 0)
        posts.fill(with: Simulation.emptyPost)
        postActivity.fill(with: .none)
        onLeave.fill(with: 0)
        fixedDue.fill(with: 0)
        postWorkOrdinal.fill(with: 0)
        sicknessOrdinal.fill(with: 0)
        effectiveLevel.fill(with: 0)
        staffTime.reset()
        strain.reset()
        leaving.reset()
        sicknessClocks.reset()
        safety.reset()
        pipelines.reset()
        targets.reset()
        restoreOrganisation()
        reforms.reset()
        recruitment.reset()
        byOthers.reset()
        wards.reset()
        assessments.reset()
        procedures.reset()
        clusters.reset()
        budgets.reset()
        peers.reset()
        lists.fill(with: PersonList())
        lastInTurn.fill(with: -1)
        levels.fill(with: 0)
        levelsSince.fill(with: 0)
        measures.fill(with: 0)
        recording.reset()
        journal.reset()
        for team in 0..<teamTable.count { policyOfTeam[team] = team }
        row = warmUp > 0 ? 0 : model.layout.rowLength
        week = 0
        weekEnd = Simulation.weekSeconds
        modifierLimited = 0
        peopleCreated = 0
        peopleGone = 0

        for (index, year) in model.leaveYears.enumerated() where year.firstDay > 0 {
            at(Double(year.firstDay) * Simulation.daySeconds, .leaveYear, index)
        }
        for (index, change) in model.changes.enumerated() where change.wteBelow == nil {
            at(change.time, .policyChange, index)
        }
        startPipelines()
        openClinics()
        startPosts()
        pipelines.hasBegun = true
        startBudgets()
        startPeople()
        startWards()
        if journal.isKept, warmUp == 0 { noteMeasuring() }
        for source in 0..<arrivals.count {
            arrivals.reset(source, key: key)
            scheduleReferral(source: source)
        }
        for area in 0..<areaTable.count { scheduleArea(area) }
        startAssessments(key)
        at(weekEnd, .weekEnd, 0, priority: .completion)
        at(0, .weekBegin, 0)
    }

    /// Closes a week: levels, loads and pressure.
    ///
    /// It comes first of what happens at midnight, so that a change dated on a Monday belongs to the week it begins.
    func endWeek() {
        // A shift that ends at midnight, or work that runs on beyond it, has its hours in the week in which they were.
        for post in 0..<posts.count { bookActivity(post) }
        closeWeek()
        week += 1
        weekEnd = now + Simulation.weekSeconds
        // Row 0 takes the warm-up and is thrown away.
        row = now >= warmUp ? (week - model.scenario.run.warmUpWeeks + 1) * model.layout.rowLength : 0
        if journal.isKept, now == warmUp { noteMeasuring() }
        at(weekEnd, .weekEnd, 0, priority: .completion)
        beginWeekForStaff()
        carryOverMidnight()
        at(now, .weekBegin, 0)
    }

    /// Gives coordinators, books first contacts and plans the week for everybody, after what is dated on that day.
    func beginWeek() {
        beginWeekOfHazards()
        changeOverTime()
        bringReformsUpToDate()
        makeRotas()
        // The rota comes first, so that the days of whoever is not approved any more are given to others.
        beginWeekOfApprovals()
        beginWeekOfPeers()
        scheduleFixedTimes()
        beginWeekOfTargets()
        for team in 0..<teamTable.count {
            allocateWaiting(team)
            bookFirstContacts(team)
        }
        for person in 0..<people.count where people[person].movesOn {
            replanMoves(person)
        }
    }

    /// Adds up what is still open at the end of the run.
    func finish() {
        queue.advance(to: horizon)
        for post in 0..<posts.count { bookActivity(post) }
        closeWeek()
        judgeOverdueWork()
        judgeProceedings()
        judgeWeeks()
        // Who is not screened yet may still turn out not to be accepted, and is no part of the cohort.
        for person in 0..<people.count
        where people[person].stage == .waitingFirstContact || people[person].stage == .firstContactBooked {
            recordWait(person, .stillWaiting)
        }
    }

    /// Ends of a week that hold at the end of the run too.
    private func closeWeek() {
        closeWeekOfTargets()
        for team in 0..<teamTable.count { integrate(team) }
        closeWeekOfStaff()
        closeWeekOfRecruitment()
        closeDaysOnDuty()
        closeWeekOfClinics()
        closeWeekOfPipelines()
        closeWeekOfWards()
        closeWeekOfProcedures()
        closeWeekOfClusters()
        closeWeekOfBudgets()
        closeWeekOfPeers()
        closeWeekOfSurveys()
    }
}
