extension EventQueue {
    /// Cancels a pending event; false when it was already returned or cancelled.
    ///
    /// The event's key stays in the heap until it comes to the root. Once such keys outnumber the pending events they
    /// are all removed at once.
    ///
    /// - Complexity: O(1) amortised.
    @inlinable
    @discardableResult
    public mutating func cancel(_ handle: EventHandle) -> Bool {
        guard handle.epoch == epoch && slots.holds(handle.sequence, in: handle.slot) else { return false }
        slots.remove(handle.slot)
        if staleCount > max(pendingCount, Self.leastStaleCountToCompact) {
            removeStaleKeys()
        }
        return true
    }

    /// Keys in the heap whose events were cancelled.
    @inlinable
    var staleCount: Int {
        keys.count - (keys.rootIsVacant ? 1 : 0) - pendingCount
    }

    // Below this a pass over the heap is not worth starting.
    @inlinable static var leastStaleCountToCompact: Int { 32 }

    /// - Complexity: O(*n*).
    @inlinable
    mutating func removeStaleKeys() {
        keys.removeAll { key in !slots.holds(key.sequence, in: key.slot) }
    }
}
