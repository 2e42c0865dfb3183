import ResultFiles
import Scenario

/// The columns of a file of records that are read for a purpose; of the others nothing is kept but the names.
struct RecordTable {
    /// One row: the line on which it begins and the fields that are read, without spaces around them.
    struct Row {
        var line: Int
        var fields: [ColumnPurpose: String]

        /// The field of a purpose, or nil if it is empty or not read.
        subscript(_ purpose: ColumnPurpose) -> String? {
            guard let text = fields[purpose], !text.isEmpty else { return nil }
            return text
        }
    }

    /// The rows in which any of the columns has something.
    private(set) var rows: [Row] = []
    /// Rows in which none of the columns read has anything.
    private(set) var emptyRows = 0
    /// The columns that are read, by purpose.
    let names: [ColumnPurpose: String]
    /// The names of the columns that are dropped, in the order of the file.
    let dropped: [String]

    /// The names of a file's columns, and what reads its rows.
    struct Opened {
        let reader: CSVReader

        var columns: [String] { reader.columns }
    }

    /// Opens a file and reads the names of its columns.
    ///
    /// - Throws: `CommandFailure` with exit code 66 if there is no such file, 65 if its first line holds no names.
    static func open(_ request: FitRequest) throws(CommandFailure) -> Opened {
        let reader: CSVReader
        do throws(InputFault) {
            reader = try CSVReader(path: request.path)
        } catch {
            // The first line may be a person's, if the file has no header.
            let shown =
                error.message.contains("appears twice")
                ? "\(request.path):1: two columns have the same name, or the first line holds no names"
                : error.description
            throw CommandFailure("error: \(PrintableText.line(shown))", exitCode: error.exitCode)
        }
        func refuse(_ message: String) -> CommandFailure {
            CommandFailure(
                "error: \(PrintableText.line(request.path)):1: \(message)", exitCode: ExitStatus.badData)
        }
        if reader.columns.count == 1, let name = reader.columns.first {
            for (mark, word) in [(";", "semicolons"), ("\t", "tabs")] where name.contains(mark) {
                throw refuse("fields are separated by \(word); export the file with commas (CSV, comma delimited)")
            }
        }
        if reader.columns.contains(where: looksLikeData) {
            throw refuse("the first line holds data instead of names of columns; export with a header")
        }
        return Opened(reader: reader)
    }

    /// Reads the rows.
    ///
    /// - Throws: `CommandFailure` with exit code 65 for a row that is no proper one, or if a column is empty
    ///   throughout.
    init(
        _ opened: Opened, _ names: [ColumnPurpose: String], _ request: FitRequest
    ) throws(CommandFailure) {
        self.names = names
        let purposes = opened.columns.map { column in ColumnPurpose.allCases.first { names[$0] == column } }
        dropped = zip(opened.columns, purposes).filter { $0.1 == nil }.map(\.0)
        let kept = purposes.map { $0 != nil }
        let order = purposes.compactMap { $0 }
        do throws(InputFault) {
            while let texts = try opened.reader.next(keeping: kept) {
                var fields: [ColumnPurpose: String] = [:]
                for (purpose, text) in zip(order, texts) { fields[purpose] = Self.trimmed(text) }
                if fields.values.allSatisfy(\.isEmpty) {  // order does not reach a result
                    emptyRows += 1
                } else {
                    rows.append(Row(line: opened.reader.line, fields: fields))
                }
            }
        } catch {
            throw CommandFailure("error: \(PrintableText.line(error.description))", exitCode: error.exitCode)
        }
        guard !rows.isEmpty else {
            throw CommandFailure(
                "error: \(PrintableText.line(request.path)): there is no row with anything in the columns read",
                exitCode: ExitStatus.badData)
        }
        for purpose in order where purpose != .end && rows.allSatisfy({ $0[purpose] == nil }) {
            throw CommandFailure(
                "error: \(PrintableText.line(request.path)): the column `\(Self.shown(names[purpose] ?? ""))` is empty "
                    + "throughout; name another one with \(purpose.option)", exitCode: ExitStatus.badData)
        }
    }

    /// A name of a column as it is shown: on one line, at most 40 letters.
    static func shown(_ name: String) -> String {
        let line = PrintableText.line(name)
        return line.count > 40 ? String(line.prefix(37)) + "..." : line
    }

    private static func trimmed(_ text: String) -> String {
        guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else { return text }
        var part = text.drop(while: \.isWhitespace)
        while part.last?.isWhitespace == true { part.removeLast() }
        return String(part)
    }

    /// Whether a name of a column is a number or a date, which no name is.
    private static func looksLikeData(_ name: String) -> Bool {
        if name.isEmpty { return false }
        if Double(name) != nil { return true }
        if case .success = RecordMoment.read(name, nil) { return true }
        if case .success = RecordMoment.read(name, .dmy) { return true }
        return false
    }
}
