import EventKernel

/// The hold model with timeouts: at every fourth step the oldest timeout is cancelled, unless it has fired, and another
/// is scheduled, so that one in five scheduled events is a timeout, and most of them do not fire.
public struct TimeoutModel: ~Copyable {
    private enum Event: BitwiseCopyable {
        case hold
        case timeout
    }

    /// How many timeouts have fired.
    public private(set) var firedCount = 0

    private var queue: EventQueue<Event>
    private var cursor: IncrementCursor
    private let table: IncrementTable
    private let timeouts: UnsafeMutablePointer<EventHandle>
    private let timeoutCount: Int
    private var oldest = 0
    private var steps = 0

    /// Increments until a timeout is due. One is cancelled after about one, so that nine in ten do not fire if the
    /// increments are exponential.
    public static var patience: Double { 10 }

    /// A model with the table's first events and their timeouts pending.
    ///
    /// - Precondition: at least four events are pending.
    public init(_ table: IncrementTable) {
        precondition(table.pending >= 4, "at least one timeout")
        self.table = table
        cursor = table.cursor
        timeoutCount = table.pending / 4
        timeouts = .allocate(capacity: timeoutCount)
        timeouts.initialize(repeating: .none, count: timeoutCount)
        queue = EventQueue(minimumCapacity: table.pending * 2)
        for number in 0..<table.pending {
            queue.schedule(.hold, at: table.firstTimes[number])
        }
        for number in 0..<timeoutCount {
            timeouts[number] = queue.schedule(.timeout, at: Self.patience * cursor.next())
        }
    }

    deinit {
        timeouts.deallocate()
    }

    /// Pops and schedules so many times; returns the clock.
    @discardableResult
    public mutating func run(steps count: Int) -> Double {
        let end = steps + count
        while steps < end, let event = queue.next() {
            switch event {
            case .hold:
                queue.schedule(.hold, at: queue.now + cursor.next())
                steps += 1
                if steps.isMultiple(of: 4) { renewOldest() }
            case .timeout:
                firedCount += 1
            }
        }
        return queue.now
    }

    @inline(__always)
    private mutating func renewOldest() {
        queue.cancel(timeouts[oldest])
        timeouts[oldest] = queue.schedule(.timeout, at: queue.now + Self.patience * cursor.next())
        oldest = oldest + 1 == timeoutCount ? 0 : oldest + 1
    }
}
