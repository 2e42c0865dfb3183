import Foundation
import Scenario
import ScenarioFiles
import Testing

@Suite("The JSON Schema of scenarios") struct ScenarioSchemaTests {
    private static let scenarios = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "scenarios")

    @Test("scenarios/scenario.schema.json is what the key table says; CASELOAD_WRITE_DOCS=1 writes it anew")
    func fileIsCurrent() throws {
        let file = Self.scenarios.appending(path: "scenario.schema.json")
        if ProcessInfo.processInfo.environment["CASELOAD_WRITE_DOCS"] == "1" {
            try ScenarioSchema.text.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == ScenarioSchema.text)
    }

    @Test("Its text is JSON and says what its value says")
    func textIsJSON() throws {
        let parsed = try JSONSerialization.jsonObject(with: Data(ScenarioSchema.text.utf8))
        let written = try JSONSerialization.jsonObject(with: Data(Self.compact(ScenarioSchema.value).utf8))
        #expect(try #require(parsed as? NSDictionary) == (try #require(written as? NSDictionary)))
    }

    /// JSON on one line, written in another way than the schema's.
    private static func compact(_ value: JSONValue) throws -> String {
        switch value {
        case .object(let members):
            "{" + (try members.map { try quoted($0.key) + ":" + compact($0.value) }).joined(separator: ",") + "}"
        case .array(let items): "[" + (try items.map { try compact($0) }).joined(separator: ",") + "]"
        case .text(let text): try quoted(text)
        case .number(let number): "\(number)"
        case .flag(let flag): "\(flag)"
        case .null: "null"
        }
    }

    private static func quoted(_ text: String) throws -> String {
        String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
    }

    @Test("Keys stand at the file's own level outside of any condition, in the order of the table")
    func keysAreThere() throws {
        guard case .object(let members)? = ScenarioSchema.value["properties"] else {
            Issue.record("there are no properties")
            return
        }
        #expect(members.map(\.key) == (KeyTable.files + KeyTable.root.keys).map(\.name))
    }

    @Test("Every key has a title and a description; its example and its default are accepted where it stands")
    func examples() throws {
        let evaluator = try SchemaEvaluator(ScenarioSchema.value)
        for (path, definition) in KeyTable.all {
            let schema = try #require(Self.schema(at: path), "\(path) is not in the schema")
            #expect(schema["title"] != nil && schema["description"] != nil, "\(path)")
            guard case .array(let examples)? = schema["examples"] else {
                Issue.record("\(path) has no example")
                continue
            }
            for value in examples + [schema["default"]].compactMap(\.self) {
                #expect(try evaluator.fault(of: value, in: schema) == nil, "\(path)")
            }
            if case .standard = definition.presence { #expect(schema["default"] != nil, "\(path)") }
        }
    }

    private static func schema(at path: String) -> JSONValue? {
        var schema: JSONValue? = ScenarioSchema.value
        for part in path.split(separator: ".") {
            schema = part == "*" ? schema?["additionalProperties"] : schema?["properties"]?[String(part)]
        }
        return schema
    }

    @Test("All scenarios of the repository are accepted, and begin with the line by which editors find the schema")
    func scenariosAreAccepted() throws {
        let evaluator = try SchemaEvaluator(ScenarioSchema.value)
        let paths = try #require(FileManager.default.enumerator(atPath: Self.scenarios.path))
            .compactMap { $0 as? String }.filter { $0.hasSuffix(".yaml") }
        #expect(paths.count >= 4)
        for path in paths {
            let text = try String(contentsOf: Self.scenarios.appending(path: path), encoding: .utf8)
            let tree = try ScenarioParser.parse(text, file: path)
            #expect(evaluator.fault(of: JSONValue(tree)) == nil, "\(path)")
            let up = String(repeating: "../", count: path.split(separator: "/").count - 1)
            #expect(text.hasPrefix("# yaml-language-server: $schema=\(up)scenario.schema.json\n"), "\(path)")
        }
    }

    @Test(
        "A file that is not to stand by itself may leave anything out; one that is may not",
        arguments: [
            ("extends: a.yaml\nname: b", true), ("area: {population: 5}", true), ("format: 1\ninclude: [a.yaml]", true),
            ("format: 1\nname: b", false), ("format: 1\nname: b\nextends: null", false),
            ("extends: a.yaml\nformat: 1\nteams: null", true),
            ("extends: a.yaml\nwork: {visit: {due: {source: diary}}}", true),
            ("extends: a.yaml\nwork: {visit: {time: {direct: {lognormal: {mean: 40 min}}}}}", true),
            ("extends: a.yaml\nneeds: {adult: {entry: {evidence: measured}}}", true),
            ("extends: a.yaml\nwork: {visit: {dew: 7 d}}", false),
            ("extends: a.yaml\nwork: {visit: {due: 7 days}}", false),
            ("extends: a.yaml\nwork: {visit: {time: {direct: {lognormal: {mean: 40 min, p90: 2 h}}}}}", false),
            ("expect: {}", true), ("reporting: {}", true),
        ])
    func parts(_ text: String, _ isAccepted: Bool) throws {
        let tree = try ScenarioParser.parse(text, file: "part")
        let fault = try SchemaEvaluator(ScenarioSchema.value).fault(of: JSONValue(tree))
        #expect((fault == nil) == isAccepted, "\(fault ?? "valid")")
    }
}
