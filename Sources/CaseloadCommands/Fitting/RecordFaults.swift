import Scenario

/// What is wrong in rows of a file of records, each with its line and column; nothing of the rows stands in it.
struct RecordFaults {
    private var lines: [String] = []
    private var count = 0
    private let path: String

    /// The most faults that are shown.
    static let mostShown = 10

    init(path: String) { self.path = PrintableText.line(path) }

    /// Notes a fault: what is wrong with the field, and what to do about it.
    mutating func add(line: Int, column: String, _ message: String, _ remedy: String) {
        count += 1
        guard count <= Self.mostShown else { return }
        lines.append("error: \(path):\(line): `\(RecordTable.shown(column))` \(message); \(remedy)")
    }

    /// - Throws: `CommandFailure` with exit code 65 if any fault was noted.
    func check() throws(CommandFailure) {
        guard count > 0 else { return }
        var shown = lines
        if count > Self.mostShown { shown.append("and \(count - Self.mostShown) more like these") }
        shown.append("Nothing was fitted.")
        throw CommandFailure(shown.joined(separator: "\n"), exitCode: ExitStatus.badData)
    }
}
