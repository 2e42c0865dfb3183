import EventKernel
import Testing

/// Processor sharing by definition: everybody's remaining work, brought up to date at every change.
private struct NaiveSharing {
    struct Entry {
        let customer: Int
        var remaining: Double
        let ticket: Ticket
    }

    var speed: Double
    let threshold: Int
    var entries: [Entry] = []
    var updated = 0.0

    var rate: Double { speed * Double(min(entries.count, threshold)) / Double(entries.count) }

    var nextCompletion: Double {
        guard speed > 0, let least = entries.map(\.remaining).min() else { return .infinity }
        return updated + least / rate
    }

    mutating func advance(to time: Double) {
        for index in entries.indices { entries[index].remaining -= (time - updated) * rate }
        updated = time
    }
}

@Suite("The shared server against everybody's remaining work")
struct SharedServerModelTests {
    private func isNear(_ left: Double, _ right: Double) -> Bool {
        left == right || abs(left - right) < 1e-9 * max(1, abs(left))
    }

    @Test("any sequence of changes gives the same completions", arguments: [1, 3, Int.max], [1, 2, 3] as [UInt64])
    func agreement(threshold: Int, seed: UInt64) {
        var generator = SplitMixGenerator(seed: seed)
        var server = SharedServer<Int>(speed: 2, threshold: threshold, minimumCapacity: 0)
        var naive = NaiveSharing(speed: 2, threshold: threshold)
        var completed = 0
        var withdrawn = 0
        for step in 0..<4000 {
            #expect(isNear(server.nextCompletion, naive.nextCompletion))
            let time = naive.updated + Double.random(in: 0..<0.5, using: &generator)
            if server.nextCompletion <= time {
                let due = server.nextCompletion
                naive.advance(to: due)
                let customer = server.complete(at: due)
                let index = naive.entries.firstIndex { $0.customer == customer }
                #expect(index.map { abs(naive.entries[$0].remaining) < 1e-9 } == true)
                if let index { naive.entries.remove(at: index) }
                completed += 1
            } else {
                naive.advance(to: time)
                switch Int.random(in: 0..<20, using: &generator) {
                case 0..<12:
                    let work = Double(Int.random(in: 0..<16, using: &generator)) / 4
                    let ticket = server.enter(step, work: work, at: time)
                    naive.entries.append(NaiveSharing.Entry(customer: step, remaining: work, ticket: ticket))
                case 12..<15:
                    guard let entry = naive.entries.randomElement(using: &generator) else { break }
                    #expect(isNear(server.remainingWork(of: entry.ticket, at: time) ?? -1, entry.remaining))
                    #expect(server.withdraw(entry.ticket, at: time) == entry.customer)
                    #expect(server.withdraw(entry.ticket, at: time) == nil)
                    naive.entries.removeAll { $0.customer == entry.customer }
                    withdrawn += 1
                case 15:
                    naive.speed = Double(Int.random(in: 0..<5, using: &generator))
                    server.setSpeed(naive.speed, at: time)
                default:
                    break
                }
            }
            #expect(server.present == naive.entries.count)
        }
        let statistics = server.statistics
        #expect(statistics.completed == completed && statistics.withdrawn == withdrawn)
        #expect(statistics.requests == UInt64(completed + withdrawn + server.present))
        #expect(completed > 500)
    }
}
