/// The columns of a table in `datapackage.json`.
///
/// - SeeAlso: Table Schema (Frictionless Standards, version 1), https://specs.frictionlessdata.io/table-schema/
struct TableSchema: Sendable, Equatable, Codable {
    struct Field: Sendable, Equatable, Codable {
        var name: String
        var type: String
        var description: String
        var trueValues: [String]?
        var falseValues: [String]?
        var constraints: Constraints
    }

    struct Constraints: Sendable, Equatable, Codable {
        var required: Bool
        var `enum`: [String]?
        var minimum: Double?
        var maximum: Double?
    }

    struct ForeignKey: Sendable, Equatable, Codable {
        struct Reference: Sendable, Equatable, Codable {
            var resource: String
            var fields: String
        }
        var fields: String
        var reference: Reference
    }

    var fields: [Field]
    var missingValues = [""]
    var primaryKey: [String]?
    var foreignKeys: [ForeignKey]?

    init(_ table: TableDefinition) {
        fields = table.columns.map(Self.field)
        primaryKey = table.key.isEmpty ? nil : table.key
        let references = table.references.map {
            ForeignKey(
                fields: $0.column,
                reference: .init(resource: String($0.file.prefix { $0 != "." }), fields: $0.column))
        }
        foreignKeys = references.isEmpty ? nil : references
    }

    private static func field(_ column: ColumnDefinition) -> Field {
        let isFlag = column.kind == .flag
        return Field(
            name: column.name, type: column.kind.rawValue, description: column.meaning,
            trueValues: isFlag ? ["yes"] : nil, falseValues: isFlag ? ["no"] : nil,
            constraints: Constraints(
                required: !column.isOptional, enum: column.values.isEmpty ? nil : column.values,
                minimum: column.least, maximum: column.greatest))
    }
}
