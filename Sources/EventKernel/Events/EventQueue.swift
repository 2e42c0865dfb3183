/// The pending events of a simulation, in the order in which they are due, and its clock.
///
/// Events come in the order of time, then of priority, then of scheduling. The clock has no unit and moves only by
/// `next(before:)`. Payloads are trivial values, typically an enumeration with indices into the model's tables.
///
/// ```swift
/// var queue = EventQueue<Event>()
/// queue.schedule(.arrival, at: 0)
/// while let event = queue.next(before: horizon) { model.handle(event, &queue) }
/// ```
public struct EventQueue<Event: BitwiseCopyable>: ~Copyable {
    /// The time of the event that was returned last; 0 at the start.
    @inlinable
    public var now: Double { clock }

    /// A running hash of the time, priority and order of scheduling of all events returned so far.
    ///
    /// Two runs with equal fingerprints did the same things in the same order. It does not know payloads: `fold(_:)`
    /// adds what the model wants to have in it.
    @inlinable
    public var fingerprint: UInt64 { runningFingerprint }

    /// How many events were returned since the start.
    @inlinable
    public var poppedCount: UInt64 { returnedCount }

    // Inlinable, so that the event loop of another module is specialised for its payload.
    @usableFromInline var clock: Double = 0
    @usableFromInline var runningFingerprint: UInt64 = emptyFingerprint
    @usableFromInline var returnedCount: UInt64 = 0
    @usableFromInline var cancelledCount: UInt64 = 0
    @usableFromInline var keys: EventKeyList
    @usableFromInline var slots: EventSlots<Event>
    @usableFromInline var epoch: UInt32 = 0
    @usableFromInline var nextSequence: UInt64 = 0
    @usableFromInline var hasUpcoming = false

    @inlinable static var emptyFingerprint: UInt64 { 0xcbf2_9ce4_8422_2325 }

    /// An empty queue with the clock at 0, and room for so many pending events before it grows.
    @inlinable
    public init(minimumCapacity: Int = 256) {
        precondition(minimumCapacity >= 0 && minimumCapacity <= EventKey.slotLimit, "a capacity of 0 to 2^24")
        keys = EventKeyList(minimumCapacity: minimumCapacity)
        slots = EventSlots(minimumCapacity: minimumCapacity)
    }

    /// How many events are scheduled and neither returned nor cancelled.
    @inlinable
    public var pendingCount: Int { Int(nextSequence &- returnedCount &- cancelledCount) }

    /// Adds an event that is due at a time.
    ///
    /// An event at infinity is accepted, stays pending and is never returned.
    ///
    /// - Precondition: `time` is not NaN and not earlier than the clock; fewer than 2^24 events are pending; fewer than
    ///   2^36 were scheduled since the start or the last reset.
    /// - Complexity: O(log *n*).
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func schedule(
        _ event: Event, at time: Double, priority: EventPriority = .ordinary
    ) -> EventHandle {
        precondition(time >= now, "an event must not be scheduled before the clock, nor at a time that is NaN")
        precondition(nextSequence < EventKey.sequenceLimit, "an event queue schedules at most 2^36 events")
        let sequence = nextSequence
        nextSequence &+= 1
        let slot = slots.insert(event, sequence: sequence)
        // The bits of -0.0 would sort last; adding +0.0 makes them those of +0.0.
        keys.insert(
            EventKey(time: time + 0.0, priority: priority, sequence: sequence, slot: slot),
            floor: UInt128(clock.bitPattern) << 64)
        return EventHandle(epoch: epoch, slot: slot, sequence: sequence)
    }

    /// Removes the earliest event and moves the clock to it, if it is due before `end`; else leaves all as it is.
    ///
    /// - Complexity: O(log *n*).
    @inlinable
    @inline(__always)
    public mutating func next(before end: Double = .infinity) -> Event? {
        while true {
            keys.near.settle()
            let isInRun = keys.leastIsInRun
            let key = isInRun ? keys.run.least : keys.near.root
            guard key.time < end else {
                // Of a list without keys that are due soon the least is a sentinel, which is before no time.
                guard key.isSentinel && refill() else { return nil }
                continue
            }
            guard slots.isHeld(by: key) else {
                if isInRun { keys.run.removeLeast() } else { keys.near.removeRoot() }
                continue
            }
            if isInRun { keys.run.removeLeast() } else { keys.near.vacateRoot() }
            clock = key.time
            returnedCount &+= 1
            // One step for both words, since each step waits for the one before.
            fold(key.time.bitPattern ^ key.orderAtTime &* 0xd6e8_feb8_6659_fd93)
            return slots.remove(key.slot)
        }
    }

    /// Adds a word, such as what an event did, to the fingerprint.
    ///
    /// - Complexity: O(1).
    @inlinable
    @inline(__always)
    public mutating func fold(_ word: UInt64) {
        let mixed = (runningFingerprint ^ word) &* 0x9e37_79b9_7f4a_7c15
        runningFingerprint = mixed ^ (mixed >> 32)
    }

    /// Moves the clock forward to a time before which nothing is pending.
    ///
    /// - Precondition: `time` is not earlier than the clock, and no pending event is due before it.
    /// - Complexity: O(1) amortised.
    @inlinable
    public mutating func advance(to time: Double) {
        precondition(time >= clock, "the clock does not go back")
        while true {
            keys.near.settle()
            let isInRun = keys.leastIsInRun
            let key = isInRun ? keys.run.least : keys.near.root
            if key.isSentinel {
                guard refill() else { break }
            } else if slots.isHeld(by: key) {
                precondition(key.time >= time, "an event is due before that time")
                break
            } else if isInRun {
                keys.run.removeLeast()
            } else {
                keys.near.removeRoot()
            }
        }
        // As in scheduling: not -0.0, whose bits are greater than those of any time.
        clock = time + 0.0
    }

    /// Removes all events and begins anew with the clock at 0, keeping the storage for the next replication.
    ///
    /// - Complexity: O(*n*) in the pending and the cancelled events still kept.
    @inlinable
    public mutating func reset() {
        keys.removeAll()
        slots.removeAll()
        epoch = epoch == .max - 1 ? 0 : epoch + 1
        nextSequence = 0
        clock = 0
        returnedCount = 0
        cancelledCount = 0
        runningFingerprint = Self.emptyFingerprint
        hasUpcoming = false
    }
}

// The queue is the only owner of its storage, and cannot be copied.
extension EventQueue: @unchecked Sendable where Event: Sendable {}
