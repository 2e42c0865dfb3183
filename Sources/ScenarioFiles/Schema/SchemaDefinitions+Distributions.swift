import Scenario

// Distributions: of lengths of time, and those that say how uncertain a figure is.
extension SchemaDefinitions {
    /// Refers to the schema of a map with one family of distributions whose values are of a kind.
    mutating func distribution(for kind: ValueKind, path: String) -> JSONValue {
        let families = DistributionFamily.all.filter { family in
            switch kind {
            case .durationDistribution: family.isForDurations
            case .share: family.isForUncertainty
            default: family.isForUncertainty && !family.isForSharesOnly
            }
        }
        let name =
            kind == .durationDistribution
            ? "distribution-of-lengths-of-time" : name(of: kind, path: path) + "-uncertain"
        if has(name) { return SchemaDefinitions.reference(to: name) }
        let parameterKind = kind == .durationDistribution ? SchemaDefinitions.anyDuration : kind
        let schema = JSONValue.map([
            ("type", ["object", "null"]),
            (
                "properties",
                .map(families.map { ($0.name, parameters(of: $0, parameterKind, path: path)) })
            ),
            ("additionalProperties", false),
        ]).with(define("one-family-at-most", as: SchemaDefinitions.oneFamilyAtMost))
        return define(name, as: schema)
    }

    private mutating func parameters(of family: DistributionFamily, _ kind: ValueKind, path: String) -> JSONValue {
        var members: [(String, JSONValue)] = []
        for parameter in family.statements.joined() where !members.contains(where: { $0.0 == parameter.name }) {
            let schema =
                switch parameter.kind {
                case .value: value(kind, path: path)
                case .positive: positive(kind, path: path)
                case .shape: positive(.number(0...Double.infinity), path: path)
                }
            members.append((parameter.name, schema))
        }
        let schema = JSONValue.map([
            ("description", .text(family.summary)), ("type", ["object", "null"]), ("properties", .map(members)),
            ("additionalProperties", false),
        ])
        guard family.statements.count > 1 else { return schema }
        // Parameters of one statement, and none of another.
        let alternatives = family.statements.map { statement -> JSONValue in
            let others = members.map(\.0).filter { name in !statement.contains { $0.name == name } }
            return ["properties": .map(others.map { ($0, ["type": "null"]) })]
        }
        return schema.with(["anyOf": .array(alternatives)])
    }

    private static let oneFamilyAtMost: JSONValue = {
        let alternatives = DistributionFamily.all.map { family -> JSONValue in
            ["properties": .map([(family.name, .flag(true))]), "additionalProperties": ["type": "null"]]
        }
        return ["anyOf": .array(alternatives)]
    }()

    /// Refers to the schema of a distribution with all the parameters of a statement.
    mutating func wholeDistribution() -> JSONValue {
        let alternatives = DistributionFamily.all.map { family -> JSONValue in
            let statements = family.statements.map { statement in
                SchemaDefinitions.present(statement.map(\.name))
            }
            let parameters: JSONValue =
                statements.count == 1 ? statements[0] : ["type": "object", "anyOf": .array(statements)]
            return ["required": [.text(family.name)], "properties": .map([(family.name, parameters)])]
        }
        return define("whole-distribution", as: ["type": "object", "anyOf": .array(alternatives)])
    }
}
