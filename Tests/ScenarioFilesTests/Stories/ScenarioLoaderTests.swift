import Scenario
import ScenarioFiles
import Testing

@Suite struct ScenarioLoaderTests {
    private func load(_ path: String, _ files: [String: String]) throws(ScenarioFaults) -> LoadedScenario {
        try ScenarioLoader.load(path: path, from: .memory(files))
    }

    private func messages(_ path: String, _ files: [String: String]) -> String {
        do {
            return "loaded: " + MergedScenarioWriter.text(of: try load(path, files).tree)
        } catch {
            return DiagnosticText.text(of: error.diagnostics)
        }
    }

    @Test("the extended file comes first, then includes in order, then the file itself")
    func order() throws {
        let loaded = try load(
            "s/a.yaml",
            [
                "s/a.yaml": "include: [../lib/one.yaml, ../lib/two.yaml]\nextends: base.yaml\nd: own",
                "lib/one.yaml": "a: one\nb: one\nc: one\nd: one",
                "lib/two.yaml": "b: two\nc: two\nd: two",
                "s/base.yaml": "include: ../lib/one.yaml\nc: base\nd: base",
            ])
        #expect(MergedScenarioWriter.text(of: loaded.tree) == "a: one\nb: two\nc: two\nd: own\n")
        #expect(loaded.files == ["lib/one.yaml", "s/base.yaml", "lib/two.yaml", "s/a.yaml"])
        #expect(loaded.path == "s/a.yaml")
        #expect(loaded.diagnostics.isEmpty)
    }

