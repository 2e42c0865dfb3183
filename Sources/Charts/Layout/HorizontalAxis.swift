/// An axis of numbers from left to right.
struct HorizontalAxis {
    let ticks: NiceTicks
    let scale: LinearScale
    private let labels: [String]

    /// An axis for numbers from low to high between two edges; labels stay within them.
    init(_ low: Double, _ high: Double, left: Double, right: Double) {
        let ticks = NiceTicks(enclosing: low, high, about: max(2, Int((right - left) / 75)))
        let labels = ticks.labels
        let first = TextMeasure.width(labels[0], .tick) / 2
        let last = TextMeasure.width(labels[labels.count - 1], .tick) / 2
        self.ticks = ticks
        self.labels = labels
        scale = LinearScale(
            ticks.low, ticks.high, onto: left + min(first, (right - left) / 4), right - min(last, (right - left) / 4))
    }

    /// The same ticks on another stretch.
    init(_ ticks: NiceTicks, scale: LinearScale) {
        self.ticks = ticks
        self.scale = scale
        labels = ticks.labels
    }

    /// Lines at all ticks.
    func drawGrid(from top: Double, to bottom: Double, on drawing: inout Drawing) {
        for value in ticks.values {
            drawing.vertical(x: scale(value), from: top, to: bottom, Stroke(colour: .grid))
        }
    }

    /// Numbers below a height, and the axis's title below them.
    func drawLabels(top: Double, title: String, on canvas: inout Canvas) {
        canvas.drawing.horizontal(y: top, from: scale.start, to: scale.end, Stroke(colour: .axis))
        let stride = Self.stride(of: boxes)
        let anchor = ticks.values.firstIndex(of: 0) ?? 0
        for index in labels.indices where (index - anchor) % stride == 0 {
            let x = scale(ticks.values[index])
            canvas.drawing.vertical(x: x, from: top, to: top + 4, Stroke(colour: .axis))
            canvas.drawing.text(
                labels[index], x: x, baseline: top + 6 + Font.tick.ascent, anchor: .middle, colour: .quiet)
        }
        canvas.y = top + 6 + Font.tick.leading
        guard !title.isEmpty else { return }
        let lines = TextWrap.lines(title, width: canvas.width, font: .tick, most: 3)
        let widest = TextMeasure.widest(lines, .tick)
        let middle = (scale.start + scale.end) / 2
        let x = min(max(middle, canvas.left + widest / 2), canvas.right - widest / 2)
        canvas.y = canvas.drawing.lines(lines, x: x, top: canvas.y + 1, anchor: .middle, whole: title)
    }

    private var boxes: [ClosedRange<Double>] {
        zip(ticks.values, labels).map { value, label in
            let half = TextMeasure.width(label, .tick) / 2
            return (scale(value) - half)...(scale(value) + half)
        }
    }

    /// One label of so many is drawn, so that none touches the next.
    static func stride(of boxes: [ClosedRange<Double>]) -> Int {
        for stride in [1, 2, 5, 10] {
            var fits = true
            for index in boxes.indices where index + stride < boxes.count {
                if boxes[index].upperBound + 6 > boxes[index + stride].lowerBound { fits = false }
            }
            if fits { return stride }
        }
        return max(1, boxes.count)
    }
}
