import RandomStreams
import Scenario

// What is decided after the interview, and what it brings.
extension Simulation {
    /// Places in `AssessmentOutcome.allCases`.
    static var outcomePlaces:
        (none: Int, community: Int, guardianship: Int, order: Int, informal: Int, two: Int, three: Int, four: Int)
    {
        (0, 1, 2, 3, 4, 5, 6, 7)
    }

    /// The interview is over, or the examination after recommendations lapsed, or the professional has seen somebody recalled.
    func interviewIsOver(_ index: Int) {
        putDownWork(index, to: .work)
        releaseDoctors(index)
        let here = assessments.open.element(index)
        switch here.pointee.step {
        case .examination:
            if isUnneeded(index) {
                endAdmission(index)
                return
            }
            // Two doctors have examined: what began as an emergency is detention for assessment.
            if here.pointee.outcome == Simulation.outcomePlaces.four {
                here.pointee.outcome = Simulation.outcomePlaces.two
            }
            here.pointee.hasOneDoctor = false
            here.pointee.examinedAt = now
            plan(lapsing: index)
            here.pointee.step = .bed
            if journal.isKept { noteStep(index) }
            if here.pointee.hasBed { bedIsThere(index, isAttended: true) }
        case .recall: decideRecall(index)
        default:
            let cameApart = here.pointee.isApart && !here.pointee.hasOneDoctor
            here.pointee.examinedAt = cameApart ? here.pointee.doctorsAt : now
            decide(index)
        }
    }

    private func decide(_ index: Int) {
        let here = assessments.open.element(index)
        let entity = here.pointee.entity
        var outcome =
            here.pointee.isContinuation
            ? Simulation.outcomePlaces.three
            : assessments.outcomes.pick(
                draws.uniform(purpose: assessments.purposes.outcome, entity: entity, ordinal: 0),
                from: here.pointee.origin * 7, count: 7)
        let rules = assessments.rules
        let consulting = assessments.law.asksNominated ? rules.nominatedPerson : rules.nearestRelative
        if outcome >= Simulation.outcomePlaces.two,
            !draws.happens(
                assessments.law.criteriaMet, purpose: assessments.purposes.criteria, entity: entity, ordinal: 0)
        {
            outcome = withoutDetention(index)
        }
        here.pointee.outcome = outcome
        if outcome == Simulation.outcomePlaces.three,
            draws.happens(consulting.objects, purpose: assessments.purposes.objects, entity: entity, ordinal: 0)
        {
            add(1, .objections, team: Int(here.pointee.team))
            go(index, to: .objection)
            later(
                now + sample(rules.objectionSettled, assessments.purposes.objection, entity, 0), .stepIsReady, index)
        } else {
            decisionStands(index)
        }
    }

    /// An objection is settled: no detention for treatment, but perhaps one for assessment, which nobody can object to.
    func objectionIsSettled(_ index: Int) {
        putDown(index, to: .relative)
        let here = assessments.open.element(index)
        let isAssessed =
            !here.pointee.isContinuation
            && draws.happens(
                assessments.rules.assessedInstead, purpose: assessments.purposes.instead, entity: here.pointee.entity,
                ordinal: 0)
        here.pointee.outcome = isAssessed ? Simulation.outcomePlaces.two : withoutDetention(index)
        decisionStands(index)
    }

    /// What is decided where there is no detention: support at home, or nothing more for somebody on a ward.
    private func withoutDetention(_ index: Int) -> Int {
        assessments.open[index].origin == Simulation.originPlaces.ward
            ? Simulation.outcomePlaces.none : Simulation.outcomePlaces.community
    }

    /// The decision stands.
    private func decisionStands(_ index: Int) {
        let here = assessments.open.element(index)
        let places = Simulation.outcomePlaces
        let team = Int(here.pointee.team)
        if here.pointee.hasOneDoctor, here.pointee.outcome >= places.two { here.pointee.outcome = places.four }
        let isKnown = isStillThere(index)
        let isOfCaseload = here.pointee.origin == Simulation.originPlaces.caseload
        // Who is out of the crisis by now, or has died or moved away, is not admitted.
        if isOfCaseload, isUnneeded(index) { here.pointee.outcome = places.none }
        let outcome = here.pointee.outcome
        let elapsed = now - here.pointee.requestedAt
        add(1, .decided, team: team)
        add(elapsed, .secondsToDecision, team: team)
        add(1, .noFurtherAction, plus: outcome, team: team)
        if outcome < places.informal {
            close(index, decidedAfter: elapsed, admittedAfter: .nan)
            if isKnown {
                let person = Int(here.pointee.person)
                if outcome == places.community { trigger(.communityAlternative, person: person) }
                if outcome == places.guardianship { trigger(.guardianship, person: person) }
                if outcome == places.order { beginOrder(person) }
            }
            report(index)
        } else if here.pointee.origin == Simulation.originPlaces.ward {
            // The person is in hospital already.
            close(index, decidedAfter: elapsed, admittedAfter: .nan)
            if isKnown, people[Int(here.pointee.person)].state == UInt8(NeedState.hospital.rawValue) {
                detain(Int(here.pointee.person), outcome: outcome, team: team)
            }
            report(index)
        } else {
            here.pointee.delays[15] = elapsed
            seekBed(for: index)
        }
    }

    /// Whether the person is known to a team still, in the same episode.
    func isStillThere(_ index: Int) -> Bool {
        let person = Int(assessments.open[index].person)
        return person >= 0 && people[person].generation == assessments.open[index].generation
            && people[person].stage != .gone
    }

    /// All is over but the report: the times are counted, and whether a power to hold the person lasted too long.
    func close(_ index: Int, decidedAfter: Double, admittedAfter: Double) {
        let here = assessments.open.element(index)
        let team = Int(here.pointee.team)
        add(1, .over, team: team)
        for cause in 0..<9 { add(here.pointee.delays[cause], .delayRota, plus: cause, team: team) }
        if now >= warmUp {
            assessments.times.append(
                AssessmentTime(team: team, secondsToDecision: decidedAfter, secondsToAdmission: admittedAfter))
        }
        judgeHold(index)
    }

    private func judgeHold(_ index: Int) {
        let here = assessments.open[index]
        guard here.heldUntil < .infinity else { return }
        let team = Int(here.team)
        let isLate = now > here.heldUntil
        if here.origin == Simulation.originPlaces.police {
            add(1, .placeOfSafety, team: team)
            if isLate { add(1, .placeOfSafetyBreached, team: team) }
        } else if here.origin == Simulation.originPlaces.ward {
            add(1, .holding, team: team)
            if isLate { add(1, .holdingBreached, team: team) }
        } else {
            add(1, .warrants, team: team)
            if isLate { add(1, .warrantsBreached, team: team) }
        }
    }

    /// The report is to be written.
    func report(_ index: Int) {
        go(index, to: .report)
        assessments.open[index].lapseStamp &+= 1
        needs(index, .report)
    }

    /// Nothing is left to do.
    func forget(_ index: Int) {
        assessments.open[index].step = .free
        if journal.isKept { noteStep(index) }
        assessments.open[index].stamp &+= 1
        assessments.closed += 1
        assessments.free.append(Int32(truncatingIfNeeded: index))
    }
}
