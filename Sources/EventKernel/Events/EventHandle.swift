/// A scheduled event, to cancel it by.
///
/// It may be kept as long as one likes: once its event was returned or cancelled, or the queue was reset, it refers
/// to nothing and never comes to refer to another event. It must not be used with another queue.
public struct EventHandle: Sendable, Equatable, BitwiseCopyable {
    /// A handle that never refers to an event.
    public static let none = EventHandle(epoch: .max, slot: .max, sequence: .max)

    /// Counts the resets of the queue, after each of which sequence numbers begin anew.
    @usableFromInline let epoch: UInt32
    @usableFromInline let slot: UInt32
    @usableFromInline let sequence: UInt64

    @inlinable
    init(epoch: UInt32, slot: UInt32, sequence: UInt64) {
        self.epoch = epoch
        self.slot = slot
        self.sequence = sequence
    }
}
