extension ServerPool {
    /// Whether a server is in service.
    ///
    /// - Precondition: the server exists.
    @inlinable
    public func isBusy(_ server: Int) -> Bool {
        self[server].isBusy
    }

    /// Whether a server is on duty; one whose service outlasts the duty is not.
    ///
    /// - Precondition: the server exists.
    @inlinable
    public func isOnDuty(_ server: Int) -> Bool {
        self[server].isOnDuty
    }

    /// Whether a server is on duty and idle.
    ///
    /// - Precondition: the server exists.
    @inlinable
    public func isAvailable(_ server: Int) -> Bool {
        self[server].isOnDuty && !self[server].isBusy
    }

    /// What a server can do.
    ///
    /// - Precondition: the server exists.
    @inlinable
    public func skills(of server: Int) -> SkillSet {
        self[server].skills
    }

    /// How long a server was in service, until a time that is not earlier than the last change.
    ///
    /// - Precondition: the server exists.
    @inlinable
    public func busyTime(of server: Int, until time: Double) -> Double {
        self[server].busyTime(until: time)
    }

    /// The share of a server's time on duty, services that outlasted it included, that was spent in service; 0 when
    /// never on duty.
    ///
    /// - Precondition: the server exists; `time` is not earlier than the last change.
    @inlinable
    public func utilisation(of server: Int, until time: Double) -> Double {
        self[server].utilisation(until: time)
    }

    /// Forgets times in service and on duty, as at the end of a warm-up; servers stay as they are.
    ///
    /// - Complexity: O(*n*).
    @inlinable
    public mutating func resetStatistics(at time: Double) {
        for server in 0..<serverCount {
            servers[server].busyTime = servers[server].isBusy ? servers[server].since - time : 0
            servers[server].dutyTime = 0
            servers[server].onDutySince = time
        }
    }

    /// Begins anew at a time with the same servers, idle and on duty or off as when they were added, keeping the storage
    /// for the next replication.
    ///
    /// - Complexity: O(*n*).
    @inlinable
    public mutating func reset(at time: Double = 0) {
        for server in 0..<serverCount {
            let isOnDuty = servers[server].beginsOnDuty
            servers[server] = Server(skills: servers[server].skills, isOnDuty: isOnDuty, at: time)
            if isOnDuty { markAvailable(server) } else { markUnavailable(server) }
        }
    }

    @inlinable
    subscript(server: Int) -> Server {
        precondition(server >= 0 && server < serverCount, "there is no such server")
        return servers[server]
    }

    @inlinable
    mutating func begin(_ server: Int, at time: Double) {
        markUnavailable(server)
        servers[server].isBusy = true
        servers[server].since = time
    }

    @inlinable
    mutating func markAvailable(_ server: Int) {
        available[server / 64] |= 1 << UInt64(server % 64)
    }

    @inlinable
    mutating func markUnavailable(_ server: Int) {
        available[server / 64] &= ~(1 << UInt64(server % 64))
    }

    @inlinable
    func chosen(needing skills: SkillSet, by choice: ServerChoice, at time: Double) -> Int? {
        var best: Int?
        for word in 0..<(capacity / 64) {
            var bits = available[word]
            while bits != 0 {
                let server = word &* 64 &+ bits.trailingZeroBitCount
                bits &= bits &- 1
                guard servers[server].skills.rawValue & skills.rawValue == skills.rawValue else { continue }
                guard choice != .firstByIndex else { return server }
                if best.map({ comesBefore(server, $0, by: choice, at: time) }) ?? true { best = server }
            }
        }
        return best
    }

    /// Whether a server is to be chosen before one of a lower index.
    @inlinable
    func comesBefore(_ server: Int, _ other: Int, by choice: ServerChoice, at time: Double) -> Bool {
        switch choice {
        case .longestIdle, .firstByIndex:
            break
        case .leastUtilised:
            let difference = servers[server].utilisation(until: time) - servers[other].utilisation(until: time)
            if difference != 0 { return difference < 0 }
        case .mostSpecialised:
            let difference = servers[server].skills.count - servers[other].skills.count
            if difference != 0 { return difference < 0 }
        }
        return servers[server].since < servers[other].since
    }

    /// - Complexity: O(*n*).
    @inlinable
    mutating func grow() {
        let larger = UnsafeMutablePointer<Server>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: servers, count: serverCount)
        servers.deallocate()
        servers = larger
        let words = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity / 32)
        words.moveInitialize(from: available, count: capacity / 64)
        (words + capacity / 64).initialize(repeating: 0, count: capacity / 64)
        available.deallocate()
        available = words
        capacity *= 2
    }
}

// The pool is the only owner of its storage, and cannot be copied.
extension ServerPool: @unchecked Sendable {}
