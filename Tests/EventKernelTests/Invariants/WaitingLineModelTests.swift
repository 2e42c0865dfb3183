import EventKernel
import Testing

/// A waiting line by definition: a list in the order of service, searched from end to end.
private struct NaiveLine {
    struct Entry {
        let customer: Int
        let priority: Int
        let ticket: Ticket
    }

    private(set) var entries: [Entry] = []

    mutating func join(_ entry: Entry, at position: LinePosition) {
        let start = entries.firstIndex { $0.priority >= entry.priority } ?? entries.count
        let end = entries.firstIndex { $0.priority > entry.priority } ?? entries.count
        switch position {
        case .back: entries.insert(entry, at: end)
        case .front: entries.insert(entry, at: start)
        case .anywhere(let uniform): entries.insert(entry, at: start + Int(uniform * Double(end - start + 1)))
        }
    }

    mutating func withdraw(_ ticket: Ticket) -> Int? {
        guard let index = entries.firstIndex(where: { $0.ticket == ticket }) else { return nil }
        return entries.remove(at: index).customer
    }

    mutating func removeFirst() -> Int? {
        entries.isEmpty ? nil : entries.removeFirst().customer
    }

    mutating func reset() {
        entries.removeAll()
    }
}

@Suite("The waiting line against a sorted list")
struct WaitingLineModelTests {
    /// How often each operation is chosen, in hundredths; the rest are removals of the first.
    struct Mix: Sendable {
        let joining: Int
        let withdrawing: Int
        let resetting: Int
        let priorities: Int
        let places: Int
    }

    static let mixes = [
        Mix(joining: 50, withdrawing: 0, resetting: 0, priorities: 1, places: .max),
        Mix(joining: 60, withdrawing: 20, resetting: 0, priorities: 3, places: 20),
        Mix(joining: 50, withdrawing: 45, resetting: 1, priorities: 64, places: .max),
        Mix(joining: 70, withdrawing: 10, resetting: 1, priorities: 5, places: 0),
        Mix(joining: 70, withdrawing: 5, resetting: 0, priorities: 2, places: .max),
    ]

    private func position(using generator: inout SplitMixGenerator) -> LinePosition {
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: .front
        case 1: .anywhere(uniform: Double.random(in: 0..<1, using: &generator))
        default: .back
        }
    }

    @Test("any sequence of operations gives what the list gives", arguments: mixes.indices, [1, 2, 3] as [UInt64])
    func agreement(mixIndex: Int, seed: UInt64) {
        let mix = Self.mixes[mixIndex]
        var generator = SplitMixGenerator(seed: seed)
        var line = WaitingLine<Int>(places: mix.places, minimumCapacity: 0)
        var naive = NaiveLine()
        var tickets: [Ticket] = [.none]
        for step in 0..<2000 {
            let choice = Int.random(in: 0..<100, using: &generator)
            if choice < mix.joining {
                let priority = Int.random(in: 0..<mix.priorities, using: &generator)
                let isPutBack = Int.random(in: 0..<10, using: &generator) == 0
                let position = isPutBack ? .front : position(using: &generator)
                let ticket =
                    isPutBack
                    ? line.putBack(step, priority: priority) : line.join(step, priority: priority, at: position)
                #expect((ticket == nil) == (!isPutBack && naive.entries.count >= mix.places))
                if let ticket {
                    naive.join(NaiveLine.Entry(customer: step, priority: priority, ticket: ticket), at: position)
                    tickets.append(ticket)
                }
            } else if choice < mix.joining + mix.withdrawing {
                // Among all tickets ever given out, mostly of late: waiting, served, withdrawn, of before a reset.
                let recent = tickets.suffix(Bool.random(using: &generator) ? 8 : tickets.count)
                let ticket = recent.randomElement(using: &generator) ?? .none
                let expected = naive.withdraw(ticket)
                #expect(line[ticket] == expected)
                #expect(line.withdraw(ticket) == expected)
            } else if choice < mix.joining + mix.withdrawing + mix.resetting {
                line.reset()
                naive.reset()
            } else {
                #expect(line.first == naive.entries.first?.customer)
                #expect(line.removeFirst() == naive.removeFirst())
            }
            #expect(line.count == naive.entries.count)
            #expect(line.isEmpty == naive.entries.isEmpty)
            #expect(line.isFull == (naive.entries.count >= mix.places))
            #expect(line.firstPriority == naive.entries.first?.priority)
            #expect(line.lastPriority == naive.entries.last?.priority)
            #expect(line.lastTicket == naive.entries.last?.ticket)
            let priority = Int.random(in: 0..<mix.priorities, using: &generator)
            #expect(line.count(ofPriority: priority) == naive.entries.count { $0.priority == priority })
        }
        while let expected = naive.removeFirst() { #expect(line.removeFirst() == expected) }
        #expect(line.removeFirst() == nil)
    }
}
