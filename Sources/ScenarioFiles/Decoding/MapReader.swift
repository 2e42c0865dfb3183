public import Scenario

/// Reads the values of one map of a scenario by key, with the kinds and standards of the key table.
///
/// It says nothing about what `StructureCheck` reports: where a value is missing or wrong, its standard stands for it,
/// or the least figure of its range, so that all faults of a scenario are found in one reading. What it reports are
/// rules between keys, and only where the structure is in order. A key with `null` is absent.
///
/// - Precondition: a key that is asked for is in the table, with the kind that is asked for.
public struct MapReader {
    /// The dotted path of the map, empty for the whole scenario.
    public let path: String
    /// Where the map begins.
    public let place: SourcePlace

    let tree: ScenarioTree
    let definition: KeyDefinition
    let context: ReadingContext
    /// The people of the area, which rates per people are multiplied by.
    let population: Double?

    /// Makes a reader of a map; a tree that is none is read as an empty map.
    init(
        _ tree: ScenarioTree, _ definition: KeyDefinition, path: String = "", context: ReadingContext,
        population: Double? = nil
    ) {
        self.tree = tree
        self.definition = definition
        self.path = path
        self.context = context
        self.population = population
        place = tree.place
    }

    /// The same reader with the people of the area known.
    func with(population: Double) -> MapReader {
        MapReader(tree, definition, path: path, context: context, population: population)
    }

    /// Whether the map has a key with a value other than null.
    public func has(_ key: String) -> Bool { value(key) != nil }

    /// The reader of the map of a key, or nil if the key is absent.
    public func map(_ key: String) -> MapReader? {
        let definition = self.definition(of: key) { $0 == .map }
        guard let value = value(key), case .map = value else { return nil }
        return reader(of: value, definition, path: keyPath(key))
    }

    /// The reader of the map of a key; where the key is absent that of an empty map, in which everything has its
    /// standard.
    public func section(_ key: String) -> MapReader {
        map(key)
            ?? reader(
                of: .map(entries: [], place: place), definition(of: key) { $0 == .map }, path: keyPath(key))
    }

    /// The readers of a map of maps by id, in the order of the file; empty if the key is absent.
    public func entries(_ key: String) -> [(id: String, reader: MapReader)] {
        let definition = self.definition(of: key) { kind in
            switch kind {
            case .named, .perNamed: true
            default: false
            }
        }
        guard case .map(let entries, _)? = value(key) else { return [] }
        return entries.compactMap { entry in
            guard case .map = entry.value, Identifier.isValid(entry.key) else { return nil }
            return (entry.key, reader(of: entry.value, definition, path: DottedPath.joined(keyPath(key), entry.key)))
        }
    }

    /// Reports a rule that the value of a key breaks, at its place, or at the map if the key is absent; nothing if the
    /// value is faulty already.
    public func fault(
        _ key: String, _ message: String, remedy: String?, code: DiagnosticCode = .contradiction,
        related: [Diagnostic.Related] = []
    ) {
        if context.hasFault(at: keyPath(key)) { return }
        context.report(
            Diagnostic(
                code, at: value(key)?.place ?? place, key: keyPath(key), message, remedy: remedy, related: related))
    }

    /// Whether something in the map is faulty.
    var isFaulty: Bool { context.hasFault(at: path) }

    func keyPath(_ key: String) -> String { DottedPath.joined(path, key) }

    /// The value of a key; nil if it is absent or null.
    func value(_ key: String) -> ScenarioTree? {
        guard let value = tree[key], !value.isNull else { return nil }
        return value
    }

    func definition(of key: String, _ isOfKind: (ValueKind) -> Bool) -> KeyDefinition {
        guard let definition = definition.key(key), isOfKind(definition.kind) else {
            preconditionFailure("the key table has no \(keyPath(key)) of the kind that is read")
        }
        return definition
    }

    private func reader(of tree: ScenarioTree, _ definition: KeyDefinition, path: String) -> MapReader {
        MapReader(tree, definition, path: path, context: context, population: population)
    }
}
