extension EventQueue {
    /// Whether an event was neither returned nor cancelled.
    ///
    /// - Complexity: O(1).
    @inlinable
    public func isPending(_ handle: EventHandle) -> Bool {
        handle.epoch == epoch && slots.holds(handle.sequence, in: handle.slot)
    }

    /// Cancels a pending event; false when it was already returned or cancelled.
    ///
    /// The event's key stays where it is until its turn comes. A cancellation that makes such keys outnumber the pending
    /// events removes all of them at once.
    ///
    /// - Complexity: O(1) amortised.
    @inlinable
    @discardableResult
    public mutating func cancel(_ handle: EventHandle) -> Bool {
        guard isPending(handle) else { return false }
        slots.remove(handle.slot)
        cancelledCount += 1
        if staleCount > max(pendingCount, Self.leastStaleCountToCompact) {
            removeStaleKeys()
        }
        return true
    }

    /// Makes a pending event due at another time; nil when it was already returned or cancelled.
    ///
    /// Among events of its new time and priority it comes last, as if it had just been scheduled.
    ///
    /// - Returns: the event's new handle; the old one refers to nothing any more.
    /// - Precondition: as `schedule`.
    /// - Complexity: as `schedule` and `cancel`.
    @inlinable
    @discardableResult
    public mutating func reschedule(
        _ handle: EventHandle, at time: Double, priority: EventPriority
    ) -> EventHandle? {
        guard isPending(handle) else { return nil }
        let event = slots.event(in: handle.slot)
        cancel(handle)
        return schedule(event, at: time, priority: priority)
    }

    /// Keys whose events were cancelled.
    @inlinable
    var staleCount: Int {
        keys.count - pendingCount
    }

    // Below this a pass over all keys is not worth starting.
    @inlinable static var leastStaleCountToCompact: Int { 32 }

    /// - Complexity: O(*n*).
    @inlinable
    mutating func removeStaleKeys() {
        keys.removeAll { key in !slots.isHeld(by: key) }
    }
}
