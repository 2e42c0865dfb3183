/// A 4-ary implicit heap of event keys whose root may be left vacant.
///
/// A simulation mostly schedules right after it popped: leaving the root vacant lets that key sink from the root in
/// one pass, where a removal and an insertion would take two. The four children of a position share one cache line,
/// and positions beyond the last hold sentinels, so that the least of four is chosen without a branch.
@usableFromInline
struct EventKeyHeap: ~Copyable {
    /// Positions in use, a vacant root among them.
    @usableFromInline var count = 0

    /// Whether the root's key was taken and nothing put in its place.
    @usableFromInline var rootIsVacant = false

    /// How many keys there are.
    @inlinable
    var keyCount: Int { rootIsVacant ? count - 1 : count }

    /// Whether another key needs more room.
    ///
    /// - Precondition: the root is not vacant.
    @inlinable
    @inline(__always)
    var isFull: Bool { count == capacity }

    @usableFromInline var capacity: Int
    @usableFromInline var keys: UnsafeMutablePointer<EventKey>

    // With three keys' room before the root, every group of children (4i+1...4i+4) begins a cache line.
    @inlinable static var leadingRoom: Int { 3 }
    @inlinable static var trailingRoom: Int { 4 }
    @inlinable static var cacheLine: Int { 64 }

    @inlinable
    init(minimumCapacity: Int) {
        capacity = max(minimumCapacity, 4)
        keys = Self.allocate(capacity)
    }

    @inlinable
    deinit {
        Self.deallocate(keys)
    }

