/// Coordinates as text: one decimal at the most, as few letters as can be.
enum Coordinate {
    /// Tenths of a pixel; what is not finite, or far outside any drawing, is brought to its edge.
    static func tenths(_ value: Double) -> Int {
        guard value.isFinite else { return 0 }
        return Int((min(max(value, -100_000), 100_000) * 10).rounded())
    }

    static func text(_ value: Double) -> String { text(tenths: tenths(value)) }

    static func text(tenths: Int) -> String {
        let size = tenths.magnitude
        let sign = tenths < 0 ? "-" : ""
        let decimal = size % 10 == 0 ? "" : ".\(size % 10)"
        let whole = size / 10
        return sign + (whole == 0 && !decimal.isEmpty ? "" : "\(whole)") + decimal
    }

    /// Lines from point to point, in steps, as the data of a path.
    static func path(_ points: [Point], closed: Bool) -> String {
        guard let first = points.first else { return "" }
        var x = tenths(first.x)
        var y = tenths(first.y)
        var data = "M" + joined(x, y)
        var previous = Character("M")
        for point in points.dropFirst() {
            let (nextX, nextY) = (tenths(point.x), tenths(point.y))
            let (stepX, stepY) = (nextX - x, nextY - y)
            if stepX == 0, stepY == 0 { continue }
            let (command, text): (Character, String) =
                stepY == 0
                ? ("h", self.text(tenths: stepX))
                : stepX == 0 ? ("v", self.text(tenths: stepY)) : ("l", joined(stepX, stepY))
            if command == previous {
                data += text.hasPrefix("-") ? text : " " + text
            } else {
                data.append(command)
                data += text
                previous = command
            }
            (x, y) = (nextX, nextY)
        }
        return closed ? data + "z" : data
    }

    private static func joined(_ x: Int, _ y: Int) -> String {
        let second = text(tenths: y)
        return text(tenths: x) + (second.hasPrefix("-") ? second : " " + second)
    }
}
