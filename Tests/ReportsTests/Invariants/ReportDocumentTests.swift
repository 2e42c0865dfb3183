import Foundation
import FoundationXML
import ResultFiles
import Testing

@testable import Reports

@Suite struct ReportDocumentTests {
    private static let figures = [
        RunFixture.Figure(
            metric: "waiting_allocation", unit: "people", before: 1.3, after: 11.3, half: 0.9, higher: 1,
            verdict: "worse"),
        RunFixture.Figure(
            metric: "unsafe_weeks", group: "criterion=caseload", unit: "share", before: 0.1, after: 0.4, half: 0.05,
            higher: 0.9, verdict: "worse"),
        RunFixture.Figure(
            metric: "hours", group: "category=direct", unit: "hours per week", before: 90, after: 70, half: 3,
            higher: 0.1, verdict: "lower"),
    ]

    private func matches(_ pattern: String, in text: String) throws -> [String] {
        let expression = try NSRegularExpression(pattern: pattern)
        let whole = NSRange(text.startIndex..., in: text)
        return expression.matches(in: text, range: whole).compactMap { match in
            Range(match.range(at: match.numberOfRanges - 1), in: text).map { String(text[$0]) }
        }
    }

    @Test(
        "A report stands by itself: no script, nothing fetched, no style but the one its policy names, ids once, links whole",
        arguments: [1, 5, 50])
    func alone(replications: Int) throws {
        let fixture = try RunFixture(Self.figures, replications: replications)
        let document = try Report(ReportSource(folder: fixture.path)).document
        for forbidden in ["<script", " style=", "javascript:", "<iframe", "<link", "@import", " onload", " onclick"] {
            #expect(!document.contains(forbidden), "\(forbidden)")
        }
        // Patterns of drawings are named so; nothing else is.
        #expect(try matches("url\\(([^)]*)\\)", in: document).allSatisfy { $0.hasPrefix("#") })
        #expect(document.prefix(1024).contains(DerivedFiles.reportMark))
        let sources = try matches(" (?:src|href)=\"([^\"]*)\"", in: document)
        #expect(sources.allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("data:text/csv") })
        let style = try #require(try matches("<style>([\\s\\S]*)</style>", in: document).first)
        let digest = Data(Digest(of: style).bytes).base64EncodedString()
        #expect(document.contains("style-src &#39;sha256-\(digest)&#39;"))
        let ids = try matches(" id=\"([^\"]*)\"", in: document)
        #expect(Set(ids).count == ids.count)
        for link in sources where link.hasPrefix("#") { #expect(ids.contains(String(link.dropFirst())), "\(link)") }
        for label in try matches(" aria-labelledby=\"([^\"]*)\"", in: document) {
            for id in label.split(separator: " ") { #expect(ids.contains(String(id)), "\(id)") }
        }
    }

    @Test("A report never says what is going to happen")
    func neverWill() throws {
        let fixture = try RunFixture(Self.figures)
        let document = try Report(ReportSource(folder: fixture.path)).document
        let words = document.lowercased().split { !$0.isLetter }
        #expect(words.count > 500)
        #expect(!words.contains("will"))
    }

    @Test("What a scenario says is text on the page, never markup")
    func hostile() throws {
        let title = "'<script>alert(1)</script> & \"><img src=x onerror=alert(2)>'"
        let fixture = try RunFixture(Self.figures, title: title)
        let document = try Report(ReportSource(folder: fixture.path)).document
        #expect(document.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(!document.contains("<script") && !document.contains("<img"))
    }

    @Test("Every drawing of a report is well-formed XML")
    func wellFormed() throws {
        let fixture = try RunFixture(Self.figures)
        let document = try Report(ReportSource(folder: fixture.path)).document
        let drawings = try matches("(<svg[\\s\\S]*?</svg>)", in: document)
        #expect(drawings.count >= 8)
        for drawing in drawings { #expect(XMLParser(data: Data(drawing.utf8)).parse()) }
    }

    @Test("The same folder gives the same bytes")
    func same() throws {
        let fixture = try RunFixture(Self.figures)
        let first = try Report(ReportSource(folder: fixture.path)).document
        #expect(try Report(ReportSource(folder: fixture.path)).document == first)
    }
}
