/// A value of JSON whose objects keep the order of their keys.
public indirect enum JSONValue: Sendable, Equatable {
    /// Values by key, in order; no key stands twice.
    case object([Member])
    /// Values in order.
    case array([JSONValue])
    /// A text.
    case text(String)
    /// A finite number.
    case number(Double)
    /// `true` or `false`.
    case flag(Bool)
    /// `null`.
    case null

    /// A key with its value.
    public struct Member: Sendable, Equatable {
        /// The key.
        public var key: String
        /// The value.
        public var value: JSONValue

        /// Makes a member of an object.
        public init(_ key: String, _ value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// The value of a key, or nil if there is none or this is no object.
    ///
    /// - Complexity: O(n) for n keys.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
    /// Makes a text.
    public init(stringLiteral text: String) { self = .text(text) }

    /// Makes `true` or `false`.
    public init(booleanLiteral flag: Bool) { self = .flag(flag) }

    /// Makes a number.
    public init(integerLiteral number: Int) { self = .number(Double(number)) }
}

extension JSONValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    /// Makes an array.
    public init(arrayLiteral items: JSONValue...) { self = .array(items) }

    /// Makes an object with keys in the order in which they are written.
    public init(dictionaryLiteral members: (String, JSONValue)...) {
        self = .map(members)
    }
}

extension JSONValue {
    /// The object with the members of another one after its own.
    func with(_ other: JSONValue) -> JSONValue {
        guard case .object(let own) = self, case .object(let added) = other else { return self }
        return .object(own + added)
    }

    /// An object of keys and values.
    static func map(_ members: [(String, JSONValue)]) -> JSONValue {
        .object(members.map { Member($0.0, $0.1) })
    }

    /// An array of texts.
    static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .text($0) }) }
}
