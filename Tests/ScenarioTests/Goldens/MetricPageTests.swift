import Foundation
import Scenario
import Testing

@Suite("The page of metrics")
struct MetricPageTests {
    private var page: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/metrics.md")
    }

    @Test("docs/metrics.md is what the registry says; CASELOAD_WRITE_DOCS=1 writes it anew")
    func pageIsCurrent() throws {
        if ProcessInfo.processInfo.environment["CASELOAD_WRITE_DOCS"] == "1" {
            try MetricPage.text.write(to: page, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: page, encoding: .utf8) == MetricPage.text)
    }

    @Test("Ids are snake_case, sorted and told apart; every metric says what it is")
    func ids() {
        let ids = MetricRegistry.all.map(\.id)
        #expect(ids == ids.sorted())
        #expect(Set(ids).count == ids.count)
        for metric in MetricRegistry.all {
            #expect(metric.id.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "_" })
            #expect(metric.definition.hasSuffix(".") && !metric.unit.isEmpty && !metric.title.isEmpty)
        }
    }
}
