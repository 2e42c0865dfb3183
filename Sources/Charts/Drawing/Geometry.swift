/// A place on a drawing, in CSS pixels from the upper left corner.
struct Point: Equatable, Sendable {
    var x: Double
    var y: Double
}

/// An area of a drawing, in CSS pixels.
struct Rectangle: Equatable, Sendable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    var right: Double { x + width }
    var bottom: Double { y + height }
    var middle: Point { Point(x: x + width / 2, y: y + height / 2) }

    /// Whether two areas share more than an edge.
    func overlaps(_ other: Rectangle) -> Bool {
        x < other.right && other.x < right && y < other.bottom && other.y < bottom
    }

    func grown(by margin: Double) -> Rectangle {
        Rectangle(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
    }

    /// The area of what both share, 0 if nothing.
    func shared(with other: Rectangle) -> Double {
        let width = min(right, other.right) - max(x, other.x)
        let height = min(bottom, other.bottom) - max(y, other.y)
        return width > 0 && height > 0 ? width * height : 0
    }
}
