import Scenario
import ScenarioFiles
import Testing

@Suite struct UndatedDifferenceTests {
    private func warnings(_ first: String, _ other: String) throws -> [Diagnostic] {
        try UndatedDifference.warnings(
            first: ScenarioParser.parse("name: base\n" + first, file: "a"),
            other: ScenarioParser.parse("name: other\n" + other, file: "b"))
    }

    @Test("a policy that differs from the beginning is warned of, with its place and the way to give it a date")
    func policy() throws {
        let found = try warnings("protections: {caseload_cap: 30}", "protections:\n  caseload_cap: 25")
        #expect(
            found == [
                Diagnostic(
                    .undatedDifference, at: SourcePlace(file: "b", line: 3, column: 17),
                    key: "protections.caseload_cap",
                    "protections.caseload_cap differs from base by no dated change, and so from the beginning, warm-up "
                        + "included",
                    remedy: "put it under changes with a date to see what it does when it comes, or leave it if you "
                        + "ask about services that have always been so")
            ])
    }

    @Test("differences by a dated change, of names and of sources, and written defaults, are not warned of")
    func silent() throws {
        let first = "title: A\nprotections: {caseload_cap: 30}\narea: {population: 1000}"
        let other = """
            title: B
            protections: {caseload_cap: 30, cap_holds: new}
            area: {population: {value: 1000, source: census}}
            changes: {cap: {date: 2027-01-04, protections: {caseload_cap: 25}}}
            """
        #expect(try warnings(first, other).isEmpty)
        #expect(try warnings(other, first).isEmpty)
    }

    @Test("there is one warning for each key of the file's own level, naming five keys at the most")
    func grouped() throws {
        func posts(_ count: Int) -> String {
            "posts: {" + (1...7).map { "g\($0): {count: \(count)}" }.joined(separator: ", ") + "}\n"
        }
        let found = try warnings(posts(1) + "area: {population: 1}", posts(2) + "area: {population: 2}")
        #expect(found.map(\.key) == ["posts", "area.population"])
        let expected =
            "posts.g1.count, posts.g2.count, posts.g3.count, posts.g4.count, posts.g5.count, and 2 more differ from base "
            + "by no dated change, and so from the beginning, warm-up included"
        #expect(found.first?.message == expected)
        #expect(found.first?.related.count == 4)
        #expect(found.first?.remedy?.contains("cut_posts") == true)
        #expect(found.last?.remedy?.hasPrefix("no dated change can carry it") == true)
    }

    @Test("two runs of different length are warned of as such")
    func run() throws {
        let found = try warnings("run: {length: 4 wk}", "run: {length: 5 wk}")
        #expect(
            found.map(\.message) == [
                "run.length differs from base: the two are simulated over different times, and compared over them all the same"
            ])
        #expect(found.map(\.remedy) == ["give both scenarios the same run"])
    }

    @Test("what only the first states is shown at the nearest place of the other")
    func absent() throws {
        let found = try warnings("working:\n  notes_kept: 60 h", "area: {population: 1}\nworking: {}\n")
        #expect(found.first?.place == SourcePlace(file: "b", line: 3, column: 1))
    }
}
