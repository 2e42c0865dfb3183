import Scenario
import ScenarioFiles

extension DiagnosticText {
    /// Diagnostics on one or two lines each, without the lines of files: `file:line:column: error: key: message`, and
    /// the remedy indented below.
    static func text(of diagnostics: [Diagnostic]) -> String {
        diagnostics.map { diagnostic in
            var parts: [String] = []
            if let place = diagnostic.place { parts.append("\(place.file):\(place.line):\(place.column)") }
            parts.append(diagnostic.severity.rawValue)
            if !diagnostic.key.isEmpty { parts.append(diagnostic.key) }
            parts.append(diagnostic.message)
            return parts.joined(separator: ": ") + "\n" + (diagnostic.remedy.map { "    \($0)\n" } ?? "")
        }.joined()
    }
}
