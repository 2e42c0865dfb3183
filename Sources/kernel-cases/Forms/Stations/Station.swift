internal import EventKernel
internal import RandomStreams

/// One replication of a station: the event queue, the servers, the random numbers, and what is observed.
struct Station: ~Copyable {
    /// A customer on the way through the station.
    struct Customer: BitwiseCopyable {
        let arrived: Double
        let customerClass: Int32
        /// The place of the customer's patience among the clocks; of no meaning where everybody is patient.
        let clock: Int32
    }

    /// What can happen.
    enum Event: BitwiseCopyable {
        case arrival(Int32)
        case completion(Customer)
        case patienceEnds(Ticket)
        case vacationEnds
        case warmUpEnds
        case end
    }

    /// A class of customers, with its random numbers.
    struct Source: BitwiseCopyable {
        let gap: Law
        let service: Law
        let priority: Int
        var gaps: RandomStream
        var services: RandomStream
        var others: RandomStream
        /// Work that started, less its expectation.
        var excessWork = 0.0
    }

    private var queue = EventQueue<Event>()
    private var servers: Resource<Customer>
    private var record: StationRecord
    private var states = StateOccupancy(stateCount: Self.stateLimit)
    private let sources: UnsafeMutablePointer<Source>
    private let sourceCount: Int
    private let description: StationDescription
    private let position: LinePosition
    private let patience: Law
    private let vacation: Law
    private let isImpatient: Bool
    private let takesVacations: Bool
    private let isDiscouraging: Bool
    private let batch: Double
    private let comesInBatches: Bool
    private var clocks = PatienceClocks()
    private var patiences: RandomStream
    private var vacationStream: RandomStream
    private var arrivalsLeft = Int.max

    static let stateLimit = 2048

    init(_ description: StationDescription, recording: Recording, chance: Chance) {
        self.description = description
        servers = Resource(capacity: description.servers, places: description.places)
        record = StationRecord(classes: description.classes.count, recording: recording)
        sourceCount = description.classes.count
        sources = .allocate(capacity: sourceCount)
        for (index, arrivals) in description.classes.enumerated() {
            (sources + index).initialize(
                to: Source(
                    gap: arrivals.gap, service: arrivals.service, priority: arrivals.priority,
                    gaps: chance.stream("gaps", index), services: chance.stream("services", index),
                    others: chance.stream("choices", index)))
        }
        position = description.discipline == .firstCome ? .back : .front
        isImpatient = description.patience != nil
        patience = description.patience ?? .constant(0)
        if case .multiple(let law) = description.vacations {
            takesVacations = true
            vacation = law
        } else {
            takesVacations = false
            vacation = .constant(0)
        }
        isDiscouraging = description.isDiscouraging
        comesInBatches = description.batch != nil
        batch = description.batch ?? 1
        patiences = chance.stream("patience")
        vacationStream = chance.stream("vacations")
    }

    deinit { sources.deallocate() }

    /// Simulates a span from an empty station.
    mutating func run(_ span: Span) -> Replication {
        queue.schedule(.warmUpEnds, at: span.warmUp, priority: .statistics)
        queue.schedule(.end, at: span.end, priority: .statistics)
        runEvents()
        return Replication(sums: sums(until: span.end, length: span.length), controls: controls(span))
    }

    /// Simulates so many arrivals at an empty station, and what follows until it is empty again.
    mutating func runUntilEmpty(arrivals: Int) -> Sums {
        arrivalsLeft = arrivals
        runEvents()
        return sums(until: queue.now, length: queue.now)
    }

    private mutating func runEvents() {
        for index in 0..<sourceCount { scheduleArrival(index) }
        if takesVacations { leave() }
        while let event = queue.next() {
            switch event {
            case .arrival(let index):
                arrive(Int(index))
            case .completion(let customer):
                complete(customer)
            case .patienceEnds(let ticket):
                giveUp(ticket)
            case .vacationEnds:
                servers.setCapacity(description.servers, at: queue.now)
                startWaiting()
                if servers.present == 0 { leave() }
            case .warmUpEnds:
                servers.resetStatistics(at: queue.now)
                record.reset(at: queue.now)
                states.reset(at: queue.now)
                for index in 0..<sourceCount { sources[index].excessWork = 0 }
            case .end:
                return
            }
        }
    }

    @inline(__always)
    private mutating func scheduleArrival(_ index: Int) {
        guard arrivalsLeft > 0 else { return }
        arrivalsLeft -= 1
        let gap = sources[index].gap.sample(&sources[index].gaps)
        queue.schedule(.arrival(Int32(truncatingIfNeeded: index)), at: queue.now + gap)
    }

    @inline(__always)
    private mutating func arrive(_ index: Int) {
        scheduleArrival(index)
        if comesInBatches {
            repeat { admit(index) } while !sources[index].others.happens(batch)
        } else {
            admit(index)
        }
    }

