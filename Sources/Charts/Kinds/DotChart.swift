/// One figure of several scenarios on a common scale: a dot with its interval for each, the baseline as a line.
public struct DotChart: Chart, Equatable {
    /// The figure of a scenario.
    public struct Row: Equatable, Sendable {
        /// Names the scenario.
        public var label: String
        /// Not there if the figure is not defined.
        public var estimate: Double?
        /// Lower end of the interval.
        public var low: Double?
        /// Upper end of the interval.
        public var high: Double?
        /// Estimate and interval as people read them; stands beside the marks.
        public var text: String
        /// Whether the others are held against this scenario.
        public var isBaseline: Bool

        /// Makes a row of an estimate and its interval.
        public init(
            label: String, estimate: Double?, low: Double?, high: Double?, text: String = "", isBaseline: Bool = false
        ) {
            self.label = label
            self.estimate = estimate
            self.low = low
            self.high = high
            self.text = text
            self.isBaseline = isBaseline
        }
    }

    /// Says what is shown.
    public var title: String
    /// Says in words what is to be seen.
    public var description: String
    /// What the numbers are, with their unit.
    public var axis: String
    /// Scenarios from top to bottom.
    public var rows: [Row]

    /// Makes a chart of rows in the order in which they are drawn.
    public init(title: String, description: String, axis: String, rows: [Row]) {
        self.title = title
        self.description = description
        self.axis = axis
        self.rows = rows
    }

    /// What is drawn, as a table.
    public var table: ChartTable {
        ChartTable(
            columns: ["scenario", "estimate", "low", "high", "text", "baseline"],
            rows: rows.map {
                [
                    $0.label, NumberText.plain($0.estimate), NumberText.plain($0.low), NumberText.plain($0.high),
                    $0.text, $0.isBaseline ? "yes" : "no",
                ]
            })
    }

    /// The drawing at a width in CSS pixels, with the title above it or not.
    public func drawing(width: Double, heading: Bool) -> Drawing {
        var canvas = Canvas(kind: "dots", width: width, title: heading ? title : nil)
        var extent = Extent(rows.flatMap { [$0.estimate, $0.low, $0.high] })
        guard !extent.isEmpty else { return canvas.withoutFigures() }
        extent.takeZeroIfNear()
        legend.draw(on: &canvas)
        var columns = RowColumns(
            rows.map { RowColumns.Content(label: $0.label, text: $0.words, isStrong: $0.isBaseline) }, in: canvas)
        let axis = HorizontalAxis(extent.low, extent.high, left: columns.plotLeft, right: columns.plotRight)
        let top = canvas.y
        let bottom = columns.place(from: top)
        let baseline = rows.first { $0.isBaseline && $0.estimate?.isFinite == true }?.estimate
        for (row, place) in zip(rows, columns.rows) {
            // In pieces, so that no line runs through the labels of a narrow drawing.
            let start = canvas.isNarrow ? place.top + place.stripTop : place.top
            axis.drawGrid(from: start, to: place.bottom, on: &canvas.drawing)
            if let baseline {
                let reference = Stroke(colour: .ink, width: 1.2, dash: [4, 3])
                canvas.drawing.vertical(x: axis.scale(baseline), from: start, to: place.bottom, reference)
            }
            columns.drawWords(of: place, on: &canvas.drawing)
            columns.drawRule(below: place, on: &canvas.drawing)
            draw(row, y: place.stripMiddle, scale: axis.scale, on: &canvas.drawing)
        }
        axis.drawLabels(top: bottom, title: self.axis, on: &canvas)
        return canvas.finished()
    }

    private static let style = SeriesStyle.of(0)

    private var legend: Legend {
        var legend = Legend()
        legend.add(.symbol(.circle, Self.style.colour), "estimate")
        if rows.contains(where: { $0.low != nil && $0.high != nil }) {
            legend.add(.whisker(Self.style.colour), "interval")
        }
        if rows.contains(where: \.isBaseline) {
            legend.add(.symbol(.diamond, .ink), "baseline")
            legend.add(.line(Stroke(colour: .ink, width: 1.2, dash: [4, 3])), "estimate of the baseline")
        }
        return legend
    }

    private func draw(_ row: Row, y: Double, scale: LinearScale, on drawing: inout Drawing) {
        let colour = row.isBaseline ? Colour.ink : Self.style.colour
        if let low = row.low, let high = row.high, low.isFinite, high.isFinite {
            Whisker.draw(from: scale(low), to: scale(high), y: y, colour: colour, on: &drawing)
        }
        if let estimate = row.estimate, estimate.isFinite {
            drawing.symbol(
                row.isBaseline ? .diamond : .circle, at: Point(x: scale(estimate), y: y), size: 9, colour)
        }
    }
}

extension DotChart.Row {
    /// What stands beside the marks.
    fileprivate var words: String { estimate?.isFinite == true ? text : (text.isEmpty ? "no figure" : text) }
}
