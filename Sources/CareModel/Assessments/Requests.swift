import RandomStreams
import Scenario

// Where assessments come from.
extension Simulation {
    static var originPlaces: (caseload: Int, area: Int, ward: Int, police: Int, recall: Int) { (0, 1, 2, 3, 4) }

    /// Requests from the area, from wards and from the police begin to come.
    func startAssessments(_ key: RandomKey) {
        guard assessments.isUsed else { return }
        ordersAtStart()
        for source in 0..<assessments.sourceOrigins.count {
            assessments.arrivals.reset(source, key: key)
            scheduleRequest(source)
        }
    }

    private func scheduleRequest(_ source: Int) {
        guard let time = assessments.arrivals.next(from: source), time < horizon else { return }
        at(time, .assessment, source, detail: AssessmentEvent.arrives.rawValue)
    }

    /// A request comes from elsewhere.
    func requestArrives(_ source: Int) {
        let count = assessments.arrivalCount[source]
        assessments.arrivalCount[source] += 1
        scheduleRequest(source)
        let origin = assessments.sourceOrigins[source]
        let entity = StableName.hash(assessments.sourceEntities[source], count)
        request(
            origin: origin, entity: entity,
            person: origin == Simulation.originPlaces.ward ? informalInpatient(entity) : -1)
    }

    /// Whose request it is that comes from a ward: anybody in bed who is neither detained nor under an order, as likely as
    /// another; -1 for somebody whom no team knows, or where there are no wards or nobody like that. O(people in bed).
    private func informalInpatient(_ entity: UInt64) -> Int {
        guard wards.isActive else { return -1 }
        func isEligible(_ stay: Int) -> Bool {
            let here = wards.stays[stay]
            guard here.isInBed, !here.isKept else { return false }
            guard here.person >= 0 else { return !here.request.isDetained }
            return legalKind(Int(here.person)) == .none && !isBeingAssessed(Int(here.person))
        }
        var count = 0
        for stay in 0..<wards.stays.count where isEligible(stay) { count += 1 }
        guard count > 0 else { return -1 }
        let u = draws.uniform(purpose: assessments.purposes.inpatient, entity: entity, ordinal: 0)
        var left = min(Int(u * Double(count)), count - 1)
        for stay in 0..<wards.stays.count where isEligible(stay) {
            if left == 0 { return Int(wards.stays[stay].person) }
            left -= 1
        }
        return -1
    }

    /// A crisis of somebody whom a team knows is to be assessed; false if an assessment of them is under way.
    @discardableResult
    func requestAssessment(of person: Int, crisis ordinal: UInt64) -> Bool {
        guard !isBeingAssessed(person) else { return false }
        let entity = StableName.hash(people[person].entity ^ assessments.purposes.crisis, ordinal)
        request(origin: Simulation.originPlaces.caseload, entity: entity, person: person)
        return true
    }

    /// Whether an assessment of a person is under way. O(assessments under way).
    func isBeingAssessed(_ person: Int) -> Bool {
        for index in 0..<assessments.open.count
        where assessments.open[index].step != .free && assessments.open[index].step != .report
            && Int(assessments.open[index].person) == person
            && assessments.open[index].generation == people[person].generation
        {
            return true
        }
        return false
    }

    /// A place for a new assessment.
    func newAssessment(origin: Int, entity: UInt64, person: Int) -> Int {
        var index = assessments.open.count
        if assessments.free.count > 0 {
            index = Int(assessments.free.removeLast())
        } else {
            assessments.open.append(Assessment())
        }
        // Events of whoever had the place before do not hold any more.
        let before = assessments.open[index]
        var fresh = Assessment()
        fresh.stamp = before.stamp &+ 1
        fresh.lapseStamp = before.lapseStamp &+ 1
        fresh.pieces = before.pieces &+ 1
        fresh.entity = entity
        fresh.origin = origin
        fresh.person = Int32(truncatingIfNeeded: person)
        if person >= 0 { fresh.generation = people[person].generation }
        fresh.team = Int32(truncatingIfNeeded: servingTeam(entity: entity, person: person))
        fresh.requestedAt = now
        fresh.since = now
        assessments.open[index] = fresh
        assessments.requests += 1
        if journal.isKept { noteRequest(index) }
        return index
    }

    private func servingTeam(entity: UInt64, person: Int) -> Int {
        if assessments.teams.count == 0, person >= 0 { return Int(people[person].team) }
        let u = draws.uniform(purpose: assessments.purposes.team, entity: entity, ordinal: 0)
        if assessments.teams.count == 0 {
            return min(Int(u * Double(assessments.firstTeams)), assessments.firstTeams - 1)
        }
        return assessments.teams[assessments.teamShares.pick(u, from: 0, count: assessments.teams.count)]
    }

