extension TornadoChart {
    /// The drawing at a width in CSS pixels, with the title above it or not.
    public func drawing(width: Double, heading: Bool) -> Drawing {
        var canvas = Canvas(kind: "tornado", width: width, title: heading ? title : nil)
        var extent = Extent(rows.flatMap { [$0.atLow, $0.atHigh] })
        guard !extent.isEmpty, centre.isFinite else { return canvas.withoutFigures() }
        extent.take(centre)
        legend.draw(on: &canvas)
        var columns = RowColumns(
            rows.map { RowColumns.Content(label: $0.label, strip: 20) }, in: canvas)
        let reserve = (columns.plotRight - columns.plotLeft) * 0.26
        let axis = axis(extent, left: columns.plotLeft, right: columns.plotRight, reserve: reserve)
        let bottom = columns.place(from: canvas.y)
        for (row, place) in zip(rows, columns.rows) {
            let start = canvas.isNarrow ? place.top + place.stripTop : place.top
            axis.drawGrid(from: start, to: place.bottom, on: &canvas.drawing)
            columns.drawWords(of: place, on: &canvas.drawing)
            columns.drawRule(below: place, on: &canvas.drawing)
            draw(row, y: place.stripMiddle, scale: axis.scale, reserve: reserve, on: &canvas.drawing)
            canvas.drawing.vertical(
                x: axis.scale(centre), from: start, to: place.bottom, Stroke(colour: .ink, width: 1.4))
        }
        axis.drawLabels(top: bottom, title: self.axis, on: &canvas)
        return canvas.finished()
    }

    private static let low = SeriesStyle.of(1)
    private static let high = SeriesStyle.of(0)

    private var legend: Legend {
        var legend = Legend()
        legend.add(.area(Self.low.fill, Self.low.outline), "input at its low value")
        legend.add(.area(Self.high.fill, Self.high.outline), "input at its high value")
        legend.add(.line(Stroke(colour: .ink, width: 1.4)), "all inputs as they stand: \(centreText)")
        return legend
    }

    /// As wide an axis as leaves room for the words at the ends of the bars.
    private func axis(_ extent: Extent, left: Double, right: Double, reserve: Double) -> HorizontalAxis {
        var (start, end) = (left, right)
        var axis = HorizontalAxis(extent.low, extent.high, left: start, right: end)
        for _ in 0..<4 {
            for row in rows {
                guard let bounds = row.bounds(centre) else { continue }
                let first = min(TextMeasure.width(bounds.lowText, .tick) + 8, reserve)
                let last = min(TextMeasure.width(bounds.highText, .tick) + 8, reserve)
                start = max(start, min(start + left + first - axis.scale(bounds.low), left + reserve))
                end = min(end, max(end + right - last - axis.scale(bounds.high), right - reserve))
            }
            axis = HorizontalAxis(extent.low, extent.high, left: start, right: end)
        }
        return axis
    }

    private func draw(
        _ row: Row, y: Double, scale: LinearScale, reserve: Double, on drawing: inout Drawing
    ) {
        let ends = [(row.atLow, row.lowText, Self.low), (row.atHigh, row.highText, Self.high)]
        guard let low = row.atLow, let high = row.atHigh, let bounds = row.bounds(centre) else {
            let isLeft = scale(centre) < (scale.start + scale.end) / 2
            drawing.text(
                "no figure", x: scale(centre) + (isLeft ? 6 : -6), baseline: y + 4, anchor: isLeft ? .start : .end,
                colour: .quiet, halo: true)
            return
        }
        // The longer bar first, so that both are seen where both lie on one side.
        let order = (low - centre).magnitude >= (high - centre).magnitude ? ends : ends.reversed()
        for (value, _, style) in order {
            let (from, to) = (scale(centre), scale(value ?? centre))
            let bar = Rectangle(x: min(from, to), y: y - 7, width: max(0.8, (to - from).magnitude), height: 14)
            drawing.box(bar, fill: style.fill, stroke: style.outline)
        }
        label(bounds.lowText, x: scale(bounds.low) - 6, anchor: .end, y: y, reserve: reserve, on: &drawing)
        label(bounds.highText, x: scale(bounds.high) + 6, anchor: .start, y: y, reserve: reserve, on: &drawing)
    }

    private func label(
        _ text: String, x: Double, anchor: Label.Anchor, y: Double, reserve: Double, on drawing: inout Drawing
    ) {
        let shown = TextWrap.shortened(text, width: reserve - 6, font: .tick)
        drawing.text(
            Label(
                text: shown, at: Point(x: x, y: y + 4.2), anchor: anchor, halo: true,
                whole: shown == text ? nil : text))
    }
}

extension TornadoChart.Row {
    /// How far the bars of a row reach, with the words at either end; none if a result is not there.
    fileprivate func bounds(
        _ centre: Double
    ) -> (low: Double, high: Double, lowText: String, highText: String)? {
        guard let atLow, let atHigh, atLow.isFinite, atHigh.isFinite else { return nil }
        let texts = atLow <= atHigh ? (lowText, highText) : (highText, lowText)
        return (min(atLow, atHigh, centre), max(atLow, atHigh, centre), texts.0, texts.1)
    }
}
