import Experiments

/// Records held in memory, in the order of replications.
struct RecordsInMemory: FigureRecords {
    var records: [[Double]]

    var count: Int { records.count }

    func columns(_ range: Range<Int>) -> [[Double]] { range.map { place in records.map { $0[place] } } }
}
