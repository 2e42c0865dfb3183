/// Identical servers whose services can be interrupted, for a more important customer or because a server is gone.
///
/// Whoever starts has a ticket for the service. The model schedules a completion with that ticket in its payload; if
/// the service is interrupted meanwhile, the ticket refers to nothing and `complete(_:at:)` gives nil, so that nothing
/// need be cancelled.
///
/// ```swift
/// case .arrival(let patient, let priority):
///     switch theatre.request(patient, priority: priority, work: duration, at: queue.now) {
///     case .granted(let service), .preempting(let service, _):
///         queue.schedule(.completion(service), at: queue.now + duration, priority: .completion)
///     case .waiting, .refused: break
///     }
/// case .completion(let service):
///     if let patient = theatre.complete(service, at: queue.now) { treated(patient) }
///     while let next = theatre.startNext(at: queue.now) {
///         queue.schedule(.completion(next.ticket), at: queue.now + next.work, priority: .completion)
///     }
/// ```
public struct PreemptiveResource<Customer: BitwiseCopyable>: ~Copyable {
    @usableFromInline
    struct Job: BitwiseCopyable {
        @usableFromInline var customer: Customer
        @usableFromInline var work: Double
        @usableFromInline var started: Double
        @usableFromInline var priority: Int32
        @usableFromInline var wasInterrupted = false

        @inlinable
        init(customer: Customer, work: Double, priority: Int) {
            self.customer = customer
            self.work = work
            self.priority = Int32(truncatingIfNeeded: priority)
            started = .nan
        }
    }

    /// What is left to do for those who are interrupted.
    public let rule: PreemptionRule

    /// Whether statistics are kept; without them they cost nothing but a branch.
    public let keepsStatistics: Bool

    @usableFromInline var servers: Int
    @usableFromInline var served: WaitingLine<Job>
    @usableFromInline var line: WaitingLine<Job>
    @usableFromInline var counts: ResourceStatistics

    /// A resource of so many servers, all free, before which so many customers may wait.
    ///
    /// - Precondition: neither is negative.
    @inlinable
    public init(
        capacity: Int = 1, rule: PreemptionRule, places: Int = .max, at time: Double = 0, keepsStatistics: Bool = true,
        minimumLineCapacity: Int = 16
    ) {
        precondition(capacity >= 0, "a capacity is not negative")
        servers = capacity
        self.rule = rule
        self.keepsStatistics = keepsStatistics
        // A place in the line must not be mistaken for a service.
        served = WaitingLine(
            places: .max, minimumCapacity: minimumLineCapacity,
            firstSequence: TicketSlots<WaitingLine<Job>.Place>.secondSequence)
        line = WaitingLine(places: places, minimumCapacity: minimumLineCapacity)
        counts = ResourceStatistics(at: time)
    }

    /// How many servers there are.
    @inlinable
    public var capacity: Int { servers }

    /// How many customers are in service.
    @inlinable
    public var busy: Int { served.count }

    /// How many servers are free; 0 where more are busy than there are.
    @inlinable
    public var free: Int { max(servers - served.count, 0) }

    /// How many customers wait, those whose service is interrupted included.
    @inlinable
    public var waiting: Int { line.count }

    /// How many customers wait or are in service.
    @inlinable
    @inline(__always)
    public var present: Int { served.count &+ line.count }

    /// What was counted since the start or the last reset of statistics; nothing where none are kept.
    @inlinable
    public var statistics: ResourceStatistics {
        var copy = counts
        if keepsStatistics { copy.integrals.state = state }
        return copy
    }

    /// Asks for service of a customer, if need be in the place of a less important one.
    ///
    /// Where no server is free, the customer of the greatest priority number in service is interrupted, if that number
    /// is greater than the newcomer's; among several the one whose service started last. The interrupted customer waits
    /// before all others of the same priority, even where every place is taken.
    ///
    /// Where more are in service than there are servers, after a fall in capacity, nobody is interrupted for a newcomer:
    /// a server that is gone cannot be taken over. The newcomer waits until services have ended or were broken off.
    ///
    /// - Parameters:
    ///   - priority: 0 to 63, of which 0 is the most important.
    ///   - work: how long the service takes if it is not interrupted, 0 or more.
    ///   - position: the discipline, by where the customer joins the line.
    /// - Complexity: O(1) amortised; O(*n*) for a random position.
    @inlinable
    public mutating func request(
        _ customer: Customer, priority: Int = 0, work: Double, joining position: LinePosition = .back, at time: Double
    ) -> PreemptiveAdmission<Customer> {
        precondition(work >= 0, "work is not negative, nor NaN")
        observe(until: time)
        if keepsStatistics { counts.requestCount &+= 1 }
        let job = Job(customer: customer, work: work, priority: priority)
        let isNext = line.firstPriority.map { priority < $0 } ?? true
        if isNext {
            if served.count < servers {
                return .granted(begin(job, at: time))
            }
            if served.count == servers, let least = served.lastPriority, least > priority,
                let interruption = interruptLeast(at: time)
            {
                return .preempting(begin(job, at: time), interruption)
            }
        }
        guard let ticket = line.join(job, priority: priority, at: position) else {
            if keepsStatistics { counts.refusedCount &+= 1 }
            return .refused
        }
        return .waiting(ticket)
    }

