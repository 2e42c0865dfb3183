internal import Scenario
internal import Yams

/// Turns the nodes of a YAML text to a tree and gathers what a scenario does not allow.
struct TreeConversion {
    static let aliasMessage = "anchors (&name) and aliases (*name) are not read"
    static let aliasRemedy = "write the value out, or use include and extends; a text with & or * needs quotation marks"
    static let depthMessage = "maps and lists stand more than 64 levels deep"
    static let depthRemedy = "no part of a scenario is that deep"

    let file: String
    private(set) var faults: [Diagnostic] = []

    init(file: String) { self.file = file }

    /// The tree of a document; an empty one is an empty map.
    mutating func root(_ node: Node?) -> ScenarioTree {
        let start = SourcePlace(file: file, line: 1, column: 1)
        guard let node else { return .map(entries: [], place: start) }
        let tree = convert(node, path: "", depth: 0)
        switch tree {
        case .map: return tree
        case .null: return .map(entries: [], place: start)
        case .scalar, .list:
            if faults.isEmpty {
                report(
                    .wrongKind, tree.place, "", "a scenario is a map of keys, and this is \(tree.nameOfKind)",
                    "write lines of the form key: value")
            }
            return .map(entries: [], place: start)
        }
    }

    private mutating func convert(_ node: Node, path: String, depth: Int) -> ScenarioTree {
        let place = place(of: node)
        guard node.anchor == nil else {
            report(.anchor, place, path, TreeConversion.aliasMessage, TreeConversion.aliasRemedy)
            return .null(place: place)
        }
        switch node {
        case .scalar(let scalar):
            return convert(scalar, place: place, path: path)
        case .mapping(let mapping):
            refuseTag(mapping.tag.rawValue, at: place, path: path)
            guard depth < ScenarioParser.maximumDepth else { return tooDeep(place, path) }
            return .map(entries: entries(of: mapping, path: path, depth: depth), place: place)
        case .sequence(let sequence):
            refuseTag(sequence.tag.rawValue, at: place, path: path)
            guard depth < ScenarioParser.maximumDepth else { return tooDeep(place, path) }
            var items: [ScenarioTree] = []
            items.reserveCapacity(sequence.count)
            for (index, item) in sequence.enumerated() {
                items.append(convert(item, path: DottedPath.item(index, of: path), depth: depth + 1))
            }
            return .list(items: items, place: place)
        case .alias:
            report(.anchor, place, path, TreeConversion.aliasMessage, TreeConversion.aliasRemedy)
            return .null(place: place)
        }
    }

    private mutating func convert(_ scalar: Node.Scalar, place: SourcePlace, path: String) -> ScenarioTree {
        let isPlain = scalar.style == .plain
        let tag = scalar.tag.rawValue
        if isPlain || tag != Tag.Name.str.rawValue { refuseTag(tag, at: place, path: path) }
        if isPlain, ScalarKind(of: scalar.string) == .null { return .null(place: place) }
        return .scalar(text: scalar.string, isPlain: isPlain, place: place)
    }

    private mutating func entries(of mapping: Node.Mapping, path: String, depth: Int) -> [ScenarioTree.Entry] {
        var entries: [ScenarioTree.Entry] = []
        entries.reserveCapacity(mapping.count)
        var places: [String: SourcePlace] = [:]
        for (keyNode, valueNode) in mapping {
            let keyPlace = place(of: keyNode)
            guard let key = key(keyNode, place: keyPlace, path: path) else { continue }
            if let first = places[key] {
                faults.append(
                    YamlSyntax.duplicateKey(key, key: DottedPath.joined(path, key), at: keyPlace, first: first))
                continue
            }
            places[key] = keyPlace
            let value = convert(valueNode, path: DottedPath.joined(path, key), depth: depth + 1)
            entries.append(ScenarioTree.Entry(key: key, keyPlace: keyPlace, value: value))
        }
        return entries
    }

    private mutating func key(_ node: Node, place: SourcePlace, path: String) -> String? {
        guard node.anchor == nil else {
            report(.anchor, place, path, TreeConversion.aliasMessage, TreeConversion.aliasRemedy)
            return nil
        }
        guard case .scalar(let scalar) = node else {
            report(.badKey, place, path, "a map or a list stands where a key is expected", "write a name as the key")
            return nil
        }
        let key = scalar.string
        let kind = ScalarKind(of: key, isPlain: scalar.style == .plain)
        guard kind == .text else {
            let shown = key.isEmpty ? "a key without a name" : "the key \(key)"
            report(
                .badKey, place, path, "\(shown) is not a text",
                "begin the key with a letter; a comma within { } or [ ] begins a new entry, so write 110000 and 1.5, not 110,000 "
                    + "or 1,5")
            return nil
        }
        guard key.unicodeScalars.count <= 256 else {
            report(.badKey, place, path, "a key has more than 256 characters", "write a short name as the key")
            return nil
        }
        return key
    }

    private mutating func refuseTag(_ tag: String, at place: SourcePlace, path: String) {
        if tag.isEmpty { return }
        report(.tag, place, path, "the tag \(QuantityFault.quoted(tag)) is not read", "take the tag (! or !!name) away")
    }

    private mutating func tooDeep(_ place: SourcePlace, _ path: String) -> ScenarioTree {
        report(.tooLarge, place, path, TreeConversion.depthMessage, TreeConversion.depthRemedy)
        return .null(place: place)
    }

    private mutating func report(
        _ code: DiagnosticCode, _ place: SourcePlace, _ path: String, _ message: String, _ remedy: String
    ) {
        // A value that stands behind many aliases is one fault.
        let diagnostic = Diagnostic(code, at: place, key: path, message, remedy: remedy)
        if message == TreeConversion.aliasMessage, faults.contains(where: { $0.message == message }) { return }
        faults.append(diagnostic)
    }

    private func place(of node: Node) -> SourcePlace {
        SourcePlace(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }
}
