public import ResultFiles
public import Scenario

/// The course of some figures week by week, read from `weekly.csv`.
public struct WeeklyCourses: Sendable {
    /// One week of one figure.
    public struct Week: Sendable {
        /// The week, from 1.
        public var number: Int
        /// Its Monday, ISO 8601.
        public var date: String
        /// The mean over replications, or nil.
        public var mean: Double?
        /// The spread across runs, one for each of `RunResult.percentileNames`.
        public var percentiles: [Double?]
    }

    private var courses: [String: [FigureName: [Week]]] = [:]

    /// Whether the run kept no weeks.
    public var isEmpty: Bool { courses.isEmpty }

    /// Reads the weeks of some figures of some scenarios; nothing where the run has no such table.
    ///
    /// - Throws: `InputFault` if the table is not what a run writes.
    /// - Complexity: O(size of the table) time, O(what is asked for) memory.
    public init(_ result: RunResult, scenarios: [String], figures: [FigureName]) throws(InputFault) {
        guard result.record.files.contains("weekly.csv"), !figures.isEmpty else { return }
        let path = result.folder + "/weekly.csv"
        let reader = try CSVReader(path: path)
        let names = ["scenario", "team", "group", "metric", "week", "date", "mean"] + RunResult.percentileNames
        var places: [Int] = []
        for name in names {
            guard let place = reader.columns.firstIndex(of: name) else {
                throw InputFault(path: path, line: 1, message: "has no column `\(name)`")
            }
            places.append(place)
        }
        let wanted = Set(figures)
        while let row = try reader.next() {
            guard scenarios.contains(row[places[0]]) else { continue }
            let key = FigureName(metric: row[places[3]], team: row[places[1]], group: row[places[2]])
            guard wanted.contains(key) else { continue }
            let week = Week(
                number: Int(row[places[4]]) ?? 0, date: row[places[5]], mean: ShortestNumber.value(row[places[6]]),
                percentiles: places[7...].map { ShortestNumber.value(row[$0]) })
            courses[row[places[0]], default: [:]][key, default: []].append(week)
        }
    }

    /// The weeks of a figure of a scenario, in order; none where it has no figure by week.
    public func weeks(of key: FigureName, in scenario: String) -> [Week] { courses[scenario]?[key] ?? [] }
}
