extension HistogramChart {
    /// The drawing at a width in CSS pixels, with the title above it or not.
    public func drawing(width: Double, heading: Bool) -> Drawing {
        var canvas = Canvas(kind: "histogram", width: width, title: heading ? title : nil)
        guard panels.contains(where: { $0.values.contains(where: \.isFinite) }) else {
            return canvas.withoutFigures()
        }
        let bins = bins
        let counts = panels.map { bins.counts($0.values) }
        let most = counts.flatMap { $0 }.max() ?? 1
        legend.draw(on: &canvas)
        var extent = Extent([bins.edges[0], bins.edges[bins.count]])
        extent.take(threshold?.value)
        for panel in panels { extent.take(panel.middle) }
        let vertical = VerticalAxis(0, Double(max(most, 1)), about: 3)
        let axis = HorizontalAxis(
            extent.low, extent.high, left: canvas.left + vertical.room, right: canvas.right)
        for (panel, counts) in zip(panels, counts) {
            drawWords(of: panel, on: &canvas)
            let plot = Rectangle(
                x: axis.scale.start, y: canvas.y, width: axis.scale.end - axis.scale.start,
                height: Self.height(canvas.isNarrow))
            vertical.draw(plot: plot, on: &canvas.drawing)
            let scale = vertical.scale(top: plot.y, bottom: plot.bottom)
            for (index, count) in counts.enumerated() where count > 0 {
                let (left, right) = (axis.scale(bins.edges[index]), axis.scale(bins.edges[index + 1]))
                let bar = Rectangle(
                    x: left + 0.5, y: scale(Double(count)), width: max(0.6, right - left - 1),
                    height: plot.bottom - scale(Double(count)))
                canvas.drawing.box(bar, fill: .colour(Self.colour))
            }
            drawLines(panel, plot: plot, scale: axis.scale, on: &canvas.drawing)
            axis.drawTicks(top: plot.bottom, on: &canvas)
            canvas.y += 8
        }
        canvas.y -= 8
        axis.drawTitle(self.axis, on: &canvas)
        return canvas.finished()
    }

    private static let colour = Colour(0x5B97C2)
    private static let thresholdStroke = Stroke(colour: .alarm, width: 1.8, dash: [7, 3])
    private static let middleStroke = Stroke(colour: .ink, width: 1.8)

    private static func height(_ isNarrow: Bool) -> Double { isNarrow ? 84 : 96 }

    private var legend: Legend {
        var legend = Legend()
        legend.add(.area(.colour(Self.colour), nil), "number of runs")
        if let threshold, threshold.value.isFinite { legend.add(.line(Self.thresholdStroke), threshold.label) }
        return legend
    }

    /// The panel's name, how many runs it has, and its middle, with a sample of the line.
    private func drawWords(of panel: Panel, on canvas: inout Canvas) {
        let runs = panel.values.count(where: \.isFinite)
        if !panel.label.isEmpty {
            let lines = TextWrap.lines(panel.label, width: canvas.width, font: .strong, most: 2)
            canvas.y = canvas.drawing.lines(
                lines, x: canvas.left, top: canvas.y, font: .strong, whole: panel.label)
        }
        var x = canvas.left
        var words = runs == 1 ? "1 run" : "\(NumberText.rounded(Double(runs), decimals: 0)) runs"
        if panel.middle?.isFinite == true, !panel.middleLabel.isEmpty {
            let middle = canvas.y + Font.tick.leading / 2
            canvas.drawing.vertical(x: x + 4, from: middle - 6, to: middle + 6, Self.middleStroke)
            x += 12
            words = panel.middleLabel + ", " + words
        }
        let lines = TextWrap.lines(words, width: canvas.right - x, font: .tick, most: 2)
        canvas.y = canvas.drawing.lines(lines, x: x, top: canvas.y, whole: words) + 6
    }

    private func drawLines(_ panel: Panel, plot: Rectangle, scale: LinearScale, on drawing: inout Drawing) {
        if let threshold, threshold.value.isFinite {
            drawing.vertical(x: scale(threshold.value), from: plot.y, to: plot.bottom, Self.thresholdStroke)
        }
        if let middle = panel.middle, middle.isFinite {
            let x = scale(middle)
            drawing.vertical(x: x, from: plot.y, to: plot.bottom, Stroke(colour: .white, width: 4))
            drawing.vertical(x: x, from: plot.y - 3, to: plot.bottom, Self.middleStroke)
            drawing.symbol(.triangleDown, at: Point(x: x, y: plot.y - 3), size: 8, .ink)
        }
        if !panel.values.contains(where: \.isFinite) {
            drawing.text(
                "no figures", x: plot.middle.x, baseline: plot.middle.y, anchor: .middle, colour: .quiet, halo: true)
        }
    }
}
