import StandardQueue

/// The hold model on C++'s `std::priority_queue`.
public struct StandardHoldModel: ~Copyable {
    private let queue: OpaquePointer
    private let table: IncrementTable

    /// A model with the table's first events pending.
    public init(_ table: IncrementTable) {
        self.table = table
        queue = standard_queue_create(table.firstTimes, Int64(table.pending), table.standardIncrements)
    }

    deinit {
        standard_queue_destroy(queue)
    }

    /// Pops and pushes so many times; returns the clock.
    @discardableResult
    public mutating func run(steps: Int) -> Double {
        standard_queue_hold(queue, Int64(steps))
    }
}
