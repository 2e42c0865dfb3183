import Scenario
import ScenarioFiles

extension SmallService {
    /// What is wrong with the base and more YAML merged over it, key and message; empty if it can be read.
    static func faults(_ more: String) -> [String] {
        do {
            _ = try scenario(more)
            return []
        } catch let faults as ScenarioFaults {
            return faults.diagnostics.filter { $0.severity == .error }.map { "\($0.key): \($0.message)" }
        } catch {
            return ["\(error)"]
        }
    }

    /// Whether that has one fault, and the one meant.
    static func isRefused(_ more: String, for text: String) -> Bool {
        let faults = faults(more)
        return faults.count == 1 && faults[0].contains(text)
    }
}
