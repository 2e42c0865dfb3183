import Scenario

/// Renders differences as plain text.
public enum DifferenceText {
    /// The differences of two scenarios as lines: for each key what the one and the other says, and where.
    ///
    /// - Parameters:
    ///   - first: What the first scenario is called in the table, and its path.
    ///   - other: The same of the other.
    public static func lines(
        of differences: [Difference], first: (label: String, path: String), other: (label: String, path: String)
    ) -> [String] {
        let aside = EnglishList.joined(ScenarioDifference.descriptiveKeys)
        let values = differences.filter { $0.aspect != .support }
        let supports = differences.filter { $0.aspect == .support }
        let head = ["\(first.label): \(first.path)", "\(other.label): \(other.path)"]
        if differences.isEmpty {
            return head.map(PrintableText.line) + ["They say the same; \(aside) are not compared."]
        }
        var lines = head
        lines.append(
            values.isEmpty
                ? "Their values are the same; \(aside) are not compared."
                : "They differ in \(counted(values.count, "value")); \(aside) are not compared.")
        lines += table(values, first.label, other.label)
        if !supports.isEmpty {
            lines += ["", "The same value, by another source or grade of evidence (\(supports.count)):"]
            lines += table(supports, first.label, other.label)
        }
        // Nothing that stands in a file, its path included, is obeyed by the terminal.
        return lines.map(PrintableText.line)
    }

    private static func table(_ differences: [Difference], _ first: String, _ other: String) -> [String] {
        let rows = differences.map { (difference: $0, texts: texts($0)) }
        let width = rows.reduce(0) { max($0, $1.texts.first.count, $1.texts.other.count) }
        let labels = max(first.count, other.count)
        func line(_ label: String, _ said: String, _ place: SourcePlace?) -> String {
            let start = "    " + label + String(repeating: " ", count: labels - label.count) + "  " + said
            guard let place else { return start }
            return start + String(repeating: " ", count: width - said.count) + "  \(place.file):\(place.line)"
        }
        return rows.flatMap { row in
            [
                "", row.difference.key, line(first, row.texts.first, row.difference.first.place),
                line(other, row.texts.other, row.difference.other.place),
            ]
        }
    }

    private static let longest = 48

    /// What the two say, cut where it is long, so that what differs is seen.
    private static func texts(_ difference: Difference) -> (first: String, other: String) {
        let first = text(difference.first)
        let other = text(difference.other)
        // Of what is long and begins alike, the end with a word or two before what differs.
        let common = zip(first, other).prefix { $0 == $1 }.count
        let isLong = max(first.count, other.count) > longest
        let start = isLong && common > longest / 2 ? first.prefix(common - 12).lastIndex(of: " ") : nil
        let dropped = start.map { first.distance(from: first.startIndex, to: $0) } ?? 0
        func cut(_ text: String) -> String {
            let rest = dropped > 0 ? "..." + text.dropFirst(dropped) : text
            return rest.count > longest ? rest.prefix(longest - 3) + "..." : rest
        }
        return (cut(first), cut(other))
    }

    private static func text(_ statement: Difference.Statement) -> String {
        switch statement {
        case .stated(let text, _): text
        case .absent(let meaning?): "not stated: \(meaning)"
        case .absent(nil): "not stated"
        }
    }

    private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
