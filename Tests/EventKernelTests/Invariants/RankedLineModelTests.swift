import EventKernel
import Testing

@Suite("The ranked line against a list")
struct RankedLineModelTests {
    private struct Entry {
        let customer: Int
        let rank: Double
        let ticket: Ticket
    }

    @Test(
        "any sequence of operations gives what a search of the list gives", arguments: [1, 5, 100_000],
        [1, 2, 3] as [UInt64])
    func agreement(distinctRanks: Int, seed: UInt64) {
        var generator = SplitMixGenerator(seed: seed)
        var line = RankedLine<Int>(places: 150, minimumCapacity: 0)
        // In the order of joining, so that the first of several least ones is the one to be served.
        var entries: [Entry] = []
        var tickets: [Ticket] = [.none]
        for step in 0..<3000 {
            switch Int.random(in: 0..<200, using: &generator) {
            case 0..<100:
                // Both signs, both zeros, both infinities.
                let whole = Double(Int.random(in: -distinctRanks...distinctRanks, using: &generator))
                let rank = step % 97 == 0 ? .infinity : step % 89 == 0 ? -.infinity : whole * -0.25
                let ticket = line.join(step, rank: rank)
                #expect((ticket == nil) == (entries.count >= 150))
                if let ticket {
                    entries.append(Entry(customer: step, rank: rank, ticket: ticket))
                    tickets.append(ticket)
                }
            case 100..<140:
                let recent = tickets.suffix(Bool.random(using: &generator) ? 30 : tickets.count)
                let ticket = recent.randomElement(using: &generator) ?? .none
                let index = entries.firstIndex { $0.ticket == ticket }
                #expect(line[ticket] == index.map { entries[$0].customer })
                #expect(line.rank(of: ticket) == index.map { entries[$0].rank })
                #expect(line.withdraw(ticket) == index.map { entries[$0].customer })
                if let index { entries.remove(at: index) }
            case 140 where step % 5 == 0:
                line.reset()
                entries.removeAll()
            default:
                let least = entries.indices.min { (entries[$0].rank, $0) < (entries[$1].rank, $1) }
                #expect(line.first == least.map { entries[$0].customer })
                #expect(line.firstRank == least.map { entries[$0].rank })
                #expect(line.removeFirst() == least.map { entries[$0].customer })
                if let least { entries.remove(at: least) }
            }
            #expect(line.count == entries.count && line.isEmpty == entries.isEmpty)
            #expect(line.isFull == (entries.count >= 150))
        }
        let sorted = entries.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        for entry in sorted { #expect(line.removeFirst() == entry.element.customer) }
        #expect(line.removeFirst() == nil)
    }
}
