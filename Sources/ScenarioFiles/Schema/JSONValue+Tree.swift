extension JSONValue {
    /// What a scenario file says, as the reader of an editor sees it: a number, `true` and `false` without quotation
    /// marks are such, and all other single values are texts.
    ///
    /// What no JSON can say (`.inf`, `.nan`) is a text.
    public init(_ tree: ScenarioTree) {
        switch tree {
        case .map(let entries, _): self = .object(entries.map { Member($0.key, JSONValue($0.value)) })
        case .list(let items, _): self = .array(items.map { JSONValue($0) })
        case .null: self = .null
        case .scalar(let text, let isPlain, _):
            switch ScalarKind(of: text, isPlain: isPlain) {
            case .null: self = .null
            case .boolean: self = .flag(text.first == "t" || text.first == "T")
            case .number: self = JSONValue.number(of: text).map { .number($0) } ?? .text(text)
            case .text: self = .text(text)
            }
        }
    }

    private static func number(of text: String) -> Double? {
        let number: Double? =
            text.hasPrefix("0o") ? Int(text.dropFirst(2), radix: 8).map { Double($0) } : Double(text)
        return number.flatMap { $0.isFinite ? $0 : nil }
    }
}
