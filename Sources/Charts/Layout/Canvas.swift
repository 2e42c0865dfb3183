/// A drawing under way, filled from top to bottom.
struct Canvas {
    /// Kept free at every edge.
    static let margin = 4.0
    /// From this width on, labels stand beside what they name, not above it.
    static let roomy = 480.0

    var drawing: Drawing
    /// The lower edge of what is drawn so far.
    var y: Double
    let left: Double
    let right: Double

    var isNarrow: Bool { drawing.width < Self.roomy }
    var width: Double { right - left }

    /// Begins a drawing, with its title above if there is one.
    init(kind: String, width: Double, title: String?) {
        let width = width.isFinite ? min(max(width, 280), 4000) : 640
        drawing = Drawing(kind: kind, width: width)
        left = Self.margin
        right = width - Self.margin
        y = Self.margin
        if let title, !title.isEmpty {
            let lines = TextWrap.lines(title, width: right - left, font: .heading, most: 5)
            y = drawing.lines(lines, x: left, top: y, font: .heading, whole: title) + 6
        }
    }

    /// Adds lines of text that go as far as the drawing is wide.
    mutating func paragraph(_ text: String, font: Font = .tick, colour: Colour = .quiet, most: Int = 4) {
        guard !text.isEmpty else { return }
        let lines = TextWrap.lines(text, width: width, font: font, most: most)
        y = drawing.lines(lines, x: left, top: y, font: font, colour: colour, whole: text) + 4
    }

    /// The drawing, as high as it is filled.
    func finished() -> Drawing {
        var result = drawing
        result.height = (y + Self.margin).rounded(.up)
        return result
    }

    /// A frame that says that there is nothing to draw.
    func withoutFigures() -> Drawing {
        var canvas = self
        let frame = Rectangle(x: left, y: y, width: width, height: 72)
        canvas.drawing.box(frame, stroke: Stroke(colour: .axis, dash: [4, 3]))
        canvas.drawing.text(
            "no figures", x: frame.middle.x, baseline: frame.middle.y + 4, anchor: .middle, font: .text,
            colour: .quiet)
        canvas.y = frame.bottom
        return canvas.finished()
    }
}
