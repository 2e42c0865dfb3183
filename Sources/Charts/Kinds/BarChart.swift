/// Bars from zero, several scenarios side by side in each group, with intervals and figures at their ends.
public struct BarChart: Chart, Equatable {
    /// The figure of a scenario in a group.
    public struct Bar: Equatable, Sendable {
        /// Not there if the figure is not defined.
        public var value: Double?
        /// Lower end of the interval.
        public var low: Double?
        /// Upper end of the interval.
        public var high: Double?
        /// The figure as people read it; stands at the end of the bar.
        public var text: String

        /// Makes a bar of a value, with its interval if it has one.
        public init(value: Double?, low: Double? = nil, high: Double? = nil, text: String) {
            self.value = value
            self.low = low
            self.high = high
            self.text = text
        }
    }

    /// Bars that belong together.
    public struct Group: Equatable, Sendable {
        /// Names what the bars are about, for instance a cause of delay.
        public var label: String
        /// One for each series, in their order.
        public var bars: [Bar]

        /// Makes a group of bars, as many as the chart has series.
        public init(label: String, bars: [Bar]) {
            self.label = label
            self.bars = bars
        }
    }

    /// Says what is shown.
    public var title: String
    /// Says in words what is to be seen.
    public var description: String
    /// What the numbers are, with their unit.
    public var axis: String
    /// Names of the scenarios; one name that is empty, or none, has no legend.
    public var series: [String]
    /// Groups from top to bottom.
    public var groups: [Group]

    /// Makes a chart of groups in the order in which they are drawn.
    public init(title: String, description: String, axis: String, series: [String], groups: [Group]) {
        self.title = title
        self.description = description
        self.axis = axis
        self.series = series
        self.groups = groups
    }

    /// What is drawn, as a table.
    public var table: ChartTable {
        ChartTable(
            columns: ["label", "series", "value", "low", "high", "text"],
            rows: groups.flatMap { group in
                group.bars.enumerated().map { index, bar in
                    [
                        group.label, index < series.count ? series[index] : "", NumberText.plain(bar.value),
                        NumberText.plain(bar.low), NumberText.plain(bar.high), bar.text,
                    ]
                }
            })
    }

    /// The drawing at a width in CSS pixels, with the title above it or not.
    public func drawing(width: Double, heading: Bool) -> Drawing {
        var canvas = Canvas(kind: "bars", width: width, title: heading ? title : nil)
        var extent = Extent(groups.flatMap(\.bars).flatMap { [$0.value, $0.low, $0.high] })
        guard !extent.isEmpty else { return canvas.withoutFigures() }
        extent.take(0)
        legend.draw(on: &canvas)
        var columns = RowColumns(
            groups.map {
                RowColumns.Content(label: $0.label, strip: Double(max(1, $0.bars.count)) * Self.pitch + 4)
            },
            in: canvas)
        let texts = TextMeasure.widest(groups.flatMap(\.bars).map(\.text), .tick)
        let reserve = min(texts, (columns.plotRight - columns.plotLeft) * 0.45) + 8
        let axis = HorizontalAxis(
            extent.low, extent.high, left: columns.plotLeft, right: columns.plotRight - reserve)
        let top = canvas.y
        let bottom = columns.place(from: top)
        for (group, place) in zip(groups, columns.rows) {
            let start = canvas.isNarrow ? place.top + place.stripTop : place.top
            axis.drawGrid(from: start, to: place.bottom, on: &canvas.drawing)
            columns.drawWords(of: place, on: &canvas.drawing)
            let first = place.stripMiddle - Double(group.bars.count) * Self.pitch / 2
            for (index, bar) in group.bars.enumerated() {
                let area = Rectangle(
                    x: canvas.left, y: first + Double(index) * Self.pitch + 1, width: canvas.width,
                    height: Self.pitch - 2)
                draw(bar, index: index, in: area, scale: axis.scale, reserve: reserve, on: &canvas.drawing)
            }
            canvas.drawing.vertical(
                x: axis.scale(0), from: start, to: place.bottom, Stroke(colour: .ink, width: 1.2))
            columns.drawRule(below: place, on: &canvas.drawing)
        }
        axis.drawLabels(top: bottom, title: self.axis, on: &canvas)
        return canvas.finished()
    }

    private static let pitch = 16.0

    private var legend: Legend {
        var legend = Legend()
        if series.count > 1 || series.contains(where: { !$0.isEmpty }) {
            for (index, name) in series.enumerated() {
                let style = SeriesStyle.of(index)
                legend.add(.area(style.fill, style.outline), name)
            }
        }
        if groups.contains(where: { $0.bars.contains { $0.low != nil && $0.high != nil } }) {
            legend.add(.whisker(.ink), "interval")
        }
        return legend
    }

    private func draw(
        _ bar: Bar, index: Int, in area: Rectangle, scale: LinearScale, reserve: Double, on drawing: inout Drawing
    ) {
        var end = scale(0)
        if let value = bar.value, value.isFinite {
            let (left, right) = (min(scale(0), scale(value)), max(scale(0), scale(value)))
            let style = SeriesStyle.of(index)
            drawing.box(
                Rectangle(x: left, y: area.y, width: max(0.8, right - left), height: area.height),
                fill: style.fill, stroke: style.outline)
            end = right
        }
        if let low = bar.low, let high = bar.high, low.isFinite, high.isFinite {
            let y = area.middle.y
            // A white rim makes the interval visible on a dark bar.
            drawing.horizontal(y: y, from: scale(low), to: scale(high), Stroke(colour: .white, width: 4))
            Whisker.draw(from: scale(low), to: scale(high), y: y, colour: .ink, width: 1.4, cap: 3.5, on: &drawing)
            end = max(end, scale(high))
        }
        let text = TextWrap.shortened(bar.text, width: reserve - 6, font: .tick)
        var label = Label(
            text: text, at: Point(x: end + 6, y: area.middle.y + 4.2), font: .tick, halo: true)
        if text != bar.text { label.whole = bar.text }
        drawing.text(label)
    }
}
