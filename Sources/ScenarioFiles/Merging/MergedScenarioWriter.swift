import Scenario

/// Writes a tree as canonical YAML: the `scenario.yaml` of a run.
///
/// Keys in the order of the tree, two spaces a level, one line a value, quotation marks only where the text would be
/// read as something else, LF at the end of each line. Reading the text again gives an equal tree.
public struct MergedScenarioWriter {
    /// The column, counted from 0, at which origins begin where the line is shorter.
    private static let originColumn = 60

    private let showsOrigins: Bool
    private var text = ""
    /// Characters of the current line.
    private var column = 0

    /// The text of a tree, ending in a line feed.
    ///
    /// - Parameter showsOrigins: whether each value is followed by a comment with the file and the line it comes from.
    /// - Complexity: O(n) for n characters.
    public static func text(of tree: ScenarioTree, showsOrigins: Bool = false) -> String {
        var writer = MergedScenarioWriter(showsOrigins: showsOrigins)
        writer.write(tree, indentation: 0)
        return writer.text
    }

    private init(showsOrigins: Bool) { self.showsOrigins = showsOrigins }

    /// Writes a value that begins on the current line, whose first `indentation` columns are written.
    private mutating func write(_ tree: ScenarioTree, indentation: Int) {
        switch tree {
        case .map(let entries, _) where !entries.isEmpty:
            for (index, entry) in entries.enumerated() {
                if index > 0 { put(String(repeating: " ", count: indentation)) }
                put(YamlScalar.text(of: entry.key, isPlain: false) + ":")
                writeBelow(entry.value, indentation: indentation + 2)
            }
        case .list(let items, _) where !items.isEmpty:
            for (index, item) in items.enumerated() {
                if index > 0 { put(String(repeating: " ", count: indentation)) }
                put("- ")
                write(item, indentation: indentation + 2)
            }
        case .map(_, let place): endLine("{}", place)
        case .list(_, let place): endLine("[]", place)
        case .null(let place): endLine("null", place)
        case .scalar(let content, let isPlain, let place):
            endLine(YamlScalar.text(of: content, isPlain: isPlain), place)
        }
    }

    /// Writes the value of a key: maps and lists on lines of their own.
    private mutating func writeBelow(_ tree: ScenarioTree, indentation: Int) {
        switch tree {
        case .map(let entries, _) where !entries.isEmpty: beginLine(indentation)
        case .list(let items, _) where !items.isEmpty: beginLine(indentation)
        default: put(" ")
        }
        write(tree, indentation: indentation)
    }

    private mutating func put(_ part: String) {
        text += part
        if showsOrigins { column += part.count }
    }

    private mutating func beginLine(_ indentation: Int) {
        text += "\n"
        column = 0
        put(String(repeating: " ", count: indentation))
    }

    /// Ends a line with a value and, if asked for, its origin.
    private mutating func endLine(_ value: String, _ place: SourcePlace) {
        put(value)
        if showsOrigins {
            let space = max(2, Self.originColumn - column)
            text += String(repeating: " ", count: space) + "# " + YamlScalar.comment("\(place.file):\(place.line)")
        }
        text += "\n"
        column = 0
    }
}
