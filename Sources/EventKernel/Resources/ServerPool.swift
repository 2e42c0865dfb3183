/// Individual servers: with skills, on duty or off, chosen by a rule among those who are free.
///
/// The pool keeps no line. A model has one `WaitingLine` for each kind of need, and looks into those that a server who
/// becomes free can serve.
///
/// ```swift
/// var nurses = ServerPool()
/// nurses.add(skills: [.wounds])
/// nurses.add(skills: [.wounds, .medication])
/// if let nurse = nurses.acquire(needing: .wounds, by: .mostSpecialised, at: queue.now) {
///     queue.schedule(.completion(nurse), at: queue.now + duration, priority: .completion)
/// }
/// ```
public struct ServerPool: ~Copyable {
    @usableFromInline
    struct Server: BitwiseCopyable {
        @usableFromInline var skills: SkillSet
        /// Whether on duty when added.
        @usableFromInline var beginsOnDuty: Bool
        @usableFromInline var isOnDuty: Bool
        @usableFromInline var isBusy = false
        /// When the present state of service, busy or idle, began; coming on duty begins idleness anew.
        @usableFromInline var since: Double
        /// When the present time on duty began.
        @usableFromInline var onDutySince: Double
        @usableFromInline var busyTime = 0.0
        @usableFromInline var dutyTime = 0.0

        @inlinable
        init(skills: SkillSet, isOnDuty: Bool, at time: Double) {
            self.skills = skills
            beginsOnDuty = isOnDuty
            self.isOnDuty = isOnDuty
            since = time
            onDutySince = time
        }

        @inlinable
        func busyTime(until time: Double) -> Double { busyTime + (isBusy ? time - since : 0) }

        // A service that outlasts the time on duty counts as duty until it is over.
        @inlinable
        func dutyTime(until time: Double) -> Double { dutyTime + (isOnDuty || isBusy ? time - onDutySince : 0) }

        @inlinable
        func utilisation(until time: Double) -> Double {
            let duty = dutyTime(until: time)
            return duty > 0 ? busyTime(until: time) / duty : 0
        }
    }

    @usableFromInline var serverCount = 0
    @usableFromInline var capacity: Int
    @usableFromInline var servers: UnsafeMutablePointer<Server>
    /// One bit for each server who is on duty and idle.
    @usableFromInline var available: UnsafeMutablePointer<UInt64>

    /// A pool of no servers, with room for so many before it grows.
    ///
    /// - Precondition: the capacity is not negative.
    @inlinable
    public init(minimumCapacity: Int = 64) {
        precondition(minimumCapacity >= 0, "a capacity is not negative")
        // Whole words of bits.
        capacity = max((minimumCapacity + 63) / 64, 1) * 64
        servers = .allocate(capacity: capacity)
        available = .allocate(capacity: capacity / 64)
        available.initialize(repeating: 0, count: capacity / 64)
    }

    @inlinable
    deinit {
        servers.deallocate()
        available.deallocate()
    }

    /// How many servers there are, on duty or not.
    @inlinable
    public var count: Int { serverCount }

    /// How many servers are on duty and idle.
    ///
    /// - Complexity: O(*n* / 64).
    @inlinable
    public var availableCount: Int {
        var sum = 0
        for word in 0..<(capacity / 64) { sum += available[word].nonzeroBitCount }
        return sum
    }

    /// Adds a server and gives its index: 0, 1, 2 and so on.
    ///
    /// - Complexity: O(1) amortised.
    @inlinable
    @discardableResult
    public mutating func add(skills: SkillSet = [], isOnDuty: Bool = true, at time: Double = 0) -> Int {
        if serverCount == capacity { grow() }
        (servers + serverCount).initialize(to: Server(skills: skills, isOnDuty: isOnDuty, at: time))
        serverCount += 1
        if isOnDuty { markAvailable(serverCount - 1) }
        return serverCount - 1
    }

    /// Puts an idle server on duty who has all the skills into service; nil when there is none.
    ///
    /// - Complexity: O(*n* / 64) and O(1) for each server who is free.
    @inlinable
    public mutating func acquire(needing skills: SkillSet = [], by choice: ServerChoice, at time: Double) -> Int? {
        guard let server = chosen(needing: skills, by: choice, at: time) else { return nil }
        begin(server, at: time)
        return server
    }

    /// Puts a certain server into service; false when busy or off duty.
    ///
    /// - Precondition: the server exists.
    /// - Complexity: O(1).
    @inlinable
    public mutating func acquire(_ server: Int, at time: Double) -> Bool {
        guard isAvailable(server) else { return false }
        begin(server, at: time)
        return true
    }

    /// Ends a server's service.
    ///
    /// - Precondition: the server is busy.
    /// - Complexity: O(1).
    @inlinable
    public mutating func release(_ server: Int, at time: Double) {
        precondition(isBusy(server), "only a busy server can be released")
        servers[server].busyTime += time - servers[server].since
        servers[server].isBusy = false
        servers[server].since = time
        if servers[server].isOnDuty {
            markAvailable(server)
        } else {
            servers[server].dutyTime += time - servers[server].onDutySince
        }
    }

    /// Puts a server on duty; without effect on one who is.
    ///
    /// - Precondition: the server exists.
    /// - Complexity: O(1).
    @inlinable
    public mutating func beginDuty(_ server: Int, at time: Double) {
        guard !isOnDuty(server) else { return }
        servers[server].isOnDuty = true
        guard !servers[server].isBusy else { return }
        servers[server].since = time
        servers[server].onDutySince = time
        markAvailable(server)
    }

    /// Takes a server off duty, after the present service if there is one.
    ///
    /// - Precondition: the server exists.
    /// - Complexity: O(1).
    @inlinable
    public mutating func endDuty(_ server: Int, at time: Double) {
        guard isOnDuty(server) else { return }
        servers[server].isOnDuty = false
        guard !servers[server].isBusy else { return }
        servers[server].dutyTime += time - servers[server].onDutySince
        markUnavailable(server)
    }
}