    @Test("maps are merged deeply, lists are replaced whole, null takes away")
    func merging() throws {
        let loaded = try load(
            "a.yaml",
            [
                "a.yaml": """
                extends: b.yaml
                work: {visit: {travel: 5 min}, call: null, note: {direct: 3 min}}
                days: [mon]
                """,
                "b.yaml": """
                work: {visit: {direct: 45 min, travel: 10 min}, call: {direct: 9 min}}
                days: [tue, wed]
                """,
            ])
        #expect(
            MergedScenarioWriter.text(of: loaded.tree) == """
                work:
                  visit:
                    direct: 45 min
                    travel: 5 min
                  note:
                    direct: 3 min
                days:
                  - mon

                """)
    }

    @Test("a value keeps the place of the file that it came from")
    func places() throws {
        let loaded = try load(
            "a.yaml", ["a.yaml": "extends: b.yaml\nx:\n  two: 2", "b.yaml": "\nx:\n  one: 1\n  two: 1"])
        let map = try #require(loaded.tree["x"])
        #expect(map["one"]?.place == SourcePlace(file: "b.yaml", line: 3, column: 8))
        #expect(map["two"]?.place == SourcePlace(file: "a.yaml", line: 3, column: 8))
        #expect(map.entry("two")?.keyPlace == SourcePlace(file: "a.yaml", line: 3, column: 3))
    }

    @Test("a later value replaces one with a source together with its source")
    func annotatedValues() throws {
        let base = "x: {value: 12 %, source: A, evidence: published}\ny: {value: {p: 1, q: 2}, source: B}\n"
        func merged(_ own: String) throws -> String {
            MergedScenarioWriter.text(
                of: try load("a.yaml", ["a.yaml": "extends: b.yaml\n" + own, "b.yaml": base]).tree)
        }
        #expect(try merged("x: 15 %").hasPrefix("x: 15 %\ny:"))
        #expect(try merged("x: {value: 15 %}").hasPrefix("x:\n  value: 15 %\ny:"))
        #expect(
            try merged("x: {note: checked}")
                .hasPrefix("x:\n  value: 12 %\n  source: A\n  evidence: published\n  note: checked\ny:"))
        #expect(
            try merged("y: {q: 3}").hasSuffix("y:\n  p:\n    value: 1\n    source: B\n  q: 3\n"),
            "an entry that is not changed keeps its source, a changed one loses it")
    }

    @Test("a distribution replaces one of another kind and changes one of its own kind")
    func distributions() throws {
        func merged(_ own: String) throws -> String {
            let base = "x: {lognormal: {mean: 60 min, sd: 30 min}}"
            return MergedScenarioWriter.text(
                of: try load("a.yaml", ["a.yaml": "extends: b.yaml\n" + own, "b.yaml": base]).tree)
        }
        #expect(try merged("x: {exponential: {mean: 5 min}}") == "x:\n  exponential:\n    mean: 5 min\n")
        #expect(try merged("x: {lognormal: {sd: 5 min}}") == "x:\n  lognormal:\n    mean: 60 min\n    sd: 5 min\n")
    }

    @Test("a null with nothing to take away is a warning")
    func idleNull() throws {
        let loaded = try load("a.yaml", ["a.yaml": "format: 1\npurpose:\nteams: {north: ~}\nrun: {warm_up: }"])
        #expect(MergedScenarioWriter.text(of: loaded.tree) == "format: 1\nteams: {}\nrun: {}\n")
        #expect(loaded.diagnostics.map(\.key) == ["purpose", "teams.north", "run.warm_up"])
        #expect(loaded.diagnostics.allSatisfy { $0.code == .idleNull })
    }

    @Test(
        "a slip within braces makes a key without a value, which is an error with what was meant",
        arguments: [
            (
                "protections: {caseload_cap:20}", "protections.caseload_cap:20",
                "write an ordinary space after the colon: caseload_cap: 20"
            ),
            (
                "protections: {caseload_cap:\u{A0}20}", "protections.caseload_cap:\u{A0}20",
                "write an ordinary space after the colon: caseload_cap: 20"
            ),
            (
                "protections: {caseload_cap 20}", "protections.caseload_cap 20",
                "write a colon after the key: caseload_cap: 20"
            ),
            (
                "needs: {adult: {with_carer: {value: 1,5 %, evidence: measured}}}", "needs.adult.with_carer.5 %",
                "a comma within { } begins a new key: write a decimal point, as in 1.5, and thousands without a comma"
            ),
            ("posts: {nurses: {cuont: }}", "posts.nurses.cuont", "write key: value, or delete it"),
        ])
    func slips(_ text: String, _ key: String, _ remedy: String) throws {
        let diagnostics = try load("a.yaml", ["a.yaml": text]).diagnostics
        #expect(diagnostics.map(\.code) == [.unknownKey])
        #expect(diagnostics.map(\.key) == [key])
        #expect(diagnostics.map(\.remedy) == [remedy])
    }

    @Test("files that extend each other in a circle are told with the whole chain")
    func cycle() {
        let files = ["a.yaml": "extends: b.yaml", "b.yaml": "include: [c.yaml]", "c.yaml": "extends: a.yaml"]
        #expect(
            messages("a.yaml", files) == """
                c.yaml:1:10: error: extends: the files include or extend each other in a circle: \
                a.yaml -> b.yaml -> c.yaml -> a.yaml
                    take one of these steps away

                """)
    }

    @Test("a scenario that does not exist is told from one that names a missing file")
    func missing() {
        let absent = #expect(throws: ScenarioFaults.self) { try load("no.yaml", [:]) }
        #expect(absent?.missingInput == "no.yaml")
        #expect(
            absent.map { DiagnosticText.text(of: $0.diagnostics) }
                == "error: there is no file no.yaml\n    check the path\n")
        let dangling = #expect(throws: ScenarioFaults.self) {
            try load("a.yaml", ["a.yaml": "x: 1\ninclude: [b.yaml]"])
        }
        #expect(dangling?.missingInput == nil)
        #expect(dangling?.diagnostics.first?.place == SourcePlace(file: "a.yaml", line: 2, column: 11))
    }

    @Test("the faults of all files are told together")
    func allFiles() {
        #expect(
            messages("a.yaml", ["a.yaml": "include: [b.yaml, 3: 4]\nextends: [x]\n1: 2", "b.yaml": "x: &y 1"]).split(
                separator: "\n"
            ).count { $0.contains(": error: ") } >= 2)
    }

    @Test(
        "paths are resolved from the file that names them",
        arguments: [("/r/s/a.yaml", "/r/b.yaml"), ("./s/../s/a.yaml", "b.yaml")])
    func paths(_ own: String, _ other: String) throws {
        let start = own.hasPrefix("/") ? own : "s/a.yaml"
        let loaded = try load(own, [start: "extends: ../b.yaml", other: "x: 1"])
        #expect(loaded.files == [other, start])
    }

    @Test("files of the file system are read, and folders are refused")
    func fileSystem() {
        #expect(throws: ScenarioSource.Failure.missing) { try ScenarioSource.fileSystem.read("/no/such/file.yaml") }
        #expect(throws: ScenarioSource.Failure.folder) { try ScenarioSource.fileSystem.read("/") }
        #expect(throws: Never.self) { try ScenarioSource.fileSystem.read(#filePath) }
    }
}
