/// The figures of all cells of a sweep whose shards are whole, read cell by cell.
public final class SweepRecords {
    private let folder: SweepFolder
    /// The record of each shard, the first being that of shard 1.
    private let records: [ShardRecord]
    /// The shards read last, the latest first.
    private var open: [(shard: Int, store: PartialStore)] = []

    private static let mostOpen = 4

    /// Makes it of the records of all shards.
    ///
    /// - Precondition: There is one for each shard.
    public init(_ folder: SweepFolder, _ records: [ShardRecord]) {
        precondition(records.map(\.shard) == Array(1..<folder.plan.shardCount + 1), "a record of each shard, in order")
        self.folder = folder
        self.records = records
    }

    /// Calls a function with the record of each replication of a cell, in order.
    ///
    /// - Throws: `OutputError` or `InputFault` if a shard has been damaged since it was looked at.
    /// - Complexity: O(replications x figures), in a constant amount of memory.
    public func forEachRecord(
        ofCell cell: Int, _ body: (_ replication: Int, _ figures: UnsafeBufferPointer<Double>) -> Void
    ) throws {
        var replication = 0
        for (shard, units) in folder.plan.shards(ofCell: cell) {
            let store = try store(shard)
            let first = units.lowerBound - store.firstReplication
            try store.forEachRecord(in: first..<first + units.count) { _, figures in
                body(replication, figures)
                replication += 1
            }
        }
    }

    /// Some places of all records of a cell, each in the order of the replications.
    ///
    /// - Complexity: O(replications x figures); 8 bytes for each place and replication.
    public func columns(_ places: [Int], ofCell cell: Int) throws -> [[Double]] {
        var columns = [[Double]](repeating: [], count: places.count)
        for index in columns.indices { columns[index].reserveCapacity(folder.plan.replications) }
        try forEachRecord(ofCell: cell) { _, figures in
            for (index, place) in places.enumerated() { columns[index].append(figures[place]) }
        }
        return columns
    }

    private func store(_ shard: Int) throws(InputFault) -> PartialStore {
        if let place = open.firstIndex(where: { $0.shard == shard }) {
            if place > 0 { open.swapAt(0, place) }
            return open[0].store
        }
        let store = try folder.reading(records[shard - 1])
        open.insert((shard, store), at: 0)
        if open.count > Self.mostOpen { open.removeLast() }
        return store
    }
}
