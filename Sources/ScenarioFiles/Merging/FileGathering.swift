internal import Scenario

/// The files of a scenario in the order of merging.
struct FileGathering {
    let source: ScenarioSource
    var files: [(path: String, tree: ScenarioTree)] = []
    var faults: [Diagnostic] = []
    var startIsMissing = false
    /// For each file but the first, the line that names it.
    private(set) var reasons: [(file: String, place: SourcePlace)] = []
    private var seen: Set<String> = []
    private var chain: [String] = []

    init(source: ScenarioSource) { self.source = source }

    mutating func gather(_ path: String, namedAt place: SourcePlace?, key: String) {
        if let index = chain.firstIndex(of: path) {
            let circle = (chain[index...] + [path]).joined(separator: " -> ")
            faults.append(
                Diagnostic(
                    .fileCircle, at: place, key: key, "the files include or extend each other in a circle: \(circle)",
                    remedy: "take one of these steps away"))
            return
        }
        guard seen.insert(path).inserted, let tree = read(path, namedAt: place, key: key) else { return }
        if let place { reasons.append((path, place)) }
        chain.append(path)
        for reference in references(of: "extends", in: tree, allowsList: false)
            + references(of: "include", in: tree, allowsList: true)
        {
            gather(
                ScenarioFilePath.resolved(reference.path, from: path), namedAt: reference.place, key: reference.key)
        }
        chain.removeLast()
        guard case .map(let entries, let place) = tree else { return }
        let own = entries.filter { $0.key != "include" && $0.key != "extends" }
        files.append((path, .map(entries: own, place: place)))
    }

    private mutating func read(_ path: String, namedAt place: SourcePlace?, key: String) -> ScenarioTree? {
        func refuse(_ code: DiagnosticCode, _ message: String, _ remedy: String) -> Diagnostic {
            Diagnostic(code, at: place, key: key, message, remedy: remedy)
        }
        do {
            let bytes = try source.read(path)
            do {
                return try ScenarioParser.parse(bytes, file: path)
            } catch {
                faults += error.diagnostics
            }
        } catch {
            switch error {
            case .missing:
                startIsMissing = place == nil
                faults.append(
                    refuse(
                        .missingFile, "there is no file \(path)",
                        place == nil ? "check the path" : "check the path, which is relative to the file that names it")
                )
            case .folder: faults.append(refuse(.badPath, "\(path) is a folder", "name a file"))
            case .unreadable(let reason):
                faults.append(refuse(.badPath, "the file \(path) cannot be read: \(reason)", "check its permissions"))
            }
        }
        return nil
    }

    private mutating func references(
        of key: String, in tree: ScenarioTree, allowsList: Bool
    ) -> [(path: String, place: SourcePlace, key: String)] {
        let remedy = allowsList ? "write a list of paths, such as [library/law.yaml]" : "write one path"
        func refuse(_ value: ScenarioTree, _ key: String) -> Diagnostic {
            Diagnostic(
                .badPath, at: value.place, key: key, "\(value.nameOfKind) is not the path of a file", remedy: remedy)
        }
        switch tree[key] {
        case nil, .null: return []
        case .scalar(let text, _, let place)? where !text.isEmpty: return [(text, place, key)]
        case .list(let items, _)? where allowsList:
            var references: [(path: String, place: SourcePlace, key: String)] = []
            for (index, item) in items.enumerated() {
                let itemKey = DottedPath.item(index, of: key)
                if case .scalar(let text, _, let place) = item, !text.isEmpty {
                    references.append((text, place, itemKey))
                } else {
                    faults.append(refuse(item, itemKey))
                }
            }
            return references
        case let value?:
            faults.append(refuse(value, key))
            return []
        }
    }
}
