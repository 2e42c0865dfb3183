/// Breaks texts into lines of a width.
enum TextWrap {
    /// What stands for the rest of a text that is too long.
    private static let ellipsis = "…"

    /// The lines of a text, at least one; the last one is shortened if there would be more than allowed.
    ///
    /// Breaks at spaces and after hyphens and slashes, within a word if it alone is wider than a line.
    static func lines(_ text: String, width: Double, font: Font, most: Int = .max) -> [String] {
        var lines: [String] = []
        var line = ""
        for piece in pieces(text) {
            let joined = line + piece
            if TextMeasure.width(trimmed(joined), font) <= width {
                line = joined
                continue
            }
            if !line.isEmpty { lines.append(trimmed(line)) }
            line = String(piece.drop { $0 == " " })
            while TextMeasure.width(trimmed(line), font) > width, line.count > 1 {
                let head = longestStart(of: line, width: width, font: font)
                lines.append(head)
                line.removeFirst(head.count)
            }
        }
        if !trimmed(line).isEmpty || lines.isEmpty { lines.append(trimmed(line)) }
        guard lines.count > most else { return lines }
        let rest = lines[(most - 1)...].joined(separator: " ")
        return Array(lines[..<(most - 1)]) + [shortened(rest, width: width, font: font)]
    }

    /// The text, or as much of it as fits before an ellipsis; a number is there with all its digits or not at all.
    static func shortened(_ text: String, width: Double, font: Font) -> String {
        if TextMeasure.width(text, font) <= width { return text }
        var head = longestStart(of: text, width: width - TextMeasure.width(ellipsis, font), font: font)
        let next = text.dropFirst(head.count).first
        if let next, isPartOfNumber(next), head.last.map(isPartOfNumber) == true {
            while head.last.map(isPartOfNumber) == true { head.removeLast() }
        }
        while head.last == " " { head.removeLast() }
        return head + ellipsis
    }

    private static func isPartOfNumber(_ letter: Character) -> Bool {
        letter.isNumber || letter == "." || letter == "\u{202F}" || letter == "−" || letter == "+" || letter == "-"
    }

    private static func longestStart(of text: String, width: Double, font: Font) -> String {
        var head = ""
        for letter in text {
            if TextMeasure.width(head + String(letter), font) > width, !head.isEmpty { break }
            head.append(letter)
        }
        return head
    }

    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        for letter in text {
            // A space goes before the word that follows, so that a line can drop it.
            if letter.isWhitespace, letter != "\u{202F}", letter != "\u{A0}", letter != "\u{2009}" {
                if !piece.isEmpty { pieces.append(piece) }
                piece = " "
                continue
            }
            piece.append(letter)
            if letter == "-" || letter == "/" || letter == "_", piece.count > 3 {
                pieces.append(piece)
                piece = ""
            }
        }
        if !piece.isEmpty { pieces.append(piece) }
        return pieces
    }

    private static func trimmed(_ text: String) -> String {
        var part = Substring(text)
        while part.first == " " { part.removeFirst() }
        while part.last == " " { part.removeLast() }
        return String(part)
    }
}
