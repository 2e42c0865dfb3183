import Foundation
import ResultFiles
import Testing

@Suite("The page of tables")
struct TablePageTests {
    private var page: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/tables.md")
    }

    @Test("docs/tables.md is what the definitions say; CASELOAD_WRITE_DOCS=1 writes it anew")
    func pageIsCurrent() throws {
        if ProcessInfo.processInfo.environment["CASELOAD_WRITE_DOCS"] == "1" {
            try TablePage.text.write(to: page, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: page, encoding: .utf8) == TablePage.text)
    }
}
