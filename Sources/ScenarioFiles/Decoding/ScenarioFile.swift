public import Scenario

/// A scenario as read, with what a run keeps of its file.
public struct ReadScenario: Sendable {
    /// The scenario.
    public var scenario: ServiceScenario
    /// The merged file as canonical YAML: what ran.
    public var mergedText: String
    /// Every figure of the file with what supports it, in reading order.
    public var assumptions: [Assumption]
    /// What the writer should look at, though it can be run.
    public var warnings: [Diagnostic]
    /// The files that were read, the scenario's own last.
    public var files: [String]
}

/// Reads scenario files.
public enum ScenarioFile {
    /// Reads a scenario with all that it extends and includes.
    ///
    /// - Throws: `ScenarioFaults` with every fault found, in the order of their places.
    /// - Complexity: linear in the size of the files.
    public static func read(
        path: String, source: ScenarioSource = .fileSystem
    ) throws(ScenarioFaults) -> ReadScenario {
        let loaded = try ScenarioLoader.load(path: path, from: source)
        let context = ReadingContext()
        let scenario = ScenarioDecoder(loaded.tree, context: context).scenario()
        if let faults = context.faults { throw faults }
        return ReadScenario(
            scenario: scenario, mergedText: MergedScenarioWriter.text(of: loaded.tree),
            assumptions: context.assumptions.filter { row in
                // What says how to run is no assumption about the service.
                !["format", "systems"].contains { row.key.hasPrefix($0) } && !row.key.hasPrefix("run.")
            },
            warnings: loaded.warnings + context.diagnostics.filter { $0.severity == .warning }, files: loaded.files)
    }
}
