import Charts
import Foundation
import Scenario
import ScenarioFiles
import Testing

@testable import Reports

/// What holds of any scenario of the repository.
@Suite struct ScenarioPathwayTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    private static let files: [String] = ["examples", "systems", "validation", "experiments"].flatMap { folder in
        let path = root + "/scenarios/" + folder
        return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { $0.hasSuffix(".yaml") }
            .sorted().map { "\(folder)/\($0)" }
    }

    private static let figures = [
        RunFixture.Figure(
            metric: "waiting_allocation", unit: "people", before: 1.3, after: 11.3, half: 0.9, higher: 1,
            verdict: "worse")
    ]

    @Test(
        "Every scenario of the repository has a pathway: no box twice, no arrow to nowhere, each box on some way; and a sheet of 24 items"
    )
    func pathways() throws {
        #expect(Self.files.count > 100)
        let fixture = try RunFixture(Self.figures)
        let run = try ReportSource(folder: fixture.path)
        let charts = try withExtendedLifetime(fixture) { try ReportCharts(run, Answer(run)) }
        for file in Self.files {
            let read = try ScenarioFile.read(path: Self.root + "/scenarios/" + file)
            let pathway = ScenarioPathway(read.scenario)
            let ids = pathway.nodes.map(\.id)
            #expect(Set(ids).count == ids.count, "\(file)")
            for edge in pathway.edges { #expect(ids.contains(edge.from) && ids.contains(edge.to), "\(file)") }
            for id in ids { #expect(pathway.edges.contains { $0.from == id || $0.to == id }, "\(file): \(id)") }
            #expect(pathway.steps.count == pathway.edges.count)
            for node in pathway.nodes where node.kind == .source || node.kind == .resource {
                #expect(!pathway.edges.contains { $0.to == node.id }, "\(file): \(node.id)")
            }
            for node in pathway.nodes where node.kind == .exit && node.id != "discharged" {
                #expect(!pathway.edges.contains { $0.from == node.id }, "\(file): \(node.id)")
            }

            let items = StressSheet(ReportSource(result: run.result, scenarios: [read]), charts).items
            #expect(items.count == 24, "\(file)")
            for item in items { #expect(!item.content.isEmpty || !item.missing.isEmpty, "\(file): \(item.number)") }
            let keys = items.filter { $0.number != "3.1" }.flatMap(\.missing)
            #expect(keys.allSatisfy { KeyTable.definition(at: $0) != nil }, "\(file)")
            #expect(keys.contains("purpose") == read.scenario.purpose.isEmpty, "\(file)")
        }
    }
}
