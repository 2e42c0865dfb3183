/// The YAML form of a single value.
enum YamlScalar {
    /// The value on one line: plain if it is read back as the same kind of value, else in double quotation marks.
    static func text(of content: String, isPlain: Bool) -> String {
        if isPlain && ScalarKind(of: content) != .text { return content }
        return canStandPlain(content) ? content : quoted(content)
    }

    /// The text as it may stand in a comment: what would end the line, or is no printable character, as `?`.
    static func comment(_ content: String) -> String {
        var text = String.UnicodeScalarView()
        for scalar in content.unicodeScalars { text.append(needsEscape(scalar) ? "?" : scalar) }
        return String(text)
    }

    /// Whether a text is read as that text without quotation marks, by readers of YAML 1.1 too.
    private static func canStandPlain(_ content: String) -> Bool {
        let scalars = Array(content.unicodeScalars)
        guard let first = scalars.first, let last = scalars.last, ScalarKind(of: content) == .text else { return false }
        if first == " " || last == " " || last == ":" { return false }
        if "-?:,[]{}#&*!|>'\"%@`=~.".unicodeScalars.contains(first) { return false }
        if ["yes", "no", "on", "off"].contains(content.lowercased()) { return false }
        // 12:30 and 1_000 are integers in YAML 1.1.
        let unsigned = first == "+" ? scalars[1...] : scalars[...]
        if unsigned.allSatisfy({ ("0"..."9").contains($0) || $0 == ":" || $0 == "_" || $0 == "." }) { return false }
        var previous: Unicode.Scalar = " "
        for scalar in scalars {
            if needsEscape(scalar) { return false }
            if scalar == "#" && previous == " " { return false }
            if scalar == " " && previous == ":" { return false }
            previous = scalar
        }
        return true
    }

    private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA1...0x2027, 0x202A...0xD7FF, 0xE000...0xFDFF, 0xFF00...0xFFFD, 0x10000...0x10FFFF: false
        default: true
        }
    }

    private static func quoted(_ content: String) -> String {
        var text = "\""
        for scalar in content.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case "\r": text += "\\r"
            default:
                if needsEscape(scalar) {
                    let digits = String(scalar.value, radix: 16, uppercase: true)
                    text += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
                } else {
                    text.unicodeScalars.append(scalar)
                }
            }
        }
        return text + "\""
    }
}
