internal import EventKernel

/// What is observed of the customers of a station, class by class, in plain memory.
struct StationRecord: ~Copyable {
    /// What is observed of one class, or of all.
    struct Part: BitwiseCopyable {
        var arrivals = 0
        var refused = 0
        var delayed = 0
        var sojourn = Tally()
        var wait = Tally()
        var abandonedWait = Tally()
        var present = TimeWeightedTally()
        var queue = TimeWeightedTally()
        var busy = TimeWeightedTally()
    }

    /// The number of classes.
    let classes: Int

    // Part 0 is of all customers; those of the classes follow where there are several.
    private let parts: UnsafeMutablePointer<Part>
    private let partCount: Int

    private let tails: UnsafeMutablePointer<(tail: Recording.Tail, part: Int, count: Double)>
    private let tailCount: Int
    private let grids: UnsafeMutablePointer<(isOfWait: Bool, part: Int, counts: UnsafeMutablePointer<Double>)>
    private let gridCount: Int
    private let comparesWaits: Bool
    private let comparesSojourns: Bool

    /// - Parameter hasNodes: whether the classes are nodes, of which even a single one is not the same as the whole.
    init(classes: Int, recording: Recording, hasNodes: Bool = false) {
        self.classes = classes
        partCount = classes == 1 && !hasNodes ? 1 : classes + 1
        parts = .allocate(capacity: partCount)
        parts.initialize(repeating: Part(), count: partCount)
        tailCount = recording.tails.count
        tails = .allocate(capacity: max(tailCount, 1))
        for (index, tail) in recording.tails.enumerated() {
            (tails + index).initialize(to: (tail, Self.part(tail.subject.customerClass, partCount), 0))
        }
        gridCount = recording.grids.count
        grids = .allocate(capacity: max(gridCount, 1))
        for (index, grid) in recording.grids.enumerated() {
            let counts = UnsafeMutablePointer<Double>.allocate(capacity: LogarithmicGrid.cellCount)
            counts.initialize(repeating: 0, count: LogarithmicGrid.cellCount)
            (grids + index).initialize(to: (grid.variable == .wait, Self.part(grid.customerClass, partCount), counts))
        }
        let subjects = recording.tails.map(\.subject) + recording.grids
        comparesWaits = subjects.contains { $0.variable == .wait }
        comparesSojourns = subjects.contains { $0.variable == .sojourn }
    }

    deinit {
        parts.deallocate()
        tails.deallocate()
        for index in 0..<gridCount { grids[index].counts.deallocate() }
        grids.deallocate()
    }

    private static func part(_ customerClass: Int?, _ partCount: Int) -> Int {
        customerClass.map { partCount == 1 ? 0 : $0 + 1 } ?? 0
    }

    /// Changes what is recorded of all customers alone.
    @inline(__always)
    mutating func updateAll(_ change: (inout Part) -> Void) {
        change(&parts[0])
    }

    /// Changes what is recorded of all customers and of one class.
    @inline(__always)
    mutating func update(_ customerClass: Int, _ change: (inout Part) -> Void) {
        change(&parts[0])
        if partCount > 1 { change(&parts[customerClass + 1]) }
    }

    /// Changes what is recorded of one class, if there are several.
    @inline(__always)
    mutating func updateClass(_ customerClass: Int, _ change: (inout Part) -> Void) {
        if partCount > 1 { change(&parts[customerClass + 1]) }
    }

    /// Records the time that a customer waited before service.
    @inline(__always)
    mutating func recordWait(_ wait: Double, of customerClass: Int) {
        update(customerClass) { $0.wait.add(wait) }
        if comparesWaits { compare(wait, isWait: true, of: customerClass) }
    }

    /// Records the time that a customer was in the system.
    @inline(__always)
    mutating func recordSojourn(_ sojourn: Double, of customerClass: Int) {
        update(customerClass) { $0.sojourn.add(sojourn) }
        if comparesSojourns { compare(sojourn, isWait: false, of: customerClass) }
    }

    /// Records the time between a customer's coming to a network and leaving it.
    @inline(__always)
    mutating func recordPassage(_ time: Double) {
        updateAll { $0.sojourn.add(time) }
        if comparesSojourns { compare(time, isWait: false, of: Self.network) }
    }

    /// Records a visit to a node.
    @inline(__always)
    mutating func recordVisit(_ time: Double, to node: Int) {
        updateClass(node) { $0.sojourn.add(time) }
        if comparesSojourns { compare(time, isWait: false, ofVisitTo: node) }
    }

    // No class has it, so that only what is of all customers is meant.
    private static let network = -1

