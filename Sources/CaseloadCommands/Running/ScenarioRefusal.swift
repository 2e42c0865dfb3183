import Scenario

/// Why a scenario cannot be run.
struct ScenarioRefusal: Error {
    /// All that is wrong with it.
    var diagnostics: [Diagnostic]
    /// The exit code of a command that needs it.
    var exitCode: Int32
}
