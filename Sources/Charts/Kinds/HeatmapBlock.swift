/// Some columns of a heatmap with all rows.
struct HeatmapBlock {
    let chart: HeatmapChart
    let columns: [Int]
    let labelRoom: Double
    let cellWidth: Double

    func draw(colours: HeatmapColours, on canvas: inout Canvas) {
        drawHead(on: &canvas)
        let left = canvas.left + labelRoom
        for (row, name) in chart.rows.enumerated() {
            let lines = TextWrap.lines(name, width: labelRoom - 8, font: .tick, most: 3)
            let height = max(24, Double(lines.count) * Font.tick.leading + 6)
            let top = canvas.y + (height - Double(lines.count) * Font.tick.leading) / 2
            canvas.drawing.lines(lines, x: left - 8, top: top, anchor: .end, whole: name)
            for (place, column) in columns.enumerated() {
                let area = Rectangle(
                    x: left + Double(place) * cellWidth, y: canvas.y, width: cellWidth, height: height)
                draw(chart.cell(row, column), area: area, colours: colours, on: &canvas.drawing)
            }
            canvas.y += height
        }
    }

    private func drawHead(on canvas: inout Canvas) {
        let left = canvas.left + labelRoom
        if !chart.columnAxis.isEmpty {
            let room = canvas.right - left
            let lines = TextWrap.lines(chart.columnAxis, width: room, font: Font(size: 12, bold: true), most: 2)
            canvas.y = canvas.drawing.lines(
                lines, x: left, top: canvas.y, font: Font(size: 12, bold: true), whole: chart.columnAxis)
        }
        let heads = columns.map {
            TextWrap.lines(chart.columns[$0], width: cellWidth - 6, font: .tick, most: 3)
        }
        let rowAxis = TextWrap.lines(chart.rowAxis, width: labelRoom - 8, font: Font(size: 12, bold: true), most: 3)
        let lines = max(heads.map(\.count).max() ?? 1, chart.rowAxis.isEmpty ? 1 : rowAxis.count)
        let bottom = canvas.y + Double(lines) * Font.tick.leading
        for (place, head) in heads.enumerated() {
            canvas.drawing.lines(
                head, x: left + (Double(place) + 0.5) * cellWidth,
                top: bottom - Double(head.count) * Font.tick.leading, anchor: .middle,
                whole: chart.columns[columns[place]])
        }
        if !chart.rowAxis.isEmpty {
            canvas.drawing.lines(
                rowAxis, x: left - 8, top: bottom - Double(rowAxis.count) * Font.tick.leading, anchor: .end,
                font: Font(size: 12, bold: true), whole: chart.rowAxis)
        }
        canvas.y = bottom + 3
    }

    private func draw(
        _ cell: HeatmapChart.Cell?, area: Rectangle, colours: HeatmapColours, on drawing: inout Drawing
    ) {
        let rim = Stroke(colour: Colour(0xC8C8C8), width: 0.6)
        guard let cell else {
            drawing.box(area, fill: .hatch(.diagonal, Colour(0xA8A8A8)), stroke: rim)
            return
        }
        let colour = colours.colour(cell.value)
        drawing.box(area, fill: .colour(colour), stroke: rim)
        // Part of a number would be another number.
        let fits = TextMeasure.width(cell.text, .tick) <= cellWidth - 4
        let text = TextWrap.shortened(
            fits ? cell.text : NumberText.short(cell.value), width: cellWidth - 4, font: .tick)
        drawing.text(
            Label(
                text: text, at: Point(x: area.middle.x, y: area.middle.y + 4.2), anchor: .middle,
                colour: Contrast.letters(on: colour), whole: text == cell.text ? nil : cell.text))
    }
}
