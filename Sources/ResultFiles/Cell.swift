/// One field of a table's row.
public enum Cell: Sendable, Equatable {
    /// Free text, guarded against being taken for a formula.
    case text(String)
    /// An id, a group, a date or another text of the program's own, written as it is.
    case identifier(String)
    /// A number in shortest form; nil and what is not finite are missing, an empty field.
    case number(Double?)
    /// A whole number.
    case integer(Int)
}
