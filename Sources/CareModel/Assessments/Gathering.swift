import RandomStreams
import Scenario

// Putting an assessment together: two doctors, whoever is consulted, a warrant, the police, and a person who is fit.
extension Simulation {
    /// A professional has taken the request up: searches begin.
    func beginSearches(_ index: Int) {
        let here = assessments.open.element(index)
        let entity = here.pointee.entity
        let rules = assessments.rules
        let purposes = assessments.purposes
        let consulting = assessments.law.asksNominated ? rules.nominatedPerson : rules.nearestRelative
        here.pointee.relativeAt = now + sample(consulting.found, purposes.relative, entity, 0)
        here.pointee.isApart = draws.happens(rules.apart, purpose: purposes.apart, entity: entity, ordinal: 0)
        // Who is on a ward is held there, and an emergency needs no detention of its own.
        searchForDoctors(index, canBeOne: here.pointee.origin != Simulation.originPlaces.ward)
        here.pointee.policeAt = now
        let isAtHome =
            here.pointee.origin == Simulation.originPlaces.caseload
            || here.pointee.origin == Simulation.originPlaces.area
        guard isAtHome else { return }
        here.pointee.needsWarrant = draws.happens(rules.refused, purpose: purposes.entry, entity: entity, ordinal: 0)
        if !here.pointee.needsWarrant,
            draws.happens(rules.withPolice, purpose: purposes.withPolice, entity: entity, ordinal: 0)
        {
            here.pointee.policeAt = clock(
                rules.policeHours, after: sample(rules.policeWait, purposes.police, entity, 0))
        }
    }

    /// Setting up is done.
    func isSetUp(_ index: Int) {
        putDownWork(index, to: .work)
        let here = assessments.open.element(index)
        guard here.pointee.needsWarrant else {
            gather(index)
            return
        }
        go(index, to: .court)
        let wait = sample(
            assessments.rules.courtWait, assessments.purposes.court, here.pointee.entity, 0)
        later(clock(assessments.rules.courtHours, after: wait), .stepIsReady, index)
    }

    /// A court grants the warrant; the police are asked for with it.
    func warrantIsGranted(_ index: Int) {
        putDownWork(index, to: .warrant)
        let here = assessments.open.element(index)
        here.pointee.policeAt =
            clock(
                assessments.rules.policeHours,
                after: sample(assessments.rules.policeWait, assessments.purposes.police, here.pointee.entity, 0))
        gather(index)
    }

    /// What the interview waits for; the time is put down to what comes last.
    ///
    /// - Parameter awaited: What has come just now, and is the cause if nothing else is awaited.
    func gather(_ index: Int, after awaited: AssessmentDelay = .work) {
        go(index, to: .gathering)
        let here = assessments.open.element(index)
        var ready = now
        here.pointee.awaited = awaited
        func wait(_ time: Double, _ cause: AssessmentDelay) {
            guard time > ready else { return }
            ready = time
            here.pointee.awaited = cause
        }
        wait(here.pointee.relativeAt, .relative)
        wait(here.pointee.doctorsAt, .doctors)
        wait(here.pointee.policeAt, .police)
        wait(here.pointee.fitAt, .condition)
        // Doctors who are not sought yet take it up from here when they are.
        guard ready < .infinity else { return }
        if ready > now { later(ready, .stepIsReady, index) } else { stepIsReady(index) }
    }

    /// What was awaited is there.
    func stepIsReady(_ index: Int) {
        let here = assessments.open.element(index)
        switch here.pointee.step {
        case .court:
            putDown(index, to: .warrant)
            needs(index, .warrant)
        case .gathering:
            putDown(index, to: here.pointee.awaited)
            if here.pointee.isApart, !here.pointee.hasOneDoctor,
                here.pointee.doctorsAt - here.pointee.firstExaminedAt > assessments.law.examinations
            {
                // One examination is too old beside the other.
                add(1, .examinationsRepeated, team: Int(here.pointee.team))
                here.pointee.isApart = false
                searchForDoctors(index, canBeOne: false)
                gather(index)
                return
            }
            go(index, to: .interview)
            needs(index, .interview)
        case .objection: objectionIsSettled(index)
        case .lapsed:
            putDown(index, to: .doctors)
            here.pointee.step = .examination
            if journal.isKept { noteStep(index) }
            needs(index, .interview)
        case .ambulance: arrives(index)
        case .free, .settingUp, .interview, .bed, .examination, .returning, .recall, .report: break
        }
    }

    /// Recommendations lapse while a bed is waited for.
    func waitIsTooLong(_ index: Int) {
        if assessments.open[index].step == .bed { recommendationsLapse(index) }
    }

    /// Recommendations have lapsed before the person was on a ward: doctors are sought again.
    func recommendationsLapse(_ index: Int) {
        putDown(index, to: .bed)
        endWaiting(index)
        let here = assessments.open.element(index)
        add(1, .lapsed, team: Int(here.pointee.team))
        // The bed that is sought stays sought: its event keeps its stamp.
        here.pointee.step = .lapsed
        if journal.isKept { noteStep(index) }
        searchForDoctors(index, canBeOne: false)
        awaitDoctors(index)
    }

    /// The doctors who are sought again are awaited, if the search has begun.
    func awaitDoctors(_ index: Int) {
        let time = assessments.open[index].doctorsAt
        if time < .infinity { later(time, .stepIsReady, index) }
    }
}
