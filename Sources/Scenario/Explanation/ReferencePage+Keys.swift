extension ReferencePage {
    /// The chapter of all keys: those of the file's own level, then each map with a heading of its own.
    static var keys: String {
        let first = """
            ## Keys

            A `*` in a heading stands for an id of your own. Where a key is absent, what the third column says holds: a value as
            it would be written, or words for what no value says.

            ### The scenario as a whole
            """
        let rest = KeyTable.all.filter { !$0.definition.keys.isEmpty }.map { section($0.path, $0.definition) }
        return ([first, keyTable(KeyTable.root.keys, at: "")] + rest).joined(separator: "\n\n")
    }

    /// The keys below a path as a table of Markdown; those that are maps lead to their headings.
    static func keyTable(_ keys: [KeyDefinition], at path: String) -> String {
        table(
            ["key", "what may stand there", "if absent", "what it says"],
            keys.map { ["`\($0.name)`", kind(of: $0, below: path), absence(of: $0), $0.summary] })
    }

    /// The words of those keys that have a choice of them, with what they mean.
    static func choices(of keys: [KeyDefinition]) -> String {
        keys.filter { !$0.kind.choices.isEmpty }.map { key in
            (["`\(key.name)` is:", ""] + key.kind.choices.map { "- `\($0.name)`: \($0.meaning)" })
                .joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    private static func section(_ path: String, _ definition: KeyDefinition) -> String {
        let names = path.split(separator: ".").filter { $0 != "*" }.count
        let heading = String(repeating: "#", count: min(6, 2 + names))
        var blocks = ["\(heading) `\(title(of: path, definition))`", definition.summary]
        switch definition.kind {
        case .named(let noun): blocks[1] += " Each \(noun) has an id of your own."
        case .perNamed(let other):
            blocks[1] += " Each entry has the id of \(ValueKind.withArticle(ValueKind.noun(of: other)))."
        default: break
        }
        blocks.append(keyTable(definition.keys, at: path))
        let words = choices(of: definition.keys)
        if !words.isEmpty { blocks.append(words) }
        let evidence = definition.keys.compactMap { key in
            key.evidence.map { "- `\(key.name)`: \($0.low) to \($0.high); \($0.source)" }
        }
        if !evidence.isEmpty {
            blocks.append(
                "What sources say; `check` warns of a figure outside:\n\n" + evidence.joined(separator: "\n"))
        }
        if let example = KeyExample.text(at: path) { blocks.append(fenced(example)) }
        return blocks.joined(separator: "\n\n")
    }

    private static func title(of path: String, _ definition: KeyDefinition) -> String {
        switch definition.kind {
        case .named, .perNamed: path + ".*"
        default: path
        }
    }

    private static func kind(of key: KeyDefinition, below path: String) -> String {
        switch key.kind {
        case .map, .named, .perNamed:
            // As Git hosts make anchors of headings: letters, digits, `_` and `-` alone.
            "[\(key.kind.words)](#\((path + key.name).filter { $0 != "." && $0 != "*" }))"
        case .choice(let choices) where choices.count > 1:
            "one word of " + EnglishList.either(choices.map { "`\($0.name)`" })
        case .flag: "`true` or `false`"
        default: key.kind.words
        }
    }

    private static func absence(of key: KeyDefinition) -> String {
        switch key.presence {
        case .required: "**must be there**"
        case .standard(let value): "`\(value)`"
        case .optional(let meaning): meaning
        }
    }
}
