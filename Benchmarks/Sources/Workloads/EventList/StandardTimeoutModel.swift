import StandardQueue

/// The hold model with timeouts on C++'s `std::priority_queue`, where what was cancelled stays until it comes up.
public struct StandardTimeoutModel: ~Copyable {
    private let queue: OpaquePointer
    private let table: IncrementTable

    /// A model with the table's first events and their timeouts pending.
    public init(_ table: IncrementTable) {
        self.table = table
        queue = standard_timeout_queue_create(
            table.firstTimes, Int64(table.pending), table.standardIncrements, TimeoutModel.patience)
    }

    deinit {
        standard_timeout_queue_destroy(queue)
    }

    /// How many timeouts have fired.
    public var firedCount: Int { Int(standard_timeout_queue_fired(queue)) }

    /// Pops and pushes so many times; returns the clock.
    @discardableResult
    public mutating func run(steps: Int) -> Double {
        standard_timeout_queue_hold(queue, Int64(steps))
    }
}
