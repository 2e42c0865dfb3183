import RandomStreams
import Scenario

/// What comes later in a peer-managed service, as the detail of an event.
enum PeerStep: UInt8 {
    /// Work that was bought is done; the subject is a request.
    case done
    /// Somebody who finished can begin to work there; the subject is a service.
    case graduate
}

// Services that peer workers run: whom they take, and who comes to work in them.
extension Simulation {
    func peersGoOn(_ event: ModelEvent) {
        switch PeerStep(rawValue: event.detail) {
        case .done: boughtWorkIsDone(Int(event.subject))
        case .graduate: graduateIsReady(Int(event.subject))
        case nil: break
        }
    }

    /// Money comes in and hours can be bought afresh; people who are ready take posts that have become vacant.
    func beginWeekOfPeers() {
        guard peers.isUsed else { return }
        for service in 0..<peers.services.count {
            placeGraduates(service)
            guard isThere(service) else { continue }
            let money = peers.services[service].eachBrings * Double(peopleWith(service, inCareOnly: true))
            changePool(service, by: money)
            peers.pools[service].received += money
            add(money, .received, service: service)
            let first = peers.services[service].firstContract
            for contract in first..<(first + peers.services[service].contracts) {
                peers.lines[contract].left = peers.contracts[contract].seconds
                add(peers.contracts[contract].seconds, .secondsThere, contract: contract)
            }
            buyHours(service)
        }
    }

    /// Whether a service is still one, and no part of another team.
    func isThere(_ service: Int) -> Bool {
        let team = peers.services[service].team
        return Int(organisation.teamServing[team]) == team
    }

    /// Somebody who has been accepted goes to a peer-managed service, if they agree to and it has room.
    func agreeWithPeers(_ person: Int) {
        guard peers.isUsed else { return }
        let from = Int(people[person].team)
        guard peers.service(ofTeam: Int(people[person].serving)) < 0 else { return }
        let u = draws.uniform(
            purpose: peers.purposes.agrees, entity: people[person].entity, ordinal: UInt64(people[person].episode))
        for service in 0..<peers.services.count {
            let table = peers.services[service]
            guard u >= table.agreesFrom, u < table.agreesUntil, table.from <= now, isThere(service),
                peers.suits[service * peers.profiles + Int(people[person].profile)] != 0
            else { continue }
            let most = table.room < .infinity ? table.room * coordinatorsInPost(table.team) : .infinity
            guard Double(peopleWith(service, inCareOnly: false) + 1) <= most else {
                add(1, .noRoom, service: service)
                return
            }
            add(1, .takenOver, service: service)
            change(.waitingFirstContact, by: -1, team: from)
            people[person].team = Int32(table.team)
            change(.waitingFirstContact, by: 1, team: table.team)
            serve(person, by: table.team)
            return
        }
    }

    /// People in care, and those who wait for it; O(people), once for each who agrees and each week.
    private func peopleWith(_ service: Int, inCareOnly: Bool) -> Int {
        let team = Int32(peers.services[service].team)
        var count = 0
        for person in 0..<people.count
        where people[person].serving == team
            && (people[person].stage == .inCare || (!inCareOnly && people[person].stage.isWaiting))
        {
            count += 1
        }
        return count
    }

    // MARK: People who come to work there

    /// Somebody has finished; they may come to work in the service later.
    func finishedWithPeers(_ person: Int) {
        guard peers.isUsed else { return }
        let service = peers.service(ofTeam: Int(people[person].serving))
        guard service >= 0, peers.services[service].graduates > 0, people[person].hasBegunCare,
            !people[person].isClosedEarly
        else { return }
        let entity = people[person].entity
        let ordinal = UInt64(people[person].episode)
        guard
            draws.happens(
                peers.services[service].graduates, purpose: peers.purposes.graduates, entity: entity, ordinal: ordinal)
        else { return }
        let wait = peers.services[service].after.quantile(
            draws.uniform(purpose: peers.purposes.after, entity: entity, ordinal: ordinal))
        if now + wait < horizon { at(now + wait, .peers, service, detail: PeerStep.graduate.rawValue) }
    }

    /// Somebody can begin from the next Monday on, as others who are appointed do.
    private func graduateIsReady(_ service: Int) {
        add(1, .graduates, service: service)
        peers.pools[service].ready += 1
    }

    /// Those who are ready take vacant posts of their role, the one longest vacant first.
    private func placeGraduates(_ service: Int) {
        while peers.pools[service].ready > 0 {
            var best = -1
            for post in 0..<posts.count
            where posts[post].status == .vacant && !isToGo(post)
                && postTable[post].locality == peers.services[service].team
                && postTable[post].role == peers.services[service].role
            {
                if best < 0 || recruitment.vacancies[post].since < recruitment.vacancies[best].since { best = post }
            }
            guard best >= 0 else { return }
            peers.pools[service].ready -= 1
            add(1, .graduatesPlaced, service: service)
            fill(best)
        }
    }

    // MARK: Counting

    @inline(__always)
    func add(_ value: Double, _ measure: PeerMeasure, service: Int) {
        measures[row + peers.start + service * PeerState.measureCount + measure.rawValue] += value
    }

    @inline(__always)
    func add(_ value: Double, _ measure: ContractMeasure, contract: Int) {
        measures[row + peers.contractsStart + contract * PeerState.contractMeasureCount + measure.rawValue] += value
    }

    /// Changes the balance of a pooled budget.
    func changePool(_ service: Int, by money: Double) {
        integratePool(service)
        peers.pools[service].balance += money
    }

    private func integratePool(_ service: Int) {
        add(peers.pools[service].balance * (now - peers.pools[service].since), .balance, service: service)
        peers.pools[service].since = now
    }

    func closeWeekOfPeers() {
        for service in 0..<peers.services.count { integratePool(service) }
        for contract in 0..<peers.contracts.count { integrateLine(contract) }
    }

    /// What came into each pooled budget and was not spent is there, and nothing was bought that was not paid for.
    func checkPeers() throws(ConservationFault) {
        for service in 0..<peers.services.count {
            let pool = peers.pools[service]
            guard abs(pool.received - pool.spent - pool.balance) <= 1e-6 * max(1, pool.received),
                pool.balance >= -1e-6
            else {
                throw ConservationFault(
                    message:
                        "a pooled budget received \(pool.received) and spent \(pool.spent), and holds \(pool.balance)")
            }
        }
        for contract in 0..<peers.contracts.count where peers.lines[contract].left < -1e-6 {
            throw ConservationFault(message: "more hours were bought by a contract than there are")
        }
        try checkLines()
    }
}
