public import Scenario

/// A scenario file with all that it includes and extends, merged.
public struct LoadedScenario: Sendable {
    /// The merged tree, without `include`, `extends` and nulls of maps.
    public var tree: ScenarioTree
    /// The path of the scenario as it was asked for.
    public var path: String
    /// The files in the order in which they were merged, the scenario's own last; relative to the working directory if
    /// `path` is.
    public var files: [String]
    /// What merging found, in the order of places: keys without a value, which are faults where no such key can stand.
    public var diagnostics: [Diagnostic]
    /// For each file but the scenario's own, the line that names it, in the order of reading.
    public var reasons: [(file: String, place: SourcePlace)]

    /// Makes a value.
    public init(
        tree: ScenarioTree, path: String, files: [String], diagnostics: [Diagnostic] = [],
        reasons: [(file: String, place: SourcePlace)] = []
    ) {
        self.tree = tree
        self.path = path
        self.files = files
        self.diagnostics = diagnostics
        self.reasons = reasons
    }
}
