extension FanChart {
    /// The drawing at a width in CSS pixels, with the title above it or not.
    public func drawing(width: Double, heading: Bool) -> Drawing {
        var canvas = Canvas(kind: "fan", width: width, title: heading ? title : nil)
        var extent = Extent(panels.flatMap(\.weeks).flatMap(\.values))
        let numbers = panels.flatMap(\.weeks).map(\.number)
        guard !extent.isEmpty, let first = numbers.min(), let last = numbers.max() else {
            return canvas.withoutFigures()
        }
        extent.take(threshold?.value)
        extent.takeZeroIfNear()
        canvas.paragraph(axis, colour: .ink)
        legend.draw(on: &canvas)
        let height = panelHeight(isNarrow: canvas.isNarrow)
        let axis = VerticalAxis(extent.low, extent.high, about: max(2, Int(height / 32)))
        let left = canvas.left + axis.room
        let right = canvas.right - 14
        let weeks = LinearScale(Double(first), max(Double(last), Double(first) + 1), onto: left + 2, right)
        let lanes = MarkerLanes(
            markers.filter { $0.week.isFinite && weeks.holds($0.week) }.map { (weeks($0.week), $0.label) },
            left: left, right: canvas.right)
        for (index, panel) in panels.enumerated() {
            if panels.count > 1 || !panel.label.isEmpty {
                let lines = TextWrap.lines(panel.label, width: canvas.width, font: .strong, most: 2)
                canvas.y = canvas.drawing.lines(lines, x: canvas.left, top: canvas.y, font: .strong, whole: panel.label)
                canvas.y += 2
            }
            if index == 0 {
                canvas.y = lanes.drawLabels(top: canvas.y, to: canvas.y + lanes.height + 6, on: &canvas.drawing)
            }
            let plot = Rectangle(x: left, y: canvas.y + 6, width: right - left + 2, height: height)
            draw(panel, plot: plot, axis: axis, weeks: weeks, lanes: lanes, on: &canvas.drawing)
            canvas.y = drawCalendar(weeks, plot: plot, isLast: index == panels.count - 1, on: &canvas.drawing)
            if index < panels.count - 1 { canvas.y += 8 }
        }
        return canvas.finished()
    }

    private static let outer = Colour(0xD3E5F2)
    private static let inner = Colour(0x86B6D9)
    private static let edge = Colour(0x3A7FB0)
    private static let line = Colour(0x003A63)
    private static let thresholdStroke = Stroke(colour: .alarm, width: 1.6, dash: [7, 3])
    private static let markerStroke = Stroke(colour: .quiet, width: 1.2, dash: [2, 3])

    private func panelHeight(isNarrow: Bool) -> Double {
        switch panels.count {
        case 1: isNarrow ? 200 : 240
        case 2...4: isNarrow ? 130 : 140
        default: isNarrow ? 100 : 110
        }
    }

    private func word(_ index: Int) -> String { index < words.count ? words[index] : Self.usualWords[index] }

    private var legend: Legend {
        var legend = Legend()
        let weeks = panels.flatMap(\.weeks)
        if weeks.contains(where: { $0.middle != nil }) {
            legend.add(.line(Stroke(colour: Self.line, width: 2.2)), word(2))
        }
        if weeks.contains(where: { $0.lowerQuartile != nil && $0.upperQuartile != nil }) {
            legend.add(.area(.colour(Self.inner), Stroke(colour: Self.edge, width: 0.8)), word(1))
        }
        if weeks.contains(where: { $0.low != nil && $0.high != nil }) {
            legend.add(.area(.colour(Self.outer), Stroke(colour: Self.edge, width: 0.8)), word(0))
        }
        if let threshold, threshold.value.isFinite {
            legend.add(.line(Self.thresholdStroke), threshold.label)
        }
        return legend
    }

