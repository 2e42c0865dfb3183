/// A server whose rate is shared equally by all who are present: processor sharing.
///
/// With *n* customers it works at the rate speed × min(*n*, threshold): a threshold of 1 is the egalitarian processor
/// sharing of one server, a larger one that of so many servers none of which can help the same customer as another.
///
/// Everybody present attains service at the same rate, so that a customer leaves once the service attained by one who
/// was there all along has risen by the work of the customer (virtual time: Parekh and Gallager 1993,
/// doi:10.1109/90.234856). The order of leaving is thus fixed on arrival, and a change of rate costs nothing.
///
/// Attained service begins anew whenever nobody is present; work is known to some 16 digits of what was attained since.
///
/// Only one completion is pending at a time, that of `nextCompletion`. It changes with every arrival, departure and
/// change of speed, upon which the model schedules it anew:
///
/// ```swift
/// case .arrival(let customer):
///     server.enter(customer, work: work, at: queue.now)
/// case .completion:
///     let customer = server.complete(at: queue.now)
/// }
/// queue.cancel(completion)
/// completion = queue.schedule(.completion, at: server.nextCompletion, priority: .completion)
/// ```
public struct SharedServer<Customer: BitwiseCopyable>: ~Copyable {
    /// How many customers can be served at full speed each.
    public let threshold: Int

    /// Whether statistics are kept; without them they cost nothing but a branch.
    public let keepsStatistics: Bool

    // Customers by the attained service at which they leave.
    @usableFromInline var line: RankedLine<Customer>
    @usableFromInline var fullSpeed: Double
    @usableFromInline var attained = 0.0
    @usableFromInline var updated: Double
    @usableFromInline var counts: ResourceStatistics

    /// A server with nobody present.
    ///
    /// - Parameters:
    ///   - speed: work done in a unit of time for a customer who is alone, 0 or more.
    ///   - threshold: how many customers can be served at full speed each, 1 or more.
    @inlinable
    public init(
        speed: Double = 1, threshold: Int = 1, at time: Double = 0, keepsStatistics: Bool = true,
        minimumCapacity: Int = 16
    ) {
        precondition(speed >= 0 && speed < .infinity, "a speed is finite and not negative")
        precondition(threshold >= 1, "one customer at least can be served at full speed")
        self.threshold = threshold
        self.keepsStatistics = keepsStatistics
        fullSpeed = speed
        updated = time
        line = RankedLine(minimumCapacity: minimumCapacity)
        counts = ResourceStatistics(at: time)
    }

    /// Work done in a unit of time for a customer who is alone.
    @inlinable
    public var speed: Double { fullSpeed }

    /// How many customers are present.
    @inlinable
    @inline(__always)
    public var present: Int { line.count }

    /// What was counted since the start or the last reset of statistics; nothing where none are kept.
    ///
    /// Of *n* customers present min(*n*, threshold) count as busy servers and the others as waiting.
    @inlinable
    public var statistics: ResourceStatistics {
        var copy = counts
        if keepsStatistics { copy.integrals.state = state }
        return copy
    }

    /// When the first of those present leaves if nothing changes; infinity when nobody does.
    ///
    /// - Complexity: O(1).
    @inlinable
    @inline(__always)
    public var nextCompletion: Double {
        guard let leaves = line.firstRank, fullSpeed > 0 else { return .infinity }
        return updated + max(leaves - attained, 0) / rate(amid: line.count)
    }

    /// Lets a customer in who brings so much work.
    ///
    /// - Precondition: the work is finite and not negative; `time` is not earlier than the last change.
    /// - Complexity: O(log *n*).
    @inlinable
    @discardableResult
    public mutating func enter(_ customer: Customer, work: Double, at time: Double) -> Ticket {
        precondition(work >= 0 && work < .infinity, "work is finite and not negative")
        advance(to: time)
        // The line has no limit of places.
        let ticket = line.join(customer, rank: attained + work) ?? .none
        if keepsStatistics { counts.requestCount &+= 1 }
        return ticket
    }

