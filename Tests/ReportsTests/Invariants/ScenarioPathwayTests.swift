import Charts
import Foundation
import ScenarioFiles
import Testing

@testable import Reports

@Suite struct ScenarioPathwayTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    private static let scenarios: [String] = ["examples", "systems", "validation", "experiments"].flatMap { folder in
        let path = root + "/scenarios/" + folder
        return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { $0.hasSuffix(".yaml") }
            .sorted().map { "\(folder)/\($0)" }
    }

    @Test("Every scenario of the repository has a pathway: no box twice, no arrow to nowhere, each box on some way")
    func pathways() throws {
        #expect(Self.scenarios.count > 100)
        for file in Self.scenarios {
            let read = try ScenarioFile.read(path: Self.root + "/scenarios/" + file)
            let pathway = ScenarioPathway(read.scenario)
            let ids = pathway.nodes.map(\.id)
            #expect(Set(ids).count == ids.count, "\(file)")
            for edge in pathway.edges { #expect(ids.contains(edge.from) && ids.contains(edge.to), "\(file)") }
            for id in ids { #expect(pathway.edges.contains { $0.from == id || $0.to == id }, "\(file): \(id)") }
            #expect(pathway.steps.count == pathway.edges.count)
        }
    }
}
