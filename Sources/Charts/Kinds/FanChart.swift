/// The course of a figure over weeks: how far the runs spread, and their middle, for each scenario.
public struct FanChart: Chart, Equatable {
    /// How a figure is spread over the runs in one week; what is missing leaves a gap.
    public struct Week: Equatable, Sendable {
        /// Counted from the first day of the chart.
        public var number: Int
        /// 5th percentile.
        public var low: Double?
        /// 25th percentile.
        public var lowerQuartile: Double?
        /// Median or mean.
        public var middle: Double?
        /// 75th percentile.
        public var upperQuartile: Double?
        /// 95th percentile.
        public var high: Double?

        /// Makes the figures of a week.
        public init(
            number: Int, low: Double?, lowerQuartile: Double?, middle: Double?, upperQuartile: Double?, high: Double?
        ) {
            self.number = number
            self.low = low
            self.lowerQuartile = lowerQuartile
            self.middle = middle
            self.upperQuartile = upperQuartile
            self.high = high
        }
    }

    /// The course in one scenario.
    public struct Panel: Equatable, Sendable {
        /// Names the scenario.
        public var label: String
        /// In order of time.
        public var weeks: [Week]

        /// Makes a course of weeks in order.
        public init(label: String, weeks: [Week]) {
            self.label = label
            self.weeks = weeks
        }
    }

    /// A value that must not be crossed.
    public struct Threshold: Equatable, Sendable {
        /// In the unit of the figure.
        public var value: Double
        /// What it is.
        public var label: String

        /// Makes a threshold with its name.
        public init(value: Double, label: String) {
            self.value = value
            self.label = label
        }
    }

    /// A week in which something changes.
    public struct Marker: Equatable, Sendable {
        /// Counted from the first day of the chart.
        public var week: Double
        /// What changes.
        public var label: String

        /// Makes a marker of what changes in a week.
        public init(week: Double, label: String) {
            self.week = week
            self.label = label
        }
    }

    /// Says what is shown.
    public var title: String
    /// Says in words what is to be seen.
    public var description: String
    /// What the numbers are, with their unit.
    public var axis: String
    /// The first day of week 0; without it, weeks are numbered.
    public var start: CalendarDay?
    /// One for each scenario, drawn one below the other on the same scale.
    public var panels: [Panel]
    /// A line across all panels.
    public var threshold: Threshold?
    /// Lines down all panels.
    public var markers: [Marker]
    /// Words for the wide band, the narrow band and the line.
    public var words: [String]

    /// The usual words for the bands and the line.
    public static let usualWords = ["9 of 10 runs", "half of the runs", "median"]

    /// Makes a chart of one panel for each scenario.
    public init(
        title: String, description: String, axis: String, start: CalendarDay?, panels: [Panel],
        threshold: Threshold? = nil, markers: [Marker] = [], words: [String] = FanChart.usualWords
    ) {
        self.title = title
        self.description = description
        self.axis = axis
        self.start = start
        self.panels = panels
        self.threshold = threshold
        self.markers = markers
        self.words = words
    }

    /// What is drawn, as a table.
    public var table: ChartTable {
        ChartTable(
            columns: ["scenario", "week", "date", "p05", "p25", "middle", "p75", "p95"],
            rows: panels.flatMap { panel in
                panel.weeks.map { week in
                    [panel.label, "\(week.number)", start?.adding(days: 7 * week.number).isoText ?? ""]
                        + week.values.map { NumberText.plain($0) }
                }
            })
    }
}

extension FanChart.Week {
    /// From the lowest percentile to the highest.
    var values: [Double?] { [low, lowerQuartile, middle, upperQuartile, high] }
}
