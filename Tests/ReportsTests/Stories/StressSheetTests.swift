import Testing

@testable import Reports

@Suite struct StressSheetTests {
    private static let figures = [
        RunFixture.Figure(
            metric: "waiting_allocation", unit: "people", before: 1.3, after: 11.3, half: 0.9, higher: 1,
            verdict: "worse")
    ]

    private func items(_ fixture: RunFixture) throws -> [StressItem] {
        let source = try ReportSource(folder: fixture.path)
        return StressSheet(source, try ReportCharts(source, Answer(source))).items
    }

    @Test("All 24 items stand in the order of the checklist, each with what it asks for")
    func order() throws {
        let items = try items(RunFixture(Self.figures))
        #expect(
            items.map(\.number) == [
                "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "2.5.1", "2.5.2", "2.5.3", "2.5.4", "2.5.5", "3.1",
                "3.2",
                "3.3", "3.4", "4.1", "4.2", "4.3", "5.1", "5.2", "5.3", "5.4", "6.1",
            ])
        for item in items { #expect(!item.asks.isEmpty && !item.html.markup.isEmpty) }
    }

    @Test("What only an author can say is named by its key where it is missing, and stands there where it is said")
    func missing() throws {
        // This team's file has no `reporting`.
        let fixture = try RunFixture(Self.figures, file: "examples/starter.yaml")
        let silent = try items(fixture)
        let keys = [
            "reporting.background", "reporting.design", "reporting.data_preparation", "reporting.distribution_choice",
            "reporting.validation", "reporting.warm_up_choice", "reporting.replications_choice",
            "reporting.code_access",
            "reporting.interests",
        ]
        // This file names no source either.
        #expect(silent.filter { $0.number != "3.1" }.flatMap(\.missing) == keys)
        #expect(silent.first { $0.number == "3.1" }?.state == .inPart)
        #expect(silent.first { $0.number == "3.2" }?.state == .missing)
        #expect(silent.first { $0.number == "1.3" }?.state == .inPart)
        #expect(silent.filter { $0.state == .given }.count == 24 - 8 - 1)
        let texts = keys.map { "  \($0.dropFirst("reporting.".count)): \"Said of <\($0)>\"\n" }.joined()
        let scenario = try RunFixture.scenario("examples/starter.yaml", named: "before", title: "As it stands")
        try fixture.put("scenario-before.yaml", scenario + "\nreporting:\n" + texts)
        let told = try items(fixture)
        #expect(told.allSatisfy { $0.number == "3.1" || ($0.missing.isEmpty && $0.state == .given) })
        for key in keys { #expect(told.contains { $0.html.markup.contains("Said of &lt;\(key)&gt;") }, "\(key)") }
    }

    @Test("Facts are those of the run and the scenario")
    func facts() throws {
        let items = try items(RunFixture(Self.figures, replications: 30))
        func markup(_ number: String) throws -> String {
            try #require(items.first { $0.number == number }).html.markup
        }
        #expect(try markup("4.2").contains("104 measured weeks from 2027-01-04"))
        #expect(try markup("4.3").contains("30 independent replications"))
        #expect(try markup("5.2").contains("seed 1"))
        #expect(try markup("2.3").contains("nothing differs"))
        #expect(try markup("5.4").contains("2027-01-01T00:00:01Z"))
    }
}
