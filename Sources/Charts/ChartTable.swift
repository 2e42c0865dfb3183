/// What a chart shows, as a table.
public struct ChartTable: Equatable, Sendable {
    /// Names of the columns.
    public let columns: [String]
    /// As many texts in each row as there are columns; empty where there is no figure.
    public let rows: [[String]]

    /// Makes a table of names and rows.
    public init(columns: [String], rows: [[String]]) {
        self.columns = columns
        self.rows = rows
    }
}
