/// How far a result moves as each input goes from its low to its high value, the most influential first.
public struct TornadoChart: Chart, Equatable {
    /// One input.
    public struct Row: Equatable, Sendable {
        /// Names the input.
        public var label: String
        /// The result at the input's low value.
        public var atLow: Double?
        /// The result at the input's high value.
        public var atHigh: Double?
        /// The input's low value as people read it.
        public var lowText: String
        /// The input's high value as people read it.
        public var highText: String

        /// Makes a row of what an input's two values lead to.
        public init(label: String, atLow: Double?, atHigh: Double?, lowText: String, highText: String) {
            self.label = label
            self.atLow = atLow
            self.atHigh = atHigh
            self.lowText = lowText
            self.highText = highText
        }
    }

    /// Says what is shown.
    public var title: String
    /// Says in words what is to be seen.
    public var description: String
    /// What the result is, with its unit.
    public var axis: String
    /// The result with all inputs as they stand.
    public var centre: Double
    /// The centre as people read it.
    public var centreText: String
    /// Inputs from top to bottom.
    public var rows: [Row]

    /// Makes a chart of rows in the order in which they are drawn.
    public init(
        title: String, description: String, axis: String, centre: Double, centreText: String, rows: [Row]
    ) {
        self.title = title
        self.description = description
        self.axis = axis
        self.centre = centre
        self.centreText = centreText
        self.rows = rows
    }

    /// What is drawn, as a table.
    public var table: ChartTable {
        ChartTable(
            columns: ["input", "low_value", "high_value", "result_at_low", "result_at_high", "result_at_centre"],
            rows: rows.map {
                [
                    $0.label, $0.lowText, $0.highText, NumberText.plain($0.atLow), NumberText.plain($0.atHigh),
                    NumberText.plain(centre),
                ]
            })
    }
}
