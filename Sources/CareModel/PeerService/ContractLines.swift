import Scenario

// The lines of work that waits to be bought, and where bought work is.
extension Simulation {
    /// Puts a request at the end of its line. O(1).
    func joinLine(_ index: Int) {
        let contract = Int(peers.requests[index].contract)
        let tail = Int(peers.lines[contract].tail)
        peers.asked += 1
        peers.requests[index].number = peers.asked
        peers.requests[index].place = .inLine
        peers.requests[index].previous = Int32(tail)
        if tail >= 0 {
            peers.requests[tail].next = Int32(index)
        } else {
            peers.lines[contract].head = Int32(index)
        }
        peers.lines[contract].tail = Int32(index)
        changeLine(contract, by: 1)
    }

    /// Takes a request out of its line. O(1).
    func leaveLine(_ index: Int) {
        let contract = Int(peers.requests[index].contract)
        let next = peers.requests[index].next
        let previous = peers.requests[index].previous
        if previous >= 0 { peers.requests[Int(previous)].next = next } else { peers.lines[contract].head = next }
        if next >= 0 { peers.requests[Int(next)].previous = previous } else { peers.lines[contract].tail = previous }
        changeLine(contract, by: -1)
    }

    /// Nobody waits for a request any more.
    func free(request index: Int) {
        peers.requests[index].person = -1
        peers.requests[index].place = .free
        peers.freeRequests.append(Int32(index))
    }

    /// What waits to be bought for a person, of some types, is wanted no more; what has been bought takes place.
    ///
    /// - Complexity: O(requests), for people for whom such work is outstanding.
    func withdrawRequests(of person: Int, types: UInt64) {
        guard people[person].outstanding & peers.contractWork & types != 0 else { return }
        for index in 0..<peers.requests.count where isWaiting(index, for: person) {
            let bit = UInt64(1) << UInt64(peers.requests[index].type)
            guard types & bit != 0 else { continue }
            leaveLine(index)
            free(request: index)
            people[person].outstanding &= ~bit
        }
    }

    /// What waits to be bought for somebody whom another team serves now is that team's to do.
    func handBackRequests(of person: Int) {
        guard people[person].outstanding & peers.contractWork != 0 else { return }
        for index in 0..<peers.requests.count where isWaiting(index, for: person) {
            let service = peers.contracts[Int(peers.requests[index].contract)].service
            if peers.services[service].team != Int(people[person].serving) { giveToTeam(index) }
        }
    }

    /// A piece that was to be bought is the team's to do, as old as it is.
    func giveToTeam(_ index: Int) {
        let request = peers.requests[index]
        leaveLine(index)
        free(request: index)
        pieceComes(
            Int(request.type), for: Int(request.person), ordinal: request.ordinal, arisen: request.since)
    }

    private func isWaiting(_ index: Int, for person: Int) -> Bool {
        peers.requests[index].place == .inLine && Int(peers.requests[index].person) == person
            && peers.requests[index].generation == people[person].generation
    }

    // MARK: Counting

    private func changeLine(_ contract: Int, by change: Int) {
        integrateLine(contract)
        peers.lines[contract].count += change
    }

    /// Counts the time for which requests have waited in a line.
    func integrateLine(_ contract: Int) {
        let waiting = Double(peers.lines[contract].count)
        add(waiting * (now - peers.lines[contract].countedUntil), .waitingSeconds, contract: contract)
        peers.lines[contract].countedUntil = now
    }

    /// Pieces that are outstanding for people and wait to be bought, or have been.
    var boughtOutstanding: Int {
        var count = 0
        for index in 0..<peers.requests.count
        where peers.requests[index].place != .free && isOfSameEpisode(peers.requests[index]) { count += 1 }
        return count
    }

    /// Whether the person of a request is still known in the same episode.
    func isOfSameEpisode(_ request: ContractRequest) -> Bool {
        people[Int(request.person)].generation == request.generation
    }

    /// Each request stands in one line, in the order of asking, or has been bought, or is free; what is bought is on its way.
    func checkLines() throws(ConservationFault) {
        var standing = 0
        for contract in 0..<peers.contracts.count {
            var previous: Int32 = -1
            var index = peers.lines[contract].head
            var count = 0
            while index >= 0, count <= peers.requests.count {
                let request = peers.requests[Int(index)]
                guard request.place == .inLine, Int(request.contract) == contract, request.previous == previous,
                    previous < 0 || peers.requests[Int(previous)].number < request.number
                else { throw ConservationFault(message: "a line of work that waits to be bought has come apart") }
                count += 1
                previous = index
                index = request.next
            }
            guard peers.lines[contract].tail == previous, peers.lines[contract].count == count else {
                throw ConservationFault(
                    message: "\(count) pieces wait to be bought and \(peers.lines[contract].count) are counted")
            }
            standing += count
        }
        var waiting = 0
        var bought = 0
        for index in 0..<peers.requests.count {
            switch peers.requests[index].place {
            case .inLine: waiting += 1
            case .bought: bought += 1
            case .free: break
            }
        }
        guard waiting == standing, bought == peers.onTheWay,
            waiting + bought + peers.freeRequests.count == peers.requests.count
        else {
            throw ConservationFault(
                message: "\(waiting) pieces wait to be bought and \(standing) stand in line, \(bought) are bought and "
                    + "\(peers.onTheWay) are on their way")
        }
    }
}
