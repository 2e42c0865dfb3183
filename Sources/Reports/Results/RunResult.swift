public import ResultFiles
public import Scenario

/// A run's results as its folder holds them.
public struct RunResult: Sendable {
    /// A row of `summary.csv`.
    public struct Summary: Sendable {
        /// The scenario's id.
        public var scenario: String
        /// Which figure it is.
        public var key: FigureName
        /// The unit, as tables have it.
        public var unit: String
        /// The mean over replications; nil where it is not defined.
        public var estimate: Double?
        /// The lower end of its 95 % interval.
        public var low: Double?
        /// The upper end of its 95 % interval.
        public var high: Double?
        /// The spread across runs, one for each of `percentileNames`.
        public var percentiles: [Double?]
        /// How many replications have no such figure.
        public var undefined: Int
        /// How much of what is measured had not ended with the run, as a share.
        public var censored: Double?
        /// The name of the method by which the interval is made.
        public var method: String
    }

    /// A row of `comparison.csv`.
    public struct Comparison: Sendable {
        /// The id of the scenario that is compared with the baseline.
        public var scenario: String
        /// Which figure it is.
        public var key: FigureName
        /// The unit, as tables have it.
        public var unit: String
        /// Scenario less baseline; nil where it is not defined.
        public var difference: Double?
        /// The lower end of its 95 % interval.
        public var low: Double?
        /// The upper end of its 95 % interval.
        public var high: Double?
        /// The difference over the baseline's figure.
        public var relative: Double?
        /// The share of replications in which the scenario has the higher figure.
        public var shareHigher: Double?
        /// The share of replications in which both have the same.
        public var shareTied: Double?
        /// How many times smaller the same luck makes the variance.
        public var varianceReduction: Double?
        /// The smallest difference that matters, in the figure's unit.
        public var smallestDifference: Double?
        /// How many replications it rests on.
        public var replications: Int
        /// What it comes to, as the table says it.
        public var verdict: String
    }

    /// A figure in the last row of `precision.csv`: how precise it has become.
    public struct Precision: Sendable {
        /// The scenario's id.
        public var scenario: String
        /// Which figure it is.
        public var key: FigureName
        /// The unit, as tables have it.
        public var unit: String
        /// The precision asked for, as it was said.
        public var asked: String
        /// The figure, or the difference of it.
        public var estimate: Double?
        /// Half of the width of its interval.
        public var halfWidth: Double?
        /// Whether it is as precise as asked.
        public var isReached: Bool
    }

    /// The columns of percentiles across runs, in order.
    public static let percentileNames = ["p05", "p25", "p50", "p75", "p95"]

    /// The folder.
    public var folder: String
    /// What was run, when and where.
    public var record: RunRecord
    /// All rows of `summary.csv`, in order.
    public var summaries: [Summary]
    /// All rows of `comparison.csv`, in order; none where one scenario was run.
    public var comparisons: [Comparison]
    /// Of the last round; none where the number of replications was given.
    public var precision: [Precision]
    /// What the scenarios expect; nil where they expect nothing.
    public var expectations: ExpectationLines?

    /// Reads the folder of a run.
    ///
    /// - Throws: `InputFault` if a file is missing or is not what a run writes.
    /// - Complexity: O(size of the tables).
    public init(folder: String) throws(InputFault) {
        self.folder = folder
        record = try RunRecord(folder: folder)
        summaries = try Self.summaries(CSVTable(path: folder + "/summary.csv"))
        comparisons =
            record.files.contains("comparison.csv")
            ? try Self.comparisons(CSVTable(path: folder + "/comparison.csv")) : []
        precision =
            record.files.contains("precision.csv")
            ? try Self.precision(CSVTable(path: folder + "/precision.csv")) : []
        expectations =
            record.files.contains(ExpectationLines.fileName) ? try ExpectationLines(folder: folder) : nil
    }

    /// The rows of `summary.csv` by scenario and figure.
    ///
    /// - Complexity: O(rows); to be kept by whoever looks up more than one.
    func summaryByKey() -> [String: [FigureName: Summary]] {
        var found: [String: [FigureName: Summary]] = [:]
        for row in summaries { found[row.scenario, default: [:]][row.key] = row }
        return found
    }

    /// The rows of `comparison.csv` by scenario and figure.
    ///
    /// - Complexity: O(rows); to be kept by whoever looks up more than one.
    func comparisonByKey() -> [String: [FigureName: Comparison]] {
        var found: [String: [FigureName: Comparison]] = [:]
        for row in comparisons { found[row.scenario, default: [:]][row.key] = row }
        return found
    }

    private static func summaries(_ table: CSVTable) throws(InputFault) -> [Summary] {
        let keys = try table.figureNames()
        let scenario = try table.texts("scenario")
        let unit = try table.texts("unit")
        let estimate = try table.numbers("estimate")
        let low = try table.numbers("ci_low")
        let high = try table.numbers("ci_high")
        var percentiles: [[Double?]] = []
        for name in percentileNames { percentiles.append(try table.numbers(name)) }
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

    private static func precision(_ table: CSVTable) throws(InputFault) -> [Precision] {
        let keys = try table.figureNames()
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

    private static func comparisons(_ table: CSVTable) throws(InputFault) -> [Comparison] {
        let keys = try table.figureNames()
        let scenario = try table.texts("scenario")
        let unit = try table.texts("unit")
        let difference = try table.numbers("difference")
        let low = try table.numbers("ci_low")
        let high = try table.numbers("ci_high")
        let relative = try table.numbers("relative_difference")
        let higher = try table.numbers("share_higher")
        let tied = try table.numbers("share_tied")
        let reduction = try table.numbers("variance_reduction")
        let smallest = try table.numbers("smallest_difference")
        let replications = try table.numbers("replications")
        let verdict = try table.texts("verdict")
        return keys.indices.map { row in
            Comparison(
                scenario: scenario[row], key: keys[row], unit: unit[row], difference: difference[row], low: low[row],
                high: high[row], relative: relative[row], shareHigher: higher[row], shareTied: tied[row],
                varianceReduction: reduction[row], smallestDifference: smallest[row],
                replications: Int(replications[row] ?? 0), verdict: verdict[row])
        }
    }
}

extension CSVTable {
    /// The figure that each row is about.
    ///
    /// - Throws: `InputFault` if a column of the key is missing.
    func figureNames() throws(InputFault) -> [FigureName] {
        let team = try texts("team")
        let group = try texts("group")
        let metric = try texts("metric")
        return team.indices.map { FigureName(metric: metric[$0], team: team[$0], group: group[$0]) }
    }
}
