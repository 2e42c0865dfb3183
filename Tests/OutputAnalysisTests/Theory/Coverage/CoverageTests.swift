import Foundation
import Testing

/// Over 2,000 repetitions a measured share has a standard error of half a point. What must not fall below 93 % or rise
/// above 97 % is therefore held to the measured share itself: a sound interval of 95 % is four standard errors from both.
@Suite struct CoverageTests {
    private var page: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/coverage.md")
    }

    @Test(
        "Every interval of 95 % covers in 93 % or more of 2,000 repetitions, and docs/coverage.md has what was measured"
    )
    func coverage() throws {
        let cases = CoverageCase.all
        let outcomes = cases.enumerated().map { place, one in one.outcome(seed: 4000 + UInt64(place)) }
        for (one, outcome) in zip(cases, outcomes) where one.kind != .contrast {
            let measured = "\(one.interval), \(one.model), \(one.sample): \(outcome.coverage)"
            #expect(outcome.coverage >= 0.93, "\(measured)")
            if one.kind == .plain { #expect(outcome.coverage <= 0.97, "\(measured)") }
        }
        let text = CoveragePage.text(cases, outcomes)
        if ProcessInfo.processInfo.environment["CASELOAD_WRITE_DOCS"] == "1" {
            try text.write(to: page, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: page, encoding: .utf8) == text)
    }
}
