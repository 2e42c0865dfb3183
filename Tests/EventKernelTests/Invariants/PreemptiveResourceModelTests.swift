import EventKernel
import Testing

/// A resource with pre-emption by definition: jobs in two lists, whose remaining work is brought down unit by unit.
private struct NaivePreemption {
    struct Job {
        let customer: Int
        let priority: Int
        let work: Int
        var left: Int
        var wasInterrupted = false
        /// The ticket of the service or of the place in the line, whichever is the case.
        var ticket = Ticket.none
    }

    var capacity: Int
    let places: Int
    let rule: PreemptionRule
    /// In the order of starting.
    var served: [Job] = []
    /// In the order of service.
    var line: [Job] = []
    var busyAtTimes: [Double] = []
    var waitingAtTimes: [Double] = []

    /// The place in `served` of who is to be interrupted first: of the least important the latest.
    var least: Int? {
        served.indices.max { (served[$0].priority, $0) < (served[$1].priority, $1) }
    }

    func isNext(_ priority: Int) -> Bool { line.allSatisfy { $0.priority > priority } }

    mutating func interrupt(_ index: Int, waitsBy ticket: Ticket) {
        var job = served.remove(at: index)
        if rule != .resume { job.left = job.work }
        job.wasInterrupted = true
        job.ticket = ticket
        line.insert(job, at: line.firstIndex { $0.priority >= job.priority } ?? line.count)
    }

    mutating func join(_ job: Job) {
        line.insert(job, at: line.firstIndex { $0.priority > job.priority } ?? line.count)
    }

    mutating func passUnit() {
        busyAtTimes.append(Double(served.count))
        waitingAtTimes.append(Double(line.count))
        for index in served.indices { served[index].left -= 1 }
    }
}

@Suite("The pre-emptive resource against two lists")
struct PreemptiveResourceModelTests {
    @Test(
        "any script gives what the lists give, and adds up", arguments: PreemptionRule.allCases,
        [(1, Int.max), (3, 2), (2, 0)])
    func agreement(rule: PreemptionRule, size: (capacity: Int, places: Int)) {
        /// How many came who would have interrupted somebody, had there been a server for it.
        var beyond = 0
        for seed in 1...3 as ClosedRange<UInt64> {
            var generator = SplitMixGenerator(seed: seed)
            var resource = PreemptiveResource<Int>(
                capacity: size.capacity, rule: rule, places: size.places, minimumLineCapacity: 0)
            var naive = NaivePreemption(capacity: size.capacity, places: size.places, rule: rule)
            var withdrawn = 0
            var refused = 0
            var completed = 0
            var interrupted = 0
            var stale: [Ticket] = [.none]

            func expectInterruption(_ interruption: Interruption<Int>?) {
                guard let interruption, let least = naive.least else {
                    Issue.record("an interruption without a service")
                    return
                }
                interrupted += 1
                #expect(interruption.customer == naive.served[least].customer)
                #expect(interruption.service == naive.served[least].ticket)
                stale.append(interruption.service)
                naive.interrupt(least, waitsBy: interruption.place)
                if let job = naive.line.first(where: { $0.ticket == interruption.place }) {
                    #expect(interruption.work == Double(job.left))
                }
            }

            for step in 0..<3000 {
                let time = Double(step / 3)
                switch Int.random(in: 0..<20, using: &generator) {
                case 0..<8:
                    let work = Int.random(in: 1..<8, using: &generator)
                    let priority = Int.random(in: 0..<3, using: &generator)
                    var job = NaivePreemption.Job(customer: step, priority: priority, work: work, left: work)
                    // Never for a place beyond the servers there are.
                    let isMoreImportant = naive.served.contains { $0.priority > priority }
                    let mayInterrupt = isMoreImportant && naive.served.count <= naive.capacity
                    if isMoreImportant && !mayInterrupt && naive.isNext(priority) { beyond += 1 }
                    switch resource.request(step, priority: priority, work: Double(work), at: time) {
                    case .granted(let ticket):
                        #expect(naive.isNext(priority) && naive.served.count < naive.capacity)
                        job.ticket = ticket
                        naive.served.append(job)
                    case .preempting(let ticket, let interruption):
                        #expect(naive.isNext(priority) && naive.served.count >= naive.capacity && mayInterrupt)
                        expectInterruption(interruption)
                        job.ticket = ticket
                        naive.served.append(job)
                    case .waiting(let ticket):
                        #expect(!naive.isNext(priority) || naive.served.count >= naive.capacity && !mayInterrupt)
                        #expect(naive.line.count < naive.places)
                        job.ticket = ticket
                        naive.join(job)
                    case .refused:
                        #expect(!naive.isNext(priority) || naive.served.count >= naive.capacity && !mayInterrupt)
                        #expect(naive.line.count >= naive.places)
                        refused += 1
                    }
                case 8..<10:
                    let known = naive.line.map(\.ticket) + naive.served.map(\.ticket) + stale.suffix(2)
                    let ticket = known.randomElement(using: &generator) ?? .none
                    let index = naive.line.firstIndex { $0.ticket == ticket }
                    #expect(resource.withdraw(ticket, at: time) == index.map { naive.line[$0].customer })
                    if let index {
                        naive.line.remove(at: index)
                        withdrawn += 1
                    }
                case 10:
                    naive.capacity = Int.random(in: 0...(2 * size.capacity), using: &generator)
                    resource.setCapacity(naive.capacity, at: time)
                    if Bool.random(using: &generator) {
                        while naive.served.count > naive.capacity {
                            expectInterruption(resource.interruptNext(at: time))
                        }
                        #expect(resource.interruptNext(at: time).map(\.customer) == nil)
                    }
                case 11:
                    let ticket = (stale + naive.line.map(\.ticket)).randomElement(using: &generator) ?? .none
                    #expect(resource.complete(ticket, at: time) == nil)
                default:
                    break
                }
                for job in naive.served where job.left <= 0 {
                    #expect(resource.complete(job.ticket, at: time) == job.customer)
                    stale.append(job.ticket)
                    completed += 1
                }
                naive.served.removeAll { $0.left <= 0 }
                while let start = resource.startNext(at: time) {
                    #expect(naive.served.count < naive.capacity)
                    guard var job = naive.line.first else {
                        Issue.record("somebody starts who did not wait")
                        break
                    }
                    naive.line.removeFirst()
                    #expect(start.customer == job.customer && start.work == Double(job.left))
                    #expect(start.wasInterrupted == job.wasInterrupted)
                    stale.append(job.ticket)
                    job.ticket = start.ticket
                    naive.served.append(job)
                }
                #expect(naive.line.isEmpty || naive.served.count >= naive.capacity)
                #expect(resource.busy == naive.served.count && resource.waiting == naive.line.count)
                let statistics = resource.statistics
                #expect(statistics.completed == completed && statistics.interruptions == interrupted)
                #expect(statistics.withdrawn == withdrawn && statistics.refused == refused)
                #expect(statistics.requests == UInt64(refused + withdrawn + completed + resource.present))
                if step % 3 == 2 { naive.passUnit() }
            }
            #expect(resource.statistics.busy.integral(until: 1000) == naive.busyAtTimes.reduce(0, +))
            #expect(resource.statistics.waiting.integral(until: 1000) == naive.waitingAtTimes.reduce(0, +))
            #expect(interrupted > 20 && completed > 100)
        }
        // With places for all the line is never without somebody as important.
        #expect(beyond > 5 || size.places == .max)
    }
}
