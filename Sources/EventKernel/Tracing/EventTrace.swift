/// The last events of a run, to be looked at when something went wrong and to find where two runs part.
///
/// A ring in plain memory that the model fills itself, right after an event was returned:
///
/// ```swift
/// var trace = EventTrace<Event>(capacity: 1000) // 0: off
/// while let event = queue.next() {
///     trace.record(event, of: queue)
///     model.handle(event, &queue)
/// }
/// ```
public struct EventTrace<Event: BitwiseCopyable>: ~Copyable {
    /// An event that was returned.
    public struct Entry: BitwiseCopyable {
        /// How many events had been returned since the start, this one included.
        public let number: UInt64

        /// When it was due.
        public let time: Double

        /// The queue's fingerprint: of time, priority and order of this event and all before it, and of what the model
        /// added to it.
        public let fingerprint: UInt64

        /// The event itself.
        public let event: Event

        @inlinable
        init(number: UInt64, time: Double, fingerprint: UInt64, event: Event) {
            self.number = number
            self.time = time
            self.fingerprint = fingerprint
            self.event = event
        }
    }

    /// How many events are kept at most; 0 when nothing is recorded.
    public let capacity: Int

    @usableFromInline var entries: UnsafeMutablePointer<Entry>
    @usableFromInline var kept = 0
    /// Where the next entry goes, which is where the oldest is once the ring is full.
    @usableFromInline var next = 0

    /// A trace of the last so many events.
    ///
    /// - Precondition: the capacity is not negative.
    @inlinable
    public init(capacity: Int) {
        precondition(capacity >= 0, "a capacity is not negative")
        self.capacity = capacity
        entries = .allocate(capacity: capacity)
    }

    @inlinable
    deinit {
        entries.deallocate()
    }

    /// How many events are kept.
    @inlinable
    public var count: Int { kept }

    /// The events kept, the oldest at 0.
    ///
    /// - Precondition: the index is below `count`.
    @inlinable
    public subscript(index: Int) -> Entry {
        precondition(index >= 0 && index < kept, "an index below the number of events kept")
        let position = (kept == capacity ? next : 0) + index
        return entries[position < capacity ? position : position - capacity]
    }

    /// Records the event that the queue returned last.
    ///
    /// - Complexity: O(1).
    @inlinable
    @inline(__always)
    public mutating func record(_ event: Event, of queue: borrowing EventQueue<Event>) {
        guard capacity > 0 else { return }
        (entries + next).initialize(
            to: Entry(number: queue.poppedCount, time: queue.now, fingerprint: queue.fingerprint, event: event))
        next &+= 1
        if next == capacity { next = 0 }
        if kept < capacity { kept &+= 1 }
    }

    /// Forgets all events.
    @inlinable
    public mutating func reset() {
        kept = 0
        next = 0
    }

    /// The events kept as lines of text, the oldest first.
    ///
    /// - Complexity: O(*n*).
    public var lines: [String] {
        (0..<kept).map { index in
            let entry = self[index]
            return "\(entry.number) at \(entry.time): \(entry.event)"
        }
    }
}

extension EventTrace.Entry: Sendable where Event: Sendable {}

// The trace is the only owner of its storage, and cannot be copied.
extension EventTrace: @unchecked Sendable where Event: Sendable {}
