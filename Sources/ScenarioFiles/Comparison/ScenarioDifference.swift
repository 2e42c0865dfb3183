import Scenario

/// What differs between two scenarios, key by key.
///
/// The order of keys in a map makes no difference, nor do two ways of writing one figure (`28 d` and `4 wk`), nor
/// whether a value stands by itself or beside its source. A list is one value.
public enum ScenarioDifference {
    /// The keys that describe a scenario and are not compared.
    public static let descriptiveKeys = [
        "name", "title", "purpose", "authors", "systems", "shows", "expect", "matters", "reporting",
    ]

    /// The differences in the order of the first file, what only the other states after what stands beside it.
    ///
    /// - Complexity: O(n k) for n keys of maps of k keys.
    public static func differences(first: ScenarioTree, other: ScenarioTree) -> [Difference] {
        compare(Node(described(first), inherited: []), Node(described(other), inherited: []), path: [])
    }

    private static func described(_ tree: ScenarioTree) -> ScenarioTree {
        guard case .map(let entries, let place) = tree else { return tree }
        return .map(entries: entries.filter { !descriptiveKeys.contains($0.key) }, place: place)
    }

    /// A value with what supports it: its own annotation, or else that of the map it stands in.
    private struct Node {
        var value: ScenarioTree
        var annotation: [ScenarioTree.Entry]
        var isAnnotated: Bool

        init(_ tree: ScenarioTree, inherited: [ScenarioTree.Entry]) {
            let name = tree[WrittenValue.valueKey] == nil ? WrittenValue.uncertainKey : WrittenValue.valueKey
            if case .map(let entries, let place) = tree, let own = tree.entry(name),
                entries.allSatisfy({ $0.key == name || WrittenValue.annotationKeys.contains($0.key) })
            {
                value = name == WrittenValue.valueKey ? own.value : .map(entries: [own], place: place)
                annotation = entries.filter { $0.key != name }
                isAnnotated = true
            } else {
                value = tree
                annotation = inherited
                isAnnotated = false
            }
        }

        var entries: [ScenarioTree.Entry] {
            if case .map(let entries, _) = value { entries } else { [] }
        }

        /// The name of the family, if it is a distribution.
        var family: String? {
            entries.count == 1
                ? DistributionFamily.all.first { $0.name == entries[0].key }?.name : nil
        }

        func child(_ key: String) -> Node? { value[key].map { Node($0, inherited: annotation) } }

        var statement: Difference.Statement { .stated(text: InlineYaml.text(of: value), place: value.place) }
    }

    private static func compare(_ first: Node, _ other: Node, path: [String]) -> [Difference] {
        if case .map = first.value, case .map = other.value, first.family == other.family,
            !(first.entries.isEmpty && other.entries.isEmpty)
        {
            let below = compareEntries(first, other, path: path)
            // One source for a whole table is one difference, not one for each of its values.
            if below.count > 1, first.isAnnotated || other.isAnnotated, below.allSatisfy({ $0.aspect == .support }),
                let whole = supportDifference(first, other, path)
            {
                return [whole]
            }
            return below
        }
        if ValueMeaning.isSame(first.value, other.value, path: path) {
            return supportDifference(first, other, path).map { [$0] } ?? []
        }
        return [
            Difference(
                key: path.joined(separator: "."), aspect: .value, first: first.statement, other: other.statement)
        ]
    }

    private static func compareEntries(_ first: Node, _ other: Node, path: [String]) -> [Difference] {
        var differences: [Difference] = []
        for entry in first.entries {
            let below = path + [entry.key]
            guard let child = first.child(entry.key) else { continue }
            if let opposite = other.child(entry.key) {
                differences += compare(child, opposite, path: below)
            } else {
                differences += stated(child, path: below, absence: ValueMeaning.absence(at: below)) { ($0, $1) }
            }
        }
        for entry in other.entries where first.value.entry(entry.key) == nil {
            let below = path + [entry.key]
            guard let child = other.child(entry.key) else { continue }
            differences += stated(child, path: below, absence: ValueMeaning.absence(at: below)) { ($1, $0) }
        }
        return differences
    }

    /// A difference for each value below a key that one of the two does not have.
    private static func stated(
        _ node: Node, path: [String], absence: String?,
        sides: (_ stated: Difference.Statement, _ absent: Difference.Statement) -> (
            Difference.Statement, Difference.Statement
        )
    ) -> [Difference] {
        if !node.entries.isEmpty, node.family == nil {
            return node.entries.flatMap { entry in
                node.child(entry.key).map { stated($0, path: path + [entry.key], absence: absence, sides: sides) } ?? []
            }
        }
        let (first, other) = sides(node.statement, .absent(meaning: absence))
        let isDefault = ValueMeaning.isDefault(node.value, path: path)
        return [
            Difference(
                key: path.joined(separator: "."), aspect: isDefault ? .writtenDefault : .value, first: first,
                other: other)
        ]
    }

    private static func supportDifference(_ first: Node, _ other: Node, _ path: [String]) -> Difference? {
        func support(_ node: Node) -> [(key: String, text: String, place: SourcePlace)] {
            WrittenValue.annotationKeys.compactMap { key in
                guard let entry = node.annotation.first(where: { $0.key == key }) else { return nil }
                let text = InlineYaml.text(of: entry.value)
                // Nothing said is `assumed` as well.
                return text == "null" || text == "\"\"" || (key == "evidence" && text == "assumed")
                    ? nil : (key, text, entry.value.place)
            }
        }
        let left = support(first)
        let right = support(other)
        func statement(
            _ own: [(key: String, text: String, place: SourcePlace)],
            _ opposite: [(key: String, text: String, place: SourcePlace)]
        ) -> Difference.Statement {
            let changed = own.filter { one in !opposite.contains { $0.key == one.key && $0.text == one.text } }
            guard let place = changed.first?.place else { return .absent(meaning: nil) }
            return .stated(text: changed.map { "\($0.key): \($0.text)" }.joined(separator: ", "), place: place)
        }
        let sides = (statement(left, right), statement(right, left))
        if sides.0 == .absent(meaning: nil), sides.1 == .absent(meaning: nil) { return nil }
        return Difference(
            key: path.joined(separator: "."), aspect: .support, first: sides.0, other: sides.1)
    }
}