    /// A request that a professional has to take up.
    func request(origin: Int, entity: UInt64, person: Int, isContinuation: Bool = false) {
        let index = newAssessment(origin: origin, entity: entity, person: person)
        let here = assessments.open.element(index)
        here.pointee.isContinuation = isContinuation
        here.pointee.isUrgent =
            !isContinuation
            && draws.happens(
                assessments.urgent[origin], purpose: assessments.purposes.urgent, entity: entity, ordinal: 0)
        here.pointee.step = .settingUp
        if journal.isKept { noteStep(index) }
        let team = Int(here.pointee.team)
        if !isContinuation {
            add(1, .fromCaseload, plus: origin, team: team)
            if origin != Simulation.originPlaces.caseload { add(1, .assessmentsArea, team: team) }
        }
        if origin == Simulation.originPlaces.police { hold(index) }
        if origin == Simulation.originPlaces.ward, !isContinuation { hold(index) }
        needs(index, .settingUp)
    }

    /// A power to hold the person begins with the request.
    private func hold(_ index: Int) {
        let here = assessments.open.element(index)
        let entity = here.pointee.entity
        let law = assessments.law
        let rules = assessments.rules
        if here.pointee.origin == Simulation.originPlaces.ward {
            here.pointee.heldUntil = now + law.doctorsHolding
            guard
                draws.happens(rules.heldByNurse, purpose: assessments.purposes.nurse, entity: entity, ordinal: 0)
            else { return }
            let comes = sample(rules.doctorComes, assessments.purposes.doctorComes, entity, 0)
            // Nobody may hold the person when the nurse's power ends before a doctor has come.
            if comes > law.nursesHolding { here.pointee.heldUntil = now + law.nursesHolding }
            return
        }
        here.pointee.heldUntil = now + law.placeOfSafety
        here.pointee.fitAt = now
        guard draws.happens(rules.unfit, purpose: assessments.purposes.unfit, entity: entity, ordinal: 0) else {
            return
        }
        here.pointee.fitAt = now + sample(rules.unfitFor, assessments.purposes.unfitFor, entity, 0)
        if draws.happens(rules.extended, purpose: assessments.purposes.extended, entity: entity, ordinal: 0) {
            here.pointee.heldUntil += law.placeOfSafetyExtension
        }
    }

    /// A draw from a distribution.
    @inline(__always)
    func sample(_ sampler: Sampler, _ purpose: UInt64, _ entity: UInt64, _ ordinal: UInt64) -> Double {
        sampler.quantile(draws.uniform(purpose: purpose, entity: entity, ordinal: ordinal))
    }

    /// Puts what has passed since the last time down to a cause.
    func putDown(_ index: Int, to cause: AssessmentDelay) {
        let here = assessments.open.element(index)
        here.pointee.delays[Simulation.place(of: cause)] += now - here.pointee.since
        here.pointee.since = now
    }

    /// Puts what was worked since the last time down to a cause, and to the rota what the work lay idle.
    func putDownWork(_ index: Int, to cause: AssessmentDelay) {
        let here = assessments.open.element(index)
        let elapsed = now - here.pointee.since
        let worked = min(elapsed, here.pointee.pieceSeconds)
        here.pointee.delays[Simulation.place(of: cause)] += worked
        here.pointee.delays[Simulation.place(of: .rota)] += elapsed - worked
        here.pointee.since = now
    }

    /// The place of a cause in `AssessmentDelay.allCases`.
    static func place(of cause: AssessmentDelay) -> Int {
        switch cause {
        case .rota: 0
        case .work: 1
        case .condition: 2
        case .relative: 3
        case .doctors: 4
        case .warrant: 5
        case .police: 6
        case .bed: 7
        case .ambulance: 8
        }
    }

    /// Schedules what takes an assessment to its next step.
    func later(_ time: Double, _ event: AssessmentEvent, _ index: Int) {
        at(time, .assessment, index, stamp: assessments.open[index].stamp, detail: event.rawValue)
    }

    /// Moves to a step; what was to take the assessment there by another way holds no longer.
    func go(_ index: Int, to step: AssessmentStep) {
        let here = assessments.open.element(index)
        here.pointee.step = step
        here.pointee.stamp &+= 1
        if journal.isKept { noteStep(index) }
    }

    /// Something about assessments happens.
    func assessmentGoesOn(_ event: ModelEvent) {
        let subject = Int(event.subject)
        guard let kind = AssessmentEvent(rawValue: event.detail) else { return }
        switch kind {
        case .arrives: requestArrives(subject)
        case .stepIsReady: if assessments.open[subject].stamp == event.stamp { stepIsReady(subject) }
        case .bedIsFound: if assessments.open[subject].stamp == event.stamp { bedIsFound(subject) }
        case .lapses: if assessments.open[subject].lapseStamp == event.stamp { waitIsTooLong(subject) }
        case .bedIsLate: if assessments.open[subject].stamp == event.stamp { bedIsLate(subject) }
        case .reconsidered: if assessments.open[subject].stamp == event.stamp { reconsider(subject) }
        case .handOver: if assessments.open[subject].pieces == event.stamp { changeDuty(subject) }
        case .pieceEnds: if assessments.open[subject].pieces == event.stamp { dutyPieceEnds(subject) }
        case .detention: detentionClockRunsOut(subject, stamp: event.stamp)
        }
    }
}
