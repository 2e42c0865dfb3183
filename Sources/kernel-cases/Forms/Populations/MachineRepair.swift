internal import EventKernel
internal import RandomStreams

/// One replication of machines that fail and of the repairers whom they wait for.
struct MachineRepair: ~Copyable {
    /// What can happen; a machine that is down bears the time of its failure.
    enum Event: BitwiseCopyable {
        case failure
        case repaired(Double)
        case warmUpEnds
        case end
    }

    private var queue = EventQueue<Event>()
    private var repairers: Resource<Double>
    private var record: StationRecord
    private var states: StateOccupancy
    private let count: Int
    private let life: Double
    private let repair: Double
    private var lives: RandomStream
    private var repairs: RandomStream
    private var excessWork = 0.0

    init(_ model: MachineRepairModel, recording: Recording, chance: Chance) {
        repairers = Resource(capacity: model.repairers)
        record = StationRecord(classes: 1, recording: recording)
        states = StateOccupancy(stateCount: model.machines + 1)
        count = model.machines
        life = 1 / model.failureRate
        repair = 1 / model.repairRate
        lives = chance.stream("lives")
        repairs = chance.stream("services")
    }

    /// Simulates a span from all machines at work.
    mutating func run(_ span: Span) -> Replication {
        queue.schedule(.warmUpEnds, at: span.warmUp, priority: .statistics)
        queue.schedule(.end, at: span.end, priority: .statistics)
        for _ in 0..<count { work() }
        while let event = queue.next() {
            let now = queue.now
            switch event {
            case .failure:
                var isDelayed = false
                if case .granted = repairers.request(now, at: now) { start(now) } else { isDelayed = true }
                record.updateAll { part in
                    part.arrivals += 1
                    part.delayed += isDelayed ? 1 : 0
                }
                states.set(repairers.present, at: now)
            case .repaired(let failed):
                repairers.release(at: now)
                record.recordSojourn(now - failed, of: 0)
                states.set(repairers.present, at: now)
                while let next = repairers.startNext(at: now) { start(next) }
                work()
            case .warmUpEnds:
                repairers.resetStatistics(at: now)
                record.reset(at: now)
                states.reset(at: now)
                excessWork = 0
            case .end:
                return replication(span)
            }
        }
        return replication(span)
    }

    @inline(__always)
    private mutating func work() {
        queue.schedule(.failure, at: queue.now + life * lives.unitExponential())
    }

    @inline(__always)
    private mutating func start(_ failed: Double) {
        let unit = repairs.unitExponential()
        excessWork += unit - 1
        record.recordWait(queue.now - failed, of: 0)
        queue.schedule(.repaired(failed), at: queue.now + repair * unit, priority: .completion)
    }

    private mutating func replication(_ span: Span) -> Replication {
        let end = span.end
        var sums = record.sums(until: end)
        let statistics = repairers.statistics
        sums.set(.presentTime, .presentSquareTime, to: statistics.present, until: end)
        sums.set(.queueTime, .queueSquareTime, to: statistics.waiting, until: end)
        sums.set(.busyTime, .busySquareTime, to: statistics.busy, until: end)
        sums.set(.serverTime, to: span.length * Double(repairers.capacity))
        sums.set(.duration, to: span.length)
        sums.states = states.durations(until: end)
        return Replication(sums: sums, controls: [excessWork / span.length])
    }
}

/// Machines and repairers as a system to be tested.
struct MachineRepairModel: Model {
    let machines: Int
    let failureRate: Double
    let repairRate: Double
    let repairers: Int

    static let form = Form(
        name: "machine_repair", system: "machines that fail, and repairers whom they wait for",
        parameters: [
            .init(key: "N", meaning: "machines"), .init(key: "lam", meaning: "rate of failures of a machine at work"),
            .init(key: "mu", meaning: "rate of repairs of a repairer"), .init(key: "c", meaning: "repairers"),
        ],
        quantities: ["L_down", "L_up", "P: by machines down", "throughput", "availability"] + Form.stationQuantities
    ) { parameters, _ throws(CaseFault) in
        [
            MachineRepairModel(
                machines: try parameters.count("N", atMost: 100_000), failureRate: try parameters.positive("lam"),
                repairRate: try parameters.positive("mu"), repairers: try parameters.count("c", standard: 1))
        ]
    }

    var scale: ModelScale {
        let number = Double(machines)
        let service = 1 / repairRate
        // A shortage of repairers is worked off, or builds up, within the repairs of all machines at the most.
        let shortage = number * service / Double(min(repairers, machines))
        let rate = number / (1 / failureRate + service)
        return ModelScale(
            relaxation: 4 * service + min(shortage, 40 * service * number.squareRoot()), eventRate: 2 * rate)
    }

    func measure(_ name: QuantityName, recording: inout Recording) -> Measure? {
        let down: Set<String> = ["down", "failed", "broken", "machines", "repair"]
        let up: Set<String> = ["up", "operating", "working", "running", "operational"]
        let total = Double(machines)
        let plain = name.with(words: name.words.filter { !down.contains($0) })
        if name.words.contains(where: up.contains) {
            let rest = name.with(words: plain.words.filter { !up.contains($0) && $0 != "mean" })
            if case .state(let state)? = QuantityReading.quantity(rest, bound: nil) {
                return Measure(name: name.label) { $0.share(ofState: Int(total) - state) }
            }
            guard ["", "l", "n", "number"].contains(rest.joined) else { return nil }
            return Measure(name: name.label) { total - $0.station(.presentTime) / $0.station(.duration) }
        }
        if ["availability", "machineavailability", "avail"].contains(name.joined) {
            return Measure(name: name.label) { 1 - $0.station(.presentTime) / $0.station(.duration) / total }
        }
        if ["failurerate", "failures", "failurespertime", "effectivefailurerate", "throughput"].contains(plain.joined) {
            return Measure(name: name.label) { $0.station(.arrivals) / $0.station(.duration) }
        }
        return StationMeasures(classes: 1, services: [1 / repairRate])
            .measure(plain.words.isEmpty ? name.with(words: ["l"]) : plain, recording: &recording)
    }

    func replicate(_ span: Span, recording: Recording, chance: Chance) -> Replication {
        var system = MachineRepair(self, recording: recording, chance: chance)
        return system.run(span)
    }
}
