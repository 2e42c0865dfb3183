/// An axis of numbers from left to right.
struct HorizontalAxis {
    let ticks: NiceTicks
    let scale: LinearScale
    private let labels: [String]

    /// An axis for numbers from low to high between two edges; labels stay within them.
    ///
    /// A little is added at both ends, so that no mark stands on an edge; not at zero, where bars begin.
    init(_ low: Double, _ high: Double, left: Double, right: Double) {
        let (least, most) = NiceTicks.widened(low, high)
        let margin = (most / 2 - least / 2) * 0.06
        let (low, high) = (least == 0 ? 0 : least - margin, most == 0 ? 0 : most + margin)
        var count = max(2, Int((right - left) / 40))
        while true {
            let ticks = NiceTicks(within: low, high, about: count)
            let axis = HorizontalAxis(ticks, labels: ticks.labels, low: low, high: high, left: left, right: right)
            if count <= 2 || Self.stride(of: axis.boxes) == 1 {
                self = axis
                return
            }
            count -= 1
        }
    }

    private init(_ ticks: NiceTicks, labels: [String], low: Double, high: Double, left: Double, right: Double) {
        self.ticks = ticks
        self.labels = labels
        // Half of a label may stand out beyond its tick: only as much as it would beyond the edge is taken away.
        var (start, end) = (left, right)
        for _ in 0..<2 {
            let scale = LinearScale(low, high, onto: start, end)
            let half = labels.map { TextMeasure.width($0, .tick) / 2 }
            start += max(0, left - (scale(ticks.low) - half[0]))
            end -= max(0, scale(ticks.high) + half[half.count - 1] - right)
            if end - start < (right - left) / 3 {
                (start, end) = (left + (right - left) / 3, right - (right - left) / 3)
            }
        }
        scale = LinearScale(low, high, onto: start, end)
    }

    /// Lines at all ticks.
    func drawGrid(from top: Double, to bottom: Double, on drawing: inout Drawing) {
        for value in ticks.values {
            drawing.vertical(x: scale(value), from: top, to: bottom, Stroke(colour: .grid))
        }
    }

    /// Numbers below a height, and the axis's title below them.
    func drawLabels(top: Double, title: String, on canvas: inout Canvas) {
        drawTicks(top: top, on: &canvas)
        drawTitle(title, on: &canvas)
    }

    /// A line with numbers below it.
    func drawTicks(top: Double, on canvas: inout Canvas) {
        canvas.drawing.horizontal(y: top, from: scale.start, to: scale.end, Stroke(colour: .axis))
        let stride = Self.stride(of: boxes)
        let anchor = ticks.values.firstIndex(of: 0) ?? 0
        for index in labels.indices where (index - anchor) % stride == 0 {
            let x = scale(ticks.values[index])
            canvas.drawing.vertical(x: x, from: top, to: top + 4, Stroke(colour: .axis))
            canvas.drawing.text(
                labels[index], x: x, baseline: top + 8 + Font.tick.ascent, anchor: .middle, colour: .quiet)
        }
        canvas.y = top + 8 + Font.tick.leading
    }

    /// What the numbers are, below what is drawn so far.
    func drawTitle(_ title: String, on canvas: inout Canvas) {
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
