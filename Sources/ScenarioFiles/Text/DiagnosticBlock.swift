internal import Scenario

/// The lines of one diagnostic: what is wrong, where, and what to do; then the further places.
struct DiagnosticBlock {
    /// Without line feeds.
    private(set) var lines: [String] = []

    private let sources: SourceLines
    private let isColoured: Bool
    /// The digits of the greatest line number, so that all places stand in one column.
    private let width: Int

    init(of diagnostic: Diagnostic, lines sources: SourceLines, colour: Bool) {
        self.sources = sources
        isColoured = colour
        let places = [diagnostic.place].compactMap { $0 } + diagnostic.related.map(\.place)
        width = places.map { String($0.line).count }.max() ?? 1

        let severity = diagnostic.severity
        let tone: TerminalColour = severity == .error ? .red : .yellow
        addTitle("\(severity.rawValue)[\(diagnostic.code.rawValue)]", diagnostic.message, tone)
        if let place = diagnostic.place { add(place, mark: "^", tone) }
        if !diagnostic.key.isEmpty { addRemark("key", diagnostic.key, .blue) }
        if let remedy = diagnostic.remedy { addRemark("help", remedy, .cyan) }
        for related in diagnostic.related {
            addTitle("note", related.message, .blue)
            add(related.place, mark: "-", .blue)
        }
    }

    private mutating func addTitle(_ label: String, _ message: String, _ colour: TerminalColour) {
        lines.append("\(colour.painted(label, if: isColoured)): \(PrintableText.line(message))")
    }

    private mutating func addRemark(_ label: String, _ text: String, _ colour: TerminalColour) {
        lines.append(
            "\(gutter("=")) \(colour.painted(label + ":", if: isColoured)) \(PrintableText.line(text))")
    }

    /// Adds a place, and its line if the file can be read.
    private mutating func add(_ place: SourcePlace, mark: Character, _ colour: TerminalColour) {
        let arrow = TerminalColour.blue.painted("-->", if: isColoured)
        lines.append(
            String(repeating: " ", count: width)
                + "\(arrow) \(PrintableText.line(place.file)):\(place.line):\(place.column)")
        guard let line = sources.line(of: place) else { return }
        let marked = MarkedLine(line, column: place.column, mark: mark)
        let marks =
            marked.marks.prefix { $0 == " " } + colour.painted(marked.marks.filter { $0 != " " }, if: isColoured)
        lines.append(gutter("|"))
        lines.append(gutter("|", number: place.line) + (marked.text.isEmpty ? "" : " \(marked.text)"))
        lines.append("\(gutter("|")) \(marks)")
    }

    private func gutter(_ sign: String, number: Int? = nil) -> String {
        let shown = number.map { String($0) } ?? ""
        return TerminalColour.blue.painted(
            String(repeating: " ", count: width - shown.count) + "\(shown) \(sign)", if: isColoured)
    }
}
