import Scenario
import ScenarioFiles
import Testing

@Suite struct DiagnosticTextInvariantTests {
    private static let pieces: [Unicode.Scalar] = [
        "a", "b", " ", " ", ":", ",", "{", "}", "[", "]", "\"", "'", "#", "-", "\\", "\t", "\u{1B}", "\u{7}", "\u{9B}",
        "\u{301}", "\u{200D}", "\u{200B}", "\u{202E}", "\u{FEFF}", "é", "日", "😀",
    ]

    @Test("any line at any column gives marks of one run below it, within 100 columns, and no control character")
    func anyLine() {
        var random = CaseGenerator(state: 7)
        for _ in 0..<3000 {
            let length = Int.random(in: 0...(Bool.random(using: &random) ? 20 : 400), using: &random)
            var line = String.UnicodeScalarView()
            for _ in 0..<length { line.append(Self.pieces.randomElement(using: &random) ?? "a") }
            let column = Int.random(in: 1...(length + 3), using: &random)
            let fault = Diagnostic(
                .wrongValue, at: SourcePlace(file: "x", line: 2, column: column), key: "", "wrong")
            let text = DiagnosticText.text(
                of: [fault], lines: SourceLines(source: .memory(["x": "\n" + String(line)])), colour: false)
            #expect(!text.unicodeScalars.contains { $0 != "\n" && PrintableText.isHidden($0) })
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count == 8)
            let marks = lines[4].dropFirst(4)
            #expect(marks.count <= 101, "one column may stand behind a full line")
            #expect(marks.drop { $0 == " " }.allSatisfy { $0 == "^" } && marks.last == "^")
            #expect(lines[3].unicodeScalars.count { $0.isASCII } <= 104)
        }
    }
}
