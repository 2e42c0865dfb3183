/// Reads a JSON text (RFC 8259), and tells the line of what is wrong with it.
///
/// Stricter than the standard where a referee has to be: a key that stands twice in an object and a number beyond the
/// range of a `Double` are refused.
struct JSONReader {
    /// What is wrong, and in which line, from 1.
    struct Fault: Error, Equatable {
        let line: Int
        let message: String
    }

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private var depth = 0

    // A text of nothing but brackets must not exhaust the stack.
    private static let depthLimit = 64

    private init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The value that a text states.
    ///
    /// - Throws: A fault with its line.
    /// - Complexity: O(*n*) in the text, O(*m*) for each key of an object of *m* keys.
    static func read(_ text: String) throws(Fault) -> JSONValue {
        var reader = JSONReader(text)
        reader.skipBlanks()
        let value = try reader.value()
        reader.skipBlanks()
        if reader.position < reader.bytes.count { throw reader.fault("the text goes on after its end") }
        return value
    }

    private func fault(_ message: String) -> Fault { Fault(line: line, message: message) }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 {
            if byte == 0x0a { line += 1 }
            position += 1
        }
    }

    private mutating func take(_ character: Character) -> Bool {
        guard let byte = next, byte == character.asciiValue else { return false }
        position += 1
        return true
    }

    private mutating func value() throws(Fault) -> JSONValue {
        guard let byte = next else { throw fault("the text ends too early") }
        switch Character(UnicodeScalar(byte)) {
        case "{": return try nested { reader throws(Fault) in try reader.object() }
        case "[": return try nested { reader throws(Fault) in try reader.list() }
        case "\"": return .text(try string())
        case "-", "0"..."9": return .number(try number())
        default: return try word()
        }
    }

    private mutating func nested(
        _ read: (inout JSONReader) throws(Fault) -> JSONValue
    ) throws(Fault) -> JSONValue {
        depth += 1
        if depth > Self.depthLimit { throw fault("values are nested more than \(Self.depthLimit) deep") }
        let value = try read(&self)
        depth -= 1
        return value
    }

    private mutating func word() throws(Fault) -> JSONValue {
        let start = position
        while let byte = next, Character(UnicodeScalar(byte)).isLetter { position += 1 }
        switch String(decoding: bytes[start..<position], as: UTF8.self) {
        case "true": return .flag(true)
        case "false": return .flag(false)
        case "null": return .null
        case "": throw fault("a value is expected here")
        case let other: throw fault("'\(other)' is no JSON value: write a number, a text, a list or an object")
        }
    }

    private mutating func object() throws(Fault) -> JSONValue {
        position += 1
        var members: [JSONMember] = []
        skipBlanks()
        if take("}") { return .object(members) }
        repeat {
            skipBlanks()
            guard next == 0x22 else { throw fault("a key in quotation marks is expected here") }
            let key = try string()
            if members.contains(where: { $0.key == key }) {
                throw fault("the key \"\(key)\" stands twice in an object")
            }
            skipBlanks()
            guard take(":") else { throw fault("a colon is expected after the key \"\(key)\"") }
            skipBlanks()
            members.append(JSONMember(key: key, value: try value()))
            skipBlanks()
        } while take(",")
        guard take("}") else { throw fault("a comma or a closing brace is expected here") }
        return .object(members)
    }

    private mutating func list() throws(Fault) -> JSONValue {
        position += 1
        var items: [JSONValue] = []
        skipBlanks()
        if take("]") { return .list(items) }
        repeat {
            skipBlanks()
            items.append(try value())
            skipBlanks()
        } while take(",")
        guard take("]") else { throw fault("a comma or a closing bracket is expected here") }
        return .list(items)
    }

    private mutating func number() throws(Fault) -> Double {
        let start = position
        let accepted = Array("+-.eE0123456789".utf8)
        while let byte = next, accepted.contains(byte) { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil, let value = Double(text)
        else { throw fault("'\(text)' is no JSON number") }
        guard value.isFinite else { throw fault("the number \(text) is too large") }
        return value
    }

    private mutating func string() throws(Fault) -> String {
        position += 1
        var text: [UInt8] = []
        while let byte = next {
            position += 1
            switch byte {
            case 0x22: return String(decoding: text, as: UTF8.self)
            case 0x5c: text += Array(String(try escaped()).utf8)
            case 0..<0x20: throw fault("a text has to end in the line in which it begins")
            default: text.append(byte)
            }
        }
        throw fault("a text has no closing quotation mark")
    }

    private mutating func escaped() throws(Fault) -> Character {
        guard let byte = next else { throw fault("a text has no closing quotation mark") }
        position += 1
        switch Character(UnicodeScalar(byte)) {
        case "n": return "\n"
        case "t": return "\t"
        case "r": return "\r"
        case "b": return "\u{8}"
        case "f": return "\u{c}"
        case "\"", "\\", "/": return Character(UnicodeScalar(byte))
        case "u": return try unicode()
        default: throw fault("a backslash stands before '\(Character(UnicodeScalar(byte)))', which has no meaning")
        }
    }

    private mutating func unicode() throws(Fault) -> Character {
        let high = try codeUnit()
        guard (0xd800..<0xdc00).contains(high) else {
            guard let scalar = UnicodeScalar(high) else { throw fault("\\u is followed by half a character") }
            return Character(scalar)
        }
        guard take("\\"), take("u") else { throw fault("\\u is followed by half a character") }
        let low = try codeUnit()
        guard (0xdc00..<0xe000).contains(low),
            let scalar = UnicodeScalar(0x10000 + (high - 0xd800) << 10 + (low - 0xdc00))
        else { throw fault("\\u is followed by half a character") }
        return Character(scalar)
    }

    private mutating func codeUnit() throws(Fault) -> UInt32 {
        let end = position + 4
        guard end <= bytes.count,
            let unit = UInt32(String(decoding: bytes[position..<end], as: UTF8.self), radix: 16)
        else { throw fault("\\u needs four hexadecimal digits") }
        position = end
        return unit
    }
}
