import Experiments
import ResultFiles

/// The records of a scenario in the store of a run's folder, all or the first of them.
struct StoredRecords: FigureRecords {
    let store: PartialStore
    let count: Int

    init(store: PartialStore, first count: Int? = nil) {
        self.store = store
        self.count = min(count ?? store.count, store.count)
    }

    func columns(_ range: Range<Int>) throws(OutputError) -> [[Double]] {
        try store.columns(range).map { Array($0.prefix(count)) }
    }
}

extension PartialStore {
    /// Appends the figures of the next replication.
    func append(_ record: [Double]) throws(OutputError) {
        let result = record.withUnsafeBufferPointer { figures -> Result<Void, OutputError> in
            do throws(OutputError) { return .success(try append(figures)) } catch { return .failure(error) }
        }
        try result.get()
    }
}
