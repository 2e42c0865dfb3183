import OutputAnalysis
public import ResultFiles
public import Scenario

/// What scenarios expect and what is said of it, for people.
public struct ExpectationLines: Sendable {
    /// A row of `expectations.csv`.
    public struct Row: Sendable {
        /// The scenario that expects it.
        public var scenario: String
        /// Its id.
        public var id: String
        /// The figure it is about.
        public var figure: FigureName
        /// The unit, as tables have it.
        public var unit: String
        /// Whether it is about the difference from the baseline.
        public var isDifference: Bool
        /// Whether the limit is an upper one.
        public var isAtMost: Bool
        /// The limit, in the unit.
        public var limit: Double?
        /// How sure it is to be, as a share.
        public var confidence: Double?
        /// The figure.
        public var estimate: Double?
        /// Its lower bound.
        public var low: Double?
        /// Its upper bound.
        public var high: Double?
        /// What is said of it, as the table has it.
        public var outcome: String
        /// Why nothing can be said; empty where something can.
        public var reason: String
    }

    /// The name of the table.
    public static let fileName = "expectations.csv"

    /// The rows of the table, in order.
    public let rows: [Row]

    /// Reads the table of a run's folder.
    ///
    /// - Throws: `InputFault` if it is missing or is not what a run writes.
    public init(folder: String) throws(InputFault) {
        let table = try CSVTable(path: folder + "/" + Self.fileName)
        let texts = { (name: String) throws(InputFault) in try table.texts(name) }
        let numbers = { (name: String) throws(InputFault) in try table.numbers(name) }
        let (scenario, id, team, group) = (
            try texts("scenario"), try texts("expectation"), try texts("team"), try texts("group")
        )
        let (metric, unit, subject, bound) = (
            try texts("metric"), try texts("unit"), try texts("of"), try texts("bound")
        )
        let (limit, confidence, estimate) = (
            try numbers("limit"), try numbers("confidence"), try numbers("estimate")
        )
        let (low, high) = (try numbers("bound_low"), try numbers("bound_high"))
        let (outcome, reason) = (try texts("verdict"), try texts("reason"))
        rows = scenario.indices.map { row in
            Row(
                scenario: scenario[row], id: id[row],
                figure: FigureName(metric: metric[row], team: team[row], group: group[row]), unit: unit[row],
                isDifference: subject[row] == Expectation.Subject.difference.rawValue,
                isAtMost: bound[row] == Expectation.Bound.atMost.rawValue, limit: limit[row],
                confidence: confidence[row], estimate: estimate[row], low: low[row], high: high[row],
                outcome: outcome[row], reason: reason[row])
        }
    }

    /// One line for each expectation, with its verdict first, and what the verdicts mean.
    public func lines() -> [String] {
        guard !rows.isEmpty else { return [] }
        var columns = TextColumns([.left, .left, .left, .left])
        let isOne = Set(rows.map(\.scenario)).count == 1
        for row in rows {
            columns.add([
                Self.word(for: row.outcome), (isOne ? "" : row.scenario + ": ") + row.id, asked(row), found(row),
            ])
        }
        return ["Expectations"] + columns.lines()
    }

    static func word(for outcome: String) -> String {
        switch ExpectationVerdict.Outcome(rawValue: outcome) {
        case .pass: "met"
        case .fail: "not met"
        case .undecided: "undecided"
        case nil: outcome
        }
    }

    func asked(_ row: Row) -> String {
        let text = FigureText(unit: row.unit)
        let limit = text.plain(row.limit)
        let percent = Quantity.percentage(row.confidence ?? 0)
        return "\(row.isDifference ? "difference of " : "")\(row.figure.text) "
            + "\(row.isAtMost ? "at most" : "at least") \(limit) \(text.unit) (\(percent) sure)"
    }

    func found(_ row: Row) -> String {
        let text = FigureText(unit: row.unit)
        if let reason = Self.words(for: row.reason) {
            return row.estimate == nil ? reason : "\(text.estimate(row.estimate, low: nil, high: nil)), \(reason)"
        }
        let all = text.estimate(row.estimate, low: row.low, high: row.high)
        if row.outcome == ExpectationVerdict.Outcome.undecided.rawValue {
            return "\(all), in doubt from \(text.interval(row.estimate, low: row.low, high: row.high))"
        }
        // The bound on the same side of the limit as the figure.
        let isFail = row.outcome == ExpectationVerdict.Outcome.fail.rawValue
        let isBelow = row.isAtMost != isFail
        let bound = text.estimate(isBelow ? row.high : row.low, low: row.low, high: row.high)
        return "\(all), surely \(isBelow ? "below" : "above") \(bound)"
    }

    private static func words(for reason: String) -> String? {
        switch ExpectationVerdict.Reason(rawValue: reason) {
        case .undefined: "the figure is not defined"
        case .noInterval: "too few replications for a bound"
        case .withoutEnd: "in some replication it has no end within the run"
        case .noBaseline: "nothing to compare with: run it beside a baseline"
        case .noFigure: "the run has no such figure"
        case nil: nil
        }
    }
}
