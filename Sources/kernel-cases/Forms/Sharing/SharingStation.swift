internal import EventKernel
internal import RandomStreams

/// One replication of a station whose server is shared by all who are present.
struct SharingStation: ~Copyable {
    /// A customer on the way through the station.
    struct Customer: BitwiseCopyable {
        let arrived: Double
        let work: Double
    }

    /// What can happen.
    enum Event: BitwiseCopyable {
        case arrival
        case completion
        case warmUpEnds
        case end
    }

    private var queue = EventQueue<Event>()
    private var server: SharedServer<Customer>
    private var record: StationRecord
    private var states = StateOccupancy(stateCount: Station.stateLimit)
    private var completion = EventHandle.none
    private let gap: Law
    private let work: Law
    private var gaps: RandomStream
    private var works: RandomStream
    private var excessWork = 0.0
    private var slowdown = Tally()

    init(gap: Law, work: Law, threshold: Int, recording: Recording, chance: Chance) {
        self.gap = gap
        self.work = work
        server = SharedServer(threshold: threshold)
        record = StationRecord(classes: 1, recording: recording)
        gaps = chance.stream("gaps")
        works = chance.stream("services")
    }

    /// Simulates a span from an empty station.
    mutating func run(_ span: Span) -> Replication {
        queue.schedule(.warmUpEnds, at: span.warmUp, priority: .statistics)
        queue.schedule(.end, at: span.end, priority: .statistics)
        queue.schedule(.arrival, at: gap.sample(&gaps))
        while let event = queue.next() {
            let now = queue.now
            switch event {
            case .arrival:
                queue.schedule(.arrival, at: now + gap.sample(&gaps))
                let amount = work.sample(&works)
                excessWork += amount - work.mean
                record.updateAll { part in
                    part.arrivals += 1
                    part.delayed += server.present >= server.threshold ? 1 : 0
                }
                _ = server.enter(Customer(arrived: now, work: amount), work: amount, at: now)
                change()
            case .completion:
                let customer = server.complete(at: now)
                let sojourn = now - customer.arrived
                record.recordSojourn(sojourn, of: 0)
                record.recordWait(max(sojourn - customer.work, 0), of: 0)
                slowdown.add(sojourn / customer.work)
                change()
            case .warmUpEnds:
                server.resetStatistics(at: now)
                record.reset(at: now)
                states.reset(at: now)
                slowdown.reset()
                excessWork = 0
            case .end:
                return replication(span)
            }
        }
        return replication(span)
    }

    /// Follows the number present, upon which the next completion depends.
    @inline(__always)
    private mutating func change() {
        states.set(server.present, at: queue.now)
        queue.cancel(completion)
        completion = queue.schedule(.completion, at: server.nextCompletion, priority: .completion)
    }

    private mutating func replication(_ span: Span) -> Replication {
        let end = span.end
        var sums = record.sums(until: end)
        let statistics = server.statistics
        sums.set(.presentTime, .presentSquareTime, to: statistics.present, until: end)
        sums.set(.queueTime, .queueSquareTime, to: statistics.waiting, until: end)
        sums.set(.busyTime, .busySquareTime, to: statistics.busy, until: end)
        sums.set(.serverTime, to: span.length * Double(server.threshold))
        sums.set(.capacityTime, to: span.length * Double(server.threshold))
        sums.set(.duration, to: span.length)
        sums.set(.slowdownSum, to: slowdown.sum)
        sums.states = states.durations(until: end)
        let excessArrivals = sums.station(.arrivals) - span.length / gap.mean
        return Replication(sums: sums, controls: [excessWork / span.length, excessArrivals / span.length])
    }
}
