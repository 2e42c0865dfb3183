/// Where two traces of events part.
public enum TraceDifference: Sendable, Equatable, BitwiseCopyable {
    /// At the event of this number, which is another or is missing in one of them.
    case at(UInt64)

    /// At the event of this number or at one before it, of which too little was kept: a larger capacity shows where.
    case atOrBefore(UInt64)
}

extension EventTrace {
    /// The first event in which another trace differs; nil when there is none.
    ///
    /// Events are told apart by time and fingerprint, of which the latter knows all that happened before. What the model
    /// adds to the fingerprint while it deals with an event shows in the next one. A trace that recorded nothing is that of
    /// a run without events.
    ///
    /// - Precondition: neither trace has a capacity of 0, of which nothing is known.
    /// - Complexity: O(*n*).
    @inlinable
    public func firstDifference(from other: borrowing EventTrace<Event>) -> TraceDifference? {
        precondition(capacity > 0 && other.capacity > 0, "a trace that is off cannot be compared")
        guard kept > 0 && other.kept > 0 else {
            guard kept != other.kept else { return nil }
            let first = kept > 0 ? self[0].number : other[0].number
            return first > 1 ? .atOrBefore(first) : .at(first)
        }
        let start = max(self[0].number, other[0].number)
        let end = min(self[kept - 1].number, other[other.kept - 1].number)
        guard start <= end else { return .atOrBefore(start) }
        let offset = Int(start - self[0].number)
        let otherOffset = Int(start - other[0].number)
        for index in 0...Int(end - start) {
            let (mine, others) = (self[offset + index], other[otherOffset + index])
            guard mine.fingerprint == others.fingerprint && mine.time == others.time else {
                return index == 0 && start > 1 ? .atOrBefore(start) : .at(start + UInt64(index))
            }
        }
        return self[kept - 1].number == other[other.kept - 1].number ? nil : .at(end + 1)
    }
}
