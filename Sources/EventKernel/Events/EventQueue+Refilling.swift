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
    /// Then `upcoming(_:)` tells what the next ones are: where there are many events, what each of them will touch can be
    /// fetched from memory ahead of its turn. With few events they never are.
    ///
    /// - Complexity: O(1).
    @inlinable
    @inline(__always)
    public mutating func takeUpcoming() -> Bool {
        let has = hasUpcoming
        hasUpcoming = false
        return has
    }

    /// How many events, at most, `upcoming(_:)` can tell.
    @inlinable
    public var upcomingCount: Int { keys.run.count }

    /// One of the events that come next, unless others are scheduled before it or it was cancelled: then nil.
    ///
    /// - Precondition: `place` is 0 or more and below `upcomingCount`; the last place is the first event to come.
    /// - Complexity: O(1).
    @inlinable
    @inline(__always)
    public func upcoming(_ place: Int) -> Event? {
        precondition(place >= 0 && place < keys.run.count, "one of the events that come next")
        let key = keys.run.keys[place]
        return slots.isHeld(by: key) ? slots.event(in: key.slot) : nil
    }
}
