import Scenario
import ScenarioFiles
import Testing

@Suite struct SyntaxMessageTests {
    static let table: [(text: String, expected: String)] = [
        ("a: 1\na: 2", #"x.yaml:2:1: error: a: the key "a" stands twice in one map"#),
        ("m:\n  b: 1\n  c: 2\n  b: 3", #"x.yaml:4:3: error: b: the key "b" stands twice in one map"#),
        ("a: {b: 1, b: 2}", #"x.yaml:1:5: error: b: the key "b" stands twice in one map"#),
        ("1: 2", "x.yaml:1:1: error: the key 1 is not a text"),
        ("true: 2", "x.yaml:1:1: error: the key true is not a text"),
        ("? [a, b]\n: 2", "x.yaml:1:3: error: a map or a list stands where a key is expected"),
        ("a:\n\tb: 1", "x.yaml:2:1: error: a tab is used for indentation"),
        ("a: &x 1\nb: *x", "x.yaml:1:4: error: a: anchors (&name) and aliases (*name) are not read"),
        ("b: *x", "x.yaml:1:4: error: anchors (&name) and aliases (*name) are not read"),
        ("a: 1\n---\nb: 2", "x.yaml:2:1: error: the file holds more than one document"),
        ("a: !!str 1", #"x.yaml:1:4: error: a: the tag "tag:yaml.org,2002:str" is not read"#),
        ("a: b: c", "x.yaml:1:5: error: a key is not allowed here"),
        ("a: @b", "x.yaml:1:4: error: a value cannot begin with @"),
        ("a: [1, 2", "x.yaml:2:1: error: a list in [ ] is not closed"),
        ("a: \"b\nc: d", "x.yaml:2:5: error: a quotation mark is not closed"),
        ("a: 1\n  b: 2", "x.yaml:2:4: error: a key is not allowed here"),
        ("a:\n  b: 1\n c: 2", "x.yaml:3:2: error: this line does not fit the lines above"),
        ("- a\n- b", "x.yaml:1:1: error: a scenario is a map of keys, and this is a list"),
        ("words", "x.yaml:1:1: error: a scenario is a map of keys, and this is a single value"),
        ("a: 1\nb: \u{7}", "x.yaml:2:4: error: there is a control character here"),
    ]

    @Test("a text that is no scenario is told with its place", arguments: table)
    func messages(_ row: (text: String, expected: String)) {
        let faults = #expect(throws: ScenarioFaults.self) { try ScenarioParser.parse(row.text, file: "x.yaml") }
        let lines = DiagnosticText.text(of: faults?.diagnostics ?? []).split(separator: "\n")
        #expect(lines.first.map(String.init) == row.expected)
        #expect(lines.count == 2 && lines[1].hasPrefix("    "))
    }

    @Test("bytes that are no UTF-8 are told with their place")
    func encoding() {
        let faults = #expect(throws: ScenarioFaults.self) {
            try ScenarioParser.parse(Array("a: 1\nb: ".utf8) + [0xFF, 0x0A], file: "x.yaml")
        }
        #expect(faults?.diagnostics.map(\.message) == ["the file is not UTF-8 text"])
        #expect(faults?.diagnostics.first?.place == SourcePlace(file: "x.yaml", line: 2, column: 4))
    }

    @Test("a file over 16 MiB is refused before it is parsed")
    func size() {
        let faults = #expect(throws: ScenarioFaults.self) {
            try ScenarioParser.parse([UInt8](repeating: 0x20, count: 16 * 1024 * 1024 + 1), file: "x.yaml")
        }
        #expect(faults?.diagnostics.map(\.message) == ["the file is larger than 16 MiB"])
    }

    @Test("64 levels are read and more are refused", arguments: [63, 64, 65, 900, 100_000])
    func depth(_ levels: Int) {
        let text = "a: " + String(repeating: "[", count: levels - 1) + String(repeating: "]", count: levels - 1)
        do {
            _ = try ScenarioParser.parse(text, file: "x.yaml")
            #expect(levels <= 64)
        } catch {
            #expect(levels > 64)
            #expect(error.diagnostics.map(\.message) == ["maps and lists stand more than 64 levels deep"])
        }
    }

    @Test("aliases that multiply are refused at once, as values and as keys", arguments: ["", "? *k59\n: 1\n"])
    func aliasBomb(_ end: String) {
        var text = "k0: &k0 [x, x]\n"
        for level in 1..<60 { text += "k\(level): &k\(level) [*k\(level - 1), *k\(level - 1)]\n" }
        let faults = #expect(throws: ScenarioFaults.self) { try ScenarioParser.parse(text + end, file: "x.yaml") }
        #expect(faults?.diagnostics.map(\.message) == ["anchors (&name) and aliases (*name) are not read"])
    }

    @Test("asterisks and ampersands in prose are text")
    func prose() throws {
        let tree = try ScenarioParser.parse(
            "purpose: >\n  see *this* &that and *that*\ntitle: R&D *two*", file: "x.yaml")
        #expect(tree["title"] == .scalar(text: "R&D *two*", isPlain: true, place: tree.place))
    }

    @Test("an empty text is an empty map", arguments: ["", "# nothing\n", "---\n", "\u{FEFF}"])
    func empty(_ text: String) throws {
        #expect(
            try ScenarioParser.parse(Array(text.utf8), file: "x")
                == .map(entries: [], place: SourcePlace(file: "x", line: 1, column: 1)))
    }
}
