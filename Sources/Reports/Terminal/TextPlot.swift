/// A curve as text, for a terminal.
public struct TextPlot {
    /// Columns of the plane.
    public var columns = 64
    /// Rows of the plane.
    public var rows = 12

    /// Makes the usual plane.
    public init() {}

    /// The lines of a plot: points as dots, the curve as asterisks over them, the ends of the axis at the left.
    ///
    /// - Parameters:
    ///   - points: Values at equal distances.
    ///   - curve: Values of the curve at the same places, from the first on; it may be shorter.
    ///   - label: The text of a value at the axis.
    /// - Returns: No lines where nothing can be drawn.
    /// - Complexity: O(n + columns x rows).
    public func lines(points: [Double], curve: [Double], label: (Double) -> String) -> [String] {
        guard points.count > 1, let low = (points + curve).min(), let high = (points + curve).max(), high > low else {
            return []
        }
        var plane = [[Character]](repeating: [Character](repeating: " ", count: columns), count: rows)
        func draw(_ values: [Double], _ mark: Character) {
            for (place, value) in values.enumerated() {
                let column = place * (columns - 1) / (points.count - 1)
                let row = Int(((high - value) / (high - low) * Double(rows - 1)).rounded())
                plane[row][column] = mark
            }
        }
        draw(points, ".")
        draw(curve, "*")
        return framed(plane, top: label(high), bottom: label(low))
    }

    /// The lines of a plot of points at places of their own over a threshold.
    ///
    /// - Parameters:
    ///   - points: Places from 0 to 1 and values.
    ///   - threshold: A value that is drawn all along.
    ///   - label: The text of a value at the axis.
    /// - Returns: No lines where nothing can be drawn.
    public func lines(at points: [(at: Double, value: Double)], threshold: Double, label: (Double) -> String)
        -> [String]
    {
        let values = points.map(\.value) + [threshold]
        guard let low = values.min(), let high = values.max(), high > low else { return [] }
        var plane = [[Character]](repeating: [Character](repeating: " ", count: columns), count: rows)
        func row(_ value: Double) -> Int { Int(((high - value) / (high - low) * Double(rows - 1)).rounded()) }
        for column in 0..<columns { plane[row(threshold)][column] = "-" }
        for point in points { plane[row(point.value)][Int((point.at * Double(columns - 1)).rounded())] = "*" }
        return framed(plane, top: label(high), bottom: label(low))
    }

    private func framed(_ plane: [[Character]], top: String, bottom: String) -> [String] {
        let width = max(top.count, bottom.count)
        return plane.enumerated().map { row, cells in
            let text = row == 0 ? top : row == rows - 1 ? bottom : ""
            var line = String(repeating: " ", count: width - text.count) + text + " |" + String(cells)
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