    private func draw(
        _ panel: Panel, plot: Rectangle, axis: VerticalAxis, weeks: LinearScale, lanes: MarkerLanes,
        on drawing: inout Drawing
    ) {
        axis.draw(plot: plot, on: &drawing)
        let scale = axis.scale(top: plot.y, bottom: plot.bottom)
        let outer = panel.weeks.map { ($0.number, $0.low, $0.high) }
        let inner = panel.weeks.map { ($0.number, $0.lowerQuartile, $0.upperQuartile) }
        drawBand(outer, Self.outer, weeks, scale, on: &drawing)
        drawBand(inner, Self.inner, weeks, scale, on: &drawing)
        for run in Self.stretches(panel.weeks.map { ($0.number, $0.middle, $0.middle) }) {
            let points = run.map { Point(x: weeks(Double($0.week)), y: scale($0.low)) }
            if points.count == 1 {
                drawing.symbol(.circle, at: points[0], size: 5, Self.line)
            } else {
                drawing.path(points, stroke: Stroke(colour: Self.line, width: 2.2))
            }
        }
        lanes.drawLines(from: plot.y, to: plot.bottom, Self.markerStroke, on: &drawing)
        if let threshold, threshold.value.isFinite {
            drawing.horizontal(y: scale(threshold.value), from: plot.x, to: plot.right, Self.thresholdStroke)
        }
        if panel.weeks.allSatisfy({ $0.values.allSatisfy { $0?.isFinite != true } }) {
            drawing.text(
                "no figures", x: plot.middle.x, baseline: plot.middle.y, anchor: .middle, colour: .quiet, halo: true)
        }
    }

    private func drawBand(
        _ ends: [(Int, Double?, Double?)], _ colour: Colour, _ weeks: LinearScale, _ scale: LinearScale,
        on drawing: inout Drawing
    ) {
        for run in Self.stretches(ends) {
            let upper = run.map { Point(x: weeks(Double($0.week)), y: scale($0.high)) }
            let lower = run.map { Point(x: weeks(Double($0.week)), y: scale($0.low)) }
            if run.count == 1 {
                let area = Rectangle(
                    x: upper[0].x - 2, y: upper[0].y, width: 4, height: lower[0].y - upper[0].y)
                drawing.box(area, fill: .colour(colour), stroke: Stroke(colour: Self.edge, width: 0.8))
            } else {
                drawing.path(
                    upper + lower.reversed(), closed: true, fill: .colour(colour),
                    stroke: Stroke(colour: Self.edge, width: 0.8))
            }
        }
    }

    /// Runs of neighbouring weeks in which both ends are there.
    private static func stretches(
        _ ends: [(Int, Double?, Double?)]
    ) -> [[(week: Int, low: Double, high: Double)]] {
        var runs: [[(week: Int, low: Double, high: Double)]] = []
        var run: [(week: Int, low: Double, high: Double)] = []
        for (week, low, high) in ends {
            guard let low, let high, low.isFinite, high.isFinite else {
                if !run.isEmpty { runs.append(run) }
                run = []
                continue
            }
            run.append((week, low, high))
        }
        return run.isEmpty ? runs : runs + [run]
    }

    /// Months or weeks below a plot.
    private func drawCalendar(
        _ weeks: LinearScale, plot: Rectangle, isLast: Bool, on drawing: inout Drawing
    ) -> Double {
        let most = max(2, Int((plot.width / 48).rounded(.down)))
        let calendar = CalendarTicks(from: weeks.low, to: weeks.high, start: start, most: most)
        let baseline = plot.bottom + 8 + Font.tick.ascent
        var bottom = plot.bottom + 8 + Font.tick.leading
        var end = -Double.infinity
        var yearEnd = -Double.infinity
        drawing.horizontal(y: plot.bottom, from: plot.x, to: plot.right, Stroke(colour: .axis))
        for tick in calendar.ticks {
            let x = weeks(tick.week)
            drawing.vertical(x: x, from: plot.bottom, to: plot.bottom + 4, Stroke(colour: .axis))
            let half = TextMeasure.width(tick.label, .tick) / 2
            let middle = min(max(x, half + Canvas.margin), drawing.width - Canvas.margin - half)
            guard middle - half >= end + 6 else { continue }
            end = middle + half
            drawing.text(tick.label, x: middle, baseline: baseline, anchor: .middle, colour: .quiet)
            guard let year = tick.year else { continue }
            let yearHalf = TextMeasure.width(year, .tick) / 2
            let yearMiddle = min(max(x, yearHalf + Canvas.margin), drawing.width - Canvas.margin - yearHalf)
            guard yearMiddle - yearHalf >= yearEnd + 6 else { continue }
            yearEnd = yearMiddle + yearHalf
            drawing.text(
                year, x: yearMiddle, baseline: baseline + Font.tick.leading, anchor: .middle, colour: .quiet)
            bottom = plot.bottom + 8 + 2 * Font.tick.leading
        }
        if start == nil, isLast {
            let half = TextMeasure.width("week", .tick) / 2
            drawing.text("week", x: plot.right - half, baseline: bottom + Font.tick.ascent, anchor: .middle)
            bottom += Font.tick.leading
        }
        return bottom
    }
}
