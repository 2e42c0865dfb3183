public import Scenario

/// A scenario as read, with what a run keeps of its file.
public struct ReadScenario: Sendable {
    /// The scenario.
    public var scenario: ServiceScenario
    /// The merged tree, with the place of every value.
    public var tree: ScenarioTree
    /// The merged file as canonical YAML: what ran.
    public var mergedText: String
    /// Every figure of the file with what supports it, in the order of the file.
    public var assumptions: [Assumption]
    /// The figures that are uncertain across runs; their means stand in the scenario.
    public var uncertain: [UncertainValue]
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
        try read(ScenarioLoader.load(path: path, from: source))
    }

    /// Reads a scenario that is loaded, with values set in it.
    ///
    /// - Parameters:
    ///   - loaded: The merged files.
    ///   - settings: Values that take the place of what the files say.
    ///   - figureOfUncertain: What stands for a figure that is uncertain: its mean if nothing else is said.
    /// - Throws: `ScenarioFaults` with every fault found, in the order of their places.
    /// - Complexity: linear in the size of the files.
    public static func read(
        _ loaded: LoadedScenario, settings: [ScenarioSetting] = [],
        figureOfUncertain: @escaping (UncertainValue) -> Double = { $0.distribution.mean }
    ) throws(ScenarioFaults) -> ReadScenario {
        let loaded = try loaded.setting(settings)
        let context = ReadingContext(figureOfUncertain: figureOfUncertain)
        for diagnostic in loaded.diagnostics { context.report(diagnostic) }
        StructureCheck(context: context).check(loaded.tree)
        let scenario = ScenarioDecoder(loaded.tree, context: context).scenario()
        ReferenceCheck(tree: loaded.tree, context: context).check()
        if context.faults == nil {
            // Arithmetic on what is faulty would tell nothing.
            for advice in ScenarioAdvice.warnings(of: scenario) { context.report(Diagnostic(advice, in: loaded.tree)) }
        }
        let diagnostics = loaded.explained(context.diagnostics.inOrderOfPlaces())
        if context.faults != nil { throw ScenarioFaults(diagnostics) }
        return ReadScenario(
            scenario: scenario, tree: loaded.tree, mergedText: MergedScenarioWriter.text(of: loaded.tree),
            assumptions: context.assumptions, uncertain: context.uncertain, warnings: diagnostics,
            files: loaded.files)
    }
}

extension LoadedScenario {
    /// The diagnostics; the first in each file other than the scenario's own with the line because of which it is read.
    fileprivate func explained(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var told: [String] = []
        return diagnostics.map { diagnostic in
            guard let file = diagnostic.place?.file, !told.contains(file),
                let reason = reasons.first(where: { $0.file == file })?.place
            else { return diagnostic }
            told.append(file)
            var explained = diagnostic
            explained.related.append(Diagnostic.Related(reason, "the file is read because of this line"))
            return explained
        }
    }
}
