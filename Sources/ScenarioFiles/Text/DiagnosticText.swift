public import Scenario

/// Renders diagnostics for people, with the lines of the file that they are about.
public enum DiagnosticText {
    /// The most diagnostics that are shown; beyond them errors go before warnings.
    public static let mostShown = 100

    /// Diagnostics in the order given, an empty line after each, and a line that counts them; empty for none.
    ///
    ///     error[unknown-key]: there is no key "patern" here
    ///       --> my-team.yaml:12:5
    ///        |
    ///     12 |     patern: full_time
    ///        |     ^^^^^^
    ///        = key: posts.nurses.patern
    ///        = help: did you mean pattern?
    ///
    /// Nothing that stands in a file, its path included, is obeyed by the terminal: see `PrintableText`.
    public static func text(of diagnostics: [Diagnostic], lines: SourceLines, colour: Bool) -> String {
        if diagnostics.isEmpty { return "" }
        let shown =
            diagnostics.count <= mostShown
            ? diagnostics[...]
            : (diagnostics.filter { $0.severity == .error } + diagnostics.filter { $0.severity == .warning })
                .prefix(mostShown)
        let blocks = shown.map { DiagnosticBlock(of: $0, lines: lines, colour: colour).lines + [""] }
        return (blocks.joined() + [summary(of: diagnostics)]).map { $0 + "\n" }.joined()
    }

    /// How many there are and where, and how to learn more of the first of the worst.
    private static func summary(of diagnostics: [Diagnostic]) -> String {
        func counted(_ severity: DiagnosticCode.Severity) -> String? {
            let count = diagnostics.count { $0.severity == severity }
            return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        let counts = [counted(.error), counted(.warning)].compactMap { $0 }.joined(separator: ", ")
        let files = Set(diagnostics.compactMap { $0.place?.file })
        let place =
            switch files.count {
            case 0: ""
            case 1: " in \(PrintableText.line(files.first ?? ""))"  // order does not reach a result
            default: " in \(files.count) files"
            }
        let first = diagnostics.first { $0.severity == .error } ?? diagnostics.first
        let rest = diagnostics.count > mostShown ? ", the first \(mostShown) shown" : ""
        return "\(counts)\(place)\(rest); \"caseload explain \(first?.code.rawValue ?? "")\" says more"
    }
}
