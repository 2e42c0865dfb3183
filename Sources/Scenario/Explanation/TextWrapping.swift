/// Breaks text into lines of so many columns.
enum TextWrapping {
    /// The text in lines of at most `columns` characters, broken at spaces; a longer word has a line of its own.
    ///
    /// - Parameters:
    ///   - indentation: What every line begins with.
    ///   - first: What the first line begins with instead, as wide as the others' beginning.
    /// - Complexity: O(n).
    static func wrapped(
        _ text: String, columns: Int, indentation: String = "", first: String? = nil
    ) -> [String] {
        var lines: [String] = []
        var line = first ?? indentation
        var isEmpty = true
        for word in text.split(separator: " ") {
            if !isEmpty, line.count + 1 + word.count > columns {
                lines.append(line)
                line = indentation
                isEmpty = true
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        return lines + [line]
    }
}
