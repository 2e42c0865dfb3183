/// Identical servers, and the line of those who wait for them.
///
/// The model schedules: it asks for service, and when a service is over it says so and asks who starts next. Whoever
/// starts is told once, so that the model can draw a duration and schedule the completion.
///
/// ```swift
/// case .arrival(let customer):
///     switch desk.request(customer, at: queue.now) {
///     case .granted: start(customer)
///     case .waiting(let ticket): queue.schedule(.patienceEnds(ticket), at: queue.now + patience, priority: .deadline)
///     case .refused: break
///     }
/// case .completion:
///     desk.release(at: queue.now)
///     while let customer = desk.startNext(at: queue.now) { start(customer) }
/// case .patienceEnds(let ticket):
///     desk.withdraw(ticket, at: queue.now)
/// ```
///
/// A completion that is scheduled with `EventPriority.completion` is dealt with before the requests of the same time.
public struct Resource<Customer: BitwiseCopyable>: ~Copyable {
    @usableFromInline
    struct Request: BitwiseCopyable {
        @usableFromInline var customer: Customer
        @usableFromInline var units: Int

        @inlinable
        init(customer: Customer, units: Int) {
            self.customer = customer
            self.units = units
        }
    }

    /// Whether statistics are kept; without them they cost nothing but a branch.
    public let keepsStatistics: Bool

    @usableFromInline var units: Int
    @usableFromInline var busyUnits = 0
    @usableFromInline var servedCount = 0
    @usableFromInline var line: WaitingLine<Request>
    @usableFromInline var counts: ResourceStatistics

    /// A resource of so many units, all free, before which so many customers may wait.
    ///
    /// - Precondition: neither is negative.
    @inlinable
    public init(
        capacity: Int = 1, places: Int = .max, at time: Double = 0, keepsStatistics: Bool = true,
        minimumLineCapacity: Int = 16
    ) {
        precondition(capacity >= 0, "a capacity is not negative")
        units = capacity
        self.keepsStatistics = keepsStatistics
        line = WaitingLine(places: places, minimumCapacity: minimumLineCapacity)
        counts = ResourceStatistics(at: time)
    }

    /// How many units there are.
    @inlinable
    public var capacity: Int { units }

    /// How many units are in use.
    @inlinable
    public var busy: Int { busyUnits }

    /// How many units are free; 0 where more are in use than there are.
    @inlinable
    @inline(__always)
    public var free: Int { max(units - busyUnits, 0) }

    /// How many customers are in service.
    @inlinable
    public var inService: Int { servedCount }

    /// How many customers wait.
    @inlinable
    @inline(__always)
    public var waiting: Int { line.count }

    /// How many customers wait or are in service.
    @inlinable
    @inline(__always)
    public var present: Int { servedCount &+ line.count }

    /// How many customers of one priority wait.
    @inlinable
    public func waiting(ofPriority priority: Int) -> Int { line.count(ofPriority: priority) }

    /// What was counted since the start or the last reset of statistics; nothing where none are kept.
    @inlinable
    public var statistics: ResourceStatistics {
        var copy = counts
        if keepsStatistics { copy.integrals.state = state }
        return copy
    }

    /// Asks for units on behalf of a customer.
    ///
    /// They are granted if they are free and nobody of the same or a greater importance waits: requests do not
    /// overtake one another, not even where a larger one cannot be met and a smaller one could.
    ///
    /// - Parameters:
    ///   - units: how many, 1 or more.
    ///   - priority: 0 to 63, of which 0 is the most important.
    ///   - position: the discipline, by where the customer joins the line.
    /// - Complexity: O(1) amortised; O(*n*) for a random position.
    @inlinable
    @inline(__always)
    public mutating func request(
        _ customer: Customer, units wanted: Int = 1, priority: Int = 0,
        joining position: LinePosition = .back, at time: Double
    ) -> Admission {
        precondition(wanted >= 1, "a request is for one unit or more")
        precondition(priority >= 0 && priority < WaitingLine<Request>.priorityCount, "a priority is 0 to 63")
        observe(until: time)
        if keepsStatistics { counts.requestCount &+= 1 }
        let isNext = line.firstPriority.map { priority < $0 } ?? true
        if isNext && wanted <= units &- busyUnits {
            begin(units: wanted)
            return .granted
        }
        guard let ticket = line.join(Request(customer: customer, units: wanted), priority: priority, at: position)
        else {
            if keepsStatistics { counts.refusedCount &+= 1 }
            return .refused
        }
        return .waiting(ticket)
    }

    /// Gives back the units of a customer whose service is over.
    ///
    /// - Precondition: `units` are in use.
    /// - Complexity: O(1).
    @inlinable
    @inline(__always)
    public mutating func release(units released: Int = 1, at time: Double) {
        precondition(released >= 1 && released <= busyUnits && servedCount > 0, "only what is in use can be released")
        observe(until: time)
        if keepsStatistics { counts.completedCount &+= 1 }
        busyUnits &-= released
        servedCount &-= 1
    }

    /// Starts the service of the customer who is first in the line, if the units are free; else nil.
    ///
    /// To be called until it gives nil after a release, a rise in capacity, and, where requests are for more than one
    /// unit, a withdrawal.
    ///
    /// - Complexity: O(1).
    @inlinable
    @inline(__always)
    public mutating func startNext(at time: Double) -> Customer? {
        guard let request = line.first, request.units <= units &- busyUnits else { return nil }
        observe(until: time)
        _ = line.removeFirst()
        begin(units: request.units)
        return request.customer
    }

    /// Removes a customer who waits; nil when the service has started, or the customer has left already.
    ///
    /// - Complexity: O(1).
    @inlinable
    @discardableResult
    public mutating func withdraw(_ ticket: Ticket, at time: Double) -> Customer? {
        observe(until: time)
        guard let request = line.withdraw(ticket) else { return nil }
        if keepsStatistics { counts.withdrawnCount &+= 1 }
        return request.customer
    }

    /// Changes how many units there are; services that have started go on.
    ///
    /// Where capacity falls below what is in use, the next units to be released are gone.
    ///
    /// - Precondition: the capacity is not negative.
    /// - Complexity: O(1).
    @inlinable
    public mutating func setCapacity(_ capacity: Int, at time: Double) {
        precondition(capacity >= 0, "a capacity is not negative")
        observe(until: time)
        units = capacity
    }

    /// Forgets what was counted, as at the end of a warm-up; customers stay where they are.
    @inlinable
    public mutating func resetStatistics(at time: Double) {
        observe(until: time)
        counts = ResourceStatistics(at: time)
    }

    /// Sends everybody away and begins anew at a time with so many units, keeping the storage for the next
    /// replication.
    ///
    /// - Complexity: O(1).
    @inlinable
    public mutating func reset(capacity: Int, at time: Double = 0) {
        precondition(capacity >= 0, "a capacity is not negative")
        units = capacity
        busyUnits = 0
        servedCount = 0
        line.reset()
        counts = ResourceStatistics(at: time)
    }

    @inlinable
    @inline(__always)
    mutating func begin(units wanted: Int) {
        busyUnits &+= wanted
        servedCount &+= 1
    }

    @inlinable
    @inline(__always)
    var state: SIMD4<Double> {
        SIMD4(Double(busyUnits), Double(line.count), Double(present), Double(units))
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

// The resource is the only owner of its storage, and cannot be copied.
extension Resource: @unchecked Sendable where Customer: Sendable {}
