/// What a resource counts of itself, in constant memory.
///
/// At every time `requests = refused + withdrawn + completed + present` holds for the counts since the start, where
/// `present` is the number of customers waiting or in service.
public struct ResourceStatistics: Sendable, BitwiseCopyable {
    /// Busy units of the resource over time.
    @inlinable
    public var busy: TimeWeightedTally { busyOverTime }

    /// Customers waiting over time, those whose service is interrupted included.
    @inlinable
    public var waiting: TimeWeightedTally { waitingOverTime }

    /// Customers waiting or in service over time: the number in the system.
    @inlinable
    public var present: TimeWeightedTally { presentOverTime }

    /// Units there are over time.
    @inlinable
    public var capacity: TimeWeightedTally { capacityOverTime }

    /// Customers who asked for service.
    @inlinable
    public var requests: UInt64 { requestCount }

    /// Customers who were turned away because every place was taken.
    @inlinable
    public var refused: UInt64 { refusedCount }

    /// Customers who left while they waited.
    @inlinable
    public var withdrawn: UInt64 { withdrawnCount }

    /// Customers whose service was completed.
    @inlinable
    public var completed: UInt64 { completedCount }

    /// Services that were broken off.
    @inlinable
    public var interruptions: UInt64 { interruptionCount }

    @usableFromInline var busyOverTime: TimeWeightedTally
    @usableFromInline var waitingOverTime: TimeWeightedTally
    @usableFromInline var presentOverTime: TimeWeightedTally
    @usableFromInline var capacityOverTime: TimeWeightedTally
    @usableFromInline var requestCount: UInt64 = 0
    @usableFromInline var refusedCount: UInt64 = 0
    @usableFromInline var withdrawnCount: UInt64 = 0
    @usableFromInline var completedCount: UInt64 = 0
    @usableFromInline var interruptionCount: UInt64 = 0

    @inlinable
    init(capacity: Int, at time: Double) {
        busyOverTime = TimeWeightedTally(at: time)
        waitingOverTime = TimeWeightedTally(at: time)
        presentOverTime = TimeWeightedTally(at: time)
        capacityOverTime = TimeWeightedTally(Double(capacity), at: time)
    }

    /// Busy units over units there are; NaN when there were none.
    ///
    /// It exceeds 1 where capacity falls below what is busy and services are not interrupted.
    ///
    /// - Precondition: `time` is not earlier than the last change.
    @inlinable
    public func utilisation(until time: Double) -> Double {
        busyOverTime.integral(until: time) / capacityOverTime.integral(until: time)
    }

    /// Forgets what was and goes on from the present state, as at the end of a warm-up.
    @inlinable
    mutating func reset(at time: Double) {
        busyOverTime.reset(at: time)
        waitingOverTime.reset(at: time)
        presentOverTime.reset(at: time)
        capacityOverTime.reset(at: time)
        requestCount = 0
        refusedCount = 0
        withdrawnCount = 0
        completedCount = 0
        interruptionCount = 0
    }
}
