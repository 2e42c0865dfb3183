/// The keys of all pending events, the least first.
///
/// Few keys are all in a heap. When there are many, they lie unsorted in buckets until their turn comes, for a heap of
/// more keys than a cache holds waits for memory at every step down: the bucket of the least keys becomes a sorted run,
/// and the heap takes only what comes below the run's end meanwhile.
@usableFromInline
struct EventKeyList: ~Copyable {
    // Above the one the heap gives keys to the buckets, below the other it takes all of them back; the distance keeps a
    // number of keys that swings about either from moving them to and fro.
    @inlinable static var mostNear: Int { 2048 }
    @inlinable static var fewKeys: Int { 512 }

    /// Keys below the limit: what is left of the bucket that was taken over last.
    @usableFromInline var run = EventKeyRun()

    /// The other keys below the limit.
    @usableFromInline var near: EventKeyHeap

    /// The keys at or above the limit.
    @usableFromInline var far = EventKeyBuckets()

    /// What is below is in the run or the heap, and what is not is in the buckets.
    @usableFromInline var limit: UInt128 = .max

    /// The beginning of the bucket that was taken over last: keys from here to the limit can be given back.
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
    /// - Parameter floor: no greater than any key that comes from now on.
    /// - Complexity: O(log *n*) for few keys, O(1) amortised for many.
    @inlinable
    @inline(__always)
    mutating func insert(_ key: EventKey, floor: UInt128) {
        if near.rootIsVacant && key.bits < limit {
            near.fillRoot(key)
        } else {
            insertElsewhere(key, floor: floor)
        }
    }

    /// Adds a key where no place is waiting for it: not inlined, to keep an event loop that schedules here and there
    /// small.
    @inlinable
    @inline(never)
    mutating func insertElsewhere(_ key: EventKey, floor: UInt128) {
        if key.bits >= limit {
            far.insert(key)
        } else if near.isFull || near.count >= spillCount {
            makeRoom(for: key, floor: floor)
        } else {
            near.insert(key)
        }
    }

    /// Adds a key to the heap that has no room, if need be after giving keys to the buckets.
    ///
    /// - Complexity: O(*n*).
    @inlinable
    mutating func makeRoom(for key: EventKey, floor: UInt128) {
        if near.count >= spillCount { spill(floor: floor) }
        near.reserve(min(2 * near.count, spillCount))
        if key.bits < limit { near.insert(key) } else { far.insert(key) }
    }

    /// Gives the keys of the heap that can be given to the buckets.
    ///
    /// - Complexity: O(*n*).
    @inlinable
    mutating func spill(floor: UInt128) {
        near.settle()
        near.reserve(near.count + run.count)
        while run.count > 0 {
            near.insert(run.least)
            run.removeLeast()
        }
        if !canGiveBack {
            guard far.count <= 4 * near.count else {
                spillCount = max(2 * near.count, far.count / 4)
                return
            }
            // Keys came below all buckets, and in numbers: the buckets are made anew, for them as well.
            takeAllBack()
        }
        // Relative to a reference from the heap's part on, the keys in buckets keep their places; and what comes from
        // now on, being no less than the floor, goes to the buckets too.
        let lowest = max(nearStart, floor)
        var differences: UInt128 = 0
        var keyCount = 0
        for position in 0..<near.count where near[position].bits >= nearStart {
            differences |= near[position].bits ^ lowest
            keyCount += 1
        }
        far.makeRungs(first: lowest, differences: differences, keyCount: keyCount)
        limit = far.reference
        near.removeAll { key in
            guard key.bits >= limit else { return false }
            far.insert(key)
            return true
        }
        nearStart = limit
        spillCount = max(Self.mostNear, 2 * near.count)
    }

    /// Whether the heap has keys that can be given to the buckets without making those anew.
    ///
    /// - Complexity: O(*n*).
    @inlinable
    var canGiveBack: Bool { (0..<near.count).contains { near[$0].bits >= nearStart } }

    /// Moves all keys from the buckets to the heap.
    ///
    /// - Complexity: O(*n*).
    @inlinable
    mutating func takeAllBack() {
        near.reserve(near.count + far.count)
        far.forEach { near.append($0) }
        near.order()
        far.removeAll { _ in true }
        withoutBuckets()
    }

    /// Whether the least key is that of the run, and not the heap's root.
    @inlinable
    @inline(__always)
    var leastIsInRun: Bool { run.count > 0 && run.least < near.root }

    /// Takes the bucket with the least keys if they fit the run, or else divides it and returns nil.
    ///
    /// - Precondition: the run and the heap are empty, and the buckets are not.
    /// - Complexity: O(1) amortised.
    @inlinable
    mutating func takeBucket() -> EventKeyBuckets.Bucket? {
        let (bucket, start, end) = far.takeLeast()
        guard bucket.isOneBlock else {
            far.divide(bucket)
            limit = far.reference
            return nil
        }
        nearStart = start
        limit = end
        far.reference = end &- 1
        spillCount = Self.mostNear
        return bucket
    }

    /// Begins to keep all keys in the heap.
    ///
    /// - Precondition: the buckets are empty.
    @inlinable
    mutating func withoutBuckets() {
        far.takenRung = -1
        limit = .max
        nearStart = 0
        spillCount = Self.mostNear
    }

    /// Calls a closure with each key, in no order.
    @inlinable
    func forEach(_ body: (EventKey) -> Void) {
        for position in 0..<run.count { body(run.keys[position]) }
        for position in (near.rootIsVacant ? 1 : 0)..<near.count { body(near[position]) }
        far.forEach(body)
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
        withoutBuckets()
    }
}
