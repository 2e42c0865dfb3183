import ResultFiles
import Testing

@Suite struct AuthorTests {
    @Test(
        "An author has an ORCID where one stands behind the name in brackets, and is a name otherwise",
        arguments: [
            ("A. Worker <https://orcid.org/0000-0002-1825-0097>", "A. Worker", "https://orcid.org/0000-0002-1825-0097"),
            ("A. Worker (0000-0002-1694-233X)", "A. Worker", "https://orcid.org/0000-0002-1694-233X"),
            ("A. Worker (0000-0002-1825-0098)", "A. Worker (0000-0002-1825-0098)", nil),
            ("The team (north)", "The team (north)", nil),
            ("(0000-0002-1825-0097)", "(0000-0002-1825-0097)", nil),
            ("The caseload authors", "The caseload authors", nil), ("", "", nil),
        ])
    func reading(_ text: String, _ name: String, _ orcid: String?) {
        let author = Author(text)
        #expect(author.name == name)
        #expect(author.orcid == orcid)
    }

    @Test("Authors and sources are named once, sorted; empty sources are none")
    func provenance() {
        let provenance = Provenance(
            command: "run", authors: ["B", "A", "B"], sources: ["z", "", "a", "z"], licences: ["B", "A", "B"])
        #expect(provenance.authors == ["A", "B"])
        #expect(provenance.sources == ["a", "z"])
    }

    @Test("A folder has a licence only if every scenario names one that others can look up")
    func licences() {
        func licences(_ texts: [String]) -> [String] {
            Provenance(command: "run", authors: [], sources: [], licences: texts).licences
        }
        #expect(licences(["CC0-1.0", "CC-BY-4.0", "CC0-1.0"]) == ["CC-BY-4.0", "CC0-1.0"])
        #expect(licences(["https://example.org/licence"]) == ["https://example.org/licence"])
        #expect(licences(["CC0-1.0", ""]).isEmpty)
        #expect(licences(["CC0-1.0", "CC BY 4.0"]).isEmpty)
    }
}
