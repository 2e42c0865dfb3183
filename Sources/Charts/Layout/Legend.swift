/// What marks mean, in lines above a chart.
struct Legend {
    /// What stands before the words of an entry.
    enum Sample {
        case area(Fill, Stroke?)
        case line(Stroke)
        case symbol(Symbol, Colour)
        case whisker(Colour)
        case box(PathwayDiagram.Node.Kind)
    }

    private static let sampleWidth = 22.0
    private var entries: [(sample: Sample, words: String)] = []

    mutating func add(_ sample: Sample, _ words: String) {
        entries.append((sample, words))
    }

    /// Draws all entries, in as many lines as they take.
    func draw(on canvas: inout Canvas) {
        guard !entries.isEmpty else { return }
        var x = canvas.left
        var top = canvas.y
        var bottom = top
        let indent = Self.sampleWidth + 6
        for (sample, words) in entries {
            let room = canvas.width - indent
            let lines = TextWrap.lines(words, width: room, font: .tick, most: 3)
            let width = indent + TextMeasure.widest(lines, .tick)
            if x > canvas.left, x + width > canvas.right {
                x = canvas.left
                top = bottom + 2
            }
            draw(sample, x: x, middle: top + Font.tick.leading / 2, on: &canvas.drawing)
            let end = canvas.drawing.lines(lines, x: x + indent, top: top, whole: words)
            bottom = max(bottom, end)
            x += width + 16
        }
        canvas.y = bottom + 6
    }

    private func draw(_ sample: Sample, x: Double, middle: Double, on drawing: inout Drawing) {
        let centre = Point(x: x + Self.sampleWidth / 2, y: middle)
        switch sample {
        case .area(let fill, let stroke):
            let area = Rectangle(x: x, y: middle - 5.5, width: Self.sampleWidth, height: 11)
            drawing.box(area, fill: fill, stroke: stroke)
        case .line(let stroke):
            drawing.horizontal(y: middle, from: x, to: x + Self.sampleWidth, stroke)
        case .symbol(let symbol, let colour): drawing.symbol(symbol, at: centre, colour)
        case .box(let kind):
            PathwayBox.outline(
                kind, Rectangle(x: x + 0.5, y: middle - 6.5, width: Self.sampleWidth - 1, height: 13), on: &drawing)
        case .whisker(let colour):
            Whisker.draw(from: x + 1, to: x + Self.sampleWidth - 1, y: middle, colour: colour, on: &drawing)
        }
    }
}
