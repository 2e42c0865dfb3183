public import Scenario

/// Reads the values of one map of a scenario by key.
///
/// A value that is missing or wrong becomes a diagnostic of the context, and a neutral value is returned in its place
/// (the default if there is one, else zero or what is nearest to it in range), so that all faults of a file are found
/// in one reading. Every single value can also stand as `{value: ..., source: ..., evidence: ..., year: ..., note: ...}`.
/// A figure that the file states makes an `Assumption` of the context; a default does not. A key with `null` is absent.
///
/// Keys become known by being asked for; `finish()` reports the others.
public struct MapReader {
    /// The dotted path of the map, empty for the whole scenario.
    public let path: String
    /// Where the map begins.
    public let place: SourcePlace

    let tree: ScenarioTree
    let context: ReadingContext
    let known = KnownKeys()
    /// Whether figures without an annotation make rows; not within a distribution, which makes one itself.
    let recordsFigures: Bool
    /// Whether there is no map, which is reported already, so that its missing keys are not.
    let isBroken: Bool

    /// The keys asked for, shared by the copies of a reader.
    final class KnownKeys {
        private(set) var names: [String] = []

        func insert(_ name: String) {
            if !names.contains(name) { names.append(name) }
        }
    }

    /// Makes a reader of a map; a tree that is none is reported and read as an empty map without further faults.
    public init(_ tree: ScenarioTree, path: String, context: ReadingContext) {
        self.init(tree, path: path, context: context, recordsFigures: true)
    }

    init(_ tree: ScenarioTree, path: String, context: ReadingContext, recordsFigures: Bool) {
        self.tree = tree
        self.path = path
        self.context = context
        self.recordsFigures = recordsFigures
        place = tree.place
        if case .map = tree {
            isBroken = false
        } else {
            isBroken = true
            context.report(
                Diagnostic(
                    .wrongKind, at: tree.place, key: path, "\(tree.nameOfKind) stands where a map of keys is expected",
                    remedy: "write lines of the form key: value, indented below"))
        }
    }

    /// Whether the map has a key with a value other than null; makes the key known.
    public func has(_ key: String) -> Bool { entry(key) != nil }

    /// The reader of the map of a key, or nil if the key is absent.
    public func map(_ key: String) -> MapReader? {
        entry(key).map {
            MapReader($0.value, path: keyPath(key), context: context, recordsFigures: recordsFigures)
        }
    }

    /// The readers of a map of maps by id, in the order of the file; empty if the key is absent.
    ///
    /// Entries with null are left out. Keys that are no ids are reported.
    public func entries(_ key: String) -> [(id: String, reader: MapReader)] {
        guard let value = entry(key)?.value else { return [] }
        return namedEntries(value, path: keyPath(key)).map { entry in
            (
                entry.key,
                MapReader(
                    entry.value, path: DottedPath.joined(keyPath(key), entry.key), context: context,
                    recordsFigures: recordsFigures)
            )
        }
    }

    /// The readers of a list of maps; empty if the key is absent. Their paths count from 1: `clinics[1]`.
    public func list(_ key: String) -> [MapReader] {
        guard let value = entry(key)?.value else { return [] }
        guard case .list(let items, _) = value else {
            context.report(
                Diagnostic(
                    .wrongKind, at: value.place, key: keyPath(key),
                    "\(value.nameOfKind) stands where a list is expected",
                    remedy: "write each item on a line of its own after a dash"))
            return []
        }
        return items.enumerated().map { index, item in
            MapReader(
                item, path: DottedPath.item(index, of: keyPath(key)), context: context, recordsFigures: recordsFigures)
        }
    }

    /// Reports a fault at the value of a key, or at the map if the key is absent.
    public func fault(_ key: String, _ message: String, remedy: String?) {
        context.report(
            Diagnostic(.contradiction, at: entry(key)?.value.place ?? place, key: keyPath(key), message, remedy: remedy)
        )
    }

    /// Reports a warning at the value of a key, or at the map if the key is absent.
    public func warning(_ key: String, _ message: String, remedy: String?) {
        context.report(
            Diagnostic(.overload, at: entry(key)?.value.place ?? place, key: keyPath(key), message, remedy: remedy))
    }

    /// Reports a key, if it is there, as one that this version does not read; the reason ends the message.
    public func refuse(_ key: String, because reason: String) {
        guard let entry = entry(key) else { return }
        context.report(
            Diagnostic(
                .laterKey, at: entry.keyPlace, key: keyPath(key), "\"\(key)\" cannot be used: \(reason)",
                remedy: "delete the key and what belongs to it"))
    }

    /// Reports the keys of the map that nobody asked for, each with the known name nearest to it; to be called once,
    /// after all keys have been asked for.
    public func finish() {
        guard case .map(let entries, _) = tree else { return }
        for entry in entries where !known.names.contains(entry.key) {
            context.reportUnknownKey(entry, path: path, known: known.names)
        }
    }

    func keyPath(_ key: String) -> String { DottedPath.joined(path, key) }

    /// The entry of a key, which becomes known; nil if it is absent or null.
    func entry(_ key: String) -> ScenarioTree.Entry? {
        known.insert(key)
        guard let entry = tree.entry(key) else { return nil }
        if case .null = entry.value { return nil }
        return entry
    }

    /// The entries of a map by id without those that are null; keys that are no ids are reported.
    func namedEntries(_ tree: ScenarioTree, path: String) -> [ScenarioTree.Entry] {
        guard case .map(let entries, _) = tree else {
            context.report(
                Diagnostic(
                    .wrongKind, at: tree.place, key: path, "\(tree.nameOfKind) stands where a map by name is expected",
                    remedy: "write lines of the form name: value, indented below"))
            return []
        }
        return entries.filter { entry in
            if let fault = Identifier.fault(of: entry.key) {
                context.report(
                    Diagnostic(
                        .badIdentifier, at: entry.keyPlace, key: DottedPath.joined(path, entry.key), fault.message,
                        remedy: fault.remedy))
            }
            if case .null = entry.value { return false }
            return true
        }
    }

    /// Reports that a required key is absent.
    func reportMissing(_ key: String, example: String) {
        if isBroken { return }
        context.report(
            Diagnostic(
                .missingKey, at: place, key: keyPath(key), "the key \"\(key)\" is missing",
                remedy: "add \(key): \(example)"))
    }
}
