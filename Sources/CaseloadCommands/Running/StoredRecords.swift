import Experiments
import ResultFiles

/// The records of a scenario in the store of a run's folder.
struct StoredRecords: FigureRecords {
    let store: PartialStore

    var count: Int { store.count }

    func columns(_ range: Range<Int>) throws(OutputError) -> [[Double]] { try store.columns(range) }
}
