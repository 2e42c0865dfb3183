/// Paired differences from a baseline with their intervals, and what they mean in words.
public struct DifferenceChart: Chart, Equatable {
    /// What a difference says to whoever has to decide.
    public enum Verdict: String, CaseIterable, Sendable {
        /// Better, and by more than does not matter.
        case better
        /// Worse, and by more than does not matter.
        case worse
        /// Higher, where neither direction is better.
        case higher
        /// Lower, where neither direction is better.
        case lower
        /// Whatever difference there is, it is too small to matter.
        case noDifference
        /// The interval leaves the question open.
        case undecided
        /// The same in all runs.
        case same
    }

    /// One difference.
    public struct Row: Equatable, Sendable {
        /// Names the figure or the scenario.
        public var label: String
        /// In the unit of the axis.
        public var estimate: Double?
        /// Lower end of the interval.
        public var low: Double?
        /// Upper end of the interval.
        public var high: Double?
        /// What the difference means.
        public var verdict: Verdict
        /// Difference and interval as people read them, in the figure's own unit.
        public var text: String
        /// Differences that are too small to matter, in the unit of the axis.
        public var negligible: ClosedRange<Double>?

        /// Makes a row of a difference, its interval and what it means.
        public init(
            label: String, estimate: Double?, low: Double?, high: Double?, verdict: Verdict, text: String = "",
            negligible: ClosedRange<Double>? = nil
        ) {
            self.label = label
            self.estimate = estimate
            self.low = low
            self.high = high
            self.verdict = verdict
            self.text = text
            self.negligible = negligible
        }
    }

    /// Says what is shown.
    public var title: String
    /// Says in words what is to be seen.
    public var description: String
    /// What the numbers are, with their unit; the same for all rows.
    public var axis: String
    /// Differences from top to bottom.
    public var rows: [Row]
    /// What the axis shows at the most; what lies beyond ends in an arrow.
    public var limits: ClosedRange<Double>?
    /// The words for each verdict, in the order of `Verdict.allCases`.
    public var words: [String]

    /// The usual words for the verdicts.
    public static let usualWords = [
        "better", "worse", "higher", "lower", "no difference that matters", "no clear difference", "the same",
    ]

    /// Makes a chart of rows in the order in which they are drawn.
    ///
    /// Rows of different units need a common axis, for instance per cent of the baseline.
    public init(
        title: String, description: String, axis: String, rows: [Row], limits: ClosedRange<Double>? = nil,
        words: [String] = DifferenceChart.usualWords
    ) {
        self.title = title
        self.description = description
        self.axis = axis
        self.rows = rows
        self.limits = limits
        self.words = words
    }

    /// What is drawn, as a table.
    public var table: ChartTable {
        ChartTable(
            columns: [
                "label", "difference", "low", "high", "verdict", "text", "negligible_low", "negligible_high",
            ],
            rows: rows.map {
                [
                    $0.label, NumberText.plain($0.estimate), NumberText.plain($0.low), NumberText.plain($0.high),
                    words(for: $0.verdict), $0.text, NumberText.plain($0.negligible?.lowerBound),
                    NumberText.plain($0.negligible?.upperBound),
                ]
            })
    }

    /// The words for a verdict.
    func words(for verdict: Verdict) -> String {
        let index = Verdict.allCases.firstIndex(of: verdict) ?? 0
        return index < words.count ? words[index] : Self.usualWords[index]
    }
}
