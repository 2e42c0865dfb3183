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
            joinLine(request)
            buyHours(service)
            return true
        }
        return false
    }

    /// Buys what waits while there are hours and money for it.
    ///
    /// Each contract has its own line for hours. Money goes to whoever has asked longest of those for whom there are hours: until
    /// the pool can pay for them nobody else is paid for, so that dear work does not wait for ever behind cheap work.
    func buyHours(_ service: Int) {
        guard isThere(service) else { return }
        let first = peers.services[service].firstContract
        while true {
            var oldest = -1
            for contract in first..<(first + peers.services[service].contracts) {
                let head = Int(peers.lines[contract].head)
                guard head >= 0, peers.lines[contract].left >= secondsToBuy(head) - 1e-6 else { continue }
                if oldest < 0 || peers.requests[head].number < peers.requests[oldest].number { oldest = head }
            }
            guard oldest >= 0 else { return }
            let price = peers.contracts[Int(peers.requests[oldest].contract)].price
            guard peers.pools[service].balance >= secondsToBuy(oldest) * price - 1e-9 else { return }
            buy(oldest)
        }
    }

    /// A piece longer than the hours of a week takes those of a week.
    private func secondsToBuy(_ index: Int) -> Double {
        let request = peers.requests[index]
        return min(work[Int(request.type)].expectedSeconds, peers.contracts[Int(request.contract)].seconds)
    }

    private func buy(_ index: Int) {
        let request = peers.requests[index]
        let contract = Int(request.contract)
        let table = peers.contracts[contract]
        let seconds = secondsToBuy(index)
        let money = seconds * table.price
        leaveLine(index)
        peers.requests[index].place = .bought
        peers.onTheWay += 1
        peers.lines[contract].left -= seconds
        changePool(table.service, by: -money)
        peers.pools[table.service].spent += money
        add(money, .spent, service: table.service)
        add(seconds, .secondsBought, contract: contract)
        let delay = table.takes.quantile(
            draws.uniform(
                purpose: peers.contractPurposes[Int(request.type)], entity: people[Int(request.person)].entity,
                ordinal: UInt64(request.ordinal)))
        at(now + delay, .peers, index, detail: PeerStep.done.rawValue)
    }

    /// What was bought has been done, by somebody who is not the person's own coordinator.
    func boughtWorkIsDone(_ index: Int) {
        let request = peers.requests[index]
        let type = Int(request.type)
        let person = Int(request.person)
        let contract = Int(request.contract)
        let isOfSameEpisode = isOfSameEpisode(request)
        peers.onTheWay -= 1
        free(request: index)
        guard isOfSameEpisode else { return }
        people[person].outstanding &= ~(1 << UInt64(type))
        // Paid for, and there is no carer any more whom it was for.
        if work[type].carersOnly, !people[person].hasCarer { return }
        add(1, .pieces, contract: contract)
        add(now - request.since, .waitSeconds, contract: contract)
        let team = Int(people[person].team)
        countDone(type: type, team: team, late: now - request.since - work[type].due)
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

    /// Counts what was not bought or not done yet at the end, and should have been, as late.
    func judgeBoughtWork() {
        for index in 0..<peers.requests.count
        where peers.requests[index].place != .free && isOfSameEpisode(peers.requests[index]) {
            let request = peers.requests[index]
            let type = Int(request.type)
            judgeAtEnd(
                type: type, team: Int(people[Int(request.person)].team), limit: request.since + work[type].due)
        }
    }

    /// Services whose teams have become part of others are no more: what is not bought yet is those teams' to do.
    func dissolvePeers() {
        for service in 0..<peers.services.count where !isThere(service) {
            let first = peers.services[service].firstContract
            for contract in first..<(first + peers.services[service].contracts) {
                while peers.lines[contract].head >= 0 { giveToTeam(Int(peers.lines[contract].head)) }
                peers.lines[contract].left = 0
            }
        }
    }
}
