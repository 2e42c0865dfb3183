/// What a resource counts of itself, in constant memory.
///
/// At every time `requests = refused + withdrawn + completed + present` holds for the counts since the start, where
/// `present` is the number of customers waiting or in service.
public struct ResourceStatistics: Sendable, BitwiseCopyable {
    /// Busy units of the resource over time.
    @inlinable
    public var busy: TimeWeightedTally { integrals.tally(of: 0) }

    /// Customers waiting over time, those whose service is interrupted included.
    @inlinable
    public var waiting: TimeWeightedTally { integrals.tally(of: 1) }

    /// Customers waiting or in service over time: the number in the system.
    @inlinable
    public var present: TimeWeightedTally { integrals.tally(of: 2) }

    /// Units there are over time.
    @inlinable
    public var capacity: TimeWeightedTally { integrals.tally(of: 3) }

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

    @usableFromInline var integrals: StateIntegrals
    @usableFromInline var requestCount: UInt64 = 0
    @usableFromInline var refusedCount: UInt64 = 0
    @usableFromInline var withdrawnCount: UInt64 = 0
    @usableFromInline var completedCount: UInt64 = 0
    @usableFromInline var interruptionCount: UInt64 = 0

    @inlinable
    init(at time: Double) {
        integrals = StateIntegrals(at: time)
    }

    /// Busy units over units there are; NaN when there were none.
    ///
    /// It exceeds 1 where capacity falls below what is busy and services are not interrupted.
    ///
    /// - Precondition: `time` is not earlier than the last change.
    @inlinable
    public func utilisation(until time: Double) -> Double {
        busy.integral(until: time) / capacity.integral(until: time)
    }
}
