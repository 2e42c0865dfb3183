/// A column of a table: its name, what its fields hold and what may stand there.
public struct ColumnDefinition: Sendable, Equatable {
    /// What kind of value a field holds.
    public enum Kind: String, Sendable {
        /// A text, an id included.
        case text = "string"
        /// A number with a decimal point, or without.
        case number
        /// A whole number.
        case integer
        /// `yes` or `no`.
        case flag = "boolean"
        /// A day, such as 2027-01-04.
        case date
    }

    /// The name in the header.
    public let name: String
    /// What kind of value a field holds.
    public let kind: Kind
    /// What it says, with its unit, in a sentence.
    public let meaning: String
    /// Whether a field may be empty.
    public private(set) var isOptional = false
    /// The only values that may stand there; none where any may.
    public private(set) var values: [String] = []
    /// The least number that may stand there, or nil.
    public private(set) var least: Double?
    /// The greatest number that may stand there, or nil.
    public private(set) var greatest: Double?

    /// Makes a column whose fields are never empty.
    public init(_ name: String, _ kind: Kind, _ meaning: String) {
        self.name = name
        self.kind = kind
        self.meaning = meaning
    }

    /// The column with fields that may be empty.
    func optional() -> ColumnDefinition {
        var column = self
        column.isOptional = true
        return column
    }

    /// The column with the only values that may stand in it.
    func among(_ values: [String]) -> ColumnDefinition {
        var column = self
        column.values = values
        return column
    }

    /// The column with the least number that may stand in it.
    func from(_ least: Double) -> ColumnDefinition {
        var column = self
        column.least = least
        return column
    }

    /// The column of a share, from 0 to 1.
    func share() -> ColumnDefinition {
        var column = self
        column.least = 0
        column.greatest = 1
        return column
    }

    /// The column of another name or another meaning.
    func called(_ name: String, _ meaning: String) -> ColumnDefinition {
        var column = ColumnDefinition(name, kind, meaning)
        column.isOptional = isOptional
        column.values = values
        column.least = least
        column.greatest = greatest
        return column
    }
}
