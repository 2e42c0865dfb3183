import Scenario

/// The schemas that are referred to by name, `#/$defs/...`, as they are found to be needed.
struct SchemaDefinitions {
    private var members: [JSONValue.Member] = []
    private var namesOfKinds: [(kind: ValueKind, name: String)] = []

    /// All of them, sorted by name.
    var all: [JSONValue.Member] { members.sorted { $0.key < $1.key } }

    /// Adds a schema under a name, and refers to it; one that is there stays.
    @discardableResult
    mutating func define(_ name: String, as schema: JSONValue) -> JSONValue {
        if !has(name) { members.append(JSONValue.Member(name, schema)) }
        return SchemaDefinitions.reference(to: name)
    }

    /// Refers to a schema by its name.
    static func reference(to name: String) -> JSONValue { ["$ref": .text("#/$defs/\(name)")] }

    /// Whether there is a schema of a name.
    func has(_ name: String) -> Bool { members.contains { $0.key == name } }

    /// The name of a kind of value: its words, or for words and tables of a key's own the path of the first key that has it.
    mutating func name(of kind: ValueKind, path: String) -> String {
        if case .list(let item) = kind { return "list-of-" + name(of: item, path: path) }
        if let known = namesOfKinds.first(where: { $0.kind == kind }) { return known.name }
        let name =
            switch kind {
            case .identifier, .reference: "id"
            case .choice, .table, .shares, .map, .named, .perNamed: path
            case .durationDistribution: "length-of-time-or-distribution"
            case .hoursOfDay: "stretch-of-day"
            case .figure: "figure"
            default: SchemaDefinitions.nameInWords(kind)
            }
        namesOfKinds.append((kind, name))
        return name
    }

    private static func nameInWords(_ kind: ValueKind) -> String {
        var words = kind.words.split { $0 == " " || $0 == "," }.map(String.init)
        if words.first == "a" || words.first == "an" { words.removeFirst() }
        return words.map { $0 == "%" ? "percent" : $0 }.joined(separator: "-")
    }
}