    @inline(__always)
    private mutating func admit(_ index: Int) {
        let now = queue.now
        if isDiscouraging && !sources[index].others.happens(1 / Double(servers.present + 1)) {
            return record.update(index) { part in
                part.arrivals += 1
                part.refused += 1
            }
        }
        let customer = Customer(
            arrived: now, customerClass: Int32(truncatingIfNeeded: index), clock: isImpatient ? clocks.take() : 0)
        switch servers.request(customer, priority: sources[index].priority, joining: position, at: now) {
        case .granted:
            record.update(index) { $0.arrivals += 1 }
            record.updateClass(index) { $0.present.set($0.present.value + 1, at: now) }
            if isImpatient { clocks.giveBack(customer.clock) }
            start(customer)
        case .waiting(let ticket):
            record.update(index) { part in
                part.arrivals += 1
                part.delayed += 1
            }
            record.updateClass(index) { part in
                part.present.set(part.present.value + 1, at: now)
                part.queue.set(part.queue.value + 1, at: now)
            }
            if isImpatient {
                clocks[customer.clock] = queue.schedule(
                    .patienceEnds(ticket), at: now + patience.sample(&patiences), priority: .deadline)
            }
        case .refused:
            if isImpatient { clocks.giveBack(customer.clock) }
            return record.update(index) { part in
                part.arrivals += 1
                part.refused += 1
            }
        }
        states.set(servers.present, at: now)
    }

    @inline(__always)
    private mutating func start(_ customer: Customer) {
        let now = queue.now
        let index = Int(customer.customerClass)
        let source = sources + index
        let service = source.pointee.service.sample(&source.pointee.services)
        source.pointee.excessWork += service - source.pointee.service.mean
        record.recordWait(now - customer.arrived, of: index)
        record.updateClass(index) { $0.busy.set($0.busy.value + 1, at: now) }
        queue.schedule(.completion(customer), at: now + service, priority: .completion)
    }

    @inline(__always)
    private mutating func complete(_ customer: Customer) {
        let now = queue.now
        let index = Int(customer.customerClass)
        servers.release(at: now)
        record.recordSojourn(now - customer.arrived, of: index)
        record.updateClass(index) { part in
            part.present.set(part.present.value - 1, at: now)
            part.busy.set(part.busy.value - 1, at: now)
        }
        states.set(servers.present, at: now)
        startWaiting()
        if takesVacations && servers.present == 0 { leave() }
    }

    @inline(__always)
    private mutating func startWaiting() {
        let now = queue.now
        while let next = servers.startNext(at: now) {
            record.updateClass(Int(next.customerClass)) { $0.queue.set($0.queue.value - 1, at: now) }
            if isImpatient {
                queue.cancel(clocks[next.clock])
                clocks.giveBack(next.clock)
            }
            start(next)
        }
    }

    private mutating func giveUp(_ ticket: Ticket) {
        let now = queue.now
        guard let customer = servers.withdraw(ticket, at: now) else { return }
        clocks.giveBack(customer.clock)
        record.update(Int(customer.customerClass)) { $0.abandonedWait.add(now - customer.arrived) }
        record.updateClass(Int(customer.customerClass)) { part in
            part.present.set(part.present.value - 1, at: now)
            part.queue.set(part.queue.value - 1, at: now)
        }
        states.set(servers.present, at: now)
    }

    /// The servers go away, and look again when they are back.
    private mutating func leave() {
        servers.setCapacity(0, at: queue.now)
        queue.schedule(.vacationEnds, at: queue.now + vacation.sample(&vacationStream), priority: .completion)
    }

    private func sums(until end: Double, length: Double) -> Sums {
        var sums = record.sums(until: end)
        let statistics = servers.statistics
        sums.set(.presentTime, .presentSquareTime, to: statistics.present, until: end)
        sums.set(.queueTime, .queueSquareTime, to: statistics.waiting, until: end)
        sums.set(.busyTime, .busySquareTime, to: statistics.busy, until: end)
        sums.set(.capacityTime, to: statistics.capacity.integral(until: end))
        sums.set(.serverTime, to: length * Double(description.servers))
        sums.set(.duration, to: length)
        sums.states = states.durations(until: end)
        return sums
    }

    /// Arrivals of Poisson streams and work that started, less their expectations: neither has a bias, for the gaps are
    /// exponential, and service times are drawn independently of what came before.
    private func controls(_ span: Span) -> [Double] {
        var excessWork = 0.0
        var excessArrivals = 0.0
        for index in 0..<sourceCount {
            let source = sources[index]
            excessWork += source.excessWork
            guard source.gap.isExponential else { continue }
            let expected = span.length / source.gap.mean / batch
            excessArrivals += (Double(record.arrivals(of: index)) - expected) * source.service.mean
        }
        return [excessWork / span.length, excessArrivals / span.length]
    }
}
