extension RankedLine {
    /// A number that ascends with the rank, above the ticket's bits.
    @inlinable
    @inline(__always)
    static func key(rank: Double, ticket: Ticket) -> UInt128 {
        // Adding +0.0 makes -0.0 equal to +0.0, as it ought to be. Bits of negative numbers descend with their value.
        let bits = (rank + 0.0).bitPattern
        let ascending = bits >> 63 == 0 ? bits | 1 << 63 : ~bits
        return UInt128(ascending) << 64 | UInt128(ticket.bits)
    }

    @inlinable
    @inline(__always)
    static func rank(_ key: UInt128) -> Double {
        let ascending = UInt64(truncatingIfNeeded: key >> 64)
        return Double(bitPattern: ascending >> 63 == 1 ? ascending & ~(1 << 63) : ~ascending)
    }

    @inlinable
    @inline(__always)
    static func slot(_ key: UInt128) -> UInt32 {
        Ticket(bits: UInt64(truncatingIfNeeded: key)).slot
    }

    @inlinable
    @inline(__always)
    mutating func put(_ key: UInt128, at position: Int) {
        keys[position] = key
        slots.slots[Int(Self.slot(key))].record.position = UInt32(truncatingIfNeeded: position)
    }

    @inlinable
    mutating func rise(_ key: UInt128, from position: Int) {
        var hole = position
        while hole > 0 {
            let parent = (hole &- 1) / 4
            guard key < keys[parent] else { break }
            put(keys[parent], at: hole)
            hole = parent
        }
        put(key, at: hole)
    }

    /// - Precondition: the first `count` positions are in use.
    @inlinable
    mutating func sink(_ key: UInt128, from position: Int, count: Int) {
        var hole = position
        var child = 4 &* hole &+ 1
        while child < count {
            var least = child
            for sibling in (child &+ 1)..<max(min(child &+ 4, count), child &+ 1) where keys[sibling] < keys[least] {
                least = sibling
            }
            guard keys[least] < key else { break }
            put(keys[least], at: hole)
            hole = least
            child = 4 &* hole &+ 1
        }
        put(key, at: hole)
    }

    @inlinable
    mutating func remove(_ slot: UInt32) -> Customer {
        let record = slots.slots[Int(slot)].record
        let position = Int(record.position)
        slots.remove(slot)
        let last = slots.count
        if position < last {
            let key = keys[last]
            if position > 0 && key < keys[(position &- 1) / 4] {
                rise(key, from: position)
            } else {
                sink(key, from: position, count: last)
            }
        }
        return record.customer
    }

    /// - Complexity: O(*n*).
    @inlinable
    mutating func grow() {
        let larger = UnsafeMutablePointer<UInt128>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: keys, count: capacity)
        keys.deallocate()
        keys = larger
        capacity *= 2
    }
}
