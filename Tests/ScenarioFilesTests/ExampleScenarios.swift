import Foundation
import Scenario
import ScenarioFiles

/// The example scenarios of the repository.
enum ExampleScenarios {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "scenarios/examples")

    static let names = [
        "older-adults-team", "older-adults-lean-targets", "older-adults-slack-resource", "older-adults-posts-frozen",
    ]

    /// The merged text of an example: one key a line, indented by two spaces a level.
    static func mergedText(_ name: String) throws -> String {
        try ScenarioFile.read(path: folder.appending(path: name + ".yaml").path).mergedText
    }
}

/// One line of a merged text that has a key.
struct KeyLine {
    /// The index of the line, from 0.
    var index: Int
    /// The path of the key in the scenario.
    var path: String
    var key: String
    /// The text after the colon, empty if a map or a list stands below.
    var value: String
    var indentation: Int
    /// Lines of what stands below.
    var below: Int
    /// The definition of the key, or nil for an id, a name of a table or a part of a value.
    var definition: KeyDefinition?

    /// The lines of a text that have keys, in order.
    static func all(of text: String) throws -> [KeyLine] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var found: [KeyLine] = []
        func add(_ tree: ScenarioTree, path: String) {
            guard case .map(let entries, _) = tree else { return }
            for entry in entries {
                let index = entry.keyPlace.line - 1
                let line = lines[index]
                let indentation = line.prefix { $0 == " " }.count
                let below = lines[(index + 1)...].prefix { !$0.isEmpty && $0.prefix { $0 == " " }.count > indentation }
                let keyPath = path.isEmpty ? entry.key : path + "." + entry.key
                found.append(
                    KeyLine(
                        index: index, path: keyPath, key: entry.key,
                        value: String(line.drop { $0 != ":" }.dropFirst().drop { $0 == " " }),
                        indentation: indentation, below: below.count, definition: definition(of: entry.key, at: keyPath)
                    ))
                add(entry.value, path: keyPath)
            }
        }
        add(try ScenarioParser.parse(text, file: "x"), path: "")
        return found
    }

    private static func definition(of key: String, at path: String) -> KeyDefinition? {
        guard let definition = KeyTable.definition(at: path), definition.name == key else { return nil }
        return KeyTable.tablePath(path).hasSuffix("*") ? nil : definition
    }
}
