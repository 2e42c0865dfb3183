import Scenario
import ScenarioFiles
import Testing

@Suite struct DiagnosticTextTests {
    private func text(_ diagnostics: [Diagnostic], _ files: [String: String], colour: Bool = false) -> String {
        DiagnosticText.text(of: diagnostics, lines: SourceLines(source: .memory(files)), colour: colour)
    }

    private func place(_ line: Int, _ column: Int, in file: String = "my-team.yaml") -> SourcePlace {
        SourcePlace(file: file, line: line, column: column)
    }

    @Test("a diagnostic shows its line with the token underlined, its key and its remedy, and is counted")
    func whole() {
        let lines = String(repeating: "#\n", count: 11) + "    patern: full_time\n"
        let fault = Diagnostic(
            .unknownKey, at: place(12, 5), key: "posts.nurses.patern", "there is no key \"patern\" here",
            remedy: "did you mean pattern?")
        #expect(
            text([fault], ["my-team.yaml": lines]) == """
                error[unknown-key]: there is no key "patern" here
                  --> my-team.yaml:12:5
                   |
                12 |     patern: full_time
                   |     ^^^^^^
                   = key: posts.nurses.patern
                   = help: did you mean pattern?

                1 error in my-team.yaml; "caseload explain unknown-key" says more

                """)
    }

    @Test("errors and warnings are counted; the first of the worst is explained")
    func counting() {
        let warning = Diagnostic(.idleNull, at: place(1, 1), key: "a", "nothing is taken away")
        let error = Diagnostic(.wrongUnit, at: place(2, 4), key: "b", "\"5\" has no unit of time", remedy: "write 5 d")
        let rendered = text([warning, error, error], ["my-team.yaml": "a:\nb: 5"])
        #expect(
            rendered.split(separator: "\n").last
                == "2 errors, 1 warning in my-team.yaml; \"caseload explain wrong-unit\" says more")
        #expect(rendered.hasPrefix("warning[idle-null]: nothing is taken away\n"))
        var other = warning
        other.place?.file = "base.yaml"
        #expect(
            text([warning, other], [:]).hasSuffix("\n2 warnings in 2 files; \"caseload explain idle-null\" says more\n")
        )
        #expect(text([], [:]).isEmpty)
    }

    @Test("of more than a hundred the first are shown, errors before warnings, and all are counted")
    func many() {
        let warnings = (1...90).map { Diagnostic(.idleNull, at: place($0, 1), key: "", "idle") }
        let errors = (91...180).map { Diagnostic(.wrongUnit, at: place($0, 1), key: "", "wrong") }
        func shown(_ severity: String, _ rendered: String) -> Int {
            rendered.split(separator: "\n").count { $0.hasPrefix(severity + "[") }
        }
        let all = text(warnings + errors, [:])
        #expect(shown("error", all) == 90 && shown("warning", all) == 10)
        #expect(
            all.hasSuffix(
                "\n90 errors, 90 warnings in my-team.yaml, the first 100 shown; \"caseload explain wrong-unit\" says more\n"
            ))
        let hundred = text(Array((warnings + errors).prefix(100)), [:])
        #expect(hundred.hasPrefix("warning[") && shown("warning", hundred) == 90 && shown("error", hundred) == 10)
        #expect(!hundred.contains("shown"))
    }

    static let tokens: [(line: String, column: Int, marks: String)] = [
        // Quoted values, to the closing mark.
        (#"a: "09:00, #-17" # note"#, 4, #"   ^^^^^^^^^^^^^"#), (#"a: "say \"no\"" "#, 4, "   ^^^^^^^^^^^^"),
        ("a: 'the team''s' # x", 4, "   ^^^^^^^^^^^^^"), (#"a: "not closed"#, 4, "   ^^^^^^^^^^^"),
        // Maps and lists in brackets.
        ("a: {mean: 60 min, sd: 30 min}", 11, "          ^^^^^^"),
        ("a: {mean: 60 min, sd: 30 min}", 19, "                  ^^"),
        ("a: {mean: 60 min, sd: 30 min}", 23, "                      ^^^^^^"), ("a: {mean: 60 min}", 4, "   ^"),
        ("a: [mon, tue]", 10, "         ^^^"), ("a: [{b: 1}, 2]", 5, "    ^"), ("   sd: 30 min}", 8, "       ^^^^^^"),
        ("   mean: 60 min,", 10, "         ^^^^^^"), ("a: {b: \"x, {y\", c: d e}", 20, "                   ^^^"),
        // Values to the end of the line or to a remark; what is a bracket elsewhere is text.
        ("a: 7 days", 4, "   ^^^^^^"), ("a: 7 days   ", 4, "   ^^^^^^"), ("a: 7 days # as ever", 4, "   ^^^^^^"),
        ("a: b#c, [d]", 4, "   ^^^^^^^^"), ("a: 09:00-17:00", 4, "   ^^^^^^^^^^^"), ("team's: [x, y]", 1, "^^^^^^"),
        ("home visit: 5", 1, "^^^^^^^^^^"), ("- mon", 1, "^"), ("- -5 min", 3, "  ^^^^^^"), ("a: |", 4, "   ^"),
        // The end of the line, and behind it.
        ("a:", 3, "  ^"), ("", 1, "^"), ("a: 1", 40, "    ^"), ("a: b: c", 5, "    ^"),
        // Characters that take no column, or two.
        ("café: x", 1, "^^^^"), ("cafe\u{301}: x", 8, "      ^"), ("日本: 5 日", 5, "      ^^^^"), ("日本: x", 1, "^^^^"),
        ("a: 😀 b", 6, "      ^"), ("\u{301}a: b", 1, "^"),
    ]

    @Test("the whole token is underlined, in the columns of a terminal", arguments: tokens)
    func underlining(_ row: (line: String, column: Int, marks: String)) {
        let fault = Diagnostic(.wrongValue, at: place(1, row.column), key: "", "wrong")
        let lines = text([fault], ["my-team.yaml": row.line]).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 8)
        #expect(lines[3] == (row.line.isEmpty ? "1 |" : "1 | \(row.line)"))
        #expect(lines[4] == "  | \(row.marks)")
    }

    @Test("a tab is shown as one space")
    func tab() {
        let fault = Diagnostic(.notReadable, at: place(2, 1), key: "", "a tab is used for indentation")
        #expect(
            text([fault], ["my-team.yaml": "a:\n\tb:\t1"]).hasPrefix(
                """
                error[not-readable]: a tab is used for indentation
                 --> my-team.yaml:2:1
                  |
                2 |  b: 1
                  | ^
                """))
    }

    @Test("lines end as the parser of YAML has them end, and a mark at the beginning of the file is no character")
    func lineEnds() {
        let fault = Diagnostic(.wrongValue, at: place(3, 4), key: "", "wrong")
        for file in ["\u{FEFF}a: 1\r\nb: 2\r\nc: 3\r\n", "a: 1\rb: 2\rc: 3", "a: 1\u{85}b: 2\u{2028}c: 3\n"] {
            #expect(text([fault], ["my-team.yaml": file]).contains("\n3 | c: 3\n  |    ^\n"))
        }
        let first = Diagnostic(.wrongValue, at: place(1, 4), key: "", "wrong")
        #expect(text([first], ["my-team.yaml": "\u{FEFF}a: 1\r\n"]).contains("\n1 | a: 1\n  |    ^\n"))
    }

    @Test("a line over 100 columns is cut around the token")
    func longLines() {
        func shown(_ line: String, _ column: Int) -> [String] {
            let fault = Diagnostic(.wrongValue, at: place(1, column), key: "", "wrong")
            return text([fault], ["my-team.yaml": line]).split(separator: "\n")[3...4].map { String($0.dropFirst(4)) }
        }
        let words = (100...199).map(String.init).joined(separator: " ")
        let end = words.suffix(97)
        #expect(shown("k: \(words)", 1) == ["k: " + words.prefix(94) + "...", "^"])
        let early = "{a: \(words.prefix(40)), b: 7 days, c: \(words)}"
        #expect(shown(early, 50) == [early.prefix(97) + "...", String(repeating: " ", count: 49) + "^^^^^^"])
        let middle = "{a: \(words), b: 7 days, c: \(words)}"
        let column = 4 + words.count + 5 + 1
        #expect(
            shown(middle, column) == [
                "...\(words.suffix(35)), b: 7 days, c: \(words.prefix(94 - 51))...",
                String(repeating: " ", count: 43) + "^^^^^^",
            ])
        #expect(
            shown("k: {\(words)-last: x", 4 + words.count + 8)
                == ["...\(end.dropFirst(8))-last: x", String(repeating: " ", count: 99) + "^"])
        let wide = String(repeating: "日", count: 60)
        #expect(
            shown("k: \(wide)", 4) == [
                "k: " + String(repeating: "日", count: 47) + "...", "   " + String(repeating: "^", count: 94),
            ])
    }

    @Test("further places follow as notes, in two files as in one")
    func related() {
        let fault = Diagnostic(
            .contradiction, at: place(2, 10), key: "changes.freeze.count", "9 posts are cut of a group of 6",
            remedy: "write count: 6 or less",
            related: [
                Diagnostic.Related(place(104, 9, in: "base.yaml"), "the group has its posts here"),
                Diagnostic.Related(place(1, 1, in: "gone.yaml"), "this file cannot be read"),
            ])
        let base = String(repeating: "#\n", count: 103) + " count: 6\n"
        #expect(
            text([fault], ["my-team.yaml": "freeze:\n  count: 9", "base.yaml": base]) == """
                error[contradiction]: 9 posts are cut of a group of 6
                   --> my-team.yaml:2:10
                    |
                  2 |   count: 9
                    |          ^
                    = key: changes.freeze.count
                    = help: write count: 6 or less
                note: the group has its posts here
                   --> base.yaml:104:9
                    |
                104 |  count: 6
                    |         -
                note: this file cannot be read
                   --> gone.yaml:1:1

                1 error in my-team.yaml; "caseload explain contradiction" says more

                """)
    }

    @Test("what is not closed, and what stands twice, is shown where it begins and where it stands first")
    func beginnings() {
        func parsed(_ file: String) -> String {
            let faults = #expect(throws: ScenarioFaults.self) { try ScenarioParser.parse(file, file: "my-team.yaml") }
            return text(faults?.diagnostics ?? [], ["my-team.yaml": file])
        }
        #expect(
            parsed("authors: [A. Worker,\n  B. Worker\nname: x\n") == """
                error[not-readable]: a list in [ ] is not closed
                 --> my-team.yaml:3:5
                  |
                3 | name: x
                  |     ^
                  = help: write ] at the end of the list and , between its items
                note: it begins here
                 --> my-team.yaml:1:10
                  |
                1 | authors: [A. Worker,
                  |          -

                1 error in my-team.yaml; "caseload explain not-readable" says more

                """)
        #expect(
            parsed("protections:\n  caseload_cap: 25\n  caseload_cap: none") == """
                error[duplicate-key]: the key "caseload_cap" stands twice in one map
                 --> my-team.yaml:3:3
                  |
                3 |   caseload_cap: none
                  |   ^^^^^^^^^^^^
                  = key: caseload_cap
                  = help: keep one of the two
                note: it stands here first
                 --> my-team.yaml:2:3
                  |
                2 |   caseload_cap: 25
                  |   ------------

                1 error in my-team.yaml; "caseload explain duplicate-key" says more

                """)
    }

    @Test("without a place, or with one that the file has not, no line is shown")
    func noPlace() {
        let missing = Diagnostic(.missingFile, at: nil, key: "", "there is no file no.yaml", remedy: "check the path")
        let behind = Diagnostic(.missingKey, at: place(9, 1), key: "run", "the key \"run\" is missing")
        #expect(
            text([missing, behind], ["my-team.yaml": "a: 1"]) == """
                error[missing-file]: there is no file no.yaml
                  = help: check the path

                error[missing-key]: the key "run" is missing
                 --> my-team.yaml:9:1
                  = key: run

                2 errors in my-team.yaml; "caseload explain missing-file" says more

                """)
        #expect(text([missing], [:]).hasSuffix("\n1 error; \"caseload explain missing-file\" says more\n"))
    }

    @Test("colours tell error, warning, gutter and help apart, and are absent when they are off")
    func colours() {
        let error = Diagnostic(
            .wrongUnit, at: place(1, 4), key: "a", "wrong", remedy: "write 5 d",
            related: [Diagnostic.Related(place(1, 1), "here")])
        let warning = Diagnostic(.idleNull, at: place(1, 1), key: "", "idle")
        let red = "\u{1B}[1;31m"
        let yellow = "\u{1B}[1;33m"
        let blue = "\u{1B}[1;34m"
        let cyan = "\u{1B}[1;36m"
        let off = "\u{1B}[0m"
        let coloured = text([error, warning], ["my-team.yaml": "a: 5"], colour: true)
        #expect(
            coloured == """
                \(red)error[wrong-unit]\(off): wrong
                 \(blue)-->\(off) my-team.yaml:1:4
                \(blue)  |\(off)
                \(blue)1 |\(off) a: 5
                \(blue)  |\(off)    \(red)^\(off)
                \(blue)  =\(off) \(blue)key:\(off) a
                \(blue)  =\(off) \(cyan)help:\(off) write 5 d
                \(blue)note\(off): here
                 \(blue)-->\(off) my-team.yaml:1:1
                \(blue)  |\(off)
                \(blue)1 |\(off) a: 5
                \(blue)  |\(off) \(blue)-\(off)

                \(yellow)warning[idle-null]\(off): idle
                 \(blue)-->\(off) my-team.yaml:1:1
                \(blue)  |\(off)
                \(blue)1 |\(off) a: 5
                \(blue)  |\(off) \(yellow)^\(off)

                1 error, 1 warning in my-team.yaml; "caseload explain wrong-unit" says more

                """)
        let plain = text([error, warning], ["my-team.yaml": "a: 5"])
        #expect(!plain.contains("\u{1B}"))
        #expect([red, yellow, blue, cyan, off].reduce(coloured) { $0.replacing($1, with: "") } == plain)
    }

    @Test("escapes in the name of a file, a key, a value or a text are shown and not obeyed")
    func escapes() {
        let file = "a\u{1B}[2J\nb.yaml"
        let fault = Diagnostic(
            .unknownKey, at: place(1, 4, in: file), key: "k\u{1B}]0;x\u{7}", "no \u{9B}31m \u{202E}key\r\nhere",
            remedy: "write \u{8}\u{200B}x", related: [Diagnostic.Related(place(1, 1, in: file), "\u{1B}[31m")])
        let rendered = text([fault], [file: "a: \u{1B}[31m\u{7F}\u{202E}x\u{1B}: y"], colour: false)
        #expect(
            rendered == """
                error[unknown-key]: no \u{FFFD}31m \u{FFFD}key  here
                 --> a\u{FFFD}[2J b.yaml:1:4
                  |
                1 | a: \u{FFFD}[31m\u{FFFD}\u{FFFD}x\u{FFFD}: y
                  |    ^
                  = key: k\u{FFFD}]0;x\u{FFFD}
                  = help: write \u{FFFD}\u{FFFD}x
                note: \u{FFFD}[31m
                 --> a\u{FFFD}[2J b.yaml:1:1
                  |
                1 | a: \u{FFFD}[31m\u{FFFD}\u{FFFD}x\u{FFFD}: y
                  | -

                1 error in a\u{FFFD}[2J b.yaml; "caseload explain unknown-key" says more

                """)
    }

    @Test("escapes that YAML itself writes reach no terminal, through parser, merging and reader")
    func escapesFromYaml() {
        let file = #""k\e[31m": 1"# + "\n" + #"name: "\e[2Jx""# + "\n" + #"title: {"\x9b": "\u202e"}"#
        let files = ["my-team.yaml": file]
        let faults = #expect(throws: ScenarioFaults.self) {
            try ScenarioFile.read(path: "my-team.yaml", source: .memory(files))
        }
        let rendered = text(faults?.diagnostics ?? [], files)
        #expect(rendered.contains(#"  | ^^^^^^^^^"#))
        #expect(!rendered.unicodeScalars.contains { $0 != "\n" && PrintableText.isHidden($0) })
    }

    @Test("bytes that are no UTF-8 are shown as replaced")
    func encoding() {
        let bytes = Array("a: 1\nb: x".utf8) + [0xFF, 0xFE] + Array("y".utf8)
        let source = ScenarioSource { _ in bytes }
        let faults = #expect(throws: ScenarioFaults.self) {
            try ScenarioFile.read(path: "my-team.yaml", source: source)
        }
        let rendered = DiagnosticText.text(
            of: faults?.diagnostics ?? [], lines: SourceLines(source: source), colour: false)
        #expect(rendered.contains("\n2 | b: x\u{FFFD}\u{FFFD}y\n  |     ^\n"))
    }
}
