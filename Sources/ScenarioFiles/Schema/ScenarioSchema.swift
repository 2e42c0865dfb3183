import Scenario

/// The scenario language as a JSON Schema (draft 2020-12), made from the key table.
///
/// It states keys, kinds of values, units, and ranges of single values, just as the reader's check of the structure
/// does; rules between keys are the reader's alone. A file that extends or includes others, or has no `format` and is
/// itself included, may leave anything out: only a file that stands by itself has to be whole.
public enum ScenarioSchema {
    /// The schema.
    public static let value: JSONValue = {
        var definitions = SchemaDefinitions()
        let keys = definitions.properties(KeyTable.files + KeyTable.root.keys, path: "")
        let whole = definitions.whole(KeyTable.root, path: "")
        return .map([
            ("$schema", "https://json-schema.org/draft/2020-12/schema"),
            ("$id", "urn:caseload:scenario:1"),
            ("title", "Scenario"),
            ("description", "A way of running a service, as caseload simulates it."),
            ("type", "object"),
            ("properties", keys),
            ("additionalProperties", false),
            ("if", standsByItself),
            ("then", definitions.define("whole", as: whole)),
            ("$defs", .object(definitions.all)),
        ])
    }()

    /// The schema as text, with a line feed at the end.
    public static let text = value.text + "\n"

    /// Whether a file has a format, and neither extends nor includes another one.
    private static let standsByItself: JSONValue = [
        "required": ["format"],
        "properties": [
            "format": ["type": "integer"], "extends": ["type": "null"],
            "include": ["type": ["array", "null"], "maxItems": 0],
        ],
    ]
}
