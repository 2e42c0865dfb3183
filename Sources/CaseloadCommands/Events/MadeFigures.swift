import Experiments
import ResultFiles

/// The figures of the first replications of a run, as its table has them.
struct MadeFigures {
    private var values: [String: [[String]]] = [:]

    /// Reads them.
    ///
    /// - Throws: `InputFault` if the table is missing or damaged.
    init(path: String, replications: Int) throws(InputFault) {
        let reader = try CSVReader(path: path)
        let wanted = ["scenario", "replication", "value"]
        let kept = reader.columns.map(wanted.contains)
        while let row = try reader.next(keeping: kept) {
            guard row.count == 3, let replication = Int(row[1]), replication >= 0 else {
                throw InputFault(path: path, line: reader.line, message: "is no row of a run's replications")
            }
            guard replication < replications else { continue }
            values[row[0], default: Array(repeating: [], count: replications)][replication].append(row[2])
        }
    }

    /// Holds the figures of a replication that was traced against those of the run.
    ///
    /// - Throws: `ReplicationFault` if they are not the same to the last digit.
    func check(
        _ record: [Double], _ layout: FigureLayout, scenario: String, replication: Int, seed: UInt64
    ) throws(ReplicationFault) {
        let made = values[scenario]?[replication] ?? []
        let traced = record.withUnsafeBufferPointer { record in
            layout.figures.indices.map { ShortestNumber.text(layout.value(of: $0, in: record)) ?? "" }
        }
        guard traced != made else { return }
        let first = zip(traced, made).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        let name = first.map { layout.figures[$0].metric } ?? "the number of figures"
        throw ReplicationFault(
            scenario: scenario, replication: replication, seed: seed,
            message: "simulated once more for \(EventsFile.name) it gives another \(name)")
    }
}
