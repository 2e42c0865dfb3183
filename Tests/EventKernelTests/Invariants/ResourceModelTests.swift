import EventKernel
import Testing

/// A resource by definition: two lists, and sums made anew for every unit of time.
private struct NaiveResource {
    struct Entry {
        let customer: Int
        let units: Int
        let priority: Int
        var ticket = Ticket.none
    }

    var capacity: Int
    let places: Int
    var served: [Entry] = []
    var line: [Entry] = []
    var requests = 0
    var refused = 0
    var withdrawn = 0
    var completed = 0
    var busyAtTimes: [Double] = []
    var waitingAtTimes: [Double] = []
    var presentAtTimes: [Double] = []

    var busy: Int { served.reduce(0) { $0 + $1.units } }

    mutating func begins(_ entry: Entry) -> Bool {
        requests += 1
        let isNext = line.allSatisfy { $0.priority > entry.priority }
        guard isNext && busy + entry.units <= capacity else { return false }
        served.append(entry)
        return true
    }

    mutating func waits(_ entry: Entry) -> Bool {
        guard line.count < places else {
            refused += 1
            return false
        }
        line.insert(entry, at: line.firstIndex { $0.priority > entry.priority } ?? line.count)
        return true
    }

    mutating func startNext() -> Int? {
        guard let first = line.first, busy + first.units <= capacity else { return nil }
        served.append(line.removeFirst())
        return first.customer
    }

    mutating func observe() {
        busyAtTimes.append(Double(busy))
        waitingAtTimes.append(Double(line.count))
        presentAtTimes.append(Double(line.count + served.count))
    }
}

@Suite("The resource against two lists")
struct ResourceModelTests {
    struct Setting: Sendable {
        let capacity: Int
        let places: Int
        let priorities: Int
        let units: Int
        let changesCapacity: Bool
    }

    static let settings = [
        Setting(capacity: 1, places: .max, priorities: 1, units: 1, changesCapacity: false),
        Setting(capacity: 3, places: 2, priorities: 1, units: 1, changesCapacity: true),
        Setting(capacity: 5, places: 10, priorities: 3, units: 4, changesCapacity: true),
        Setting(capacity: 2, places: 0, priorities: 2, units: 1, changesCapacity: false),
    ]

    @Test("any script gives what the lists give, and adds up", arguments: settings.indices, [1, 2, 3] as [UInt64])
    func agreement(settingIndex: Int, seed: UInt64) {
        let setting = Self.settings[settingIndex]
        var generator = SplitMixGenerator(seed: seed)
        var resource = Resource<Int>(capacity: setting.capacity, places: setting.places, minimumLineCapacity: 0)
        var naive = NaiveResource(capacity: setting.capacity, places: setting.places)
        var tickets: [Ticket] = [.none]
        // Several operations share a time; the state that each whole unit of time is left with lasts through it.
        for step in 0..<3000 {
            let time = Double(step / 3)
            switch Int.random(in: 0..<10, using: &generator) {
            case 0..<5:
                var entry = NaiveResource.Entry(
                    customer: step, units: Int.random(in: 1...setting.units, using: &generator),
                    priority: Int.random(in: 0..<setting.priorities, using: &generator))
                let admission = resource.request(step, units: entry.units, priority: entry.priority, at: time)
                if naive.begins(entry) {
                    #expect(admission == .granted)
                } else if case .waiting(let ticket) = admission {
                    tickets.append(ticket)
                    entry.ticket = ticket
                    #expect(naive.waits(entry) == true)
                } else {
                    #expect(admission == .refused)
                    #expect(naive.waits(entry) == false)
                }
            case 5..<8:
                guard let index = naive.served.indices.randomElement(using: &generator) else { break }
                let entry = naive.served.remove(at: index)
                naive.completed += 1
                resource.release(units: entry.units, at: time)
            case 8:
                let ticket = tickets.suffix(6).randomElement(using: &generator) ?? .none
                let index = naive.line.firstIndex { $0.ticket == ticket }
                #expect(resource.withdraw(ticket, at: time) == index.map { naive.line[$0].customer })
                if let index {
                    naive.line.remove(at: index)
                    naive.withdrawn += 1
                }
            default:
                guard setting.changesCapacity else { break }
                naive.capacity = Int.random(in: 0...(2 * setting.capacity), using: &generator)
                resource.setCapacity(naive.capacity, at: time)
            }
            while let started = naive.startNext() { #expect(resource.startNext(at: time) == started) }
            #expect(resource.startNext(at: time) == nil)
            #expect(resource.busy == naive.busy && resource.free == max(naive.capacity - naive.busy, 0))
            #expect(resource.waiting == naive.line.count && resource.inService == naive.served.count)
            #expect(resource.statistics.requests == naive.requests && resource.statistics.refused == naive.refused)
            #expect(
                resource.statistics.withdrawn == naive.withdrawn && resource.statistics.completed == naive.completed)
            let statistics = resource.statistics
            #expect(
                statistics.requests
                    == statistics.refused + statistics.withdrawn + statistics.completed + UInt64(resource.present))
            if step % 3 == 2 { naive.observe() }
        }
        let statistics = resource.statistics
        expect(statistics.busy, is: naive.busyAtTimes)
        expect(statistics.waiting, is: naive.waitingAtTimes)
        expect(statistics.present, is: naive.presentAtTimes)
    }

    /// Each value lasts a unit of time, and all are small whole numbers, so that sums are exact.
    private func expect(_ tally: TimeWeightedTally, is values: [Double]) {
        let end = Double(values.count)
        let sum = values.reduce(0, +)
        let sumOfSquares = values.reduce(0) { $0 + $1 * $1 }
        #expect(tally.integral(until: end) == sum)
        #expect(abs(tally.variance(until: end) - (sumOfSquares / end - sum / end * (sum / end))) < 1e-9)
        #expect(tally.minimum(until: end) == values.min())
        #expect(tally.maximum(until: end) == values.max())
    }
}
