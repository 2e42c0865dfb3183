import Foundation
import ScenarioFiles
import Testing

@Suite struct StarterExampleTests {
    private var example: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "scenarios/examples/starter.yaml")
    }

    @Test("scenarios/examples/starter.yaml is what `caseload new` writes; CASELOAD_WRITE_DOCS=1 writes it anew")
    func exampleIsCurrent() throws {
        let text = try StarterScenario(
            StarterAnswers(title: "A team to begin with"), id: "starter",
            header: ["# yaml-language-server: $schema=../scenario.schema.json"]
        ).text
        if ProcessInfo.processInfo.environment["CASELOAD_WRITE_DOCS"] == "1" {
            try text.write(to: example, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: example, encoding: .utf8) == text)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count < 240)
    }
}
