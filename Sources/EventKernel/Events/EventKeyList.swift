/// The keys of all pending events, the least first.
///
/// Few keys are all in a heap. When there are many, the heap holds those that are due soon, and the others lie unsorted
/// in buckets until their turn comes: a heap of more keys than a cache holds waits for memory at every step down.
@usableFromInline
struct EventKeyList: ~Copyable {
    // Above the one the heap gives keys to the buckets, below the other it takes all of them back; the distance keeps a
    // number of keys that swings about either from moving them to and fro.
    @inlinable static var mostNear: Int { 2048 }
    @inlinable static var fewKeys: Int { 512 }

    /// Keys below the limit, all of a bucket at once.
    @usableFromInline var run = EventKeyRun()

    /// The other keys below the limit.
    @usableFromInline var near: EventKeyHeap

    /// The keys at or above the limit.
    @usableFromInline var far = EventKeyBuckets()

    @usableFromInline var limit: UInt128 = .max

    /// Of the bucket that the heap last took over: keys from here to the limit can be given back.
    @usableFromInline var nearStart: UInt128 = 0

    /// The heap's number of keys above which it gives some to the buckets.
    @usableFromInline var spillCount: Int

    @inlinable
    init(minimumCapacity: Int) {
        near = EventKeyHeap(minimumCapacity: min(max(minimumCapacity, EventKeyBlocks.places), Self.mostNear))
        spillCount = Self.mostNear
    }

    /// How many keys there are.
    @inlinable
    var count: Int { run.count + near.keyCount + far.count }

    /// Adds a key.
    ///
    /// - Complexity: O(log *n*) for few keys, O(1) amortised for many.
    @inlinable
    @inline(__always)
    mutating func insert(_ key: EventKey) {
        guard key.bits < limit else {
            far.insert(key)
            return
        }
        if near.isFull {
            makeRoom(for: key)
        } else {
            near.insert(key)
        }
    }

    /// Adds a key to the heap that has no room, if need be after giving keys to the buckets.
    ///
    /// - Complexity: O(*n*).
    @inlinable
    @inline(never)
    mutating func makeRoom(for key: EventKey) {
        if near.count >= spillCount { spill() }
        near.reserve(min(2 * near.count, spillCount))
        insert(key)
    }

    /// Gives the keys of the heap that can be given to the buckets.
    ///
    /// - Complexity: O(*n*).
    @inlinable
    mutating func spill() {
        near.settle()
        near.reserve(near.count + run.count)
        while run.count > 0 {
            near.insert(run.least)
            run.count -= 1
        }
        var first: UInt128?
        var differences: UInt128 = 0
        var keyCount = 0
        for position in 0..<near.count where near[position].bits >= nearStart {
            let bits = near[position].bits
            differences |= bits ^ (first ?? bits)
            first = first ?? bits
            keyCount += 1
        }
        if let first {
            // The reference stays within the range of the heap's last bucket, so that the keys in buckets keep theirs.
            far.makeRungs(first: first, differences: differences, keyCount: keyCount)
            limit = far.reference
            near.removeAll { key in
                guard key.bits >= limit else { return false }
                far.insert(key)
                return true
            }
        }
        // What comes from now on may precede the reference, and must stay until the heap takes over a bucket again.
        nearStart = limit
        spillCount = max(Self.mostNear, 2 * near.count)
    }

    /// Sees to it that the least key is at the heap's root; false when there is no key.
    ///
    /// - Complexity: as `insert`.
    @inlinable
    @inline(__always)
    mutating func settle<Event>(_ slots: borrowing EventSlots<Event>) -> Bool {
        near.settle()
        return run.count > 0 || near.count > 0 || refill(slots)
    }

    /// Whether the least key is that of the run, and not the heap's root.
    @inlinable
    @inline(__always)
    var leastIsInRun: Bool { run.count > 0 && (near.count == 0 || run.least < near[0]) }

    /// Moves the least keys from the buckets to the heap, which is empty; false when no key is left.
    ///
    /// - Complexity: O(1) amortised.
    @inlinable
    @inline(never)
    mutating func refill<Event>(_ slots: borrowing EventSlots<Event>) -> Bool {
        while run.count == 0 {
            if far.count <= Self.fewKeys {
                moveAll(slots)
                return near.count > 0
            }
            let (bucket, start, end) = far.takeLeast()
            if bucket.isOneBlock {
                nearStart = start
                limit = end
                far.reference = end &- 1
                spillCount = Self.mostNear
                move(bucket, slots, isRun: true)
            } else {
                far.divide(bucket)
                limit = far.reference
            }
        }
        return true
    }

    /// Moves the pending ones of a bucket's keys to the heap.
    @inlinable
    mutating func move<Event>(_ bucket: EventKeyBuckets.Bucket, _ slots: borrowing EventSlots<Event>, isRun: Bool) {
        var next = bucket.first
        while let block = next {
            next = EventKeyBlocks.next(after: block)
            let end = next == nil ? bucket.end : block + EventKeyBlocks.places
            var position = block + 1
            while position != end {
                let key = position.pointee
                far.count -= 1
                // Also brings the slots of all keys of a block into the cache at once.
                if slots.holds(key.sequence, in: key.slot) {
                    if isRun { run.insert(key) } else { near.append(key) }
                }
                position += 1
            }
            far.blocks.give(block)
        }
    }

    @inlinable
    mutating func moveAll<Event>(_ slots: borrowing EventSlots<Event>) {
        near.reserve(near.count + far.count)
        while far.count > 0 { move(far.takeLeast().bucket, slots, isRun: false) }
        near.order()
        limit = .max
        nearStart = 0
        far.takenRung = -1
        spillCount = Self.mostNear
    }

    /// Calls a closure with each key, in no order.
    @inlinable
    func forEach(_ body: (EventKey) -> Void) {
        for position in 0..<run.count { body(run.keys[position]) }
        for position in (near.rootIsVacant ? 1 : 0)..<near.count { body(near[position]) }
        for place in 0..<(EventKeyBuckets.mostRungs * EventKeyBuckets.bucketsOfRung) {
            far.forEach(in: far.buckets[place], body)
        }
    }

    /// Removes the keys that satisfy a condition.
    ///
    /// - Complexity: O(*n*).
    @inlinable
    mutating func removeAll(where isRemoved: (EventKey) -> Bool) {
        run.removeAll(where: isRemoved)
        near.removeAll(where: isRemoved)
        far.removeAll(where: isRemoved)
    }

    /// Removes every key.
    ///
    /// - Complexity: O(*n*).
    @inlinable
    mutating func removeAll() {
        run.count = 0
        near.removeAll()
        far.removeAll { _ in true }
        far.takenRung = -1
        limit = .max
        nearStart = 0
        spillCount = Self.mostNear
    }
}
