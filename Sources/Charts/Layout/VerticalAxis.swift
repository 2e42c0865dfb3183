/// An axis of numbers from bottom to top, its labels to the left of a plot.
struct VerticalAxis {
    let ticks: NiceTicks
    private let labels: [String]
    private let low: Double
    private let high: Double

    /// An axis for numbers from low to high; a little is added at both ends, but not at zero.
    init(_ low: Double, _ high: Double, about count: Int) {
        let (least, most) = NiceTicks.widened(low, high)
        let margin = (most / 2 - least / 2) * 0.08
        self.low = least == 0 ? 0 : least - margin
        self.high = most == 0 ? 0 : most + margin
        ticks = NiceTicks(within: self.low, self.high, about: count)
        labels = ticks.labels
    }

    /// What the labels and their distance take.
    var room: Double { TextMeasure.widest(labels, .tick) + 8 }

    func scale(top: Double, bottom: Double) -> LinearScale {
        LinearScale(low, high, onto: bottom, top)
    }

    /// Lines across a plot, each with its number.
    func draw(plot: Rectangle, on drawing: inout Drawing) {
        let scale = scale(top: plot.y, bottom: plot.bottom)
        let distance = plot.height / Double(max(1, ticks.values.count - 1))
        let stride = distance >= Font.tick.height ? 1 : Int((Font.tick.height / distance).rounded(.up))
        let anchor = ticks.values.firstIndex(of: 0) ?? 0
        for (index, value) in ticks.values.enumerated() {
            let y = scale(value)
            drawing.horizontal(y: y, from: plot.x, to: plot.right, Stroke(colour: value == 0 ? .axis : .grid))
            guard (index - anchor) % stride == 0 else { continue }
            drawing.text(
                labels[index], x: plot.x - 6, baseline: y + Font.tick.size * 0.35, anchor: .end, colour: .quiet)
        }
    }
}
