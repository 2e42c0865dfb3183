/// A customer's place in a line or at a server, to find, withdraw or complete the customer by.
///
/// It may be kept as long as one likes, in an event's payload for example: once its customer has left that place it
/// refers to nothing and never comes to refer to another customer, resets included. It must not be used with another
/// line or resource than the one that gave it out.
public struct Ticket: Sendable, Equatable, BitwiseCopyable {
    /// A ticket that never refers to a customer.
    @inlinable
    public static var none: Ticket { Ticket(bits: .max) }

    /// From the top: 40 bits of sequence, 24 of slot.
    @usableFromInline let bits: UInt64

    @inlinable
    @inline(__always)
    init(bits: UInt64) {
        self.bits = bits
    }

    @inlinable
    @inline(__always)
    init(sequence: UInt64, slot: UInt32) {
        bits = sequence << 24 | UInt64(slot)
    }

    @inlinable
    @inline(__always)
    var slot: UInt32 { UInt32(truncatingIfNeeded: bits) & 0xff_ffff }
}
