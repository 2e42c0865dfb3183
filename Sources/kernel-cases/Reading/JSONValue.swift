/// A value of a JSON text, with the keys of objects in the order in which they stand there.
indirect enum JSONValue: Equatable, Sendable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([JSONMember])

    /// What kind of value this is, in words for a message.
    var kind: String {
        switch self {
        case .null: "null"
        case .flag(let value): value ? "true" : "false"
        case .number(let value): "the number \(value.plain)"
        case .text(let value): "the text \"\(value)\""
        case .list(let items): "a list of \(items.count)"
        case .object: "an object"
        }
    }

    /// The value of a key; nil when this is no object or has no such key.
    subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }
}

/// A key of a JSON object with its value.
struct JSONMember: Equatable, Sendable {
    let key: String
    let value: JSONValue
}

extension Double {
    /// The number as people write it: `4`, not `4.0`.
    var plain: String {
        self == rounded() && abs(self) < 1e15 ? String(Int(self)) : String(self)
    }
}
