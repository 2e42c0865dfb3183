/// Rows of text set in columns with spaces between them.
public struct TextColumns {
    /// Which side the text of a column stands at.
    public enum Side { case left, right }

    private let sides: [Side]
    private var rows: [[String]] = []

    /// Makes an empty table.
    public init(_ sides: [Side]) { self.sides = sides }

    /// Adds a row with one text for each column.
    public mutating func add(_ row: [String]) {
        precondition(row.count == sides.count, "one text for each column")
        rows.append(row)
    }

    /// The rows as lines, without spaces at their ends.
    public func lines() -> [String] {
        let widths = sides.indices.map { column in rows.reduce(0) { max($0, $1[column].count) } }
        return rows.map { row in
            var line = ""
            for (column, text) in row.enumerated() {
                let space = String(repeating: " ", count: widths[column] - text.count)
                line += (column > 0 ? "  " : "") + (sides[column] == .left ? text + space : space + text)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
