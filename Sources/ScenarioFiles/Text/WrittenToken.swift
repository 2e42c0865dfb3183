internal import Scenario

/// How far a key or a value goes on the line that it begins on.
///
/// It is read off the line alone, without the lines around it: what is underlined may be a little too much or too
/// little where a map in braces goes over several lines.
enum WrittenToken {
    /// The number of characters of the token that begins at an index of a line, at least 1.
    static func length(in line: [Unicode.Scalar], at start: Int) -> Int {
        guard line.indices.contains(start) else { return 1 }
        let end: Int
        switch line[start] {
        case "\"", "'": end = endOfQuotation(line, start)
        case "{", "}", "[", "]", ",": end = start + 1
        case "-", "?", ":": end = isSpace(line, start + 1) ? start + 1 : endOfPlain(line, start)
        case let first where PrintableText.isHidden(first) || first == PrintableText.replacement: end = start + 1
        default: end = endOfPlain(line, start)
        }
        return max(1, end - start)
    }

    private static func isSpace(_ line: [Unicode.Scalar], _ index: Int) -> Bool {
        !line.indices.contains(index) || line[index] == " " || line[index] == "\t"
    }

    private static func isBracket(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "{" || scalar == "}" || scalar == "[" || scalar == "]"
    }

    /// The index after the closing quotation mark, or the end of the line.
    private static func endOfQuotation(_ line: [Unicode.Scalar], _ start: Int) -> Int {
        let mark = line[start]
        var index = start + 1
        while index < line.count {
            if mark == "\"", line[index] == "\\" {
                index += 2
            } else if line[index] != mark {
                index += 1
            } else if mark == "'", index + 1 < line.count, line[index + 1] == mark {
                index += 2
            } else {
                return index + 1
            }
        }
        return line.count
    }

    /// The index after a text without quotation marks.
    private static func endOfPlain(_ line: [Unicode.Scalar], _ start: Int) -> Int {
        let isInBrackets = isInBrackets(line, start)
        var end = start
        while end < line.count {
            let scalar = line[end]
            if scalar == "#", end > start, isSpace(line, end - 1) { break }
            if scalar == ":", isSpace(line, end + 1) { break }
            if isInBrackets, scalar == "," || isBracket(scalar) { break }
            end += 1
        }
        while end > start, isSpace(line, end - 1) { end -= 1 }
        return end
    }

    /// Whether a place stands in a map or a list in brackets: one is open before it, or one that is not opened is closed
    /// after it, or the line ends with a comma.
    private static func isInBrackets(_ line: [Unicode.Scalar], _ place: Int) -> Bool {
        var depth = 0
        var index = 0
        var last: Unicode.Scalar = " "
        while index < line.count {
            if index == place, depth > 0 { return true }
            let scalar = line[index]
            if scalar == "#", index == 0 || isSpace(line, index - 1) { break }
            if scalar == "\"" || scalar == "'", " {[,:-?".unicodeScalars.contains(last) {
                index = endOfQuotation(line, index)
                last = scalar
                continue
            }
            if scalar == "{" || scalar == "[" { depth += 1 }
            if scalar == "}" || scalar == "]" { depth -= 1 }
            if depth < 0 {
                if index >= place { return true }
                depth = 0
            }
            if !isSpace(line, index) { last = scalar }
            index += 1
        }
        return last == ","
    }
}
