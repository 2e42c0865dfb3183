import Glibc

/// Reads a table row by row: what `CSVWriter` writes, and RFC 4180 with CR LF or a byte order mark besides.
public final class CSVReader {
    /// The names of the columns, from the header.
    public private(set) var columns: [String] = []
    /// The line on which the row read last begins, counted from 1.
    public private(set) var line = 0

    private let path: String
    private let descriptor: Int32
    private var bytes: [UInt8]
    private var position = 0
    private var nextLine = 1
    private var field: [UInt8] = []
    private var fieldCount = 0

    /// Opens a file and reads its header.
    ///
    /// - Throws: `InputFault` with exit code 66 if there is no such file, 65 if it has no proper header.
    public init(path: String) throws(InputFault) {
        self.path = path
        bytes = []
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputFault.system(path, errno) }
        try readHeader()
    }

    /// Reads a table that is in memory already, beginning with its header.
    ///
    /// - Throws: `InputFault` with exit code 65 if it has no proper header.
    public init(bytes: [UInt8], path: String) throws(InputFault) {
        self.path = path
        self.bytes = bytes
        descriptor = -1
        try readHeader()
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// The fields of the next row, as they stand in the file, or nil after the last.
    ///
    /// - Throws: `InputFault` with the line, if the row is not well formed or has not one field for each column.
    public func next() throws(InputFault) -> [String]? {
        guard let row = try record() else { return nil }
        guard row.count == columns.count else {
            throw fault("found \(row.count) fields where the header has \(columns.count)")
        }
        return row
    }

    /// The fields of the next row in some of the columns, or nil after the last; of the others no text is made.
    ///
    /// - Parameter kept: For each column whether it is read.
    /// - Throws: `InputFault` with the line, if the row is not well formed or has not one field for each column.
    public func next(keeping kept: [Bool]) throws(InputFault) -> [String]? {
        guard let row = try record(keeping: kept) else { return nil }
        guard fieldCount == columns.count else {
            throw fault("found \(fieldCount) fields where the header has \(columns.count)")
        }
        return row
    }

    private func readHeader() throws(InputFault) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        _ = try peek()
        if bytes.starts(with: mark) { position = mark.count }
        guard let header = try record() else { throw fault("the file is empty, expected a header") }
        columns = header
        if let name = Set(header).count == header.count ? nil : repeated(header) {
            throw fault("the column `\(name)` appears twice")
        }
    }

    private func repeated(_ names: [String]) -> String? {
        names.indices.first { names[..<$0].contains(names[$0]) }.map { names[$0] }
    }

    private func fault(_ message: String) -> InputFault {
        InputFault(path: path, line: max(line, 1), message: message)
    }

    /// The next byte, left where it is; nil at the end.
    private func peek() throws(InputFault) -> UInt8? {
        if position < bytes.count { return bytes[position] }
        guard descriptor >= 0 else { return nil }
        var number: Int32 = 0
        bytes = [UInt8](unsafeUninitializedCapacity: 256 << 10) { storage, count in
            var read: Int
            repeat {
                read = Glibc.read(descriptor, storage.baseAddress, storage.count)
            } while read < 0 && errno == EINTR
            if read < 0 { number = errno }
            count = max(0, read)
        }
        position = 0
        guard number == 0 else { throw InputFault.system(path, number) }
        return bytes.first
    }

    private func record(keeping kept: [Bool]? = nil) throws(InputFault) -> [String]? {
        guard try peek() != nil else { return nil }
        line = nextLine
        var fields: [String] = []
        fieldCount = 0
        while true {
            let more = try readField()
            fieldCount += 1
            if let kept, !kept.indices.contains(fieldCount - 1) || !kept[fieldCount - 1] {
                if more { continue } else { return fields }
            }
            guard let text = String(validating: field, as: UTF8.self) else { throw fault("a field is not UTF-8") }
            fields.append(text)
            if !more { return fields }
        }
    }

    /// Reads one field into `field`; true if a comma follows it, false at the end of the row.
    private func readField() throws(InputFault) -> Bool {
        field.removeAll(keepingCapacity: true)
        guard try peek() == UInt8(ascii: "\"") else {
            while try peek() != nil {
                let end = plainEnd()
                field.append(contentsOf: bytes[position..<end])
                position = end
                guard end < bytes.count else { continue }
                if bytes[end] == UInt8(ascii: "\"") {
                    throw fault("a quotation mark stands inside a field without quotes")
                }
                break
            }
            return try readSeparator()
        }
        position += 1
        while let byte = try peek() {
            position += 1
            if byte == UInt8(ascii: "\"") {
                guard try peek() == UInt8(ascii: "\"") else { return try readSeparator() }
                position += 1
            } else if byte == 0x0A {
                nextLine += 1
            }
            field.append(byte)
        }
        throw fault("a quotation mark is never closed")
    }

    /// Where in the bytes at hand a field without quotes ends.
    private func plainEnd() -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var end = position
            while end < bytes.count {
                let byte = bytes[end]
                if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D { break }
                end += 1
            }
            return end
        }
    }

    private func readSeparator() throws(InputFault) -> Bool {
        guard var byte = try peek() else { return false }
        position += 1
        if byte == UInt8(ascii: ",") { return true }
        if byte == 0x0D, let next = try peek(), next == 0x0A {
            byte = next
            position += 1
        }
        guard byte == 0x0A else { throw fault("expected a comma or the end of the line after a field") }
        nextLine += 1
        return false
    }
}
