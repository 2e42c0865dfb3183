extension EventQueue {
    /// Makes the next keys ready to be taken, when none of those that are due soon is left; false when there are none.
    ///
    /// - Complexity: O(1) amortised.
    @inlinable
    @inline(never)
    mutating func refill() -> Bool {
        while keys.run.count == 0 {
            if keys.far.count <= EventKeyList.fewKeys {
                guard keys.far.count > 0 else { return false }
                keys.takeAllBack()
                return keys.near.count > 0
            }
            if let bucket = keys.takeBucket() {
                // Also brings the slots of all its keys into the cache at once.
                bucket.forEach { key in
                    if slots.isHeld(by: key) { keys.run.insert(key) }
                }
                keys.far.discard(bucket)
                hasUpcoming = true
            }
        }
        return true
    }

    /// Whether events that were far off have come near since this was last asked.
    ///
    /// Then `forEachUpcoming(_:)` and `forEachFollowing(_:)` tell what will come: where there are many events, what they will
    /// touch can be fetched from memory ahead of their turn. With few events they never are far off.
    ///
    /// - Complexity: O(1).
    @inlinable
    @inline(__always)
    public mutating func takeUpcoming() -> Bool {
        let has = hasUpcoming
        hasUpcoming = false
        return has
    }

    /// Calls a closure with the events that come next, in no order that can be relied on; others may yet come before them.
    ///
    /// - Complexity: O(1): they are few.
    @inlinable
    @inline(__always)
    public func forEachUpcoming(_ body: (Event) -> Void) {
        for place in 0..<keys.run.count {
            let key = keys.run.keys[place]
            if slots.isHeld(by: key) { body(slots.event(in: key.slot)) }
        }
    }

    /// Calls a closure with the events that come after those, as far as they are known by now, in no order.
    ///
    /// - Complexity: O(1): they are few.
    @inlinable
    @inline(__always)
    public func forEachFollowing(_ body: (Event) -> Void) {
        for key in keys.far.leastKeys where slots.isHeld(by: key) { body(slots.event(in: key.slot)) }
    }
}
