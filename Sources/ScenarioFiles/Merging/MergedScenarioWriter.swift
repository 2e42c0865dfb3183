/// Writes a tree as canonical YAML: the `scenario.yaml` of a run.
///
/// Keys in the order of the tree, two spaces a level, one line a value, quotation marks only where the text would be
/// read as something else, LF at the end of each line. Reading the text again gives an equal tree.
public enum MergedScenarioWriter {
    /// The text of a tree, ending in a line feed.
    ///
    /// - Complexity: O(n) for n characters.
    public static func text(of tree: ScenarioTree) -> String {
        var text = ""
        write(tree, indentation: 0, to: &text)
        return text
    }

    /// Writes a value that begins on the current line, whose first `indentation` columns are written.
    private static func write(_ tree: ScenarioTree, indentation: Int, to text: inout String) {
        switch tree {
        case .map(let entries, _) where !entries.isEmpty:
            for (index, entry) in entries.enumerated() {
                if index > 0 { text += String(repeating: " ", count: indentation) }
                text += YamlScalar.text(of: entry.key, isPlain: false) + ":"
                writeBelow(entry.value, indentation: indentation + 2, to: &text)
            }
        case .list(let items, _) where !items.isEmpty:
            for (index, item) in items.enumerated() {
                if index > 0 { text += String(repeating: " ", count: indentation) }
                text += "- "
                write(item, indentation: indentation + 2, to: &text)
            }
        case .map: text += "{}\n"
        case .list: text += "[]\n"
        case .null: text += "null\n"
        case .scalar(let content, let isPlain, _): text += YamlScalar.text(of: content, isPlain: isPlain) + "\n"
        }
    }

    /// Writes the value of a key: maps and lists on lines of their own.
    private static func writeBelow(_ tree: ScenarioTree, indentation: Int, to text: inout String) {
        switch tree {
        case .map(let entries, _) where !entries.isEmpty: text += "\n" + String(repeating: " ", count: indentation)
        case .list(let items, _) where !items.isEmpty: text += "\n" + String(repeating: " ", count: indentation)
        default: text += " "
        }
        write(tree, indentation: indentation, to: &text)
    }
}
