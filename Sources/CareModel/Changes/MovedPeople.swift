import RandomStreams
import Scenario

// People whom another team serves from a date on.
extension Simulation {
    /// People of a need profile are served by another team, those referred later as well.
    func moveProfile(_ move: CompiledProfileMove) {
        let to = Int(organisation.teamServing[move.to])
        let from = move.from < 0 ? -1 : Int(organisation.teamServing[move.from])
        for team in 0..<teamTable.count {
            let place = team * profiles.count + move.profile
            if from < 0 || Int(organisation.serves[place]) == from { organisation.serves[place] = Int32(to) }
        }
        // Those who wait, in turn.
        for team in 0..<teamTable.count where team != to && (from < 0 || team == from) {
            for list in [firstContactList(team), allocationList(team)] {
                var person = Int(lists[list].head)
                while person >= 0 {
                    let next = Int(people[person].next)
                    if Int(people[person].profile) == move.profile { serve(person, by: to) }
                    person = next
                }
            }
        }
        for person in 0..<people.count
        where people[person].stage != .gone && Int(people[person].profile) == move.profile
            && Int(people[person].serving) != to && (from < 0 || Int(people[person].serving) == from)
        {
            serve(person, by: to)
            if people[person].stage == .inCare {
                mayChangeCoordinator(
                    person, keeps: move.keepsCoordinator, handover: move.handover, purpose: move.purpose)
            }
        }
        lookForWork(inTeam: to)
    }

    /// A person is served by another team: the queues in which they wait are that team's, and so is the work for them.
    func serve(_ person: Int, by team: Int) {
        let old = Int(people[person].serving)
        guard old != team else { return }
        let stage = people[person].stage
        if stage == .waitingFirstContact { detach(person, from: firstContactList(old)) }
        if stage == .waitingAllocation { detach(person, from: allocationList(old)) }
        people[person].serving = Int32(team)
        if journal.isKept { noteStanding(person) }
        if stage == .waitingFirstContact { append(person, to: firstContactList(team)) }
        if stage == .waitingAllocation { append(person, to: allocationList(team)) }
        var item = Int(people[person].firstItem)
        while item >= 0 {
            let next = Int(items[item].nextOfPerson)
            let isQueued = items[item].place == .team
            if isQueued { dequeue(item) }
            items[item].serving = Int32(team)
            if isQueued { requeue(item) }
            item = next
        }
        if peers.isUsed { handBackRequests(of: person) }
        if stage.isWaiting { replan(person) }
        planFirstContact(person)
    }

    /// Where first contacts have no limit, somebody who comes from a team where they have one is seen after the notice.
    func planFirstContact(_ person: Int) {
        let team = Int(people[person].serving)
        guard people[person].stage == .waitingFirstContact, !people[person].isBookingPlanned,
            teamTable[team].firstContactRate == .infinity
        else { return }
        people[person].isBookingPlanned = true
        at(
            max(now, people[person].referredAt + leastNotice(team)), .bookFirstContact, person,
            stamp: people[person].generation)
    }

    /// Somebody in care keeps the coordinator or goes to the lowest caseload of the team that serves them.
    func mayChangeCoordinator(_ person: Int, keeps: Double, handover: Int, purpose: UInt64) {
        if draws.happens(keeps, purpose: purpose, entity: people[person].entity, ordinal: 0) { return }
        let old = Int(people[person].coordinator)
        let team = Int(people[person].serving)
        let weight = profiles[Int(people[person].profile)].weight
        if let next = lowestLoad(team: team, except: old, weight: weight, cap: .infinity) {
            move(person, to: next)
            if handover >= 0, !isExempt(person, type: handover) { workArises(handover, for: person) }
        } else if postTable[old].team != team {
            loseCoordinator(person)
        }
    }
}
