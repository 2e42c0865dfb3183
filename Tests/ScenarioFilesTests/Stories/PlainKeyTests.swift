import Scenario
import ScenarioFiles
import Testing

@Suite struct PlainKeyTests {
    @Test("What says what a file is carries no source: its format and its name", arguments: ["format", "name"])
    func refused(_ key: String) throws {
        let tree = try ScenarioParser.parse("\(key): {value: 1, source: diary}", file: "x")
        let faults = StructureCheck.diagnostics(of: tree).filter { $0.key == key }
        #expect(faults.map(\.code) == [.wrongKind])
    }
}
