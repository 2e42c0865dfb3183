import Scenario
import ScenarioFiles

/// A scenario file that a test writes more over.
struct BaseFile {
    let text: String

    /// The scenario with more merged over it.
    func read(_ more: String) throws -> ServiceScenario {
        let files = ["base.yaml": text, "test.yaml": "extends: base.yaml\n" + more]
        return try ScenarioFile.read(path: "test.yaml", source: .memory(files)).scenario
    }

    /// What is wrong with that: each fault as its key and its message, and the remedy if it is asked for.
    func faults(_ more: String, withRemedy: Bool = false) -> [String] {
        do {
            _ = try read(more)
            return []
        } catch let faults as ScenarioFaults {
            return faults.diagnostics.filter { $0.severity == .error }.map {
                "\($0.key): \($0.message)" + (withRemedy ? "; \($0.remedy ?? "")" : "")
            }
        } catch { return ["\(error)"] }
    }
}
