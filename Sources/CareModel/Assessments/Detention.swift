import RandomStreams
import Scenario

/// What the law says of a person just now; times are simulated seconds.
struct LegalStatus: BitwiseCopyable {
    /// Whose it is: a place is used again for somebody else.
    var entity: UInt64 = 0
    var kind = Kind.none
    /// Which clock holds.
    var stamp: UInt32 = 0
    /// Whether that clock is the one at which more is asked for, before the end.
    var isAskedFirst = false
    var since = 0.0
    /// When detention for assessment ends.
    var endsAt = Double.infinity
    /// Periods so far.
    var periods = 0
    /// Detentions and recalls so far, for the address of draws.
    var count: UInt64 = 0

    enum Kind: UInt8 { case none, assessment, treatment, emergency, order }
}

// Detention in hospital and community treatment orders of people whom the teams know: their clocks, and what they bring.
extension Simulation {
    /// The place of a person's status, made if there is none.
    private func statusPlace(_ person: Int) -> Int {
        while assessments.status.count <= person { assessments.status.append(LegalStatus()) }
        if assessments.status[person].entity != people[person].entity {
            let stamp = assessments.status[person].stamp
            assessments.status[person] = LegalStatus(entity: people[person].entity, stamp: stamp &+ 1)
        }
        return person
    }

    /// Whether the law holds a person in a way.
    func isHeld(_ person: Int, as kind: LegalStatus.Kind) -> Bool {
        person < assessments.status.count && assessments.status[person].entity == people[person].entity
            && assessments.status[person].kind == kind
    }

    /// Whether no power holds a person in hospital.
    func isInformal(_ person: Int) -> Bool {
        let kind = legalKind(person)
        return kind == .none || kind == .order
    }

    /// What the law says of a person.
    func legalKind(_ person: Int) -> LegalStatus.Kind {
        guard person < assessments.status.count, assessments.status[person].entity == people[person].entity else {
            return .none
        }
        return assessments.status[person].kind
    }

    private func set(_ person: Int, _ kind: LegalStatus.Kind) {
        let place = statusPlace(person)
        assessments.status[place].kind = kind
        assessments.status[place].stamp &+= 1
        assessments.status[place].since = now
        assessments.status[place].periods = 0
        assessments.status[place].count += 1
    }

    private func clock(_ person: Int, at time: Double) {
        if time < horizon {
            at(
                time, .assessment, person, stamp: assessments.status[person].stamp,
                detail: AssessmentEvent.detention.rawValue)
        }
    }

    /// A person is admitted after an assessment, detained or not.
    func detain(_ person: Int, outcome: Int, team: Int) {
        let places = Simulation.outcomePlaces
        let law = assessments.law
        guard outcome >= places.two else { return }
        add(1, .detainedTwo, plus: outcome - places.two, team: team)
        switch outcome {
        case places.two:
            beginAssessment(person, since: now)
        case places.three:
            set(person, .treatment)
            clock(person, at: now + law.treatment[0])
        default:
            set(person, .emergency)
            // A second doctor is sought for the rest of the time.
            let search = clock(
                assessments.rules.doctorHours,
                after: sample(
                    assessments.rules.second, assessments.purposes.secondRecommendation, people[person].entity,
                    assessments.status[person].count))
            assessments.status[person].isAskedFirst = search <= now + law.emergency
            clock(person, at: min(search, now + law.emergency))
        }
        trigger(.detained, person: person)
    }

    /// Detention for assessment runs from a time on, by the law in force; it is asked beforehand whether it is to go on.
    private func beginAssessment(_ person: Int, since: Double) {
        set(person, .assessment)
        let here = assessments.status.element(person)
        here.pointee.since = since
        here.pointee.endsAt = since + assessments.law.assessment
        let before = assessments.rules.detention.continued > 0 ? assessments.rules.detention.askedBefore : 0
        here.pointee.isAskedFirst = before > 0
        clock(person, at: max(now, here.pointee.endsAt - before))
    }

    /// Somebody begins in hospital, detained: for assessment if the stay is as short as that, or for treatment.
    func isDetainedAtStart(_ person: Int, since: Double) {
        guard assessments.isUsed else { return }
        let law = assessments.law
        if now - since < law.assessment {
            beginAssessment(person, since: since)
            return
        }
        set(person, .treatment)
        let here = assessments.status.element(person)
        var ends = since + law.assessment + law.treatment[0]
        while ends <= now {
            here.pointee.periods += 1
            ends += law.treatment[min(here.pointee.periods, 3)]
        }
        clock(person, at: ends)
    }

    /// Some of the people in care begin on a community treatment order, anywhere in its first period.
    func ordersAtStart() {
        let share = assessments.rules.detention.ordersAtStart
        guard share > 0 else { return }
        for person in 0..<people.count
        where people[person].stage == .inCare && people[person].state != UInt8(NeedState.hospital.rawValue) {
            let purpose = assessments.purposes.orderAtStart
            let entity = people[person].entity
            guard draws.happens(share, purpose: purpose, entity: entity, ordinal: 0) else { continue }
            set(person, .order)
            let left = draws.uniform(purpose: purpose, entity: entity, ordinal: 1)
            clock(person, at: now + (left * assessments.law.communityTreatment[0]).rounded(.up))
        }
    }

