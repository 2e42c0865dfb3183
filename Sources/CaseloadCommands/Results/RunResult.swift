import ResultFiles

/// A run's results as its folder holds them.
struct RunResult {
    /// Team, group and metric of a row.
    struct Key: Hashable {
        var team: String
        var group: String
        var metric: String
    }

    /// A row of `summary.csv`.
    struct Summary {
        var scenario: String
        var key: Key
        var unit: String
        var estimate: Double?
        var low: Double?
        var high: Double?
        var percentiles: [Double?]
        var undefined: Int
        var censored: Double?
        var method: String
    }

    /// A row of `comparison.csv`.
    struct Comparison {
        var scenario: String
        var key: Key
        var unit: String
        var difference: Double?
        var low: Double?
        var high: Double?
        var relative: Double?
        var shareHigher: Double?
        var varianceReduction: Double?
        var verdict: String
    }

    /// A figure in the last row of `precision.csv`: how precise it has become.
    struct Precision {
        var scenario: String
        var key: Key
        var unit: String
        var asked: String
        var estimate: Double?
        var halfWidth: Double?
        var isReached: Bool
    }

    /// The folder.
    var folder: String
    var record: RunRecord
    var summaries: [Summary]
    var comparisons: [Comparison]
    /// Of the last round; none where the number of replications was given.
    var precision: [Precision]
    /// What the scenarios expect; nil where they expect nothing.
    var expectations: ExpectationLines?

    /// Reads the folder of a run.
    ///
    /// - Throws: `InputFault` if a file is missing or is not what a run writes.
    init(folder: String) throws(InputFault) {
        self.folder = folder
        record = try RunRecord(folder: folder)
        let summary = try TableColumns(CSVTable(path: folder + "/summary.csv"))
        summaries = try Self.summaries(summary)
        comparisons =
            record.files.contains("comparison.csv")
            ? try Self.comparisons(TableColumns(CSVTable(path: folder + "/comparison.csv"))) : []
        precision =
            record.files.contains("precision.csv")
            ? try Self.precision(TableColumns(CSVTable(path: folder + "/precision.csv"))) : []
        expectations =
            record.files.contains(ExpectationTable.fileName) ? try ExpectationLines(folder: folder) : nil
    }

    private static func summaries(_ table: TableColumns) throws(InputFault) -> [Summary] {
        let keys = try table.keys()
        let scenario = try table.texts("scenario")
        let unit = try table.texts("unit")
        let estimate = try table.numbers("estimate")
        let low = try table.numbers("ci_low")
        let high = try table.numbers("ci_high")
        var percentiles: [[Double?]] = []
        for name in FigureColumns.percentiles { percentiles.append(try table.numbers(name)) }
        let undefined = try table.numbers("undefined")
        let censored = try table.numbers("censored")
        let method = try table.texts("interval_method")
        return keys.indices.map { row in
            Summary(
                scenario: scenario[row], key: keys[row], unit: unit[row], estimate: estimate[row], low: low[row],
                high: high[row], percentiles: percentiles.map { $0[row] }, undefined: Int(undefined[row] ?? 0),
                censored: censored[row], method: method[row])
        }
    }

    private static func precision(_ table: TableColumns) throws(InputFault) -> [Precision] {
        let keys = try table.keys()
        let round = try table.numbers("round")
        let scenario = try table.texts("scenario")
        let unit = try table.texts("unit")
        let asked = try table.texts("asked")
        let estimate = try table.numbers("estimate")
        let half = try table.numbers("half_width")
        let reached = try table.texts("reached")
        return keys.indices.filter { round[$0] == round.last ?? nil }.map { row in
            Precision(
                scenario: scenario[row], key: keys[row], unit: unit[row], asked: asked[row], estimate: estimate[row],
                halfWidth: half[row], isReached: reached[row] == "yes")
        }
    }

    private static func comparisons(_ table: TableColumns) throws(InputFault) -> [Comparison] {
        let keys = try table.keys()
        let scenario = try table.texts("scenario")
        let unit = try table.texts("unit")
        let difference = try table.numbers("difference")
        let low = try table.numbers("ci_low")
        let high = try table.numbers("ci_high")
        let relative = try table.numbers("relative_difference")
        let higher = try table.numbers("share_higher")
        let reduction = try table.numbers("variance_reduction")
        let verdict = try table.texts("verdict")
        return keys.indices.map { row in
            Comparison(
                scenario: scenario[row], key: keys[row], unit: unit[row], difference: difference[row], low: low[row],
                high: high[row], relative: relative[row], shareHigher: higher[row],
                varianceReduction: reduction[row], verdict: verdict[row])
        }
    }
}

/// The columns of a table of figures.
private struct TableColumns {
    private let table: CSVTable

    init(_ table: CSVTable) { self.table = table }

    func texts(_ name: String) throws(InputFault) -> [String] { try table.texts(name) }

    func numbers(_ name: String) throws(InputFault) -> [Double?] { try table.numbers(name) }

    func keys() throws(InputFault) -> [RunResult.Key] {
        let team = try texts("team")
        let group = try texts("group")
        let metric = try texts("metric")
        return team.indices.map { RunResult.Key(team: team[$0], group: group[$0], metric: metric[$0]) }
    }
}
