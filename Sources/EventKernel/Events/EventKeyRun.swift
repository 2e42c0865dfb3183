/// A few keys in descending order, so that the least is taken from the end.
@usableFromInline
struct EventKeyRun: ~Copyable {
    /// How many keys there can be: those of one block.
    @inlinable static var capacity: Int { EventKeyBlocks.places - 1 }

    @usableFromInline var count = 0
    @usableFromInline let keys: UnsafeMutablePointer<EventKey>

    @inlinable
    init() {
        // One more place, before the keys, for a sentinel that ends every search.
        let memory = UnsafeMutablePointer<EventKey>.allocate(capacity: Self.capacity + 1)
        memory.initialize(repeating: .sentinel, count: Self.capacity + 1)
        keys = memory + 1
    }

    @inlinable
    deinit {
        (keys - 1).deallocate()
    }

    /// The least key; a sentinel when there is none.
    @inlinable
    @inline(__always)
    var least: EventKey { keys[count &- 1] }

    /// Takes the least key away.
    ///
    /// - Precondition: there is one.
    @inlinable
    @inline(__always)
    mutating func removeLeast() {
        assert(count > 0)
        count = count &- 1
    }

    /// Adds a key.
    ///
    /// - Precondition: there is room.
    /// - Complexity: O(*n*).
    @inlinable
    @inline(__always)
    mutating func insert(_ key: EventKey) {
        assert(count < Self.capacity)
        var hole = count
        while keys[hole &- 1] < key {
            keys[hole] = keys[hole &- 1]
            hole = hole &- 1
        }
        keys[hole] = key
        count = count &+ 1
    }

    /// Removes the keys that satisfy a condition.
    ///
    /// - Complexity: O(*n*).
    @inlinable
    mutating func removeAll(where isRemoved: (EventKey) -> Bool) {
        var kept = 0
        for position in 0..<count where !isRemoved(keys[position]) {
            keys[kept] = keys[position]
            kept += 1
        }
        count = kept
    }
}
