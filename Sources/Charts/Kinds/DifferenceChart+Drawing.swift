extension DifferenceChart {
    /// The drawing at a width in CSS pixels, with the title above it or not.
    public func drawing(width: Double, heading: Bool) -> Drawing {
        var canvas = Canvas(kind: "differences", width: width, title: heading ? title : nil)
        var extent = Extent(rows.flatMap { [$0.estimate, $0.low, $0.high] })
        guard !extent.isEmpty else { return canvas.withoutFigures() }
        extent.take(0)
        if let limits {
            extent = Extent([
                min(0, max(extent.low, limits.lowerBound)), max(0, min(extent.high, limits.upperBound)),
            ])
        }
        legend.draw(on: &canvas)
        var columns = RowColumns(
            rows.map {
                RowColumns.Content(label: $0.label, text: $0.words, verdict: $0.isDrawn ? words(for: $0.verdict) : "")
            },
            in: canvas)
        let axis = HorizontalAxis(extent.low, extent.high, left: columns.plotLeft, right: columns.plotRight)
        let top = canvas.y
        let bottom = columns.place(from: top)
        for (row, place) in zip(rows, columns.rows) {
            drawNegligible(row, place, scale: axis.scale, isNarrow: canvas.isNarrow, on: &canvas.drawing)
        }
        for (row, place) in zip(rows, columns.rows) {
            let start = canvas.isNarrow ? place.top + place.stripTop : place.top
            axis.drawGrid(from: start, to: place.bottom, on: &canvas.drawing)
            canvas.drawing.vertical(
                x: axis.scale(0), from: start, to: place.bottom, Stroke(colour: .ink, width: 1.4))
            columns.drawWords(of: place, on: &canvas.drawing)
            columns.drawRule(below: place, on: &canvas.drawing)
            draw(row, y: place.stripMiddle, scale: axis.scale, on: &canvas.drawing)
        }
        axis.drawLabels(top: bottom, title: self.axis, on: &canvas)
        return canvas.finished()
    }

    private static let band = Fill.colour(Colour(0xE6E6E6))

    private static func mark(_ verdict: Verdict) -> (symbol: Symbol, colour: Colour) {
        switch verdict {
        case .better: (.triangleUp, SeriesStyle.of(0).colour)
        case .worse: (.triangleDown, .alarm)
        case .higher: (.triangleRight, .ink)
        case .lower: (.triangleLeft, .ink)
        case .noDifference: (.square, .quiet)
        case .undecided: (.ring, .quiet)
        case .same: (.cross, .quiet)
        }
    }

    private var legend: Legend {
        var legend = Legend()
        for verdict in Verdict.allCases where rows.contains(where: { $0.verdict == verdict && $0.isDrawn }) {
            let mark = Self.mark(verdict)
            legend.add(.symbol(mark.symbol, mark.colour), words(for: verdict))
        }
        if rows.contains(where: { $0.isDrawn && $0.low != nil }) { legend.add(.whisker(.quiet), "interval") }
        if rows.contains(where: { $0.negligible != nil }) {
            legend.add(.area(Self.band, Stroke(colour: .axis, width: 0.6, dash: [2, 2])), "too small to matter")
        }
        return legend
    }

    private func drawNegligible(
        _ row: Row, _ place: RowColumns.Row, scale: LinearScale, isNarrow: Bool, on drawing: inout Drawing
    ) {
        guard let range = row.negligible, range.lowerBound.isFinite, range.upperBound.isFinite else { return }
        let top = isNarrow ? place.top + place.stripTop : place.top
        let (left, right) = (scale(range.lowerBound), scale(range.upperBound))
        drawing.box(
            Rectangle(x: left, y: top, width: right - left, height: place.bottom - top), fill: Self.band)
        for x in [left, right] {
            drawing.vertical(x: x, from: top, to: place.bottom, Stroke(colour: .axis, width: 0.6, dash: [2, 2]))
        }
    }

    private func draw(_ row: Row, y: Double, scale: LinearScale, on drawing: inout Drawing) {
        guard let estimate = row.estimate, row.isDrawn else { return }
        let mark = Self.mark(row.verdict)
        if let low = row.low, let high = row.high, low.isFinite, high.isFinite {
            let (left, right) = (scale(low), scale(high))
            let stroke = Stroke(colour: mark.colour, width: 1.8)
            drawing.horizontal(y: y, from: left, to: right, stroke)
            end(at: left, y: y, beyond: low < scale.low, outwards: -1, stroke, on: &drawing)
            end(at: right, y: y, beyond: high > scale.high, outwards: 1, stroke, on: &drawing)
        }
        // An estimate beyond the limits is told by its text and the arrow alone.
        guard scale.holds(estimate) else { return }
        drawing.symbol(mark.symbol, at: Point(x: scale(estimate), y: y), size: 11, mark.colour)
    }

    /// The end of an interval: a bar, or an arrow if it goes on beyond the axis.
    private func end(
        at x: Double, y: Double, beyond: Bool, outwards: Double, _ stroke: Stroke, on drawing: inout Drawing
    ) {
        guard beyond else {
            drawing.vertical(x: x, from: y - 4, to: y + 4, stroke)
            return
        }
        let corners = [
            Point(x: x + 3 * outwards, y: y), Point(x: x - 5 * outwards, y: y - 4.5),
            Point(x: x - 5 * outwards, y: y + 4.5),
        ]
        drawing.path(corners, closed: true, fill: .colour(stroke.colour))
    }
}

extension DifferenceChart.Row {
    fileprivate var isDrawn: Bool { estimate?.isFinite == true }

    /// What stands beside the marks.
    fileprivate var words: String { isDrawn || !text.isEmpty ? text : "no figure" }
}