    /// A clock of a person's detention runs out.
    func detentionClockRunsOut(_ person: Int, stamp: UInt32) {
        guard person < assessments.status.count, assessments.status[person].stamp == stamp,
            assessments.status[person].entity == people[person].entity, people[person].stage != .gone
        else { return }
        let team = Int(people[person].team)
        let here = assessments.status.element(person)
        let isInHospital = people[person].state == UInt8(NeedState.hospital.rawValue)
        // Nobody is held by these powers outside of hospital.
        guard isInHospital || here.pointee.kind == .none || here.pointee.kind == .order else {
            set(person, .none)
            return
        }
        switch here.pointee.kind {
        case .none: return
        case .assessment:
            if here.pointee.isAskedFirst {
                here.pointee.isAskedFirst = false
                clock(person, at: here.pointee.endsAt)
                askToContinue(person)
            } else {
                set(person, .none)
            }
        case .treatment:
            here.pointee.periods += 1
            add(1, .detentionsRenewed, team: team)
            clock(person, at: now + assessments.law.treatment[min(here.pointee.periods, 3)])
            trigger(.detentionRenewed, person: person)
        case .emergency:
            if here.pointee.isAskedFirst {
                // A second recommendation makes it detention for assessment from its beginning.
                beginAssessment(person, since: here.pointee.since)
            } else {
                add(1, .emergencyLapsed, team: team)
                set(person, .none)
            }
        case .order:
            here.pointee.periods += 1
            add(1, .ordersRenewed, team: team)
            clock(person, at: now + assessments.law.communityTreatment[min(here.pointee.periods, 3)])
            trigger(.communityTreatmentOrder, person: person)
        }
    }

    /// Detention for treatment is sought for somebody still in hospital.
    private func askToContinue(_ person: Int) {
        let entity = people[person].entity
        let count = assessments.status[person].count
        guard people[person].state == UInt8(NeedState.hospital.rawValue),
            draws.happens(
                assessments.rules.detention.continued, purpose: assessments.purposes.continued, entity: entity,
                ordinal: count)
        else { return }
        request(
            origin: Simulation.originPlaces.ward,
            entity: StableName.hash(entity ^ assessments.purposes.continuation, count), person: person,
            isContinuation: true)
    }

    /// A person leaves hospital: detention ends, or a community treatment order takes its place.
    func detentionEnds(_ person: Int) {
        guard assessments.isUsed, person < assessments.status.count,
            assessments.status[person].entity == people[person].entity
        else { return }
        let kind = assessments.status[person].kind
        guard kind != .none, kind != .order else { return }
        guard kind == .treatment else {
            set(person, .none)
            return
        }
        trigger(.dischargedFromDetention, person: person)
        let isOrdered = draws.happens(
            assessments.rules.detention.communityTreatment, purpose: assessments.purposes.order,
            entity: people[person].entity, ordinal: assessments.status[person].count)
        if isOrdered { beginOrder(person) } else { set(person, .none) }
    }

    /// Care has ended: an order ends with it, and any power over somebody who is not in hospital, or is followed no longer.
    func isHeldNoLonger(_ person: Int) {
        guard person < assessments.status.count, assessments.status[person].entity == people[person].entity else {
            return
        }
        let kind = assessments.status[person].kind
        let isInHospital = people[person].state == UInt8(NeedState.hospital.rawValue)
        if kind == .order || kind != .none && !(isInHospital && people[person].isFollowed) { set(person, .none) }
    }

    /// A community treatment order begins.
    func beginOrder(_ person: Int) {
        set(person, .order)
        add(1, .ordersBegun, team: Int(people[person].team))
        clock(person, at: now + assessments.law.communityTreatment[0])
        trigger(.communityTreatmentOrder, person: person)
    }

    /// A crisis leads to recall from a community treatment order: nobody is asked, but a bed is needed. False if it does not.
    func isRecalled(_ person: Int) -> Bool {
        guard assessments.isUsed, isHeld(person, as: .order), !isBeingAssessed(person) else { return false }
        let entity = people[person].entity
        assessments.status[person].count += 1
        let count = assessments.status[person].count
        guard
            draws.happens(
                assessments.rules.detention.recalled, purpose: assessments.purposes.recalled, entity: entity,
                ordinal: count)
        else { return false }
        let index = newAssessment(
            origin: Simulation.originPlaces.recall,
            entity: StableName.hash(entity ^ assessments.purposes.recall, count),
            person: person)
        add(1, .recalls, team: Int(assessments.open[index].team))
        assessments.open[index].outcome = Simulation.outcomePlaces.informal
        trigger(.recalled, person: person)
        seekBed(for: index)
        return true
    }

    /// Somebody recalled is in hospital: within the time that the law gives a professional agrees to revocation, or not.
    func awaitAgreement(_ index: Int) {
        go(index, to: .recall)
        let here = assessments.open.element(index)
        here.pointee.heldUntil = now + assessments.law.recall
        here.pointee.isUrgent = false
        needs(index, .interview)
    }

    func decideRecall(_ index: Int) {
        let here = assessments.open.element(index)
        let team = Int(here.pointee.team)
        add(1, .recallsDecided, team: team)
        let isInTime = now <= here.pointee.heldUntil
        if !isInTime { add(1, .recallsBreached, team: team) }
        let person = Int(here.pointee.person)
        // After the limit nobody can be held any longer, and the order goes on.
        if isInTime, isStillThere(index), isHeld(person, as: .order),
            people[person].state == UInt8(NeedState.hospital.rawValue),
            draws.happens(
                assessments.rules.detention.revoked, purpose: assessments.purposes.revoked,
                entity: here.pointee.entity, ordinal: 0)
        {
            add(1, .revoked, team: team)
            detain(person, outcome: Simulation.outcomePlaces.three, team: team)
        }
        report(index)
    }
}
