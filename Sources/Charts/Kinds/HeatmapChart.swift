/// A table whose cells are coloured by their number.
public struct HeatmapChart: Chart, Equatable {
    /// A number with its text.
    public struct Cell: Equatable, Sendable {
        /// Decides the colour.
        public var value: Double
        /// Stands in the cell.
        public var text: String

        /// Makes a cell of a number and the text that stands for it.
        public init(value: Double, text: String) {
            self.value = value
            self.text = text
        }
    }

    /// How numbers become colours.
    public enum Scale: Equatable, Sendable {
        /// From light to dark, the lowest number to the highest.
        case sequential
        /// From brown over white to blue-green, white at a number.
        case diverging(around: Double)
    }

    /// Says what is shown.
    public var title: String
    /// Says in words what is to be seen.
    public var description: String
    /// What the numbers are, with their unit.
    public var axis: String
    /// What the rows are.
    public var rowAxis: String
    /// What the columns are.
    public var columnAxis: String
    /// Names of the rows from top to bottom.
    public var rows: [String]
    /// Names of the columns from left to right.
    public var columns: [String]
    /// For each row, a cell for each column; a cell that is not there is hatched.
    public var cells: [[Cell?]]
    /// How numbers become colours.
    public var scale: Scale

    /// Makes a chart of rows of cells.
    public init(
        title: String, description: String, axis: String, rowAxis: String = "", columnAxis: String = "",
        rows: [String], columns: [String], cells: [[Cell?]], scale: Scale = .sequential
    ) {
        self.title = title
        self.description = description
        self.axis = axis
        self.rowAxis = rowAxis
        self.columnAxis = columnAxis
        self.rows = rows
        self.columns = columns
        self.cells = cells
        self.scale = scale
    }

    /// What is drawn, as a table.
    public var table: ChartTable {
        ChartTable(
            columns: ["row", "column", "value", "text"],
            rows: rows.indices.flatMap { row in
                columns.indices.map { column in
                    let cell = cell(row, column)
                    return [rows[row], columns[column], NumberText.plain(cell?.value), cell?.text ?? ""]
                }
            })
    }

    /// The cell at a place, if it is there and its number finite.
    func cell(_ row: Int, _ column: Int) -> Cell? {
        guard row < cells.count, column < cells[row].count, let cell = cells[row][column] else { return nil }
        return cell.value.isFinite ? cell : nil
    }
}
