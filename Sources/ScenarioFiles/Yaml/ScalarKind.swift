/// What YAML takes a scalar for (the core schema of YAML 1.2, chapter 10.3).
enum ScalarKind: Sendable, Equatable {
    case null, boolean, number, text

    /// The kind of a scalar; one in quotation marks is a text whatever it says.
    init(of text: String, isPlain: Bool = true) {
        guard isPlain else {
            self = .text
            return
        }
        switch text {
        case "", "~", "null", "Null", "NULL": self = .null
        case "true", "True", "TRUE", "false", "False", "FALSE": self = .boolean
        default: self = ScalarKind.isNumber(Array(text.utf8)) ? .number : .text
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isNumber(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        if text.hasPrefix("0o") {
            return bytes.count > 2
                && bytes.dropFirst(2).allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }
        }
        if text.hasPrefix("0x") {
            return bytes.count > 2 && bytes.dropFirst(2).allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
        }
        var rest = bytes[...]
        func skipSign() {
            if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        }
        func skipDigits() -> Int {
            let before = rest.count
            rest = rest.drop(while: isDigit)
            return before - rest.count
        }
        skipSign()
        if [".inf", ".Inf", ".INF"].contains(String(decoding: rest, as: UTF8.self)) { return true }
        if [".nan", ".NaN", ".NAN"].contains(text) { return true }
        var digits = skipDigits()
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            digits += skipDigits()
        }
        guard digits > 0 else { return false }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            skipSign()
            guard skipDigits() > 0 else { return false }
        }
        return rest.isEmpty
    }
}
