public import Scenario

/// Reads a scenario file with the files that it includes and extends.
public enum ScenarioLoader {
    /// Reads the file at a path and merges it over the file that it `extends` and, over that, the files of its `include`
    /// list in order, each with its own ones before it.
    ///
    /// Paths are relative to the file that names them. A file that is named several times is merged once, where it
    /// comes first.
    ///
    /// - Throws: the faults of all the files in the order of their places; `missingInput` is set if there is no file at
    ///   `path` itself.
    public static func load(
        path: String, from source: ScenarioSource = .fileSystem
    ) throws(ScenarioFaults) -> LoadedScenario {
        var gathering = FileGathering(source: source)
        let start = ScenarioFilePath.normalised(path)
        gathering.gather(start, namedAt: nil, key: "")
        guard gathering.faults.isEmpty else {
            throw ScenarioFaults(
                gathering.faults.inOrderOfPlaces(), missingInput: gathering.startIsMissing ? path : nil)
        }
        var merging = ScenarioMerging()
        var tree = ScenarioTree.map(entries: [], place: SourcePlace(file: start, line: 1, column: 1))
        for file in gathering.files { tree = merging.merge(tree, file.tree) }
        return LoadedScenario(
            tree: tree, path: path, files: gathering.files.map(\.path),
            diagnostics: merging.diagnostics.inOrderOfPlaces(),
            reasons: gathering.reasons)
    }
}