    private mutating func compare(_ value: Double, isWait: Bool, ofVisitTo node: Int) {
        for index in 0..<tailCount where (tails[index].tail.subject.variable == .wait) == isWait {
            if tails[index].part == node + 1 && value > tails[index].tail.bound { tails[index].count += 1 }
        }
        for index in 0..<gridCount where grids[index].isOfWait == isWait && grids[index].part == node + 1 {
            grids[index].counts[LogarithmicGrid.cell(of: value)] += 1
        }
    }

    private mutating func compare(_ value: Double, isWait: Bool, of customerClass: Int) {
        for index in 0..<tailCount {
            let tail = tails[index].tail
            guard (tail.subject.variable == .wait) == isWait else { continue }
            guard tails[index].part == 0 || tails[index].part == customerClass + 1 else { continue }
            if value > tail.bound { tails[index].count += 1 }
        }
        for index in 0..<gridCount where grids[index].isOfWait == isWait {
            guard grids[index].part == 0 || grids[index].part == customerClass + 1 else { continue }
            grids[index].counts[LogarithmicGrid.cell(of: value)] += 1
        }
    }

    /// How many customers of a class came.
    func arrivals(of customerClass: Int) -> Int {
        parts[partCount == 1 ? 0 : customerClass + 1].arrivals
    }

    /// Forgets what was recorded, at the end of the warm-up.
    mutating func reset(at time: Double) {
        for index in 0..<partCount {
            var part = Part()
            part.present = parts[index].present
            part.queue = parts[index].queue
            part.busy = parts[index].busy
            part.present.reset(at: time)
            part.queue.reset(at: time)
            part.busy.reset(at: time)
            parts[index] = part
        }
        for index in 0..<tailCount { tails[index].count = 0 }
        for index in 0..<gridCount {
            grids[index].counts.update(repeating: 0, count: LogarithmicGrid.cellCount)
        }
    }

    /// What was recorded until a time, as sums.
    func sums(until time: Double) -> Sums {
        var sums = Sums()
        sums.fields = Array(repeating: 0, count: partCount * StationField.allCases.count)
        for index in 0..<partCount {
            let subset = index == 0 ? CustomerSubset.all : .one(index - 1)
            Self.fill(&sums, subset, from: parts[index], until: time)
        }
        sums.tails = (0..<tailCount).map { tails[$0].count }
        sums.grids = (0..<gridCount).map {
            Array(UnsafeBufferPointer(start: grids[$0].counts, count: LogarithmicGrid.cellCount))
        }
        return sums
    }

    private static func fill(_ sums: inout Sums, _ subset: CustomerSubset, from part: Part, until time: Double) {
        sums.set(.arrivals, subset, to: Double(part.arrivals))
        sums.set(.refused, subset, to: Double(part.refused))
        sums.set(.delayed, subset, to: Double(part.delayed))
        sums.set(.sojourns, .sojournSum, .sojournSquares, subset, to: part.sojourn)
        sums.set(.waits, .waitSum, .waitSquares, subset, to: part.wait)
        sums.set(.abandoned, .abandonedWaitSum, .abandonedWaitSquares, subset, to: part.abandonedWait)
        sums.set(.presentTime, .presentSquareTime, subset, to: part.present, until: time)
        sums.set(.queueTime, .queueSquareTime, subset, to: part.queue, until: time)
        sums.set(.busyTime, .busySquareTime, subset, to: part.busy, until: time)
    }
}

extension StateOccupancy {
    /// The time spent in each state until a time, without those at the end that never were.
    func durations(until time: Double) -> [Double] {
        var durations: [Double] = []
        for state in 0..<stateCount { durations.append(duration(of: state, until: time)) }
        while durations.last == 0 { durations.removeLast() }
        return durations
    }
}

extension Sums {
    /// Sets a field of a station.
    mutating func set(_ field: StationField, _ subset: CustomerSubset = .all, to value: Double) {
        fields[field.place(of: subset)] = value
    }

    /// Sets count, sum and sum of squares to those of a tally.
    mutating func set(
        _ count: StationField, _ sum: StationField, _ squares: StationField, _ subset: CustomerSubset, to tally: Tally
    ) {
        guard tally.count > 0 else { return }
        let deviations = tally.count > 1 ? tally.variance * Double(tally.count - 1) : 0
        set(count, subset, to: Double(tally.count))
        set(sum, subset, to: tally.sum)
        set(squares, subset, to: deviations + tally.mean * tally.sum)
    }

    /// Sets the integrals of a quantity and of its square.
    mutating func set(
        _ sum: StationField, _ squares: StationField, _ subset: CustomerSubset = .all, to tally: TimeWeightedTally,
        until time: Double
    ) {
        let duration = time - tally.began
        guard duration > 0 else { return }
        let mean = tally.mean(until: time)
        set(sum, subset, to: tally.integral(until: time))
        set(squares, subset, to: (tally.variance(until: time) + mean * mean) * duration)
    }
}
