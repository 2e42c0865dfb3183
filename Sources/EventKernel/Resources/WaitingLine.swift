/// Customers who wait, by priority class and, within a class, in the order in which they are to be served.
///
/// Class 0 comes first. Where a customer joins the class makes the discipline: at the back is first come, first
/// served; at the front is last come, first served; at a random place is service in random order. A customer may
/// leave from anywhere by ticket, such as one whose patience ends.
///
/// ```swift
/// var line = WaitingLine<Int>(places: 10)
/// let ticket = line.join(7)      // nil: no place, the customer balks
/// line.withdraw(ticket ?? .none) // 7, unless served before
/// let next = line.removeFirst()
/// ```
public struct WaitingLine<Customer: BitwiseCopyable>: ~Copyable {
    /// How many priority classes there are: 0 to 63.
    ///
    /// Finer orders, by due date for example, are what `RankedLine` is for.
    @inlinable
    public static var priorityCount: Int { 64 }

    @usableFromInline
    struct Place: BitwiseCopyable {
        @usableFromInline var customer: Customer
        @usableFromInline var previous: UInt32
        @usableFromInline var next: UInt32
        @usableFromInline var priority: UInt32

        @inlinable
        init(customer: Customer, previous: UInt32, next: UInt32, priority: UInt32) {
            self.customer = customer
            self.previous = previous
            self.next = next
            self.priority = priority
        }
    }

    /// The ends of one class's list; they mean nothing while its bit in `occupied` is not set.
    @usableFromInline
    struct PriorityClass: BitwiseCopyable {
        @usableFromInline var first: UInt32 = 0
        @usableFromInline var last: UInt32 = 0
        @usableFromInline var count: UInt32 = 0

        @inlinable
        init() {}
    }

    /// How many customers may wait.
    public let places: Int

    /// One bit for each class with customers in it.
    @usableFromInline var occupied: UInt64 = 0
    @usableFromInline var classes: UnsafeMutablePointer<PriorityClass>
    @usableFromInline var slots: TicketSlots<Place>

    /// An empty line of so many places, with room for so many customers before it grows.
    ///
    /// - Precondition: `places` is not negative.
    @inlinable
    public init(places: Int = .max, minimumCapacity: Int = 16) {
        self.init(places: places, minimumCapacity: minimumCapacity, firstSequence: 0)
    }

    @inlinable
    init(places: Int, minimumCapacity: Int, firstSequence: UInt64) {
        precondition(places >= 0, "a line has no negative number of places")
        self.places = places
        slots = TicketSlots(minimumCapacity: minimumCapacity, firstSequence: firstSequence)
        classes = .allocate(capacity: Self.priorityCount)
        classes.initialize(repeating: PriorityClass(), count: Self.priorityCount)
    }

    @inlinable
    deinit {
        classes.deallocate()
    }

    /// How many customers wait.
    @inlinable
    @inline(__always)
    public var count: Int { slots.count }

    /// Whether nobody waits.
    @inlinable
    @inline(__always)
    public var isEmpty: Bool { occupied == 0 }

    /// Whether every place is taken.
    @inlinable
    @inline(__always)
    public var isFull: Bool { slots.count >= places }

    /// How many customers of one priority wait.
    ///
    /// - Precondition: the priority is 0 to 63.
    @inlinable
    public func count(ofPriority priority: Int) -> Int {
        precondition(priority >= 0 && priority < Self.priorityCount, "a priority is 0 to 63")
        return Int(classes[priority].count)
    }

    /// The priority of the customer who is first; nil when nobody waits.
    @inlinable
    @inline(__always)
    public var firstPriority: Int? { isEmpty ? nil : occupied.trailingZeroBitCount }

    /// The priority of the customer who is last; nil when nobody waits.
    @inlinable
    @inline(__always)
    public var lastPriority: Int? { isEmpty ? nil : 63 &- occupied.leadingZeroBitCount }

    /// The customer who is first, of the least priority number; nil when nobody waits.
    @inlinable
    @inline(__always)
    public var first: Customer? {
        guard let priority = firstPriority else { return nil }
        return slots.slots[Int(classes[priority].first)].record.customer
    }

    /// The ticket of the customer who is last, of the greatest priority number; nil when nobody waits.
    @inlinable
    @inline(__always)
    public var lastTicket: Ticket? {
        guard let priority = lastPriority else { return nil }
        return slots.ticket(of: classes[priority].last)
    }

    /// The customer of a ticket; nil when the customer waits no longer.
    @inlinable
    @inline(__always)
    public subscript(ticket: Ticket) -> Customer? {
        slots.holds(ticket) ? slots.slots[Int(ticket.slot)].record.customer : nil
    }

    /// Takes a customer in and gives out a ticket; nil when every place is taken.
    ///
    /// - Precondition: the priority is 0 to 63; fewer than 2^24 - 1 customers wait.
    /// - Complexity: O(1) amortised; O(*n*) for a random position.
    @inlinable
    @inline(__always)
    public mutating func join(_ customer: Customer, priority: Int = 0, at position: LinePosition = .back) -> Ticket? {
        isFull ? nil : insert(customer, priority: priority, at: position)
    }

    /// Takes back a customer who was there before, before all others of the same priority.
    ///
    /// Meant for those whose service was interrupted: they are taken back even where every place is taken.
    ///
    /// - Precondition: the priority is 0 to 63; fewer than 2^24 - 1 customers wait.
    /// - Complexity: O(1) amortised.
    @inlinable
    public mutating func putBack(_ customer: Customer, priority: Int = 0) -> Ticket {
        insert(customer, priority: priority, at: .front)
    }

    /// Removes the customer who is first; nil when nobody waits.
    ///
    /// - Complexity: O(1).
    @inlinable
    @inline(__always)
    public mutating func removeFirst() -> Customer? {
        guard let priority = firstPriority else { return nil }
        return removeFirst(of: priority)
    }

    /// Removes the customer of a ticket; nil when the customer waits no longer.
    ///
    /// - Complexity: O(1).
    @inlinable
    @discardableResult
    public mutating func withdraw(_ ticket: Ticket) -> Customer? {
        slots.holds(ticket) ? remove(ticket.slot) : nil
    }

    /// Removes everybody, keeping the storage; tickets given out before stay invalid.
    ///
    /// - Complexity: O(1).
    @inlinable
    public mutating func reset() {
        slots.removeAll()
        classes.update(repeating: PriorityClass(), count: Self.priorityCount)
        occupied = 0
    }
}

// The line is the only owner of its storage, and cannot be copied.
extension WaitingLine: @unchecked Sendable where Customer: Sendable {}
