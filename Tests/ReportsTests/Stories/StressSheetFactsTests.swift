import Foundation
import Scenario
import ScenarioFiles
import Testing

@testable import Reports

@Suite struct StressSheetFactsTests {
    private static let figures = [
        RunFixture.Figure(
            metric: "waiting_allocation", unit: "people", before: 1.3, after: 11.3, half: 0.9, higher: 1,
            verdict: "worse"),
        RunFixture.Figure(
            metric: "figure_of_old", unit: "people", before: 1, after: 2, half: 0.5, higher: 1, verdict: "higher"),
    ]

    private func markup(_ number: String, _ fixture: RunFixture) throws -> String {
        let source = try ReportSource(folder: fixture.path)
        let sheet = StressSheet(source, try ReportCharts(source, Answer(source)))
        return try #require(sheet.items.first { $0.number == number }).html.markup
    }

    /// Puts another text in the place of one that stands in the second scenario once.
    private func change(_ fixture: RunFixture, _ text: String, to other: String) throws {
        let scenario = try RunFixture.scenario(
            "examples/older-adults-team.yaml", named: "after", title: "After the cut")
        #expect(scenario.components(separatedBy: text).count == 2)
        try fixture.put("scenario-after.yaml", scenario.replacingOccurrences(of: text, with: other))
    }

    @Test("Each metric of the run stands there with definition, unit and form; one that is not known says so")
    func metrics() throws {
        let markup = try markup("1.2", RunFixture(Self.figures))
        let metric = try #require(MetricRegistry.metric("waiting_allocation"))
        for text in [metric.title, metric.definition, metric.form, "Student&#39;s t over replications"] {
            #expect(markup.contains(text), "\(text)")
        }
        #expect(markup.contains("2 metrics") && markup.contains("not a metric of this version"))
    }

    @Test("Every metric has a definition, a unit or none, and says how it is formed")
    func definitions() {
        #expect(MetricRegistry.all.count > 100)
        for metric in MetricRegistry.all {
            #expect(metric.definition.hasSuffix(".") && !metric.form.isEmpty && !metric.title.isEmpty, "\(metric.id)")
        }
    }

    @Test("A difference between scenarios names the key, both values and the line of the folder's file")
    func differences() throws {
        let fixture = try RunFixture(Self.figures)
        try change(fixture, "value: 0.0180 per week", to: "value: 0.0360 per week")
        let file = try String(contentsOfFile: fixture.path + "/scenario-after.yaml", encoding: .utf8)
        let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains("0.0360 per week") }) + 1
        let markup = try markup("2.3", fixture)
        #expect(markup.contains("moves.settled_to_unsettled"))
        #expect(markup.contains("0.0180 per week (line \(line))") && markup.contains("0.0360 per week (line \(line))"))
    }

    @Test("What another scenario has otherwise stands among its own values, and nothing else does")
    func values() throws {
        let fixture = try RunFixture(Self.figures)
        try change(fixture, "value: 0.0180 per week", to: "value: 0.0360 per week")
        #expect(try markup("3.3", fixture).contains("1 other values of After the cut"))
    }

    @Test("A source stands once, with its number, the keys that use it and the values that point to it")
    func sources() throws {
        let fixture = try RunFixture(Self.figures)
        let source = try ReportSource(folder: fixture.path)
        let register = SourceRegister(source.scenarios)
        #expect(register.entries.map(\.number) == Array(1...register.entries.count))
        #expect(Set(register.entries.map(\.name)).count == register.entries.count)
        for row in source.scenarios[0].assumptions where !row.source.isEmpty {
            let entry = register.entries[try #require(register.number(of: row.source)) - 1]
            #expect(entry.name == row.source && entry.keys.contains(row.key))
            #expect(entry.evidence.contains(row.evidence.rawValue))
        }
        #expect(register.number(of: "") == nil)
        #expect(try markup("3.1", fixture).contains("\(register.entries.count) sources"))
    }

    @Test("Rules that no scenario of the run uses are left out of the algorithms")
    func algorithms() throws {
        let fixture = try RunFixture(Self.figures)
        #expect(try markup("2.4", fixture).contains("What strain s does"))
        for absent in ["Mental Health Act assessments", "Beds", "Personal budgets", "Interventions", "Survey"] {
            #expect(try !markup("2.4", fixture).contains("<strong>\(absent)</strong>"), "\(absent)")
        }
        let ward = try RunFixture(Self.figures, file: "examples/older-adults-ward.yaml")
        #expect(try markup("2.4", ward).contains("<strong>Beds</strong>"))
    }

    @Test("The licence of the results stands with how to get them where every scenario names one")
    func licence() throws {
        let fixture = try RunFixture(Self.figures)
        try change(fixture, "reporting:\n", to: "reporting:\n  licence: CC-BY-4.0\n")
        #expect(try !markup("6.1", fixture).contains("Licence of scenarios"))
        let before = try RunFixture.scenario("examples/older-adults-team.yaml", named: "before", title: "As it stands")
        let licensed = before.replacingOccurrences(of: "reporting:\n", with: "reporting:\n  licence: CC-BY-4.0\n")
        try fixture.put("scenario-before.yaml", licensed)
        #expect(try markup("6.1", fixture).contains("Licence of scenarios and results: CC-BY-4.0."))
    }
}
