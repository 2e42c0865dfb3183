extension JSONValue {
    /// The JSON of the value with an indentation of two spaces, without a line feed at the end.
    ///
    /// What has room on a line of 120 characters stands on one line.
    public var text: String { text(indentation: 0, column: 0) }

    /// The text that begins at a column of a line with an indentation.
    private func text(indentation: Int, column: Int) -> String {
        let line = lineOfText
        if line.unicodeScalars.count + column < 120 { return line }
        let inner = String(repeating: " ", count: indentation + 2)
        let outer = String(repeating: " ", count: indentation)
        switch self {
        case .object(let members) where !members.isEmpty:
            let lines = members.map { member in
                let start = "\(inner)\(JSONValue.quoted(member.key)): "
                return start + member.value.text(indentation: indentation + 2, column: start.unicodeScalars.count)
            }
            return "{\n\(lines.joined(separator: ",\n"))\n\(outer)}"
        case .array(let items) where !items.isEmpty:
            let lines = items.map { inner + $0.text(indentation: indentation + 2, column: inner.count) }
            return "[\n\(lines.joined(separator: ",\n"))\n\(outer)]"
        default: return line
        }
    }

    private var lineOfText: String {
        switch self {
        case .object(let members):
            "{\(members.map { "\(JSONValue.quoted($0.key)): \($0.value.lineOfText)" }.joined(separator: ", "))}"
        case .array(let items): "[\(items.map(\.lineOfText).joined(separator: ", "))]"
        case .text(let text): JSONValue.quoted(text)
        case .number(let number):
            number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : number.description
        case .flag(let flag): flag ? "true" : "false"
        case .null: "null"
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
            case "\u{0}"..<" ":
                let digits = String(scalar.value, radix: 16, uppercase: true)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