    @inlinable
    static func allocate(_ capacity: Int) -> UnsafeMutablePointer<EventKey> {
        let room = leadingRoom + capacity + trailingRoom
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: room * MemoryLayout<EventKey>.stride, alignment: cacheLine)
        let first = memory.bindMemory(to: EventKey.self, capacity: room)
        first.initialize(repeating: .sentinel, count: room)
        return first + leadingRoom
    }

    @inlinable
    static func deallocate(_ keys: UnsafeMutablePointer<EventKey>) {
        UnsafeMutableRawPointer(keys - leadingRoom).deallocate()
    }

    /// Makes room for at least so many keys.
    ///
    /// - Complexity: O(*n*).
    @inlinable
    mutating func reserve(_ minimumCapacity: Int) {
        guard minimumCapacity > capacity else { return }
        let larger = Self.allocate(minimumCapacity)
        larger.update(from: keys, count: count)
        Self.deallocate(keys)
        keys = larger
        capacity = minimumCapacity
    }

    /// The key at a position.
    ///
    /// - Precondition: the position is in use, or one of the four after those in use.
    @inlinable
    @inline(__always)
    subscript(position: Int) -> EventKey {
        assert(position >= 0 && position < count + Self.trailingRoom)
        return keys[position]
    }

    /// The least key; a sentinel when there is none.
    ///
    /// - Precondition: the root is not vacant.
    @inlinable
    @inline(__always)
    var root: EventKey {
        assert(!rootIsVacant)
        return keys[0]
    }

    /// Adds a key.
    ///
    /// - Precondition: the root is not vacant, and there is room.
    /// - Complexity: O(log *n*); O(1) on average for keys that come late in the order.
    @inlinable
    @inline(__always)
    mutating func insert(_ key: EventKey) {
        assert(!rootIsVacant && count < capacity)
        count &+= 1
        rise(key, from: count &- 1)
    }

    /// Adds a key in the place of the one that was taken from the root.
    ///
    /// - Precondition: the root is vacant.
    /// - Complexity: O(log *n*).
    @inlinable
    @inline(__always)
    mutating func fillRoot(_ key: EventKey) {
        assert(rootIsVacant)
        rootIsVacant = false
        sink(key, from: 0)
    }

    /// Takes the root's key away and leaves its place vacant.
    @inlinable
    @inline(__always)
    mutating func vacateRoot() {
        assert(!rootIsVacant && count > 0)
        rootIsVacant = true
    }

    /// Fills a vacant root, so that position 0 holds the least key.
    ///
    /// - Complexity: O(log *n*).
    @inlinable
    @inline(__always)
    mutating func settle() {
        guard rootIsVacant else { return }
        rootIsVacant = false
        removeRoot()
    }

    /// Removes the root's key and puts the next least in its place.
    ///
    /// - Complexity: O(log *n*).
    @inlinable
    @inline(__always)
    mutating func removeRoot() {
        count -= 1
        let last = keys[count]
        keys[count] = .sentinel
        if count > 0 { sink(last, from: 0) }
    }

    /// Removes every key.
    ///
    /// - Complexity: O(*n*).
    @inlinable
    mutating func removeAll() {
        keys.update(repeating: .sentinel, count: count)
        count = 0
        rootIsVacant = false
    }

    /// Removes the keys that satisfy a condition.
    ///
    /// - Complexity: O(*n*).
    @inlinable
    mutating func removeAll(where isRemoved: (EventKey) -> Bool) {
        var kept = 0
        for position in (rootIsVacant ? 1 : 0)..<count {
            let key = keys[position]
            if !isRemoved(key) {
                keys[kept] = key
                kept += 1
            }
        }
        (keys + kept).update(repeating: .sentinel, count: count - kept)
        count = kept
        rootIsVacant = false
        order()
    }

    /// Adds a key in a place where it need not belong: `order()` is to follow.
    ///
    /// - Precondition: the root is not vacant, and there is room.
    @inlinable
    @inline(__always)
    mutating func append(_ key: EventKey) {
        assert(!rootIsVacant && count < capacity)
        keys[count] = key
        count &+= 1
    }

    /// Makes a heap of keys in any order (Floyd 1964, doi:10.1145/355588.365103).
    ///
    /// - Complexity: O(*n*).
    @inlinable
    mutating func order() {
        guard count > 1 else { return }
        for position in stride(from: (count - 2) / 4, through: 0, by: -1) {
            sink(keys[position], from: position)
        }
    }

    @inlinable
    @inline(__always)
    mutating func rise(_ key: EventKey, from position: Int) {
        var hole = position
        while hole > 0 {
            let parent = (hole - 1) / 4
            guard key < keys[parent] else { break }
            keys[hole] = keys[parent]
            hole = parent
        }
        keys[hole] = key
    }

    @inlinable
    @inline(__always)
    mutating func sink(_ key: EventKey, from position: Int) {
        if count <= 2 {
            // Two keys change places without a branch, for which of them is less cannot be predicted; when there is
            // one, the other is a sentinel.
            let child = keys[1].bits
            let childIsLess = child < key.bits
            keys[0] = EventKey(bits: childIsLess ? child : key.bits)
            keys[1] = EventKey(bits: childIsLess ? key.bits : child)
            return
        }
        var hole = position
        // Positions lie far below the limit of Int: unchecked, for a checked addition would bring branches back.
        var child = 4 &* hole &+ 1
        while child < count {
            let group = keys + child
            let least = leastOfGroup(group)
            guard group[least] < key else { break }
            keys[hole] = group[least]
            hole = child &+ least
            child = 4 &* hole &+ 1
        }
        keys[hole] = key
    }

    /// The offset of the least of four keys.
    @inlinable
    @inline(__always)
    func leastOfGroup(_ group: UnsafeMutablePointer<EventKey>) -> Int {
        // Offsets are computed and keys loaded again: a choice between keys is compiled to branches, which the
        // processor mispredicts half of the time.
        let left = group[1] < group[0] ? 1 : 0
        let right = 2 | (group[3] < group[2] ? 1 : 0)
        let rightIsLess = group[right] < group[left] ? 1 : 0
        return left ^ ((left ^ right) & (0 &- rightIsLess))
    }
}
