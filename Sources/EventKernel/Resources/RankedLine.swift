/// Customers who wait in the order of a number, such as a due date or the work they bring; those of equal rank in the
/// order in which they came.
///
/// The least rank is first: with due dates this is earliest due date, with durations shortest processing time. For a
/// few classes and the order of arrival `WaitingLine` is faster.
public struct RankedLine<Customer: BitwiseCopyable>: ~Copyable {
    @usableFromInline
    struct Ranked: BitwiseCopyable {
        @usableFromInline var customer: Customer
        /// Where the customer's key is in the heap.
        @usableFromInline var position: UInt32

        @inlinable
        init(customer: Customer, position: UInt32) {
            self.customer = customer
            self.position = position
        }
    }

    /// How many customers may wait.
    public let places: Int

    // A 4-ary implicit heap of keys: the rank's bits above those of the ticket, whose sequence decides among equals.
    @usableFromInline var keys: UnsafeMutablePointer<UInt128>
    @usableFromInline var capacity: Int
    @usableFromInline var slots: TicketSlots<Ranked>

    /// An empty line of so many places, with room for so many customers before it grows.
    ///
    /// - Precondition: `places` is not negative.
    @inlinable
    public init(places: Int = .max, minimumCapacity: Int = 16) {
        precondition(places >= 0, "a line has no negative number of places")
        self.places = places
        slots = TicketSlots(minimumCapacity: minimumCapacity)
        capacity = slots.capacity
        keys = .allocate(capacity: capacity)
    }

    @inlinable
    deinit {
        keys.deallocate()
    }

    /// How many customers wait.
    @inlinable
    @inline(__always)
    public var count: Int { slots.count }

    /// Whether nobody waits.
    @inlinable
    @inline(__always)
    public var isEmpty: Bool { slots.count == 0 }

    /// Whether every place is taken.
    @inlinable
    @inline(__always)
    public var isFull: Bool { slots.count >= places }

    /// The customer of the least rank; nil when nobody waits.
    @inlinable
    @inline(__always)
    public var first: Customer? {
        isEmpty ? nil : slots.slots[Int(Self.slot(keys[0]))].record.customer
    }

    /// The least rank; nil when nobody waits.
    @inlinable
    @inline(__always)
    public var firstRank: Double? { isEmpty ? nil : Self.rank(keys[0]) }

    /// The customer of a ticket; nil when the customer waits no longer.
    @inlinable
    @inline(__always)
    public subscript(ticket: Ticket) -> Customer? {
        slots.holds(ticket) ? slots.slots[Int(ticket.slot)].record.customer : nil
    }

    /// The rank of the customer of a ticket; nil when the customer waits no longer.
    @inlinable
    @inline(__always)
    public func rank(of ticket: Ticket) -> Double? {
        slots.holds(ticket) ? Self.rank(keys[Int(slots.slots[Int(ticket.slot)].record.position)]) : nil
    }

    /// Takes a customer in and gives out a ticket; nil when every place is taken.
    ///
    /// - Precondition: the rank is not NaN; fewer than 2^24 - 1 customers wait.
    /// - Complexity: O(log *n*).
    @inlinable
    public mutating func join(_ customer: Customer, rank: Double) -> Ticket? {
        precondition(!rank.isNaN, "a rank is a number")
        guard !isFull else { return nil }
        let position = slots.count
        if position == capacity { grow() }
        let ticket = slots.insert(Ranked(customer: customer, position: 0))
        rise(Self.key(rank: rank, ticket: ticket), from: position)
        return ticket
    }

    /// Removes the customer of the least rank; nil when nobody waits.
    ///
    /// - Complexity: O(log *n*).
    @inlinable
    public mutating func removeFirst() -> Customer? {
        isEmpty ? nil : remove(Self.slot(keys[0]))
    }

    /// Removes the customer of a ticket; nil when the customer waits no longer.
    ///
    /// - Complexity: O(log *n*).
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
    }
}

// The line is the only owner of its storage, and cannot be copied.
extension RankedLine: @unchecked Sendable where Customer: Sendable {}
