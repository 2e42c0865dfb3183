import Scenario

/// Beds, and who is in them or waits for one.
struct WardState: ~Copyable {
    /// The head, the tail and the length of a list of stays by their own links.
    struct Line: BitwiseCopyable {
        var head: Int32 = -1
        var tail: Int32 = -1
        var count = 0
    }

    let wards: Column<CompiledWard>
    let delays: Column<CompiledDelay>
    let cells: Column<StayCell>
    let wardOf: Column<Int32>
    /// Reasons for delay; the last is work.
    let causes: Int
    let isActive: Bool

    var stays = Column<BedStay>(repeating: WardState.nobody, count: 0)
    var freeStays = Column<Int32>(repeating: 0, count: 0)
    /// Those who wait first, those who wait after them, and those who are away, at `ward * 3`.
    var lines: Column<Line>
    /// Beds that are to be there, and beds taken.
    var beds: Column<Int32>
    var taken: Column<Int32>
    /// Up to when the beds have been added up.
    var accrued: Column<Double>
    /// Admissions of others so far, for the address of the draws.
    var others: Column<UInt64>
    /// Tells plans apart.
    var serial: UInt32 = 0
    /// People who have come into a bed and who have left one.
    var came = 0
    var left = 0

    static let nobody = BedStay(request: BedRequest(kind: .other, ward: 0, entity: 0))

    init(_ model: ServiceModel) {
        let tables = model.wards
        wards = Column(tables.wards)
        delays = Column(tables.delays)
        cells = Column(tables.cells)
        wardOf = Column(tables.wardOf)
        causes = tables.causes
        isActive = !tables.wards.isEmpty
        let count = tables.wards.count
        lines = Column(repeating: Line(), count: count * 3)
        beds = Column(repeating: 0, count: count)
        taken = Column(repeating: 0, count: count)
        accrued = Column(repeating: 0, count: count)
        others = Column(repeating: 0, count: count)
    }

    mutating func reset() {
        stays.removeAll()
        freeStays.removeAll()
        lines.fill(with: Line())
        for ward in 0..<wards.count { beds[ward] = wards[ward].beds }
        taken.fill(with: 0)
        accrued.fill(with: 0)
        others.fill(with: 0)
        serial = 0
        came = 0
        left = 0
    }

    /// Puts a stay at the end of a line. O(1).
    func append(_ stay: Int, to line: Int) {
        let tail = lines[line].tail
        stays[stay].previous = tail
        stays[stay].next = -1
        if tail >= 0 { stays[Int(tail)].next = Int32(stay) } else { lines[line].head = Int32(stay) }
        lines[line].tail = Int32(stay)
        lines[line].count += 1
    }

    /// Takes a stay out of its line. O(1).
    func remove(_ stay: Int, from line: Int) {
        let next = stays[stay].next
        let previous = stays[stay].previous
        if previous >= 0 { stays[Int(previous)].next = next } else { lines[line].head = next }
        if next >= 0 { stays[Int(next)].previous = previous } else { lines[line].tail = previous }
        lines[line].count -= 1
    }

    /// The line in which a stay waits or is away.
    func line(of stay: Int) -> Int {
        let ward = stays[stay].ward
        if stays[stay].status == .away { return ward * 3 + 2 }
        return ward * 3 + (wards[ward].isDetainedFirst && !stays[stay].request.isDetained ? 1 : 0)
    }

    /// Who waits and has the next bed of a ward, or -1.
    func nextWaiting(_ ward: Int) -> Int {
        let first = lines[ward * 3].head
        return Int(first >= 0 ? first : lines[ward * 3 + 1].head)
    }
}
