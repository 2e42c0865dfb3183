extension Symbol {
    /// The markup of a shape about a point; `size` is its width in CSS pixels.
    func element(at point: Point, size: Double, colour: Colour) -> String {
        let half = size / 2
        let paint = " fill=\"\(colour.text)\""
        switch self {
        case .circle: return circle(point, radius: half, paint)
        case .ring:
            return circle(point, radius: half - 0.5, " fill=\"#fff\" stroke=\"\(colour.text)\" stroke-width=\"2\"")
        case .square:
            let side = Coordinate.text(size * 0.88)
            let x = Coordinate.text(point.x - size * 0.44)
            let y = Coordinate.text(point.y - size * 0.44)
            return "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(side)\" height=\"\(side)\"\(paint)/>"
        case .diamond: return shape(point, [(0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)], half, paint)
        case .triangleUp: return shape(point, [(0, -1.1), (1.1, 0.9), (-1.1, 0.9)], half, paint)
        case .triangleDown: return shape(point, [(0, 1.1), (1.1, -0.9), (-1.1, -0.9)], half, paint)
        case .triangleLeft: return shape(point, [(-1.1, 0), (0.9, -1.1), (0.9, 1.1)], half, paint)
        case .triangleRight: return shape(point, [(1.1, 0), (-0.9, -1.1), (-0.9, 1.1)], half, paint)
        case .cross:
            let (x, y) = (point.x, point.y)
            let first = Coordinate.path(
                [Point(x: x - half, y: y - half), Point(x: x + half, y: y + half)], closed: false)
            let second = Coordinate.path(
                [Point(x: x - half, y: y + half), Point(x: x + half, y: y - half)], closed: false)
            return "<path d=\"\(first)\(second)\" fill=\"none\" stroke=\"\(colour.text)\" stroke-width=\"2\"/>"
        }
    }

    private func circle(_ point: Point, radius: Double, _ paint: String) -> String {
        let (x, y) = (Coordinate.text(point.x), Coordinate.text(point.y))
        return "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(Coordinate.text(radius))\"\(paint)/>"
    }

    private func shape(_ point: Point, _ corners: [(Double, Double)], _ half: Double, _ paint: String) -> String {
        let points = corners.map { Point(x: point.x + $0.0 * half, y: point.y + $0.1 * half) }
        return "<path d=\"\(Coordinate.path(points, closed: true))\"\(paint)/>"
    }
}
