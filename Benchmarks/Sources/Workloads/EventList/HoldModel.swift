import EventKernel

/// The hold model: with a constant number of pending events, pop the earliest and schedule one an increment later
/// (Jones 1986, doi:10.1145/5684.5686).
public struct HoldModel: ~Copyable {
    private var queue: EventQueue<UInt64>
    private var cursor: IncrementCursor
    private let table: IncrementTable

    /// A model with the table's first events pending.
    public init(_ table: IncrementTable) {
        self.table = table
        cursor = table.cursor
        queue = EventQueue(minimumCapacity: table.pending)
        for number in 0..<table.pending {
            queue.schedule(UInt64(number), at: table.firstTimes[number])
        }
    }

    /// Pops and schedules so many times; returns the clock.
    @discardableResult
    public mutating func run(steps: Int) -> Double {
        for _ in 0..<steps {
            guard let event = queue.next() else { break }
            queue.schedule(event, at: queue.now + cursor.next())
        }
        return queue.now
    }
}
