import Scenario

// What may stand at a key when nothing is said about it: the value itself, or null, which is absence.
extension SchemaDefinitions {
    static let anyDuration = ValueKind.duration(0...Double.infinity)

    /// Refers to the schema of a value.
    mutating func value(_ kind: ValueKind, path: String) -> JSONValue {
        let name = name(of: kind, path: path)
        if has(name) { return SchemaDefinitions.reference(to: name) }
        let schema = schema(of: kind, path: path)
        return define(name, as: schema)
    }

    /// Refers to the schema of a figure greater than 0, of the same quantity as a kind.
    mutating func positive(_ kind: ValueKind, path: String) -> JSONValue {
        let unbounded = kind.withoutBounds
        var schema: JSONValue = ["type": SchemaDefinitions.types(of: unbounded)]
        switch unbounded {
        case .number, .share: schema = schema.with(["exclusiveMinimum": 0])
        default: break
        }
        if let pattern = QuantityPattern.text(of: unbounded, isPositive: true) {
            let message = "write \(unbounded.words) greater than 0"
            schema = schema.with(["pattern": .text(pattern), "patternErrorMessage": .text(message)])
        }
        return define(name(of: unbounded, path: path) + "-greater-than-0", as: schema)
    }

    private mutating func schema(of kind: ValueKind, path: String) -> JSONValue {
        let typed: JSONValue = ["type": SchemaDefinitions.types(of: kind)]
        let pattern = SchemaDefinitions.pattern(of: kind)
        switch kind {
        case .duration, .rate, .hoursPerWeek, .money, .hoursOfDay: return typed.with(pattern)
        case .share(let range): return typed.with(SchemaDefinitions.bounds(range)).with(pattern)
        case .number(let range): return typed.with(SchemaDefinitions.bounds(range))
        case .figure: return typed.with(SchemaDefinitions.bounds(-1e12...1e12)).with(pattern)
        case .integer(let range):
            return typed.with(SchemaDefinitions.bounds(Double(range.lowerBound)...Double(range.upperBound)))
        case .flag, .text: return typed
        case .identifier, .reference: return typed.with(pattern).with(["maxLength": 64])
        case .date: return typed.with(["format": "date"]).with(pattern)
        case .choice(let choices):
            return [
                "enum": .array(choices.map { .text($0.name) } + [.null]),
                "enumDescriptions": .texts(choices.map(\.meaning) + ["as if the key were left out"]),
            ]
        case .durationDistribution:
            return [
                "if": ["type": "object"],
                "then": distribution(for: .durationDistribution, path: path),
                "else": value(SchemaDefinitions.anyDuration, path: path),
            ]
        case .orNone(let kind): return ["anyOf": [["const": "none"], value(kind, path: path + ".value")]]
        case .list(let kind):
            let item = value(kind, path: path + ".item")
            return [
                "if": ["type": "array"],
                "then": [
                    "items": item.with(SchemaDefinitions.isPresent), "maxItems": .number(Double(KeyTable.mostEntries)),
                ],
                "else": item,
            ]
        case .table(let kind, let names):
            return table(annotatable(kind, path: path + ".value"), by: names)
        case .shares(let names):
            return table(annotatable(.share(0...1), path: path, canBeUncertain: false), by: names)
        case .map, .named, .perNamed: return ["type": ["object", "null"]]
        }
    }

    private mutating func table(_ entry: JSONValue, by names: ValueKind.Names) -> JSONValue {
        switch names {
        case .words(let words):
            [
                "type": ["object", "null"],
                "properties": .map(words.map { ($0, entry) }),
                "additionalProperties": false,
            ]
        case .references:
            [
                "type": ["object", "null"],
                "propertyNames": value(.identifier, path: ""), "maxProperties": .number(Double(KeyTable.mostEntries)),
                "additionalProperties": entry,
            ]
        }
    }

    private static func types(of kind: ValueKind) -> JSONValue {
        switch kind {
        case .share, .figure: ["number", "string", "null"]
        case .number: ["number", "null"]
        case .integer: ["integer", "null"]
        case .flag: ["boolean", "null"]
        default: ["string", "null"]
        }
    }

    private static func bounds(_ range: ClosedRange<Double>) -> JSONValue {
        var members: [(String, JSONValue)] = []
        if range.lowerBound.isFinite { members.append(("minimum", .number(range.lowerBound))) }
        if range.upperBound.isFinite { members.append(("maximum", .number(range.upperBound))) }
        return .map(members)
    }

    /// A pattern, and what an editor says where it does not match.
    private static func pattern(of kind: ValueKind) -> JSONValue {
        guard let pattern = QuantityPattern.text(of: kind) else { return [:] }
        return [
            "pattern": .text(pattern),
            "patternErrorMessage": .text(
                "write \(kind.words), such as \(ExampleInRange.text(of: kind))"),
        ]
    }
}