    /// Removes the customer whose work is done.
    ///
    /// - Precondition: `time` is the next completion, or later where a model rounds its times up.
    /// - Complexity: O(log *n*).
    @inlinable
    public mutating func complete(at time: Double) -> Customer {
        let due = nextCompletion
        observe(until: time)
        guard time >= due, due < .infinity, let leaves = line.firstRank, let customer = line.removeFirst() else {
            preconditionFailure("nobody's work is done at that time")
        }
        // Exactly at the end of the work it is done, whatever rounding says; then errors do not add up.
        if time == due {
            attained = max(attained, leaves)
        } else {
            attained += (time - updated) * rate(amid: line.count + 1)
        }
        updated = time
        forgetIfEmpty()
        if keepsStatistics { counts.completedCount &+= 1 }
        return customer
    }

    /// Removes a customer whose work is not done; nil when the customer has left already.
    ///
    /// - Precondition: `time` is not earlier than the last change.
    /// - Complexity: O(log *n*).
    @inlinable
    @discardableResult
    public mutating func withdraw(_ ticket: Ticket, at time: Double) -> Customer? {
        advance(to: time)
        guard let customer = line.withdraw(ticket) else { return nil }
        forgetIfEmpty()
        if keepsStatistics { counts.withdrawnCount &+= 1 }
        return customer
    }

    /// The work left of a customer; nil when the customer has left.
    ///
    /// - Precondition: `time` is not earlier than the last change.
    /// - Complexity: O(1).
    @inlinable
    public func remainingWork(of ticket: Ticket, at time: Double) -> Double? {
        precondition(time >= updated, "time does not go back")
        guard let leaves = line.rank(of: ticket) else { return nil }
        return max(leaves - attained - (time - updated) * rate(amid: line.count), 0)
    }

    /// Changes the speed, to 0 for a breakdown for example.
    ///
    /// - Precondition: the speed is finite and not negative; `time` is not earlier than the last change.
    /// - Complexity: O(1).
    @inlinable
    public mutating func setSpeed(_ newSpeed: Double, at time: Double) {
        precondition(newSpeed >= 0 && newSpeed < .infinity, "a speed is finite and not negative")
        advance(to: time)
        fullSpeed = newSpeed
    }

    /// Forgets what was counted, as at the end of a warm-up; customers stay where they are.
    @inlinable
    public mutating func resetStatistics(at time: Double) {
        observe(until: time)
        counts = ResourceStatistics(at: time)
    }

    /// Sends everybody away and begins anew at a time and speed, keeping the storage for the next replication.
    ///
    /// - Precondition: the speed is finite and not negative.
    /// - Complexity: O(1).
    @inlinable
    public mutating func reset(speed: Double, at time: Double = 0) {
        precondition(speed >= 0 && speed < .infinity, "a speed is finite and not negative")
        fullSpeed = speed
        line.reset()
        attained = 0
        updated = time
        counts = ResourceStatistics(at: time)
    }
}

extension SharedServer {
    /// Work done in a unit of time for each of so many customers.
    @inlinable
    @inline(__always)
    func rate(amid count: Int) -> Double {
        count <= threshold ? fullSpeed : fullSpeed * Double(threshold) / Double(count)
    }

    @inlinable
    @inline(__always)
    mutating func advance(to time: Double) {
        precondition(time >= updated, "time does not go back")
        observe(until: time)
        if !line.isEmpty { attained += (time - updated) * rate(amid: line.count) }
        updated = time
    }

    @inlinable
    @inline(__always)
    mutating func forgetIfEmpty() {
        if line.isEmpty { attained = 0 }
    }

    @inlinable
    @inline(__always)
    var state: SIMD4<Double> {
        let busy = min(line.count, threshold)
        return SIMD4(Double(busy), Double(line.count &- busy), Double(line.count), Double(threshold))
    }

    /// Counts the state that lasted until now; to be called before every change.
    @inlinable
    @inline(__always)
    mutating func observe(until time: Double) {
        guard keepsStatistics && time != counts.integrals.lastChange else { return }
        precondition(time > counts.integrals.lastChange, "time does not go back")
        counts.integrals.count(state, until: time)
    }
}

// The server is the only owner of its storage, and cannot be copied.
extension SharedServer: @unchecked Sendable where Customer: Sendable {}
