extension HeatmapChart {
    /// The drawing at a width in CSS pixels, with the title above it or not.
    public func drawing(width: Double, heading: Bool) -> Drawing {
        var canvas = Canvas(kind: "heatmap", width: width, title: heading ? title : nil)
        let values = rows.indices.flatMap { row in columns.indices.map { cell(row, $0)?.value } }
        let extent = Extent(values)
        guard !extent.isEmpty else { return canvas.withoutFigures() }
        canvas.paragraph(axis, colour: .ink)
        let colours = HeatmapColours(scale, extent)
        colours.drawKey(hasGaps: values.contains { $0 == nil }, on: &canvas)
        let labels = TextMeasure.widest(rows + [rowAxis], .tick).rounded(.up)
        let labelRoom = min(labels, canvas.width * (canvas.isNarrow ? 0.34 : 0.3)) + 8
        let texts = rows.indices.flatMap { row in columns.indices.map { cell(row, $0)?.text ?? "" } }
        let wordRoom = TextMeasure.widest(columns.flatMap { $0.split(separator: " ").map(String.init) }, .tick)
        let least = max(30, TextMeasure.widest(texts, .tick) + 6, min(wordRoom + 6, 64))
        let perBlock = min(columns.count, max(1, Int((canvas.width - labelRoom) / least)))
        // As many columns in each block as in the others, if all do not fit beside each other.
        let blocks = (columns.count + perBlock - 1) / perBlock
        let count = (columns.count + blocks - 1) / blocks
        for first in stride(from: 0, to: columns.count, by: count) {
            if first > 0 { canvas.y += 12 }
            let shown = Array(first..<min(first + count, columns.count))
            let cellWidth = min((canvas.width - labelRoom) / Double(count), max(110, least))
            let block = HeatmapBlock(chart: self, columns: shown, labelRoom: labelRoom, cellWidth: cellWidth)
            block.draw(colours: colours, on: &canvas)
        }
        return canvas.finished()
    }
}
