internal import Scenario

/// A line of a file as it is shown, with marks below one of its tokens.
struct MarkedLine {
    /// The line on at most `mostColumns` columns; three dots stand for what is cut off.
    let text: String
    /// Spaces, then a mark for each column of the token.
    let marks: String

    /// The most columns of a line; a longer one is cut around its token.
    static let mostColumns = 100
    private static let dots = "..."
    /// The columns shown before a token for whose sake the beginning of the line is cut off.
    private static let columnsBefore = 40

    /// Marks the token at a column, counted in characters from 1; a column after the end is that after the last
    /// character.
    init(_ line: String, column: Int, mark: Character) {
        // Of a line of megabytes only what is near the token is looked at.
        let skipped = column > 1000 ? column - 500 : 0
        let scalars = Array(line.unicodeScalars.dropFirst(skipped).prefix(2000))
        let start = min(max(0, column - 1 - skipped), scalars.count)
        let end = min(start + WrittenToken.length(in: scalars, at: start), scalars.count)
        var columns = [0]
        for scalar in scalars { columns.append((columns.last ?? 0) + Self.width(of: scalar)) }
        let token = columns[start]..<max(columns[end], columns[start] + 1)
        let shown = Self.shownColumns(of: columns[scalars.count], around: token)
        let kept = scalars.indices.filter { columns[$0] >= shown.lowerBound && columns[$0 + 1] <= shown.upperBound }
        let isCutBefore = shown.lowerBound > 0
        let before = (kept.first.map { columns[$0] } ?? shown.lowerBound) - (isCutBefore ? Self.dots.count : 0)
        text =
            (isCutBefore ? Self.dots : "") + Self.shown(kept.map { scalars[$0] })
            + (shown.upperBound < columns[scalars.count] ? Self.dots : "")
        let width = max(1, min(token.upperBound, max(shown.upperBound, token.lowerBound + 1)) - token.lowerBound)
        marks =
            String(repeating: " ", count: token.lowerBound - before) + String(repeating: String(mark), count: width)
    }

    private static func width(of scalar: Unicode.Scalar) -> Int {
        PrintableText.isHidden(scalar) ? 1 : TerminalColumns.count(of: scalar)
    }

    private static func shown(_ scalars: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return PrintableText.line(String(text))
    }

    /// The columns that are shown of so many.
    private static func shownColumns(of all: Int, around token: Range<Int>) -> Range<Int> {
        if all <= mostColumns { return 0..<all }
        let withoutEnd = mostColumns - dots.count
        var first = token.upperBound <= withoutEnd ? 0 : token.lowerBound - columnsBefore
        first = min(first, all - withoutEnd)
        if first <= dots.count { return 0..<withoutEnd }
        return first..<min(all, first + withoutEnd - dots.count + (all - first <= withoutEnd ? dots.count : 0))
    }
}
