/// A table that a command writes: its file, what it is about and its columns in order.
public struct TableDefinition: Sendable, Equatable {
    /// Columns of this table whose values stand in a column of another one.
    public struct Reference: Sendable, Equatable {
        /// The column, of the same name in both.
        let column: String
        /// The other table's file.
        let file: String
    }

    /// The name of the file in a run's folder.
    public let file: String
    /// The table's name for people.
    public let title: String
    /// What a row of it is, in a sentence or two.
    public let meaning: String
    /// The columns, in the order of the header.
    public let columns: [ColumnDefinition]
    /// The columns that tell a row from all others; none where no choice of columns does.
    public let key: [String]
    /// The columns that refer to another table.
    public let references: [Reference]

    /// Makes a definition.
    ///
    /// - Precondition: No two columns have one name, and the key is of columns that are never empty.
    init(
        _ file: String, _ title: String, _ meaning: String, key: [String] = [], references: [Reference] = [],
        _ columns: [ColumnDefinition]
    ) {
        let names = columns.map(\.name)
        precondition(names.indices.allSatisfy { !names[..<$0].contains(names[$0]) }, "two columns of one name")
        precondition(
            key.allSatisfy { part in columns.contains { $0.name == part && !$0.isOptional } }, "a key that may be empty"
        )
        self.file = file
        self.title = title
        self.meaning = meaning
        self.columns = columns
        self.key = key
        self.references = references
    }

    /// The header: the names of the columns.
    public var header: [String] { columns.map(\.name) }

    /// The same table for each point of a design: the number of the point stands first.
    public var byPoint: TableDefinition {
        TableDefinition(
            file, title + ", at each point", meaning + " Points are those of `points.csv`.",
            key: key.isEmpty ? [] : ["point"] + key, references: [Reference(column: "point", file: "points.csv")],
            [.point] + columns)
    }
}
