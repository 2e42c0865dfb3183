public import Scenario

/// Renders diagnostics as plain text.
public enum DiagnosticText {
    /// One diagnostic, of one or two lines without a line feed at the end:
    /// `file:line:column: error: key: message`, and the remedy indented below.
    public static func text(of diagnostic: Diagnostic) -> String {
        ([headline(of: diagnostic)] + remedyLines(of: diagnostic)).joined(separator: "\n")
    }

    /// Diagnostics in the order given, a line feed after each.
    public static func text(of diagnostics: [Diagnostic]) -> String {
        diagnostics.map { text(of: $0) + "\n" }.joined()
    }

    private static func headline(of diagnostic: Diagnostic) -> String {
        var parts: [String] = []
        if let place = diagnostic.place { parts.append("\(place.file):\(place.line):\(place.column)") }
        parts.append(diagnostic.severity.rawValue)
        if !diagnostic.key.isEmpty { parts.append(diagnostic.key) }
        parts.append(diagnostic.message)
        return parts.joined(separator: ": ")
    }

    private static func remedyLines(of diagnostic: Diagnostic) -> [String] {
        diagnostic.remedy.map { ["    \($0)"] } ?? []
    }
}
