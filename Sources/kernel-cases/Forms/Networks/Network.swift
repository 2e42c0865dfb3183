internal import EventKernel
internal import RandomStreams

/// An open network of stations between which customers move by chance.
struct NetworkDescription: Sendable {
    /// Arrivals from outside at each node, in a unit of time.
    var arrivalRates: [Double]
    var serviceRates: [Double]
    var servers: [Int]
    /// The probability of going from a node, by row, to another; what remains of a row leaves the network.
    var routing: [[Double]]

    var nodes: Int { arrivalRates.count }
}

/// One replication of an open network.
struct Network: ~Copyable {
    /// A customer at a node.
    struct Customer: BitwiseCopyable {
        let entered: Double
        let arrivedAtNode: Double
    }

    /// What can happen.
    enum Event: BitwiseCopyable {
        case arrival(Int32)
        case completion(Int32, Customer)
        case warmUpEnds
        case end
    }

    /// A node with its random numbers.
    private struct Node: ~Copyable {
        var servers: Resource<Customer>
        var gaps: RandomStream
        var services: RandomStream
        var routes: RandomStream
        var gap: Double
        var service: Double
        var externalArrivals = 0.0
        var excessWork = 0.0
    }

    private var queue = EventQueue<Event>()
    private let description: NetworkDescription
    private let count: Int
    private let nodes: UnsafeMutablePointer<Node>
    /// For each node and destination the probability of that destination or one before it.
    private let routes: UnsafeMutablePointer<Double>
    private var record: StationRecord
    private var states = StateOccupancy(stateCount: Station.stateLimit)
    private var present = TimeWeightedTally()

    init(_ description: NetworkDescription, recording: Recording, chance: Chance) {
        self.description = description
        count = description.nodes
        nodes = .allocate(capacity: count)
        routes = .allocate(capacity: count * count)
        for index in 0..<count {
            (nodes + index).initialize(
                to: Node(
                    servers: Resource(capacity: description.servers[index]), gaps: chance.stream("gaps", index),
                    services: chance.stream("services", index), routes: chance.stream("choices", index),
                    gap: 1 / description.arrivalRates[index], service: 1 / description.serviceRates[index]))
            var sum = 0.0
            for (destination, probability) in description.routing[index].enumerated() {
                sum += probability
                (routes + index * count + destination).initialize(to: sum)
            }
        }
        record = StationRecord(classes: count, recording: recording, hasNodes: true)
    }

    deinit {
        nodes.deinitialize(count: count)
        nodes.deallocate()
        routes.deallocate()
    }

    /// Simulates a span from an empty network.
    mutating func run(_ span: Span) -> Replication {
        queue.schedule(.warmUpEnds, at: span.warmUp, priority: .statistics)
        queue.schedule(.end, at: span.end, priority: .statistics)
        for index in 0..<count where description.arrivalRates[index] > 0 { scheduleArrival(index) }
        while let event = queue.next() {
            switch event {
            case .arrival(let index):
                let index = Int(index)
                scheduleArrival(index)
                nodes[index].externalArrivals += 1
                record.updateAll { $0.arrivals += 1 }
                setPresent(present.value + 1)
                visit(index, Customer(entered: queue.now, arrivedAtNode: queue.now))
            case .completion(let index, let customer):
                complete(Int(index), customer)
            case .warmUpEnds:
                resetStatistics()
            case .end:
                return replication(span)
            }
        }
        return replication(span)
    }

    @inline(__always)
    private mutating func scheduleArrival(_ index: Int) {
        let gap = nodes[index].gap * nodes[index].gaps.unitExponential()
        queue.schedule(.arrival(Int32(truncatingIfNeeded: index)), at: queue.now + gap)
    }

    @inline(__always)
    private mutating func setPresent(_ number: Double) {
        present.set(number, at: queue.now)
        states.set(Int(number), at: queue.now)
    }

    @inline(__always)
    private mutating func visit(_ index: Int, _ customer: Customer) {
        var isDelayed = false
        if case .granted = nodes[index].servers.request(customer, at: queue.now) {
            start(index, customer)
        } else {
            isDelayed = true
        }
        record.updateClass(index) { part in
            part.arrivals += 1
            part.delayed += isDelayed ? 1 : 0
        }
    }

    @inline(__always)
    private mutating func start(_ index: Int, _ customer: Customer) {
        let unit = nodes[index].services.unitExponential()
        nodes[index].excessWork += unit - 1
        record.recordWait(queue.now - customer.arrivedAtNode, of: index)
        queue.schedule(
            .completion(Int32(truncatingIfNeeded: index), customer), at: queue.now + nodes[index].service * unit,
            priority: .completion)
    }

    @inline(__always)
    private mutating func complete(_ index: Int, _ customer: Customer) {
        let now = queue.now
        nodes[index].servers.release(at: now)
        record.recordVisit(now - customer.arrivedAtNode, to: index)
        while let next = nodes[index].servers.startNext(at: now) { start(index, next) }
        let luck = nodes[index].routes.uniform()
        for destination in 0..<count where luck < routes[index * count + destination] {
            return visit(destination, Customer(entered: customer.entered, arrivedAtNode: now))
        }
        record.recordPassage(now - customer.entered)
        setPresent(present.value - 1)
    }

    private mutating func resetStatistics() {
        let now = queue.now
        for index in 0..<count {
            nodes[index].servers.resetStatistics(at: now)
            nodes[index].externalArrivals = 0
            nodes[index].excessWork = 0
        }
        record.reset(at: now)
        states.reset(at: now)
        present.reset(at: now)
    }

    private mutating func replication(_ span: Span) -> Replication {
        let end = span.end
        var sums = record.sums(until: end)
        var controls: [Double] = []
        var queueTime = 0.0
        var busyTime = 0.0
        var excessArrivals = 0.0
        for index in 0..<count {
            let subset = CustomerSubset.one(index)
            let statistics = nodes[index].servers.statistics
            sums.set(.presentTime, .presentSquareTime, subset, to: statistics.present, until: end)
            sums.set(.queueTime, .queueSquareTime, subset, to: statistics.waiting, until: end)
            sums.set(.busyTime, .busySquareTime, subset, to: statistics.busy, until: end)
            sums.set(.serverTime, subset, to: span.length * Double(description.servers[index]))
            sums.set(.duration, subset, to: span.length)
            queueTime += sums.station(.queueTime, subset)
            busyTime += sums.station(.busyTime, subset)
            // More controls than a few cost more precision than they bring.
            if count <= 4 { controls.append(nodes[index].excessWork / span.length) }
            excessArrivals += nodes[index].externalArrivals - span.length * description.arrivalRates[index]
        }
        sums.set(.presentTime, .presentSquareTime, to: present, until: end)
        sums.set(.queueTime, to: queueTime)
        sums.set(.busyTime, to: busyTime)
        sums.set(.serverTime, to: span.length * Double(description.servers.reduce(0, +)))
        sums.set(.duration, to: span.length)
        sums.states = states.durations(until: end)
        return Replication(sums: sums, controls: controls + [excessArrivals / span.length])
    }
}