    /// Ends a service that is over; nil when it was interrupted or has ended already.
    ///
    /// - Complexity: O(1).
    @inlinable
    @discardableResult
    public mutating func complete(_ service: Ticket, at time: Double) -> Customer? {
        observe(until: time)
        guard let job = served.withdraw(service) else { return nil }
        if keepsStatistics { counts.completedCount &+= 1 }
        return job.customer
    }

    /// Starts the service of the customer who is first in the line, if a server is free; else nil.
    ///
    /// To be called until it gives nil after a completion and after a rise in capacity.
    ///
    /// - Complexity: O(1).
    @inlinable
    public mutating func startNext(at time: Double) -> PreemptiveStart<Customer>? {
        observe(until: time)
        guard served.count < servers, let job = line.removeFirst() else { return nil }
        let ticket = begin(job, at: time)
        return PreemptiveStart(
            customer: job.customer, ticket: ticket, work: job.work, wasInterrupted: job.wasInterrupted)
    }

    /// Removes a customer who waits; nil when the service has started, or the customer has left already.
    ///
    /// The ticket is that of the request or of the interruption, whichever came last.
    ///
    /// - Complexity: O(1).
    @inlinable
    @discardableResult
    public mutating func withdraw(_ ticket: Ticket, at time: Double) -> Customer? {
        observe(until: time)
        guard let job = line.withdraw(ticket) else { return nil }
        if keepsStatistics { counts.withdrawnCount &+= 1 }
        return job.customer
    }

    /// Changes how many servers there are.
    ///
    /// Services that have started go on, beyond the capacity if need be, unless the model interrupts them by
    /// `interruptNext(at:)`.
    ///
    /// - Precondition: the capacity is not negative.
    /// - Complexity: O(1).
    @inlinable
    public mutating func setCapacity(_ capacity: Int, at time: Double) {
        precondition(capacity >= 0, "a capacity is not negative")
        observe(until: time)
        servers = capacity
    }

    /// Interrupts the least important service, the latest of several, if more are under way than there are servers.
    ///
    /// To be called until it gives nil after a fall in capacity at which services are broken off, such as a breakdown.
    ///
    /// - Complexity: O(1).
    @inlinable
    public mutating func interruptNext(at time: Double) -> Interruption<Customer>? {
        observe(until: time)
        return served.count > servers ? interruptLeast(at: time) : nil
    }

    /// Forgets what was counted, as at the end of a warm-up; customers stay where they are.
    @inlinable
    public mutating func resetStatistics(at time: Double) {
        observe(until: time)
        counts = ResourceStatistics(at: time)
    }

    /// Sends everybody away and begins anew at a time with so many servers, keeping the storage for the next
    /// replication.
    ///
    /// - Complexity: O(1).
    @inlinable
    public mutating func reset(capacity: Int, at time: Double = 0) {
        precondition(capacity >= 0, "a capacity is not negative")
        servers = capacity
        served.reset()
        line.reset()
        counts = ResourceStatistics(at: time)
    }
}

extension PreemptiveResource {
    @inlinable
    @inline(__always)
    mutating func begin(_ job: Job, at time: Double) -> Ticket {
        var job = job
        job.started = time
        return served.insert(job, priority: Int(job.priority), at: .back)
    }

    @inlinable
    mutating func interruptLeast(at time: Double) -> Interruption<Customer>? {
        guard let service = served.lastTicket, var job = served.withdraw(service) else { return nil }
        if rule == .resume { job.work = max(job.work - (time - job.started), 0) }
        job.wasInterrupted = true
        if keepsStatistics { counts.interruptionCount &+= 1 }
        let place = line.putBack(job, priority: Int(job.priority))
        return Interruption(customer: job.customer, service: service, place: place, work: job.work)
    }

    @inlinable
    @inline(__always)
    var state: SIMD4<Double> {
        SIMD4(Double(served.count), Double(line.count), Double(present), Double(servers))
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
extension PreemptiveResource: @unchecked Sendable where Customer: Sendable {}
