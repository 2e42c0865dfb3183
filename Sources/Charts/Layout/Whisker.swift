/// An interval as a line with ends.
enum Whisker {
    /// Draws an interval that lies on its side.
    static func draw(
        from low: Double, to high: Double, y: Double, colour: Colour, width: Double = 1.6, cap: Double = 4,
        on drawing: inout Drawing
    ) {
        let stroke = Stroke(colour: colour, width: width)
        drawing.horizontal(y: y, from: low, to: high, stroke)
        drawing.vertical(x: low, from: y - cap, to: y + cap, stroke)
        drawing.vertical(x: high, from: y - cap, to: y + cap, stroke)
    }
}
