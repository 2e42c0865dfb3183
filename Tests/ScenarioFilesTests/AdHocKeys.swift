import Scenario

@testable import ScenarioFiles

/// Keys that exist in a test only.
enum AdHocKeys {
    static func key(
        _ name: String, _ kind: ValueKind, _ presence: KeyDefinition.Presence = .optional("")
    ) -> KeyDefinition {
        KeyDefinition(name, kind, presence, "", example: kind.example)
    }

    static func map(_ name: String, kind: ValueKind = .map, _ keys: [KeyDefinition]) -> KeyDefinition {
        KeyDefinition(name, kind, .optional(""), "", example: "", keys: keys)
    }

    /// A reader of a text that has been held against some keys.
    static func read(
        _ text: String, _ keys: [KeyDefinition], population: Double? = nil
    ) throws -> (reader: MapReader, context: ReadingContext) {
        let context = ReadingContext()
        let tree = try ScenarioParser.parse(text, file: "x.yaml")
        let definition = map("", keys)
        StructureCheck(context: context).check(tree, definition, path: "")
        return (MapReader(tree, definition, context: context, population: population), context)
    }
}

extension Diagnostic {
    /// The diagnostic on one line for a test.
    var inShort: String {
        let place = self.place.map { "\($0.line):\($0.column)" } ?? "-"
        return "\(place) \(code.rawValue) \(key): \(message); \(remedy ?? "-")"
    }
}
