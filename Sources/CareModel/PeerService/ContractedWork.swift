import RandomStreams
import Scenario

// Work of professionals whom a peer-managed service buys by the hour.
extension Simulation {
    /// Whether a piece of work for a person is bought; then it waits for hours and money, and is no work of the team's.
    func isContractedIn(_ type: Int, for person: Int, ordinal: UInt32) -> Bool {
        let service = peers.service(ofTeam: Int(people[person].serving))
        // What is made up for a target is the team's own.
        guard service >= 0, isThere(service), !targets.isNextSurplus else { return false }
        let first = peers.services[service].firstContract
        for contract in first..<(first + peers.services[service].contracts)
        where peers.contracts[contract].work & (1 << UInt64(type)) != 0 {
            let request = peers.requests.place(
                ContractRequest(
                    person: Int32(person), generation: people[person].generation, contract: Int16(contract),
                    type: Int16(type), ordinal: ordinal, since: now),
                reusing: &peers.freeRequests)
            let tail = Int(peers.lines[contract].tail)
            if tail >= 0 { peers.requests[tail].next = Int32(request) }
            if tail < 0 { peers.lines[contract].head = Int32(request) }
            peers.lines[contract].tail = Int32(request)
            buyHours(contract)
            return true
        }
        return false
    }

    /// Buys what waits, in turn, while there are hours and money for it; what nobody waits for any more is dropped.
    func buyHours(_ contract: Int) {
        let table = peers.contracts[contract]
        while peers.lines[contract].head >= 0 {
            let index = Int(peers.lines[contract].head)
            let request = peers.requests[index]
            let type = Int(request.type)
            // A piece longer than the hours of a week takes those of a week.
            let seconds = min(work[type].expectedSeconds, table.seconds)
            let money = seconds * table.price
            guard isWanted(request) else {
                takeFirst(ofLine: contract)
                free(request: index)
                continue
            }
            guard peers.lines[contract].left >= seconds - 1e-6, peers.pools[table.service].balance >= money - 1e-9
            else { return }
            takeFirst(ofLine: contract)
            peers.lines[contract].left -= seconds
            changePool(table.service, by: -money)
            peers.pools[table.service].spent += money
            add(money, .spent, service: table.service)
            add(seconds, .secondsBought, contract: contract)
            let delay = table.takes.quantile(
                draws.uniform(
                    purpose: peers.contractPurposes[type], entity: people[Int(request.person)].entity,
                    ordinal: UInt64(request.ordinal)))
            at(now + delay, .peers, index, detail: PeerStep.done.rawValue)
        }
    }

    /// What was bought has been done, by somebody who is not the person's own coordinator.
    func boughtWorkIsDone(_ index: Int) {
        let request = peers.requests[index]
        let type = Int(request.type)
        let person = Int(request.person)
        let contract = Int(request.contract)
        let isWanted = isWanted(request)
        free(request: index)
        guard isWanted else { return }
        people[person].outstanding &= ~(1 << UInt64(type))
        add(1, .pieces, contract: contract)
        add(now - request.since, .waitSeconds, contract: contract)
        let team = Int(people[person].team)
        if work[type].isVisit {
            // In the week in which it came due, as with any visit.
            let place = row(at: request.since) + team * teamStride
            measures[place + PeopleMeasure.visitsMade.rawValue] += 1
            measures[place + PeopleMeasure.visitSecondsMade.rawValue] += work[type].expectedSeconds
        }
        if work[type].arising.supportsCarer > 0 { carerSupported(person, worth: work[type].arising.supportsCarer) }
        guard work[type].isContact else { return }
        if wards.isActive { metAfterLeaving(person) }
        guard people[person].stage == .inCare else { return }
        let engagement = profiles[Int(people[person].profile)].engagementAtStart
        let worth = min(1, work[type].meaningfulness * engagement) * (1 - work[type].noAnswerShare)
        add(peers.contactSeconds[type] * worth, .meaningfulSeconds, team: team)
        people[person].gapSince = now - (now - people[person].gapSince) * (1 - worth)
        replanMoves(person)
    }

    /// A service is no more, since its team has become part of another: what is not bought yet is that team's to do.
    func peersAreDissolved(_ team: Int) {
        let service = peers.service(ofTeam: team)
        guard service >= 0 else { return }
        let first = peers.services[service].firstContract
        for contract in first..<(first + peers.services[service].contracts) {
            while peers.lines[contract].head >= 0 {
                let index = Int(peers.lines[contract].head)
                let request = peers.requests[index]
                takeFirst(ofLine: contract)
                free(request: index)
                if isWanted(request) {
                    pieceComes(Int(request.type), for: Int(request.person), ordinal: request.ordinal)
                }
            }
            peers.lines[contract].left = 0
        }
    }

    /// Pieces that are outstanding for people and wait to be bought, or have been.
    var boughtOutstanding: Int {
        var count = 0
        for index in 0..<peers.requests.count where isWanted(peers.requests[index]) { count += 1 }
        return count
    }

    /// Whether a request is one, and the person is still known in the same episode.
    private func isWanted(_ request: ContractRequest) -> Bool {
        request.person >= 0 && people[Int(request.person)].generation == request.generation
    }

    private func takeFirst(ofLine contract: Int) {
        let head = Int(peers.lines[contract].head)
        peers.lines[contract].head = peers.requests[head].next
        if peers.lines[contract].head < 0 { peers.lines[contract].tail = -1 }
    }

    private func free(request index: Int) {
        peers.requests[index].person = -1
        peers.freeRequests.append(Int32(index))
    }
}
