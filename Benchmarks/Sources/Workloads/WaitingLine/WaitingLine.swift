/// Who waits, first in, first out, in a ring that grows; anybody can leave early.
struct WaitingLine<Entry: BitwiseCopyable>: ~Copyable {
    /// Somebody's place in the line, valid until they are removed.
    typealias Ticket = Int

    private struct Place: BitwiseCopyable {
        var entry: Entry
        var isTaken: Bool
    }

    private var places: UnsafeMutablePointer<Place>
    private var capacity = 64

    // Tickets of the first place that may be taken, and of the next to be given out.
    private var first = 0
    private var end = 0

    init() {
        places = .allocate(capacity: capacity)
    }

    deinit {
        places.deallocate()
    }

    /// - Complexity: O(1) amortised.
    @inline(__always)
    @discardableResult
    mutating func append(_ entry: Entry) -> Ticket {
        if end - first == capacity { grow() }
        places[end & (capacity - 1)] = Place(entry: entry, isTaken: true)
        end += 1
        return end - 1
    }

    /// The entry of a ticket.
    ///
    /// - Precondition: it was not removed.
    subscript(ticket: Ticket) -> Entry {
        get { places[ticket & (capacity - 1)].entry }
        set { places[ticket & (capacity - 1)].entry = newValue }
    }

    /// Removes somebody before their turn.
    ///
    /// - Precondition: they were not removed before.
    mutating func remove(_ ticket: Ticket) {
        places[ticket & (capacity - 1)].isTaken = false
    }

    /// Removes and returns who has waited longest; nil when nobody waits.
    ///
    /// - Complexity: O(1) amortised.
    @inline(__always)
    mutating func removeFirst() -> Entry? {
        while first < end {
            let place = places[first & (capacity - 1)]
            first += 1
            if place.isTaken { return place.entry }
        }
        return nil
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<Place>.allocate(capacity: capacity * 2)
        for ticket in first..<end { larger[ticket & (capacity * 2 - 1)] = places[ticket & (capacity - 1)] }
        places.deallocate()
        places = larger
        capacity *= 2
    }
}
