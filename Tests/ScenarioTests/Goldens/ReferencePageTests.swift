import Foundation
import Scenario
import Testing

@Suite("The reference page of the scenario language")
struct ReferencePageTests {
    private var page: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/scenario-reference.md")
    }

    @Test("docs/scenario-reference.md is what the key table says; CASELOAD_WRITE_DOCS=1 writes it anew")
    func pageIsCurrent() throws {
        if ProcessInfo.processInfo.environment["CASELOAD_WRITE_DOCS"] == "1" {
            try ReferencePage.text.write(to: page, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: page, encoding: .utf8) == ReferencePage.text)
    }

    @Test("Every key has a row, and every map a heading of its own")
    func everyKey() {
        let lines = ReferencePage.text.split(separator: "\n").map(String.init)
        for (path, definition) in KeyTable.all {
            #expect(
                lines.contains { $0.hasPrefix("| `\(definition.name)` |") && $0.contains(definition.summary) },
                "\(path)")
            if !definition.keys.isEmpty {
                #expect(
                    lines.contains {
                        $0.hasPrefix("### `\(path)") || $0.hasSuffix("# `\(path)`") || $0.hasSuffix("# `\(path).*`")
                    })
            }
        }
    }
}
