/// A value on one line, as a reader of differences sees it.
enum InlineYaml {
    /// The text of a value; maps in braces, lists in brackets.
    static func text(of tree: ScenarioTree) -> String {
        switch tree {
        case .scalar(let text, let isPlain, _): YamlScalar.text(of: text, isPlain: isPlain)
        case .null: "null"
        case .list(let items, _): "[" + items.map { text(of: $0) }.joined(separator: ", ") + "]"
        case .map(let entries, _):
            "{"
                + entries.map { YamlScalar.text(of: $0.key, isPlain: false) + ": " + text(of: $0.value) }
                .joined(separator: ", ") + "}"
        }
    }
}
