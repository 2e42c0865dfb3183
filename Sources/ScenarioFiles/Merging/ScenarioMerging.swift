internal import Scenario

/// Merges the trees of scenario files, the later over the earlier.
///
/// Maps are merged key by key and keep the order in which their keys first came; lists and single values are replaced
/// whole; null takes a key away. A value with its source (`{value: ..., source: ...}`) is one value: a later value
/// replaces it with its source, so that no figure is left under the source of another. A distribution replaces one of
/// another kind.
struct ScenarioMerging {
    /// What merging makes the writer of a scenario look at again, and keys without a value that cannot stand there.
    private(set) var diagnostics: [Diagnostic] = []

    /// The tree that says what `base` says, as changed by `overlay`; places stay those of the files they came from.
    ///
    /// - Complexity: O(n k) for maps of n and k keys.
    mutating func merge(_ base: ScenarioTree, _ overlay: ScenarioTree, path: String = "") -> ScenarioTree {
        guard case .map(_, let place) = overlay, case .map = base, !isAnnotated(overlay) else {
            return adopt(overlay, path: path)
        }
        var below = base
        if isAnnotated(base), let value = base["value"] {
            let overlayIsAnnotation = entries(overlay).allSatisfy { WrittenValue.annotationKeys.contains($0.key) }
            if !overlayIsAnnotation {
                guard case .map = value, !isDistribution(value) else { return adopt(overlay, path: path) }
                below = annotatingEachEntry(of: value, as: base)
            }
        }
        if isDistribution(below), isDistribution(overlay), entries(below).first?.key != entries(overlay).first?.key {
            return adopt(overlay, path: path)
        }
        var merged = entries(below)
        var indices: [String: Int] = [:]
        for (index, entry) in merged.enumerated() { indices[entry.key] = index }
        var removed: [Int] = []
        for entry in entries(overlay) {
            let entryPath = DottedPath.joined(path, entry.key)
            if case .null = entry.value {
                if let index = indices[entry.key] { removed.append(index) } else { warnOfIdleNull(entry, entryPath) }
            } else if let index = indices[entry.key] {
                merged[index].value = merge(merged[index].value, entry.value, path: entryPath)
                merged[index].keyPlace = entry.keyPlace
            } else {
                merged.append(
                    ScenarioTree.Entry(
                        key: entry.key, keyPlace: entry.keyPlace, value: adopt(entry.value, path: entryPath)))
            }
        }
        for index in removed.sorted(by: >) { merged.remove(at: index) }
        return .map(entries: merged, place: place)
    }

    /// A tree that stands over nothing: without the nulls of its maps, which have nothing to take away.
    private mutating func adopt(_ tree: ScenarioTree, path: String) -> ScenarioTree {
        switch tree {
        case .scalar, .null: return tree
        case .list(let items, let place):
            var adopted: [ScenarioTree] = []
            for (index, item) in items.enumerated() {
                adopted.append(adopt(item, path: DottedPath.item(index, of: path)))
            }
            return .list(items: adopted, place: place)
        case .map(let entries, let place):
            var adopted: [ScenarioTree.Entry] = []
            for var entry in entries {
                let entryPath = DottedPath.joined(path, entry.key)
                if case .null = entry.value {
                    warnOfIdleNull(entry, entryPath)
                } else {
                    entry.value = adopt(entry.value, path: entryPath)
                    adopted.append(entry)
                }
            }
            return .map(entries: adopted, place: place)
        }
    }

    /// Tells of a key without a value: it takes nothing away, and where no such key can stand it is a slip.
    private mutating func warnOfIdleNull(_ entry: ScenarioTree.Entry, _ path: String) {
        let quoted = QuantityFault.quoted(entry.key)
        guard KeyTable.mayStand(entry.key, atPath: path) else {
            diagnostics.append(
                Diagnostic(
                    .unknownKey, at: entry.keyPlace, key: path, "there is no key \(quoted) here",
                    remedy: IdleKey.remedy(for: entry.key)))
            return
        }
        diagnostics.append(
            Diagnostic(
                .idleNull, at: entry.keyPlace, key: path,
                "the key \(quoted) has no value, and there is nothing it could take away",
                remedy: "write a value or delete the line"))
    }

    /// A map of values in which each single value carries the annotation of the whole, if it has none of its own.
    private func annotatingEachEntry(of value: ScenarioTree, as annotated: ScenarioTree) -> ScenarioTree {
        let annotation = entries(annotated).filter { $0.key != "value" }
        guard !annotation.isEmpty else { return value }
        let annotatedEntries = entries(value).map { entry in
            if isAnnotated(entry.value) { return entry }
            var changed = entry
            let valueEntry = ScenarioTree.Entry(key: "value", keyPlace: entry.value.place, value: entry.value)
            changed.value = .map(entries: [valueEntry] + annotation, place: entry.value.place)
            return changed
        }
        return .map(entries: annotatedEntries, place: value.place)
    }

    private func entries(_ tree: ScenarioTree) -> [ScenarioTree.Entry] {
        if case .map(let entries, _) = tree { entries } else { [] }
    }

    private func isAnnotated(_ tree: ScenarioTree) -> Bool {
        let values = [WrittenValue.valueKey, WrittenValue.uncertainKey]
        return values.contains { tree.entry($0) != nil }
            && entries(tree).allSatisfy { values.contains($0.key) || WrittenValue.annotationKeys.contains($0.key) }
    }

    private func isDistribution(_ tree: ScenarioTree) -> Bool {
        let entries = entries(tree)
        return entries.count == 1 && DistributionFamily.all.contains { $0.name == entries[0].key }
    }
}
