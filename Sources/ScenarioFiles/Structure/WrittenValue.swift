internal import Scenario

/// A value as it stands in a tree: by itself, with what supports it, or uncertain.
struct WrittenValue {
    /// What supports a value, as `{value: ..., source: ..., evidence: ...}` states it.
    struct Annotation {
        var evidence = Evidence.assumed
        var source = ""
        var year: Int?
        var note = ""
    }

    /// The value itself; nil where there is none beside its source, or where it is uncertain.
    var tree: ScenarioTree?
    /// The distribution of an uncertain value: `{uncertain: {triangular: ...}}`.
    var uncertain: ScenarioTree?
    /// The entries beside the value, if it is annotated.
    var annotation: [ScenarioTree.Entry]?

    static let valueKey = "value"
    static let uncertainKey = "uncertain"
    static let annotationKeys = KeyTable.annotation.map(\.name)

    /// Takes a value apart.
    ///
    /// A map with the key `value` or `uncertain`, or with nothing but keys of an annotation, is annotated; not so a
    /// table (`isTable`), whose names can be anything, unless what stands at `value` is a map itself.
    init(_ tree: ScenarioTree, isTable: Bool = false) {
        guard case .map(let entries, _) = tree, !entries.isEmpty else {
            self.tree = tree
            return
        }
        let value = tree[Self.valueKey]
        let isAnnotated: Bool
        if isTable {
            let others = entries.allSatisfy { $0.key == Self.valueKey || Self.annotationKeys.contains($0.key) }
            if case .map? = value { isAnnotated = others } else { isAnnotated = false }
        } else {
            isAnnotated =
                value != nil || tree[Self.uncertainKey] != nil
                || entries.allSatisfy { Self.annotationKeys.contains($0.key) }
        }
        guard isAnnotated else {
            self.tree = tree
            return
        }
        annotation = entries.filter { $0.key != Self.valueKey && $0.key != Self.uncertainKey }
        // What is null is not there: a file that extends another takes it away so.
        if let given = tree[Self.uncertainKey], !given.isNull, value?.isNull ?? true {
            uncertain = given
        } else if let value, !value.isNull {
            self.tree = value
        }
    }

    /// What supports the value, read without a word about what is wrong with it.
    var support: Annotation? {
        guard let annotation else { return nil }
        var support = Annotation()
        for entry in annotation {
            guard case .scalar(let text, _, _) = entry.value else { continue }
            switch entry.key {
            case "source": support.source = text
            case "evidence": support.evidence = Evidence(rawValue: text) ?? .assumed
            case "year": support.year = (try? Quantity.integer(text).value).map { Int($0) }
            case "note": support.note = text
            default: break
            }
        }
        return support
    }
}

extension ScenarioTree {
    /// Whether nothing stands there.
    var isNull: Bool { if case .null = self { true } else { false } }
}
