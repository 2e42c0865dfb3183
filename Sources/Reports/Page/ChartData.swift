import Charts
import ResultFiles

/// What a chart shows, as a file for a spreadsheet.
enum ChartData {
    /// The table as CSV, with the guard against formulas that all tables have.
    static func csv(of table: ChartTable) -> String {
        ([table.columns] + table.rows).map { row in row.map(field).joined(separator: ",") + "\n" }.joined()
    }

    private static func field(_ text: String) -> String {
        // Figures may begin with a minus sign.
        let text = ShortestNumber.value(text) == nil ? FormulaGuard.protect(text) : text
        guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
