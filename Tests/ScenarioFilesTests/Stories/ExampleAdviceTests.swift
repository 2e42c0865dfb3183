import Foundation
import Scenario
import ScenarioFiles
import Testing

@Suite struct ExampleAdviceTests {
    @Test(
        "The examples are read without a warning, but that freezing posts brings more work than hours",
        arguments: [
            ("older-adults-team", []), ("older-adults-lean-targets", []), ("older-adults-slack-resource", []),
            ("older-adults-posts-frozen", ["changes.freeze.cut_posts"]),
        ])
    func examples(_ name: String, _ expected: [String]) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let read = try ScenarioFile.read(path: root.path + "/scenarios/examples/\(name).yaml")
        #expect(read.warnings.map(\.key) == expected)
        #expect(read.warnings.allSatisfy { $0.code == .overload && $0.place?.line == 14 })
    }
}
