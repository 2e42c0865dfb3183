extension EventQueue {
    /// Stops the program if the queue's storage contradicts itself: for tests.
    ///
    /// - Complexity: O(*n*).
    @inlinable
    public func _checkInvariants() {
        let first = keys.rootIsVacant ? 1 : 0
        precondition(keys.count >= first, "a vacant root counts as a position")
        var held = 0
        for position in first..<keys.count {
            let key = keys[position]
            let parent = (position - 1) / 4
            precondition(position == 0 || parent < first || keys[parent] < key, "a key precedes its parent's")
            guard slots.holds(key.sequence, in: key.slot) else { continue }
            held += 1
            precondition(key.time >= now, "a pending event is due before the clock")
        }
        for position in keys.count..<(keys.count + 4) {
            precondition(keys[position].bits == EventKey.sentinel.bits, "a key beyond the last position")
        }
        precondition(held == pendingCount, "the pending events and the keys that refer to them differ in number")
        precondition(slots.freeCount + pendingCount == slots.usedCount, "a slot is neither free nor in use")
    }
}
