/// Writes a table row by row, as RFC 4180 has it but with LF at the end of a line, in UTF-8.
public struct CSVWriter {
    /// The names of the columns, in the table's order.
    public let columns: [String]
    private let output: DescriptorBuffer

    /// Writes the header.
    ///
    /// - Throws: `OutputError` if the disk refuses.
    /// - Precondition: There is at least one column.
    public init(_ output: DescriptorBuffer, columns: [String]) throws(OutputError) {
        precondition(!columns.isEmpty, "a table has columns")
        self.output = output
        self.columns = columns
        try row(columns.map { .identifier($0) })
    }

    /// Writes one row.
    ///
    /// - Throws: `OutputError` if the disk refuses.
    /// - Precondition: There is one cell for each column.
    public func row(_ cells: [Cell]) throws(OutputError) {
        precondition(cells.count == columns.count, "a row has one cell for each column")
        for (index, cell) in cells.enumerated() {
            if index > 0 { try output.append(UInt8(ascii: ",")) }
            switch cell {
            case .text(let text): try field(FormulaGuard.protect(text))
            case .identifier(let text): try field(text)
            case .number(let value): try field(value.flatMap(ShortestNumber.text) ?? "")
            case .integer(let value): try field(String(value))
            }
        }
        try output.append(UInt8(ascii: "\n"))
    }

    private func field(_ text: String) throws(OutputError) {
        // A lone empty field must not look like a blank line.
        let quoted = text.isEmpty ? columns.count == 1 : Self.needsQuotes(text)
        guard quoted else {
            try output.append(text)
            return
        }
        try output.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { try output.append(byte) }
            try output.append(byte)
        }
        try output.append(UInt8(ascii: "\""))
    }

    private static func needsQuotes(_ text: String) -> Bool {
        for byte in text.utf8
        where byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D {
            return true
        }
        return false
    }
}
