import RandomStreams
import Scenario

// Teams that become one.
//
// The queues, posts, rotas and people of the teams become those of the one that goes on. Everything is still counted by the
// locality in which a post stood and a person lives, so that figures before and after can be compared.
extension Simulation {
    func merge(_ merger: CompiledMerger) {
        let into = Int(organisation.teamServing[merger.into])
        var isChanged = false
        for member in merger.teams {
            let team = Int(organisation.teamServing[member])
            if team == into { continue }
            join(team, into: into)
            isChanged = true
        }
        guard isChanged else { return }
        if merger.travelTimes != 1 {
            organisation.travel[into] *= merger.travelTimes
            organisation.hasTravel = true
        }
        arrangeTeams()
        joinRotas(ofTeam: into)
        if peers.isUsed { dissolvePeers() }
        lookForWork(inTeam: into)
        if merger.keepsCoordinator < 1 {
            for person in 0..<people.count
            where people[person].stage == .inCare && Int(people[person].serving) == into {
                mayChangeCoordinator(
                    person, keeps: merger.keepsCoordinator, handover: merger.handover, purpose: merger.purpose)
            }
        }
    }

    /// A team is taken up by another one.
    private func join(_ team: Int, into: Int) {
        let waiting = takeOutQueues(ofTeam: team)
        for item in 0..<items.count where Int(items[item].serving) == team { items[item].serving = Int32(into) }
        joinList(firstContactList(team), firstContactList(into), serving: into)
        joinList(allocationList(team), allocationList(into), serving: into)
        for person in 0..<people.count where people[person].stage != .gone && Int(people[person].serving) == team {
            people[person].serving = Int32(into)
            if journal.isKept, people[person].stage != .gone { noteStanding(person) }
        }
        for place in 0..<organisation.serves.count where Int(organisation.serves[place]) == team {
            organisation.serves[place] = Int32(into)
        }
        for locality in 0..<teamTable.count where Int(organisation.teamServing[locality]) == team {
            organisation.teamServing[locality] = Int32(into)
        }
        for place in 0..<organisation.routes.count where Int(organisation.routes[place]) == team {
            organisation.routes[place] = Int32(into)
        }
        for type in 0..<workCount {
            organisation.routes[team * workCount + type] = organisation.routes[into * workCount + type]
        }
        teamTable[into].arrivalRate += teamTable[team].arrivalRate
        joinRotas(of: team, into: into)
        for post in 0..<posts.count where postTable[post].team == team { movePost(post, to: into) }
        put(back: waiting)
        for person in 0..<people.count
        where Int(people[person].serving) == into && people[person].stage.isWaiting {
            replan(person)
            planFirstContact(person)
        }
    }

    /// Takes all work out of a team's queues; the first of the pieces, which hang together, or -1.
    private func takeOutQueues(ofTeam team: Int) -> Int {
        var first = -1
        for type in 0..<workCount {
            while teamQueues[team * workCount + type].head >= 0 {
                let item = Int(teamQueues[team * workCount + type].head)
                dequeue(item)
                items[item].next = Int32(first)
                first = item
            }
        }
        return first
    }

    private func put(back first: Int) {
        var item = first
        while item >= 0 {
            let next = Int(items[item].next)
            requeue(item)
            item = next
        }
    }

    /// Two lists of people who wait become one, in the order of referral.
    private func joinList(_ list: Int, _ other: Int, serving team: Int) {
        var left = lists[other].count
        while left > 0 || lists[list].head >= 0 {
            let own = Int(lists[list].head)
            let first = Int(lists[other].head)
            let isOwn = own >= 0 && (left == 0 || people[own].referredAt < people[first].referredAt)
            let person = isOwn ? own : first
            detach(person, from: isOwn ? list : other)
            if !isOwn { left -= 1 }
            people[person].serving = Int32(team)
            if journal.isKept, people[person].stage != .gone { noteStanding(person) }
            append(person, to: other)
        }
    }

    /// The rotas of the team that goes on are those of all; where it has none, those of the other one go on.
    private func joinRotas(of team: Int, into: Int) {
        for post in 0..<posts.count where postTable[post].team == team { endDuty(post) }
        var hasRotas = false
        for rota in 0..<rotas.count where rotas[rota].team == into && rotas[rota].workers > 0 { hasRotas = true }
        for rota in 0..<rotas.count where rotas[rota].team == team {
            rotas[rota].team = into
            if hasRotas {
                rotas[rota].workers = 0
            } else {
                rotaTypes[into] |= rotas[rota].types
            }
        }
        rotaTypes[team] = 0
    }
}
