/// The place of an event in the order of all events, and where its payload is kept, as one comparable number.
///
/// From the top: 64 bits of time, 4 of priority, 36 of sequence, 24 of slot. The bits of a `Double` that is +0.0 or
/// more ascend with its value, and no two events share a sequence number, so that the slot never decides. One integer
/// compares without a branch.
@usableFromInline
struct EventKey: BitwiseCopyable {
    @inlinable
    static var sequenceLimit: UInt64 { 1 << 36 }

    @inlinable
    static var slotLimit: Int { 1 << 24 }

    /// Later than every event: its time bits are those of a NaN.
    @inlinable
    static var sentinel: EventKey { EventKey(bits: .max) }

    @usableFromInline let bits: UInt128

    @inlinable
    init(bits: UInt128) {
        self.bits = bits
    }

    /// - Precondition: `time` is +0.0 or more, `sequence` and `slot` are below their limits.
    @inlinable
    @inline(__always)
    init(time: Double, priority: EventPriority, sequence: UInt64, slot: UInt32) {
        let order = UInt64(priority.rawValue) << 60 | sequence << 24 | UInt64(slot)
        bits = UInt128(time.bitPattern) << 64 | UInt128(order)
    }

    @inlinable
    @inline(__always)
    var isSentinel: Bool { bits == .max }

    @inlinable
    @inline(__always)
    var time: Double { Double(bitPattern: UInt64(truncatingIfNeeded: bits >> 64)) }

    /// Priority and sequence together: the order among events of one time.
    @inlinable
    @inline(__always)
    var orderAtTime: UInt64 { UInt64(truncatingIfNeeded: bits) >> 24 }

    @inlinable
    @inline(__always)
    var sequence: UInt64 { orderAtTime & (Self.sequenceLimit - 1) }

    @inlinable
    @inline(__always)
    var slot: UInt32 { UInt32(truncatingIfNeeded: bits) & UInt32(Self.slotLimit - 1) }

    @inlinable
    @inline(__always)
    static func < (left: EventKey, right: EventKey) -> Bool { left.bits < right.bits }
}
