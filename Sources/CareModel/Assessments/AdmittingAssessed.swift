import RandomStreams
import Scenario

// From a decision to admit to the ward: a bed, somebody who waits with the person, recommendations that lapse, an ambulance.
extension Simulation {
    /// A bed is sought.
    func seekBed(for index: Int) {
        go(index, to: .bed)
        let here = assessments.open.element(index)
        let entity = here.pointee.entity
        let rules = assessments.rules
        here.pointee.bedSoughtAt = now
        add(1, .bedsSought, team: Int(here.pointee.team))
        // Later than a day is not the day itself.
        later(now + Simulation.daySeconds + 1, .bedIsLate, index)
        let isDetained = here.pointee.outcome >= Simulation.outcomePlaces.two
        if isDetained { plan(lapsing: index) }
        let person = isStillThere(index) ? Int(here.pointee.person) : -1
        // Where there are wards, they say when there is a bed.
        if seekBed(
            assessment: index, person: person, profile: person >= 0 ? Int(people[person].profile) : -1,
            team: person >= 0 ? Int(people[person].team) : Int(here.pointee.team), entity: entity,
            isDetained: isDetained || here.pointee.origin == Simulation.originPlaces.recall)
        {
            if !assessments.open[index].hasBed { waitWithPerson(index) }
            return
        }
        let isAtOnce = draws.happens(
            rules.bedAtOnce, purpose: assessments.purposes.bedAtOnce, entity: entity, ordinal: 0)
        if isAtOnce {
            // By an event of its own, since a crisis that leads to a recall is being dealt with still.
            later(now, .bedIsFound, index)
            return
        }
        later(now + sample(rules.bedWait, assessments.purposes.bed, entity, 0), .bedIsFound, index)
        waitWithPerson(index)
    }

    /// A ward has a bed for an assessment.
    ///
    /// It takes effect by an event of its own, since whoever calls may be in the middle of something else.
    func assessmentHasBed(_ index: Int, place: BedPlace) {
        assessments.open[index].hasBed = true
        later(now, .bedIsFound, index)
    }

    /// No bed has been found for a day and a night.
    func bedIsLate(_ index: Int) {
        guard !assessments.open[index].hasBed else { return }
        add(1, .bedsLate, team: Int(assessments.open[index].team))
        add(1, .bedsJudged, team: Int(assessments.open[index].team))
    }

    /// The person has to be on a ward within so long of the last examination (section 6(1)).
    func plan(lapsing index: Int) {
        let here = assessments.open.element(index)
        guard here.pointee.outcome >= Simulation.outcomePlaces.two else { return }
        let law = assessments.law
        here.pointee.lapsesAt =
            here.pointee.examinedAt + (here.pointee.hasOneDoctor ? law.emergencyAdmission : law.recommendations)
        here.pointee.lapseStamp &+= 1
        at(
            max(now, here.pointee.lapsesAt), .assessment, index, stamp: here.pointee.lapseStamp,
            detail: AssessmentEvent.lapses.rawValue)
    }

    /// The professional waits with somebody at home; on a ward and in a place of safety others do.
    private func waitWithPerson(_ index: Int) {
        let here = assessments.open[index]
        guard assessments.types[Int(AssessmentPiece.waiting.rawValue)] >= 0,
            here.origin == Simulation.originPlaces.caseload || here.origin == Simulation.originPlaces.area,
            here.step == .ambulance || assessments.rules.staysWith > 0
        else { return }
        needs(index, .waiting)
    }

    /// A bed is found.
    func bedIsFound(_ index: Int) {
        let here = assessments.open.element(index)
        here.pointee.hasBed = true
        let isInTime = now - here.pointee.bedSoughtAt <= Simulation.daySeconds
        if isInTime { add(1, .bedsJudged, team: Int(here.pointee.team)) }
        switch here.pointee.step {
        case .bed:
            putDown(index, to: .bed)
            bedIsThere(index)
        case .lapsed, .examination: break
        default: break
        }
    }

    /// There is a bed and the recommendations hold: the professional comes back if they had left.
    func bedIsThere(_ index: Int, isAttended: Bool = false) {
        let here = assessments.open.element(index)
        let hasLeft = now > here.pointee.bedSoughtAt && !isAttended && !self.isAttended(index)
        go(index, to: hasLeft ? .returning : .ambulance)
        endWaiting(index)
        if hasLeft, here.pointee.origin != Simulation.originPlaces.recall {
            needs(index, .returning)
        } else {
            callAmbulance(index)
        }
    }

    /// The professional is back.
    func isBack(_ index: Int) {
        putDownWork(index, to: .work)
        if isUnneeded(index) {
            endAdmission(index)
        } else if now > assessments.open[index].lapsesAt {
            recommendationsLapse(index)
        } else {
            callAmbulance(index)
        }
    }

    private func callAmbulance(_ index: Int) {
        go(index, to: .ambulance)
        let wait = sample(
            assessments.rules.ambulance, assessments.purposes.ambulance, assessments.open[index].entity, 0)
        if wait <= 0 {
            arrives(index)
        } else {
            let there = clock(assessments.rules.ambulanceHours, after: wait)
            assessments.open[index].ambulanceAt = there
            later(there, .stepIsReady, index)
            waitWithPerson(index)
        }
    }

    /// The person arrives on the ward.
    func arrives(_ index: Int) {
        putDown(index, to: .ambulance)
        if isUnneeded(index) {
            endAdmission(index)
            return
        }
        if now > assessments.open[index].lapsesAt {
            recommendationsLapse(index)
            return
        }
        go(index, to: .report)
        endWaiting(index)
        let here = assessments.open.element(index)
        let elapsed = now - here.pointee.requestedAt
        let team = Int(here.pointee.team)
        let isRecall = here.pointee.origin == Simulation.originPlaces.recall
        add(1, .admitted, team: team)
        add(elapsed, .secondsToAdmission, team: team)
        close(index, decidedAfter: isRecall ? .nan : here.pointee.delays[15], admittedAfter: elapsed)
        occupyBed(index)
        if here.pointee.person >= 0 {
            let person = Int(here.pointee.person)
            let isKnown = people[person].stage != .discharged
            add(1, isKnown ? .admissions : .admissionsDischarged, team: Int(people[person].team))
            become(NeedState.hospital.rawValue, person: person)
            if isKnown { trigger(.admission, person: person) }
            if !isRecall { detain(person, outcome: here.pointee.outcome, team: team) }
            replan(person)
            if isRecall {
                awaitAgreement(index)
                return
            }
        }
        report(index)
    }
}
