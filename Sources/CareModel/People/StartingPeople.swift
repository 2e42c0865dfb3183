import RandomStreams
import Scenario

extension Simulation {
    /// The people known to each team at the beginning; the k-th of a larger start is the k-th of a smaller one.
    func startPeople() {
        for team in 0..<teamTable.count {
            let table = teamTable[team]
            for k in 0..<table.startCaseload {
                let person = startingPerson(team, list: 0, k: k)
                setStage(.waitingAllocation, of: person)
                startInCare(person)
            }
            for k in 0..<table.startWaitingAllocation {
                let person = startingPerson(team, list: 1, k: k)
                waitForCoordinator(person)
                replan(person)
            }
            for k in 0..<table.startWaitingFirstContact {
                let person = startingPerson(team, list: 2, k: k)
                change(.waitingFirstContact, by: 1, team: team)
                setStage(.waitingFirstContact, of: person)
                append(person, to: firstContactList(team))
                if table.firstContactRate == .infinity {
                    at(table.leastNotice, .bookFirstContact, person, stamp: people[person].generation)
                }
                replan(person)
            }
            allocateWaiting(team)
        }
    }

    private func startingPerson(_ team: Int, list: UInt64, k: Int) -> Int {
        let entity = StableName.hash(StableName.hash(teamTable[team].startName, list), UInt64(k))
        let person = newPerson(entity: entity, team: team, shares: model.sources.count + team, source: -1)
        let u = draws.uniform(purpose: model.purposes.entryState, entity: entity, ordinal: 0)
        people[person].state = UInt8(startStates.pick(u, from: team * Compiler.states, count: Compiler.states))
        people[person].episode = 1
        let gap = draws.uniform(purpose: model.purposes.carerGapAge, entity: entity, ordinal: 0)
        people[person].carerGapSince = -gap * carerInterval[Int(people[person].state)]
        for clock in 0..<clockCount { rewind(clock: clock, of: person) }
        return person
    }

    /// Puts a person of the start on the lowest caseload, with a relationship of a drawn age, whatever the cap.
    private func startInCare(_ person: Int) {
        let team = Int(people[person].team)
        guard let post = lowestLoad(team: team, except: -1, weight: 0, cap: .infinity) else {
            waitForCoordinator(person)
            replan(person)
            return
        }
        let who = people[person]
        setStage(.inCare, of: person)
        people[person].hasBegunCare = true
        take(person, by: post)
        let age =
            teamTable[team].startRelationshipAge
            * draws.unitExponential(purpose: model.purposes.relationshipAge, entity: who.entity, ordinal: 0)
        people[person].relationshipSince = -age
        people[person].settledSince = -age
        people[person].careSince = -age
        let gap = draws.uniform(purpose: model.purposes.gapAge, entity: who.entity, ordinal: 0)
        people[person].gapSince = -gap * plannedInterval[Int(who.profile) * Compiler.states + Int(who.state)]
        change(.caseload, by: 1, team: team)
        change(.weighted, by: profiles[Int(who.profile)].weight, team: team)
        change(PeopleLevel.of(Int(who.state)), by: 1, team: team)
        for schedule in 0..<scheduleCount { startSchedule(schedule, of: person) }
        let profile = profiles[Int(who.profile)]
        if profile.hasCareLength {
            let u = draws.uniform(purpose: model.purposes.careLength, entity: who.entity, ordinal: 0)
            people[person].careEndsAt = profile.careLength.quantile(u)
            at(people[person].careEndsAt, .careEnds, person, stamp: who.generation)
        }
        startInCluster(person)
        needOfCareBegins(person)
        startFollowUp(person)
        replan(person)
    }
}
