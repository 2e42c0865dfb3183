/// Records that stay where they are while their tickets are valid, in memory that grows and is used again.
///
/// Each slot bears the bits of the ticket it was given out with. No two tickets share a sequence number, so that a
/// ticket whose record was removed matches no slot any more.
@usableFromInline
struct TicketSlots<Record: BitwiseCopyable>: ~Copyable {
    @usableFromInline
    struct Slot {
        /// The bits of a valid ticket, or `freeMark` with the next free slot.
        @usableFromInline var stamp: UInt64
        @usableFromInline var record: Record

        @inlinable
        init(stamp: UInt64, record: Record) {
            self.stamp = stamp
            self.record = record
        }
    }

    @inlinable static var sequenceLimit: UInt64 { 1 << 38 }
    /// Begins the sequence numbers of a second line whose tickets must not be those of the first.
    @inlinable static var secondSequence: UInt64 { 1 << 38 }
    @inlinable static var freeMark: UInt64 { 1 << 63 }
    @inlinable static var slotLimit: Int { 1 << 24 - 1 }

    /// No slot: the end of a list.
    @inlinable static var none: UInt32 { 0xff_ffff }

    /// Slots that were ever used since the last reset; the others have never been initialised.
    @usableFromInline var usedCount = 0

    /// Records that are kept.
    @usableFromInline var count = 0

    @usableFromInline var capacity: Int
    @usableFromInline var slots: UnsafeMutablePointer<Slot>
    @usableFromInline var firstFree: UInt32 = 0xff_ffff
    @usableFromInline let firstSequence: UInt64
    @usableFromInline var nextSequence: UInt64

    @inlinable
    init(minimumCapacity: Int, firstSequence: UInt64 = 0) {
        precondition(minimumCapacity >= 0 && minimumCapacity <= Self.slotLimit, "a capacity of 0 to 2^24 - 1")
        capacity = max(minimumCapacity, 4)
        slots = .allocate(capacity: capacity)
        self.firstSequence = firstSequence
        nextSequence = firstSequence
    }

    @inlinable
    deinit {
        slots.deallocate()
    }

    /// Keeps a record and gives its ticket out.
    ///
    /// - Precondition: fewer than 2^24 - 1 records are kept, and fewer than 2^38 ever were.
    /// - Complexity: O(1) amortised.
    @inlinable
    @inline(__always)
    mutating func insert(_ record: Record) -> Ticket {
        precondition(nextSequence &- firstSequence < Self.sequenceLimit, "a line gives out at most 2^38 tickets")
        let sequence = nextSequence
        nextSequence &+= 1
        count &+= 1
        if firstFree != Self.none {
            let ticket = Ticket(sequence: sequence, slot: firstFree)
            let slot = slots + Int(firstFree)
            firstFree = UInt32(truncatingIfNeeded: slot.pointee.stamp)
            slot.pointee = Slot(stamp: ticket.bits, record: record)
            return ticket
        }
        if usedCount == capacity { grow() }
        let ticket = Ticket(sequence: sequence, slot: UInt32(truncatingIfNeeded: usedCount))
        (slots + usedCount).initialize(to: Slot(stamp: ticket.bits, record: record))
        usedCount &+= 1
        return ticket
    }

    /// Whether the record of a ticket is still kept.
    @inlinable
    @inline(__always)
    func holds(_ ticket: Ticket) -> Bool {
        Int(ticket.slot) < usedCount && slots[Int(ticket.slot)].stamp == ticket.bits
    }

    /// The ticket of a slot in use.
    @inlinable
    @inline(__always)
    func ticket(of slot: UInt32) -> Ticket { Ticket(bits: slots[Int(slot)].stamp) }

    /// Frees a slot in use.
    ///
    /// - Complexity: O(1).
    @inlinable
    @inline(__always)
    mutating func remove(_ slot: UInt32) {
        count &-= 1
        slots[Int(slot)].stamp = Self.freeMark | UInt64(firstFree)
        firstFree = slot
    }

    /// Frees every slot; sequence numbers go on, so that no ticket becomes valid again.
    ///
    /// - Complexity: O(1).
    @inlinable
    mutating func removeAll() {
        usedCount = 0
        count = 0
        firstFree = Self.none
    }

    /// - Complexity: O(*n*).
    @inlinable
    mutating func grow() {
        precondition(capacity < Self.slotLimit, "a line holds at most 2^24 - 1 customers")
        let largerCapacity = min(capacity * 2, Self.slotLimit)
        let larger = UnsafeMutablePointer<Slot>.allocate(capacity: largerCapacity)
        larger.moveInitialize(from: slots, count: usedCount)
        slots.deallocate()
        slots = larger
        capacity = largerCapacity
    }
}
