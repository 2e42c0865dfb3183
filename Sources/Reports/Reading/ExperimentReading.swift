import Foundation
public import ResultFiles

/// The folder of an experiment on the same scenarios, as a report quotes it.
public struct ExperimentReading: Sendable {
    /// How much one assumption matters to one figure: a row of `sensitivity.csv`.
    public struct Influence: Sendable {
        /// The dotted path of the key.
        public var key: String
        /// The metric it is about.
        public var metric: String
        /// Its rank, from 1.
        public var rank: Int
        /// The size of the effect in the metric's unit, or the share of the variance.
        public var size: Double
        /// The lower end of its 95 % interval.
        public var low: Double?
        /// The upper end of its 95 % interval.
        public var high: Double?
        /// The unit of the size, as tables have it.
        public var unit: String
        /// Whether the size is a share of the variance.
        public var isShareOfVariance: Bool
    }

    /// The folder.
    public let folder: String
    /// What was run.
    public let record: RunRecord
    /// The answer as the command printed it.
    public let answer: String
    /// What matters, in the order of the table; empty for experiments of another kind.
    public let influences: [Influence]

    /// Reads the folder of an experiment.
    ///
    /// - Throws: `InputFault` with exit code 66 if there is none, 65 if it is not an experiment's.
    public init(folder: String) throws(InputFault) {
        self.folder = folder
        record = try RunRecord(folder: folder)
        let path = folder + "/answer.txt"
        guard record.files.contains("answer.txt"), let data = FileManager.default.contents(atPath: path) else {
            throw InputFault(
                path: folder,
                message: "is not the folder of an experiment, which has an answer.txt: name one that "
                    + "`caseload sensitivity`, `solve` or `select` has made")
        }
        answer = String(decoding: data, as: UTF8.self)
        influences =
            record.files.contains("sensitivity.csv")
            ? try Self.influences(CSVTable(path: folder + "/sensitivity.csv")) : []
    }

    private static func influences(_ table: CSVTable) throws(InputFault) -> [Influence] {
        let isShare = table.columns.contains("total")
        let name = isShare ? "total" : "size"
        let (key, metric, unit) = (try table.texts("key"), try table.texts("metric"), try table.texts("unit"))
        let rank = try table.numbers("rank")
        let size = try table.numbers(name)
        let low = try table.numbers(name + "_low")
        let high = try table.numbers(name + "_high")
        return key.indices.compactMap { row in
            guard let size = size[row] else { return nil }
            return Influence(
                key: key[row], metric: metric[row], rank: Int(rank[row] ?? 0), size: size, low: low[row],
                high: high[row], unit: isShare ? "share" : unit[row], isShareOfVariance: isShare)
        }
    }
}
