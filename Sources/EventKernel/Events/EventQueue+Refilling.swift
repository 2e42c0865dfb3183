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
            }
        }
        return true
    }
}
