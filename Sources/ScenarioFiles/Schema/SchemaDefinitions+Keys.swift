import Scenario

// Maps of keys, and what an editor shows of each.
extension SchemaDefinitions {
    /// The schemas of keys by name.
    mutating func properties(_ keys: [KeyDefinition], path: String) -> JSONValue {
        .map(
            keys.map { key in
                let keyPath = DottedPath.joined(path, key.name)
                return (key.name, SchemaDefinitions.description(of: key).with(schema(of: key, path: keyPath)))
            })
    }

    private mutating func schema(of key: KeyDefinition, path: String) -> JSONValue {
        switch key.kind {
        case .map: map(key, path: path)
        case .named, .perNamed:
            [
                "type": ["object", "null"],
                "propertyNames": value(.identifier, path: ""), "maxProperties": .number(Double(KeyTable.mostEntries)),
                "additionalProperties": map(key, path: path),
            ]
        default:
            KeyTable.plainKeys.contains(path)
                ? value(key.kind, path: path) : annotatable(key.kind, path: path)
        }
    }

    private mutating func map(_ key: KeyDefinition, path: String) -> JSONValue {
        [
            "type": ["object", "null"],
            "properties": properties(key.keys, path: path),
            "additionalProperties": false,
        ]
    }

    /// The title, the description, the default and the example of a key.
    static func description(of key: KeyDefinition) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("title", .text(title(of: key.name))), ("description", .text(words(about: key))),
        ]
        if case .standard(let text) = key.presence, let value = JSONValue(written: text) {
            members.append(("default", value))
        }
        if let example = JSONValue(written: key.example) { members.append(("examples", .array([example]))) }
        return .map(members)
    }

    private static func title(of name: String) -> String {
        let words = name.split(separator: "_").joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    private static func words(about key: KeyDefinition) -> String {
        var sentences = [key.summary]
        switch key.kind {
        case .map, .named, .perNamed: break
        default: sentences.append("Written as \(key.kind.words).")
        }
        switch key.presence {
        case .required: sentences.append("A whole scenario has it.")
        case .standard(let text): sentences.append("Left out, it is \(text).")
        case .optional(let words): sentences.append("Left out: \(words).")
        }
        if let evidence = key.evidence {
            sentences.append("The sources have \(evidence.low) to \(evidence.high) (\(evidence.source)).")
        }
        return sentences.joined(separator: " ")
    }
}

extension JSONValue {
    /// A value as a scenario writes it after its key; nil if it cannot be read.
    fileprivate init?(written text: String) {
        guard let tree = try? ScenarioParser.parse("key: \(text)", file: ""), let value = tree["key"] else {
            return nil
        }
        self.init(value)
    }
}
