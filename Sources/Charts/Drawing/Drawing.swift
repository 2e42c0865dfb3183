/// A chart that is laid out for one width: a list of marks with their places.
public struct Drawing: Equatable, Sendable {
    /// In CSS pixels.
    public let width: Double
    /// In CSS pixels.
    public internal(set) var height: Double
    /// Names the kind of chart for the page's style sheet.
    var kind: String
    private(set) var marks: [Mark] = []

    init(kind: String, width: Double, height: Double = 0) {
        self.kind = kind
        self.width = width
        self.height = height
    }

    /// The lines of text of the drawing.
    var labels: [Label] {
        marks.compactMap { if case .text(let label) = $0 { label } else { nil } }
    }

    mutating func box(
        _ area: Rectangle, fill: Fill = .none, stroke: Stroke? = nil, corner: Double = 0
    ) {
        marks.append(.box(area, fill: fill, stroke: stroke, corner: corner))
    }

    mutating func line(_ start: Point, _ end: Point, _ stroke: Stroke) {
        marks.append(.line(start, end, stroke))
    }

    mutating func horizontal(y: Double, from left: Double, to right: Double, _ stroke: Stroke) {
        line(Point(x: left, y: y), Point(x: right, y: y), stroke)
    }

    mutating func vertical(x: Double, from top: Double, to bottom: Double, _ stroke: Stroke) {
        line(Point(x: x, y: top), Point(x: x, y: bottom), stroke)
    }

    mutating func path(_ points: [Point], closed: Bool = false, fill: Fill = .none, stroke: Stroke? = nil) {
        marks.append(.path(points, closed: closed, fill: fill, stroke: stroke))
    }

    mutating func symbol(_ symbol: Symbol, at point: Point, size: Double = 9, _ colour: Colour) {
        marks.append(.symbol(symbol, point, size: size, colour))
    }

    mutating func text(_ label: Label) {
        guard !label.text.isEmpty else { return }
        marks.append(.text(label))
    }

    mutating func text(
        _ text: String, x: Double, baseline: Double, anchor: Label.Anchor = .start, font: Font = .tick,
        colour: Colour = .ink, halo: Bool = false
    ) {
        self.text(
            Label(
                text: text, at: Point(x: x, y: baseline), anchor: anchor, font: font, colour: colour, halo: halo))
    }

    /// Draws lines of text below each other; the first has its top at a height.
    ///
    /// - Returns: the lower edge of the last line.
    @discardableResult
    mutating func lines(
        _ lines: [String], x: Double, top: Double, anchor: Label.Anchor = .start, font: Font = .tick,
        colour: Colour = .ink, halo: Bool = false, whole: String? = nil
    ) -> Double {
        var y = top
        for (index, line) in lines.enumerated() {
            var label = Label(
                text: line, at: Point(x: x, y: y + font.ascent), anchor: anchor, font: font, colour: colour,
                halo: halo)
            if index == lines.count - 1, line.hasSuffix("…"), let whole, whole != line { label.whole = whole }
            text(label)
            y += font.leading
        }
        return y
    }
}
