extension EventQueue {
    /// Stops the program if the queue's storage contradicts itself: for tests.
    ///
    /// - Complexity: O(*n*).
    @inlinable
    public func _checkInvariants() {
        keys.near._checkInvariants(limit: keys.limit)
        keys.far._checkInvariants(limit: keys.limit)
        for position in 1..<max(keys.run.count, 1) {
            precondition(keys.run.keys[position] < keys.run.keys[position - 1], "the run does not descend")
        }
        var held = 0
        keys.forEach { key in
            guard slots.isHeld(by: key) else { return }
            held += 1
            precondition(key.time >= now, "a pending event is due before the clock")
        }
        precondition(held == pendingCount, "the pending events and the keys that refer to them differ in number")
        precondition(slots.freeCount + pendingCount == slots.usedCount, "a slot is neither free nor in use")
    }
}

extension EventKeyHeap {
    /// - Complexity: O(*n*).
    @inlinable
    func _checkInvariants(limit: UInt128) {
        let first = rootIsVacant ? 1 : 0
        precondition(count >= first, "a vacant root counts as a position")
        for position in first..<count {
            let parent = (position - 1) / 4
            precondition(
                position == 0 || parent < first || keys[parent] < keys[position], "a key precedes its parent's")
            precondition(keys[position].bits < limit, "a key of the heap belongs into the buckets")
        }
        for position in count..<(count + 4) {
            precondition(keys[position].bits == EventKey.sentinel.bits, "a key beyond the last position")
        }
    }
}

extension EventKeyBuckets {
    /// - Complexity: O(*n*).
    @inlinable
    func _checkInvariants(limit: UInt128) {
        var held = 0
        for bucket in 0..<bucketCount {
            let isOccupied = occupied[bucket / 64] >> UInt64(bucket % 64) & 1 == 1
            precondition(isOccupied == (buckets[bucket].first != nil), "a bucket's bit contradicts it")
            buckets[bucket].forEach { key in
                held += 1
                precondition(key.bits >= limit && key.bits >= reference, "a key of the buckets belongs into the heap")
                precondition(place(of: key) == bucket, "a key is in another bucket than its own")
            }
        }
        for rung in 0..<Self.mostRungs {
            let isOccupied = (0..<Self.wordsOfRung).contains { occupied[rung * Self.wordsOfRung + $0] != 0 }
            precondition(isOccupied == (occupiedRungs >> UInt64(rung) & 1 == 1), "a rung's bit contradicts it")
        }
        precondition(held == count, "the count of keys in buckets is another one")
    }
}
