import Scenario

/// A fragment of a scenario: values at dotted paths, each with comments above it.
struct FragmentText {
    private struct Entry {
        var path: [String]
        var text: String
        var comments: [String]
    }

    private let header: [String]
    private let fileName: String
    private let days: String
    private let year: Int?
    private var entries: [Entry] = []

    /// Makes an empty fragment.
    ///
    /// - Parameters:
    ///   - header: Lines of comment at the top.
    ///   - fileName: The file of the records.
    ///   - days: The first and the last day of the records, or nil.
    init(header: [String], fileName: String, days: (first: CivilDate, last: CivilDate)?) {
        self.header = header
        self.fileName = fileName
        self.days = days.map { ", \($0.first) to \($0.last)" } ?? ""
        year = days?.last.year
    }

    /// What values come from: the file, so many records of it, their days.
    func source(_ records: Int) -> String { "\(fileName), \(FittedFigure.counted(records, "record"))\(days)" }

    /// Whether it says nothing.
    var isEmpty: Bool { entries.isEmpty }

    /// Adds a value measured in so many records.
    mutating func add(
        _ path: [String], _ value: String, records: Int, note: String? = nil, comments: [String] = []
    ) {
        let quoted = source(records).unicodeScalars.map { scalar in
            scalar == "\"" || scalar == "\\" ? "\\" + String(scalar) : PrintableText.line(String(scalar))
        }.joined()
        let year = year.map { ", year: \($0)" } ?? ""
        let note = note.map { ", note: \"\($0)\"" } ?? ""
        entries.append(
            Entry(
                path: path, text: "{value: \(value), source: \"\(quoted)\", evidence: measured\(year)\(note)}",
                comments: comments))
    }

    /// Adds something that is no figure, such as the id of a team.
    mutating func addPlain(_ path: [String], _ value: String) {
        entries.append(Entry(path: path, text: value, comments: []))
    }

    /// The fragment as YAML.
    var text: String {
        let lines = header.map { $0.isEmpty ? "#" : "# " + $0 } + Self.lines(entries[...].map { $0 }, depth: 0)
        return lines.map { $0 + "\n" }.joined()
    }

    /// Lines of entries, those with the same key together where the first of them stands.
    private static func lines(_ entries: [Entry], depth: Int) -> [String] {
        let margin = String(repeating: "  ", count: depth)
        var lines: [String] = []
        var done: [String] = []
        for entry in entries where !done.contains(entry.path[depth]) {
            let key = entry.path[depth]
            done.append(key)
            if entry.path.count == depth + 1 {
                lines += entry.comments.map { "\(margin)# \(PrintableText.line($0))" }
                lines.append("\(margin)\(key): \(entry.text)")
            } else {
                lines.append("\(margin)\(key):")
                lines += Self.lines(entries.filter { $0.path[depth] == key }, depth: depth + 1)
            }
        }
        return lines
    }
}
