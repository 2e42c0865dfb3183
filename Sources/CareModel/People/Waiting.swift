import RandomStreams
import Scenario

extension Simulation {
    /// Books this week's first contacts: those in turn whose notice ends within the week, on the day it does,
    /// as far as capacity goes.
    ///
    /// Capacity is a number of slots a week for each whole-time coordinator in post, higher when the queue is long or
    /// a target presses. The fraction of a slot is settled by a draw, so that the queue does not lock.
    func bookFirstContacts(_ team: Int) {
        let table = teamTable[team]
        guard table.firstContactRate < .infinity else { return }
        let waiting = Double(lists[firstContactList(team)].count)
        let weekly = table.firstContactRate * Simulation.weekSeconds * coordinatorsInPost(team)
        var capacity = weekly
        if waiting > table.boostAbove * table.arrivalRate { capacity *= 1 + table.firstContactBoost }
        let policy = policies[policyOfTeam[team]]
        if policy.referralPressure > 0 {
            let needed = waiting * Simulation.weekSeconds / policy.clearWithin
            capacity += policy.referralPressure * max(0, needed - capacity)
        }
        let u = draws.uniform(purpose: model.purposes.slots, entity: table.name, ordinal: UInt64(week))
        var slots = Int((capacity + u).rounded(.down))
        let notice = leastNotice(team)
        var person = Int(lists[firstContactList(team)].head)
        while person >= 0, slots > 0 {
            let next = Int(people[person].next)
            let day = people[person].referredAt + notice
            if !people[person].isBookingPlanned, day < now + Simulation.weekSeconds {
                people[person].isBookingPlanned = true
                at(max(now, day), .bookFirstContact, person, stamp: people[person].generation)
                slots -= 1
            }
            person = next
        }
    }

    /// Seconds of notice before a first contact: pressure brings it towards the time in which the queue is to be cleared.
    func leastNotice(_ team: Int) -> Double {
        let policy = policies[policyOfTeam[team]]
        let notice = teamTable[team].leastNotice
        return notice - policy.referralPressure * max(0, notice - policy.clearWithin)
    }

    /// The notice of an urgent first contact, or of one in a team without limited capacity, has passed.
    func noticeHasPassed(_ person: Int) {
        guard people[person].stage == .waitingFirstContact else { return }
        // Who is seen in a crisis does not come to the clinic as well.
        giveUpClinicSlot(person)
        bookFirstContact(person)
    }

    private func bookFirstContact(_ person: Int) {
        detach(person, from: firstContactList(Int(people[person].serving)))
        setStage(.firstContactBooked, of: person)
        if !trigger(.firstContact, person: person) { firstContactMade(person) }
    }

    /// Assessed: taken on and waiting for a coordinator, or not taken on.
    func firstContactMade(_ person: Int) {
        let team = Int(people[person].team)
        let serving = Int(people[person].serving)
        add(1, .firstContacts, team: team)
        recordWait(person, .contact)
        change(.waitingFirstContact, by: -1, team: team)
        people[person].gapSince = now
        guard
            draws.happens(
                takenOn(by: serving), purpose: model.purposes.takenOn, entity: people[person].entity,
                ordinal: UInt64(people[person].episode))
        else {
            if journal.isKept { noteEnding(person, .notTakenOn) }
            remove(person)
            return
        }
        waitForCoordinator(person)
        allocateWaiting(serving)
        if people[person].stage == .waitingAllocation { replan(person) }
    }

    /// Puts a person at the end of the queue for a coordinator.
    func waitForCoordinator(_ person: Int) {
        let team = Int(people[person].team)
        setStage(.waitingAllocation, of: person)
        people[person].coordinator = -1
        change(.waitingAllocation, by: 1, team: team)
        append(person, to: allocationList(Int(people[person].serving)))
    }

    /// A person leaves a queue unseen.
    func leaveQueue(_ person: Int) {
        add(1, .leftQueue, team: Int(people[person].team))
        add(now - people[person].referredAt, .leftQueueSeconds, team: Int(people[person].team))
        leaveWaiting(person)
        if journal.isKept { noteEnding(person, .leftUnseen) }
        remove(person)
    }

    /// Takes a person who waits out of whatever queue they are in.
    func leaveWaiting(_ person: Int) {
        let team = Int(people[person].team)
        giveUpClinicSlot(person)
        switch people[person].stage {
        case .screening:
            // Not accepted yet, and so no part of the cohort.
            change(.waitingFirstContact, by: -1, team: team)
        case .firstContactBooked:
            recordWait(person, .left)
            change(.waitingFirstContact, by: -1, team: team)
        case .waitingFirstContact:
            recordWait(person, .left)
            change(.waitingFirstContact, by: -1, team: team)
            detach(person, from: firstContactList(Int(people[person].serving)))
        case .waitingAllocation:
            change(.waitingAllocation, by: -1, team: team)
            detach(person, from: allocationList(Int(people[person].serving)))
        case .gone, .inCare, .discharged: break
        }
    }

    /// Keeps the wait of a person referred in the measured weeks.
    func recordWait(_ person: Int, _ ending: ReferralWait.Ending) {
        let who = people[person]
        guard who.referredAt >= warmUp else { return }
        let counted = min(who.countedAt, ending == .contact ? now : .infinity)
        waits.append(
            ReferralWait(
                team: Int(who.team), seconds: now - who.referredAt, ending: ending,
                countedSeconds: min(counted, now) - who.referredAt, isCounted: counted <= now))
    }
}
