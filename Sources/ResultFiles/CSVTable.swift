/// A table read back whole: names of columns and rows of fields as they stand in the file.
public struct CSVTable: Sendable, Equatable {
    /// The path, as it was given.
    public var path: String
    /// The names of the columns.
    public var columns: [String]
    /// The fields of each row, one for each column.
    public var rows: [[String]]

    /// Reads a file.
    ///
    /// - Throws: `InputFault` with exit code 66 if there is no such file, 65 with the line if it is no proper table.
    /// - Complexity: O(size of the file).
    public init(path: String) throws(InputFault) { try self.init(CSVReader(path: path), path: path) }

    /// Reads a table that is in memory already.
    ///
    /// - Throws: `InputFault` with the line if it is no proper table.
    public init(bytes: [UInt8], path: String) throws(InputFault) {
        try self.init(CSVReader(bytes: bytes, path: path), path: path)
    }

    private init(_ reader: CSVReader, path: String) throws(InputFault) {
        self.path = path
        columns = reader.columns
        rows = []
        while let row = try reader.next() { rows.append(row) }
    }

    /// The index of a column.
    ///
    /// - Throws: `InputFault` with exit code 65 if the table has no such column.
    public func index(of column: String) throws(InputFault) -> Int {
        guard let index = columns.firstIndex(of: column) else {
            throw InputFault(path: path, line: 1, message: "has no column `\(column)`")
        }
        return index
    }

    /// All the numbers of a column, nil where the field is empty.
    ///
    /// - Throws: `InputFault` with exit code 65 if there is no such column or a field holds no number.
    public func numbers(_ column: String) throws(InputFault) -> [Double?] {
        let index = try index(of: column)
        var numbers: [Double?] = []
        for (number, row) in rows.enumerated() {
            let value = ShortestNumber.value(row[index])
            if value == nil, !row[index].isEmpty {
                throw InputFault(
                    path: path, message: "row \(number + 1): `\(column)` holds `\(row[index])`, expected a number")
            }
            numbers.append(value)
        }
        return numbers
    }

    /// All the free texts of a column, without the guard against formulas.
    ///
    /// - Throws: `InputFault` with exit code 65 if there is no such column.
    public func texts(_ column: String) throws(InputFault) -> [String] {
        let index = try index(of: column)
        return rows.map { FormulaGuard.restore($0[index]) }
    }
}
