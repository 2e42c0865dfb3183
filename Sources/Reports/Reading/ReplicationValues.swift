public import ResultFiles
public import Scenario

/// Some figures replication by replication, read from `replications.csv`.
public struct ReplicationValues: Sendable {
    private var values: [String: [FigureName: [Double?]]] = [:]

    /// Reads some figures of all scenarios.
    ///
    /// - Throws: `InputFault` if the table is missing or is not what a run writes.
    /// - Complexity: O(size of the table) time, O(what is asked for) memory.
    public init(_ result: RunResult, figures: [FigureName]) throws(InputFault) {
        guard !figures.isEmpty else { return }
        let path = result.folder + "/replications.csv"
        let reader = try CSVReader(path: path)
        var places: [Int] = []
        for name in ["scenario", "replication", "team", "group", "metric", "value"] {
            guard let place = reader.columns.firstIndex(of: name) else {
                throw InputFault(path: path, line: 1, message: "has no column `\(name)`")
            }
            places.append(place)
        }
        let wanted = Set(figures)
        while let row = try reader.next() {
            let key = FigureName(metric: row[places[4]], team: row[places[2]], group: row[places[3]])
            guard wanted.contains(key) else { continue }
            values[row[places[0]], default: [:]][key, default: []].append(ShortestNumber.value(row[places[5]]))
        }
    }

    /// The values of a figure of a scenario in the order of replications; nil where one is not defined.
    public func values(of key: FigureName, in scenario: String) -> [Double?] { values[scenario]?[key] ?? [] }
}
