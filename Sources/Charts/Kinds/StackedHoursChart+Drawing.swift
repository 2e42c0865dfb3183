extension StackedHoursChart {
    /// The drawing at a width in CSS pixels, with the title above it or not.
    public func drawing(width: Double, heading: Bool) -> Drawing {
        var canvas = Canvas(kind: "hours", width: width, title: heading ? title : nil)
        let sums = bars.map { $0.parts(categories.count).reduce(0, +) }
        guard let longest = sums.max(), longest > 0, longest.isFinite else { return canvas.withoutFigures() }
        legend.draw(on: &canvas)
        var columns = RowColumns(
            bars.map { RowColumns.Content(label: $0.label, text: $0.text, strip: Self.thickness + 6) }, in: canvas)
        let axis = HorizontalAxis(0, longest, left: columns.plotLeft, right: columns.plotRight)
        let bottom = columns.place(from: canvas.y)
        for (bar, place) in zip(bars, columns.rows) {
            let start = canvas.isNarrow ? place.top + place.stripTop : place.top
            axis.drawGrid(from: start, to: place.bottom, on: &canvas.drawing)
            columns.drawWords(of: place, on: &canvas.drawing)
            columns.drawRule(below: place, on: &canvas.drawing)
            draw(bar, y: place.stripMiddle, scale: axis.scale, on: &canvas.drawing)
        }
        axis.drawLabels(top: bottom, title: self.axis, on: &canvas)
        return canvas.finished()
    }

    private static let thickness = 22.0

    private var legend: Legend {
        var legend = Legend()
        for (index, name) in categories.enumerated() {
            let style = SeriesStyle.of(index)
            legend.add(.area(style.fill, style.outline), name)
        }
        return legend
    }

    private func draw(_ bar: Bar, y: Double, scale: LinearScale, on drawing: inout Drawing) {
        var sum = 0.0
        for (index, hours) in bar.parts(categories.count).enumerated() where hours > 0 {
            let (left, right) = (scale(sum), scale(sum + hours))
            sum += hours
            let style = SeriesStyle.of(index)
            let part = Rectangle(
                x: left, y: y - Self.thickness / 2, width: max(0.6, right - left), height: Self.thickness)
            drawing.box(part, fill: style.fill, stroke: Stroke(colour: style.colour, width: 0.8))
            // The number on a white ground, so that the pattern does not run through it.
            let text = NumberText.digits(hours, 2)
            let width = TextMeasure.width(text, .small)
            guard part.width >= width + 8 else { continue }
            let middle = part.middle
            drawing.box(
                Rectangle(x: middle.x - width / 2 - 2, y: middle.y - 7.5, width: width + 4, height: 15),
                fill: .colour(.white), corner: 2)
            drawing.text(text, x: middle.x, baseline: middle.y + 4, anchor: .middle, font: .small)
        }
    }
}

extension StackedHoursChart.Bar {
    /// As many hours as there are categories, none below zero.
    fileprivate func parts(_ count: Int) -> [Double] {
        (0..<count).map { index in
            guard index < hours.count, let value = hours[index], value.isFinite else { return 0 }
            return max(0, value)
        }
    }
}
