import Scenario
import ScenarioFiles

extension CommandContext {
    /// The text of diagnostics for standard error, each told once; empty for none.
    func text(of diagnostics: [Diagnostic], _ colour: ColourChoice) -> String {
        // Scenarios that extend one file share its faults.
        var told: Set<Diagnostic> = []
        return DiagnosticText.text(
            of: diagnostics.filter { told.insert($0).inserted }, lines: SourceLines(source: scenarioSource),
            colour: colour.isOnForErrors(console, environment: environment))
    }
}
