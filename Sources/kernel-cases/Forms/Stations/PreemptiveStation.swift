internal import EventKernel
internal import RandomStreams

/// One replication of a station whose services are interrupted by more important customers, or by breakdowns, and
/// resumed.
struct PreemptiveStation: ~Copyable {
    /// A customer on the way through the station, with the whole work of the service.
    struct Customer: BitwiseCopyable {
        let arrived: Double
        let work: Double
        let customerClass: Int32
    }

    /// What can happen.
    enum Event: BitwiseCopyable {
        case arrival(Int32)
        case completion(Ticket)
        case breakdown
        case repair
        case warmUpEnds
        case end
    }

    private var queue = EventQueue<Event>()
    private var servers: PreemptiveResource<Customer>
    private var record: StationRecord
    private var states = StateOccupancy(stateCount: Station.stateLimit)
    private let sources: UnsafeMutablePointer<Station.Source>
    private let sourceCount: Int
    private let capacity: Int
    private let failures: BreakdownLaws?
    private var failureStream: RandomStream
    private var repairStream: RandomStream

    init(
        _ classes: [StationDescription.Arrivals], servers count: Int, failures: BreakdownLaws?,
        recording: Recording, chance: Chance
    ) {
        capacity = count
        self.failures = failures
        servers = PreemptiveResource(capacity: count, rule: .resume)
        record = StationRecord(classes: classes.count, recording: recording)
        sourceCount = classes.count
        sources = .allocate(capacity: sourceCount)
        for (index, arrivals) in classes.enumerated() {
            (sources + index).initialize(
                to: Station.Source(
                    gap: arrivals.gap, service: arrivals.service, priority: arrivals.priority,
                    gaps: chance.stream("gaps", index), services: chance.stream("services", index),
                    others: chance.stream("choices", index)))
        }
        failureStream = chance.stream("failures")
        repairStream = chance.stream("repairs")
    }

    deinit { sources.deallocate() }

    /// Simulates a span from an empty station in order.
    mutating func run(_ span: Span) -> Replication {
        queue.schedule(.warmUpEnds, at: span.warmUp, priority: .statistics)
        queue.schedule(.end, at: span.end, priority: .statistics)
        for index in 0..<sourceCount { scheduleArrival(index) }
        if let failures { queue.schedule(.breakdown, at: failures.failure.sample(&failureStream)) }
        while let event = queue.next() {
            switch event {
            case .arrival(let index):
                scheduleArrival(Int(index))
                arrive(Int(index))
            case .completion(let service):
                if let customer = servers.complete(service, at: queue.now) { complete(customer) }
            case .breakdown:
                breakDown()
            case .repair:
                servers.setCapacity(capacity, at: queue.now)
                startWaiting()
                if let failures { queue.schedule(.breakdown, at: queue.now + failures.failure.sample(&failureStream)) }
            case .warmUpEnds:
                servers.resetStatistics(at: queue.now)
                record.reset(at: queue.now)
                states.reset(at: queue.now)
                for index in 0..<sourceCount { sources[index].excessWork = 0 }
            case .end:
                return replication(span)
            }
        }
        return replication(span)
    }

    @inline(__always)
    private mutating func scheduleArrival(_ index: Int) {
        let gap = sources[index].gap.sample(&sources[index].gaps)
        queue.schedule(.arrival(Int32(truncatingIfNeeded: index)), at: queue.now + gap)
    }

    @inline(__always)
    private mutating func arrive(_ index: Int) {
        let now = queue.now
        let work = sources[index].service.sample(&sources[index].services)
        sources[index].excessWork += work - sources[index].service.mean
        let customer = Customer(arrived: now, work: work, customerClass: Int32(truncatingIfNeeded: index))
        var isDelayed = false
        switch servers.request(customer, priority: sources[index].priority, work: work, at: now) {
        case .granted(let service):
            queue.schedule(.completion(service), at: now + work, priority: .completion)
        case .preempting(let service, let interruption):
            queue.schedule(.completion(service), at: now + work, priority: .completion)
            record.updateClass(Int(interruption.customer.customerClass)) { part in
                part.busy.set(part.busy.value - 1, at: now)
                part.queue.set(part.queue.value + 1, at: now)
            }
        case .waiting:
            isDelayed = true
        case .refused:
            break
        }
        record.update(index) { part in
            part.arrivals += 1
            part.delayed += isDelayed ? 1 : 0
        }
        record.updateClass(index) { part in
            part.present.set(part.present.value + 1, at: now)
            if isDelayed {
                part.queue.set(part.queue.value + 1, at: now)
            } else {
                part.busy.set(part.busy.value + 1, at: now)
            }
        }
        states.set(servers.present, at: now)
    }

    @inline(__always)
    private mutating func complete(_ customer: Customer) {
        let now = queue.now
        let index = Int(customer.customerClass)
        let sojourn = now - customer.arrived
        record.recordSojourn(sojourn, of: index)
        // All the time that was not service: before it and between its parts. Rounding must not make it negative.
        record.recordWait(max(sojourn - customer.work, 0), of: index)
        record.updateClass(index) { part in
            part.present.set(part.present.value - 1, at: now)
            part.busy.set(part.busy.value - 1, at: now)
        }
        states.set(servers.present, at: now)
        startWaiting()
    }

    @inline(__always)
    private mutating func startWaiting() {
        let now = queue.now
        while let next = servers.startNext(at: now) {
            record.updateClass(Int(next.customer.customerClass)) { part in
                part.queue.set(part.queue.value - 1, at: now)
                part.busy.set(part.busy.value + 1, at: now)
            }
            queue.schedule(.completion(next.ticket), at: now + next.work, priority: .completion)
        }
    }

    private mutating func breakDown() {
        let now = queue.now
        servers.setCapacity(0, at: now)
        while let interruption = servers.interruptNext(at: now) {
            record.updateClass(Int(interruption.customer.customerClass)) { part in
                part.busy.set(part.busy.value - 1, at: now)
                part.queue.set(part.queue.value + 1, at: now)
            }
        }
        if let failures { queue.schedule(.repair, at: now + failures.repair.sample(&repairStream)) }
    }

    private mutating func replication(_ span: Span) -> Replication {
        let end = span.end
        var sums = record.sums(until: end)
        let statistics = servers.statistics
        sums.set(.presentTime, .presentSquareTime, to: statistics.present, until: end)
        sums.set(.queueTime, .queueSquareTime, to: statistics.waiting, until: end)
        sums.set(.busyTime, .busySquareTime, to: statistics.busy, until: end)
        sums.set(.capacityTime, to: statistics.capacity.integral(until: end))
        sums.set(.serverTime, to: span.length * Double(capacity))
        sums.set(.duration, to: span.length)
        sums.states = states.durations(until: end)
        var excessWork = 0.0
        var excessArrivals = 0.0
        for index in 0..<sourceCount {
            let subset = sourceCount == 1 ? CustomerSubset.all : .one(index)
            excessWork += sources[index].excessWork
            let expected = span.length / sources[index].gap.mean
            excessArrivals += (sums.station(.arrivals, subset) - expected) * sources[index].service.mean
        }
        return Replication(sums: sums, controls: [excessWork / span.length, excessArrivals / span.length])
    }
}

/// How long a server works before it breaks down, busy or not, and how long its repair takes.
struct BreakdownLaws: Sendable {
    var failure: Law
    var repair: Law

    /// The share of time in order.
    var availability: Double { failure.mean / (failure.mean + repair.mean) }
}
