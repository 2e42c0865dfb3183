/// Examples of keys as they stand in a scenario: below the maps that they belong to.
public enum KeyExample {
    /// The example of a key as YAML, nested from the top, without a line feed at the end; nil if there is no such key.
    ///
    /// - Parameters:
    ///   - path: The path in the key table, with `*` for ids, which are filled in from the examples of the table.
    ///   - columns: The columns beyond which a map in braces is written out line by line.
    public static func text(at path: String, columns: Int = 78) -> String? {
        guard let definition = KeyTable.definition(at: path) else { return nil }
        var lines: [String] = []
        var above = ""
        let parts = path.split(separator: ".").map(String.init)
        for (depth, part) in parts.dropLast().enumerated() {
            let name = part == "*" ? idInExample(of: KeyTable.definition(at: above)) : part
            lines.append(indentation(depth) + name + ":")
            above += above.isEmpty ? part : "." + part
        }
        let levels =
            switch definition.kind {
            case .map: 1
            case .named, .perNamed: 2
            default: 0
            }
        lines += written(
            parts.last ?? path, definition.example, depth: parts.count - 1, levels: levels, columns: columns)
        return lines.joined(separator: "\n")
    }

    /// A key and its value as lines: a map below the key for so many levels, and where it is too long for the line.
    private static func written(
        _ key: String, _ value: String, depth: Int, levels: Int, columns: Int
    ) -> [String] {
        let line = "\(indentation(depth))\(key): \(value)"
        guard levels > 0 || line.count > columns, value.hasPrefix("{"), value.hasSuffix("}") else { return [line] }
        return [indentation(depth) + key + ":"]
            + entries(of: value).flatMap {
                written($0.key, $0.value, depth: depth + 1, levels: max(0, levels - 1), columns: columns)
            }
    }

    private static func idInExample(of definition: KeyDefinition?) -> String {
        entries(of: definition?.example ?? "").first?.key ?? "an_id"
    }

    private static func indentation(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

    /// The entries of a map in braces, each value as written.
    private static func entries(of map: String) -> [(key: String, value: String)] {
        guard map.hasPrefix("{"), map.hasSuffix("}") else { return [] }
        var pieces = [""]
        var depth = 0
        var isQuoted = false
        for character in map.dropFirst().dropLast() {
            if character == "\"" { isQuoted.toggle() }
            if !isQuoted, "{[".contains(character) { depth += 1 }
            if !isQuoted, "}]".contains(character) { depth -= 1 }
            if character == ",", depth == 0, !isQuoted {
                pieces.append("")
            } else {
                pieces[pieces.count - 1].append(character)
            }
        }
        return pieces.compactMap { piece in
            let text = piece.drop { $0 == " " }
            guard let colon = text.firstIndex(of: ":") else { return nil }
            return (String(text[..<colon]), String(text[text.index(after: colon)...].drop { $0 == " " }))
        }
    }
}
