/// Hours by what they are spent on: a bar for each scenario or role, its parts in the same order everywhere.
public struct StackedHoursChart: Chart, Equatable {
    /// One bar.
    public struct Bar: Equatable, Sendable {
        /// Names the scenario or role.
        public var label: String
        /// Hours for each category, in their order; what is not there or below zero is left out.
        public var hours: [Double?]
        /// The sum as people read it; stands at the end of the bar.
        public var text: String

        /// Makes a bar of hours, as many as the chart has categories.
        public init(label: String, hours: [Double?], text: String) {
            self.label = label
            self.hours = hours
            self.text = text
        }
    }

    /// Says what is shown.
    public var title: String
    /// Says in words what is to be seen.
    public var description: String
    /// What the numbers are, with their unit, for instance `hours a week`.
    public var axis: String
    /// Names of the parts, from left to right.
    public var categories: [String]
    /// Bars from top to bottom.
    public var bars: [Bar]

    /// Makes a chart of bars in the order in which they are drawn.
    public init(title: String, description: String, axis: String, categories: [String], bars: [Bar]) {
        self.title = title
        self.description = description
        self.axis = axis
        self.categories = categories
        self.bars = bars
    }

    /// What is drawn, as a table.
    public var table: ChartTable {
        ChartTable(
            columns: ["bar", "category", "hours"],
            rows: bars.flatMap { bar in
                categories.indices.map { index in
                    [
                        bar.label, categories[index],
                        index < bar.hours.count ? NumberText.plain(bar.hours[index]) : "",
                    ]
                }
            })
    }
}
