import CaseloadCommands
import Foundation
import Testing

@Suite struct CitationTests {
    @Test("CITATION.cff names the version that the program has")
    func version() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: "CITATION.cff"), encoding: .utf8)
        let lines = text.split(separator: "\n").filter { $0.hasPrefix("version: ") }
        #expect(lines == ["version: \(ProgramVersion.text)"])
    }
}
