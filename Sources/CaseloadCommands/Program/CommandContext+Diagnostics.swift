import Scenario
import ScenarioFiles

extension CommandContext {
    /// The text of diagnostics for standard error, each told once; empty for none.
    func text(of diagnostics: [Diagnostic], _ colour: ColourChoice) -> String {
        // Scenarios that extend one file share its faults, though each has a place of its own that leads to the file.
        var told: Set<Diagnostic> = []
        func isNew(_ diagnostic: Diagnostic) -> Bool {
            var fault = diagnostic
            fault.related = []
            return told.insert(fault).inserted
        }
        return DiagnosticText.text(
            of: diagnostics.filter(isNew), lines: SourceLines(source: scenarioSource),
            colour: colour.isOnForErrors(console, environment: environment))
    }
}
