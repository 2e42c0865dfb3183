import Scenario

// What a scenario that stands by itself may not leave out: required keys, the value beside a source, the parameters of
// a distribution. That what is there is right is said elsewhere.
extension SchemaDefinitions {
    /// The schema of a map with all the keys that it has to have, and so on below it.
    mutating func whole(_ map: KeyDefinition, path: String) -> JSONValue {
        var members: [(String, JSONValue)] = []
        for key in map.keys {
            let keyPath = DottedPath.joined(path, key.name)
            if let schema = whole(key, at: keyPath) {
                members.append((key.name, schema))
            } else if key.presence == .required {
                members.append((key.name, SchemaDefinitions.isPresent))
            }
        }
        var schema: [(String, JSONValue)] = []
        let required = map.keys.filter { $0.presence == .required }.map(\.name)
        if !required.isEmpty { schema.append(("required", .texts(required))) }
        if !members.isEmpty { schema.append(("properties", .map(members))) }
        return .map(schema)
    }

    private mutating func whole(_ key: KeyDefinition, at path: String) -> JSONValue? {
        let below: JSONValue
        switch key.kind {
        case .map: below = whole(key, path: path)
        case .named, .perNamed: below = ["additionalProperties": whole(key, path: path)]
        default:
            if KeyTable.plainKeys.contains(path) { return nil }
            below = wholeValue(key.kind, path: path)
        }
        return key.presence == .required ? below.with(SchemaDefinitions.isPresent) : below
    }

    private mutating func wholeValue(_ kind: ValueKind, path: String) -> JSONValue {
        switch kind {
        case .table(let entry, _): return wholeTable(kind, of: wholeValue(entry, path: path), path: path)
        case .shares: return wholeTable(kind, of: wholeValue(.share(0...1), path: path), path: path)
        case .durationDistribution:
            let distribution = wholeDistribution()
            // A bare length of time is whole.
            let value: JSONValue = [
                "if": ["type": "object"], "then": distribution, "else": SchemaDefinitions.isPresent,
            ]
            let annotated: JSONValue = ["required": ["value"], "properties": ["value": value]]
            return define(
                "whole-length-of-time",
                as: ["if": ["type": "object"], "then": ["anyOf": [annotated, distribution]]])
        default:
            let uncertain: JSONValue = ["required": ["uncertain"], "properties": ["uncertain": wholeDistribution()]]
            return define(
                "whole-value",
                as: ["if": ["type": "object"], "then": ["anyOf": [SchemaDefinitions.present(["value"]), uncertain]]])
        }
    }

    private mutating func wholeTable(_ kind: ValueKind, of entry: JSONValue, path: String) -> JSONValue {
        let name = name(of: kind, path: path) + "-whole"
        if has(name) { return SchemaDefinitions.reference(to: name) }
        let entries: JSONValue = ["additionalProperties": entry]
        let schema: JSONValue = [
            "if": isAnnotatedTable(),
            "then": ["properties": ["value": entries]],
            "else": value(kind, path: path).with(entries),
        ]
        return define(name, as: schema)
    }

    /// Whether there is a value, and not null.
    static let isPresent: JSONValue = ["not": ["type": "null"]]

    /// The schema of a map that has values at these keys.
    static func present(_ keys: [String]) -> JSONValue {
        .map([
            ("type", "object"), ("required", .texts(keys)), ("properties", .map(keys.map { ($0, isPresent) })),
        ])
    }
}
