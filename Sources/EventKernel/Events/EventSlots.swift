/// The payloads of pending events, each with the sequence number of its event as a stamp.
///
/// A key or handle is valid while its slot bears its sequence number. A slot is free for the next event as soon as its
/// own is popped or cancelled: keys left behind by cancelling bear a number that no slot has any more.
@usableFromInline
struct EventSlots<Event: BitwiseCopyable>: ~Copyable {
    @usableFromInline
    struct Slot {
        /// The sequence number of a pending event, or `freeMark` with the next free slot.
        @usableFromInline var stamp: UInt64
        @usableFromInline var event: Event

        @inlinable
        init(stamp: UInt64, event: Event) {
            self.stamp = stamp
            self.event = event
        }
    }

    @inlinable static var freeMark: UInt64 { 1 << 63 }
    @inlinable static var endOfFreeList: UInt32 { .max }

    /// Slots that were ever used since the last reset; the others have never been initialised.
    @usableFromInline var usedCount = 0

    @usableFromInline var capacity: Int
    @usableFromInline var slots: UnsafeMutablePointer<Slot>
    @usableFromInline var firstFree: UInt32 = .max

    @inlinable
    init(minimumCapacity: Int) {
        capacity = max(minimumCapacity, 4)
        slots = .allocate(capacity: capacity)
    }

    @inlinable
    deinit {
        slots.deallocate()
    }

    /// Stores an event and returns its slot.
    ///
    /// - Precondition: fewer than 2^24 events are pending.
    /// - Complexity: O(1) amortised.
    @inlinable
    @inline(__always)
    mutating func insert(_ event: Event, sequence: UInt64) -> UInt32 {
        if firstFree != Self.endOfFreeList {
            let slot = firstFree
            firstFree = UInt32(truncatingIfNeeded: slots[Int(slot)].stamp)
            slots[Int(slot)] = Slot(stamp: sequence, event: event)
            return slot
        }
        if usedCount == capacity { grow() }
        (slots + usedCount).initialize(to: Slot(stamp: sequence, event: event))
        usedCount += 1
        return UInt32(truncatingIfNeeded: usedCount - 1)
    }

    /// Whether the event of a key is still pending.
    @inlinable
    @inline(__always)
    func isHeld(by key: EventKey) -> Bool { slots[Int(key.slot)].stamp == key.sequence }

    /// Whether a slot, which need not exist, holds the event of a sequence number.
    @inlinable
    @inline(__always)
    func holds(_ sequence: UInt64, in slot: UInt32) -> Bool {
        Int(slot) < usedCount && slots[Int(slot)].stamp == sequence
    }

    /// The event that a slot in use holds.
    @inlinable
    @inline(__always)
    func event(in slot: UInt32) -> Event { slots[Int(slot)].event }

    /// Frees a slot and returns the event that it held.
    ///
    /// - Complexity: O(1).
    @inlinable
    @inline(__always)
    @discardableResult
    mutating func remove(_ slot: UInt32) -> Event {
        let event = slots[Int(slot)].event
        slots[Int(slot)].stamp = Self.freeMark | UInt64(firstFree)
        firstFree = slot
        return event
    }

    /// Frees every slot.
    ///
    /// - Complexity: O(1).
    @inlinable
    mutating func removeAll() {
        usedCount = 0
        firstFree = Self.endOfFreeList
    }

    /// The number of slots in the free list.
    ///
    /// - Complexity: O(*n*).
    @inlinable
    var freeCount: Int {
        var count = 0
        var slot = firstFree
        while slot != Self.endOfFreeList {
            precondition(slots[Int(slot)].stamp & Self.freeMark != 0, "the free list holds a slot in use")
            precondition(count < usedCount, "the free list has a cycle")
            count += 1
            slot = UInt32(truncatingIfNeeded: slots[Int(slot)].stamp)
        }
        return count
    }

    /// - Complexity: O(*n*).
    @inlinable
    mutating func grow() {
        precondition(capacity < EventKey.slotLimit, "an event queue holds at most 2^24 pending events")
        let largerCapacity = min(capacity * 2, EventKey.slotLimit)
        let larger = UnsafeMutablePointer<Slot>.allocate(capacity: largerCapacity)
        larger.moveInitialize(from: slots, count: usedCount)
        slots.deallocate()
        slots = larger
        capacity = largerCapacity
    }
}
