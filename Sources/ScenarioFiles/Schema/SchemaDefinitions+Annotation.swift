import Scenario

// Values with what supports them, `{value: ..., source: ..., evidence: ...}`, and uncertain ones.
extension SchemaDefinitions {
    private static let annotationKeys = KeyTable.annotation.map(\.name)

    /// Refers to the schema of a value, a list or a table, annotated or not.
    mutating func annotatable(_ kind: ValueKind, path: String, canBeUncertain: Bool = true) -> JSONValue {
        let isUncertain = canBeUncertain && KeyTable.canBeUncertain(kind, at: path)
        let name =
            name(of: kind, path: path)
            + (kind.canBeUncertain && !isUncertain ? "-certain-or-annotated" : "-or-annotated")
        if has(name) { return SchemaDefinitions.reference(to: name) }
        let bare = value(kind, path: path)
        let annotated = annotated(bare, uncertain: isUncertain ? distribution(for: kind, path: path) : nil)
        let schema: JSONValue
        switch kind {
        case .table(_, .words), .shares(.words):
            schema = ["if": hasAnnotationKeys(), "then": annotated, "else": bare]
        case .table, .shares:
            // Names can be those of an annotation.
            let alone = self.annotated(["type": "null"], uncertain: nil)
            schema = ["if": isAnnotatedTable(), "then": annotated, "else": ["anyOf": [bare, alone]]]
        case .durationDistribution: schema = ["if": hasAnnotationKeys(), "then": annotated, "else": bare]
        default: schema = ["if": ["type": "object"], "then": annotated, "else": bare]
        }
        return define(name, as: schema)
    }

    private mutating func annotated(_ value: JSONValue, uncertain: JSONValue?) -> JSONValue {
        var members = [JSONValue.Member("value", value)]
        if let uncertain { members.append(JSONValue.Member("uncertain", uncertain)) }
        for key in KeyTable.annotation {
            let bare = self.value(key.kind, path: key.name)
            members.append(JSONValue.Member(key.name, SchemaDefinitions.description(of: key).with(bare)))
        }
        // Described once, and referred to.
        for index in members.indices.suffix(KeyTable.annotation.count) {
            members[index].value = define("annotation-\(members[index].key)", as: members[index].value)
        }
        let schema = JSONValue.map([
            ("type", "object"), ("properties", .object(members)), ("additionalProperties", false),
        ])
        return uncertain == nil ? schema : schema.with(["not": valueBesideUncertainty()])
    }

    private mutating func valueBesideUncertainty() -> JSONValue {
        define(
            "value-beside-uncertainty", as: SchemaDefinitions.present(["value", "uncertain"]))
    }

    private mutating func hasAnnotationKeys() -> JSONValue {
        let keys = ["value", "uncertain"] + SchemaDefinitions.annotationKeys
        return define(
            "has-annotation-keys-only", as: ["type": "object", "propertyNames": ["enum": .texts(keys)]])
    }

    /// Whether a table is annotated as a whole, and not one with the name `value`.
    mutating func isAnnotatedTable() -> JSONValue {
        define(
            "is-annotated-table",
            as: .map([
                ("type", "object"), ("required", ["value"]), ("properties", ["value": ["type": "object"]]),
                ("propertyNames", ["enum": .texts(["value"] + SchemaDefinitions.annotationKeys)]),
            ]))
    }
}
