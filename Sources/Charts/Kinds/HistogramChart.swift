/// How a figure is spread over the runs: a histogram for each scenario, on the same bins and scale.
public struct HistogramChart: Chart, Equatable {
    /// The runs of a scenario.
    public struct Panel: Equatable, Sendable {
        /// Names the scenario.
        public var label: String
        /// The figure of each run; what is not finite is left out.
        public var values: [Double]
        /// The median or mean of the runs.
        public var middle: Double?
        /// What the middle is, with its number, for instance `median 23 days`.
        public var middleLabel: String

        /// Makes a panel of the figures of runs.
        public init(label: String, values: [Double], middle: Double? = nil, middleLabel: String = "") {
            self.label = label
            self.values = values
            self.middle = middle
            self.middleLabel = middleLabel
        }
    }

    /// Says what is shown.
    public var title: String
    /// Says in words what is to be seen.
    public var description: String
    /// What the numbers are, with their unit.
    public var axis: String
    /// One for each scenario, drawn one below the other.
    public var panels: [Panel]
    /// A line across all panels.
    public var threshold: FanChart.Threshold?

    /// Makes a chart of one histogram for each panel.
    public init(
        title: String, description: String, axis: String, panels: [Panel], threshold: FanChart.Threshold? = nil
    ) {
        self.title = title
        self.description = description
        self.axis = axis
        self.panels = panels
        self.threshold = threshold
    }

    /// The bins of all panels.
    var bins: Bins {
        Bins(holding: panels.flatMap(\.values), sampleSize: panels.map(\.values.count).max() ?? 0)
    }

    /// What is drawn, as a table.
    public var table: ChartTable {
        let bins = bins
        return ChartTable(
            columns: ["scenario", "from", "to", "runs"],
            rows: panels.flatMap { panel in
                bins.counts(panel.values).enumerated().map { index, count in
                    [
                        panel.label, NumberText.plain(bins.edges[index]), NumberText.plain(bins.edges[index + 1]),
                        "\(count)",
                    ]
                }
            })
    }
}
