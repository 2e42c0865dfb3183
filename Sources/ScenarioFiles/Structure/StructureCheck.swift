public import Scenario

/// Holds a tree against the key table: keys, kinds of values, units, and the ranges of single values.
///
/// What it accepts is what the JSON Schema of the language accepts. Rules between keys, names that refer to others and
/// sums are the decoder's affair. Figures that the tree states become assumptions of the context.
public struct StructureCheck {
    let context: ReadingContext

    /// The faults of a scenario's merged tree, and warnings about figures outside the evidence, in the order of the
    /// tree.
    ///
    /// - Complexity: O(n k) for n keys in maps that know k.
    public static func diagnostics(of tree: ScenarioTree) -> [Diagnostic] {
        let context = ReadingContext()
        StructureCheck(context: context).check(tree)
        return context.diagnostics
    }

    func check(_ tree: ScenarioTree) { checkMap(tree, KeyTable.root, path: "") }

    /// Checks the value of a key.
    func check(_ tree: ScenarioTree, _ definition: KeyDefinition, path: String) {
        switch definition.kind {
        case .map: checkMap(tree, definition, path: path)
        case .named:
            for entry in namedEntries(tree, path: path) {
                checkMap(entry.value, definition, path: DottedPath.joined(path, entry.key))
            }
        case .perNamed(let names):
            for entry in namedEntries(tree, path: path) {
                context.refer(entry.key, to: names, at: entry.keyPlace, path: DottedPath.joined(path, entry.key))
                checkMap(entry.value, definition, path: DottedPath.joined(path, entry.key))
            }
        case .table(let kind, let names): checkTable(tree, of: kind, by: names, path: path, canBeUncertain: true)
        case .shares(let names):
            checkTable(tree, of: .share(0...1), by: names, path: path, canBeUncertain: false)
        case .list(let kind): checkList(tree, of: kind, path: path)
        case let kind where KeyTable.plainKeys.contains(path):
            checkSingle(tree, as: kind, path: path, support: nil, isAssumption: false)
        default:
            checkValue(
                tree, as: definition.kind, path: path, evidence: definition,
                isAssumption: !Self.saysHowToRun(path))
        }
    }

    /// The most unknown keys of one map that are told.
    private static let mostUnknownKeys = 100

    /// What says how to run is no assumption about the service.
    private static func saysHowToRun(_ path: String) -> Bool {
        path == "format" || path == "systems" || path.hasPrefix("run.")
    }

    private func checkMap(_ tree: ScenarioTree, _ definition: KeyDefinition, path: String) {
        guard case .map(let entries, let place) = tree else {
            context.report(
                Diagnostic(
                    .wrongKind, at: tree.place, key: path, "\(tree.nameOfKind) stands where a map of keys is expected",
                    remedy: definition.example.isEmpty
                        ? "write lines of the form key: value, indented below"
                        : "write keys with their values, as in \(definition.name): \(definition.example)"))
            return
        }
        var meant: [String] = []
        var unknown = 0
        for entry in entries {
            let entryPath = DottedPath.joined(path, entry.key)
            guard let key = definition.key(entry.key) else {
                let known = definition.keys.map(\.name)
                unknown += 1
                if unknown > Self.mostUnknownKeys { continue }
                if let nearest = NearestName.nearest(to: entry.key, among: known) { meant.append(nearest) }
                reportUnknownKey(entry, path: path, known: known)
                continue
            }
            if !entry.value.isNull { check(entry.value, key, path: entryPath) }
        }
        // A key that was meant and misspelt is not missing as well.
        for key in definition.keys where key.presence == .required && !meant.contains(key.name) {
            if let value = tree[key.name], !value.isNull { continue }
            context.report(
                Diagnostic(
                    .missingKey, at: place, key: DottedPath.joined(path, key.name),
                    "the key \"\(key.name)\" is missing",
                    remedy: "add \(key.name): \(key.example)"))
        }
    }

    /// The entries of a map by id without those that are null; keys that are no ids are reported.
    private func namedEntries(_ tree: ScenarioTree, path: String) -> [ScenarioTree.Entry] {
        guard case .map(let entries, _) = tree else {
            reportNoMapByName(tree, path: path)
            return []
        }
        if isTooLong(entries.count, at: tree.place, path: path) { return [] }
        return entries.filter { entry in
            if let fault = Identifier.fault(of: entry.key) {
                context.report(
                    Diagnostic(
                        .badIdentifier, at: entry.keyPlace, key: DottedPath.joined(path, entry.key), fault.message,
                        remedy: fault.remedy))
            }
            return !entry.value.isNull
        }
    }

    private func checkTable(
        _ tree: ScenarioTree, of kind: ValueKind, by names: ValueKind.Names, path: String, canBeUncertain: Bool
    ) {
        let written = WrittenValue(tree, isTable: true)
        checkAnnotation(written, of: tree, path: path)
        guard let table = written.tree, case .map(let entries, _) = table else {
            reportNoMapByName(written.tree ?? tree, path: path)
            return
        }
        if isTooLong(entries.count, at: table.place, path: path) { return }
        for entry in entries {
            let entryPath = DottedPath.joined(path, entry.key)
            switch names {
            case .words(let words):
                guard words.contains(entry.key) else {
                    reportUnknownKey(entry, path: path, known: words)
                    continue
                }
            case .references(let names):
                if let fault = Identifier.fault(of: entry.key) {
                    context.report(
                        Diagnostic(
                            .badIdentifier, at: entry.keyPlace, key: entryPath, fault.message, remedy: fault.remedy))
                } else {
                    context.refer(entry.key, to: names, at: entry.keyPlace, path: entryPath)
                }
            }
            if entry.value.isNull { continue }
            checkValue(
                entry.value, as: kind, path: entryPath, inherited: written.support, canBeUncertain: canBeUncertain)
        }
    }

    private func isTooLong(_ count: Int, at place: SourcePlace, path: String) -> Bool {
        if count <= KeyTable.mostEntries { return false }
        context.report(
            Diagnostic(
                .tooLarge, at: place, key: path,
                "\(count) entries stand here, and \(KeyTable.mostEntries) are read at most",
                remedy: "no service has as many: check the file"))
        return true
    }

    private func reportNoMapByName(_ tree: ScenarioTree, path: String) {
        context.report(
            Diagnostic(
                .wrongKind, at: tree.place, key: path, "\(tree.nameOfKind) stands where a map by name is expected",
                remedy: "write lines of the form name: value, indented below"))
    }

    private func checkList(_ tree: ScenarioTree, of kind: ValueKind, path: String) {
        let written = WrittenValue(tree)
        checkAnnotation(written, of: tree, path: path)
        if let uncertain = written.uncertain { reportUncertainty(at: uncertain, path: path, .list(of: kind)) }
        guard let list = written.tree else { return }
        let isAssumption = !Self.saysHowToRun(path)
        guard case .list(let items, _) = list else {
            if case .scalar(let text, _, let place) = list, text.contains(","), kind != .text {
                context.report(
                    Diagnostic(
                        .wrongKind, at: place, key: path, "several items stand in one value",
                        remedy: "write a list: [\(QuantityFault.quoted(text).dropFirst().dropLast())]"))
                return
            }
            checkSingle(list, as: kind, path: path, support: written.support, isAssumption: isAssumption)
            return
        }
        if isTooLong(items.count, at: list.place, path: path) { return }
        for (index, item) in items.enumerated() {
            checkSingle(
                item, as: kind, path: DottedPath.item(index, of: path), support: written.support,
                isAssumption: isAssumption)
        }
    }

    /// Where a key stands that is not known at a path of the table: below that path, or else in one other place alone.
    private func elsewhere(_ name: String, from path: String) -> String? {
        let paths = KeyTable.paths(ofName: name)
        return paths.first { $0.hasPrefix(path + ".") } ?? (paths.count == 1 ? paths.first : nil)
    }

    func reportUnknownKey(_ entry: ScenarioTree.Entry, path: String, known: [String]) {
        let entryPath = DottedPath.joined(path, entry.key)
        let remedy: String
        if let nearest = NearestName.nearest(to: entry.key, among: known) {
            remedy = "did you mean \(nearest)?"
        } else if case let longer = known.filter({ $0.hasPrefix(entry.key + "_") }), !longer.isEmpty {
            remedy = "did you mean \(EnglishList.either(longer))?"
        } else if let elsewhere = elsewhere(entry.key, from: KeyTable.tablePath(path)) {
            remedy = "it stands at \(elsewhere)"
        } else {
            let list = EnglishList.shortened(known.sorted())
            remedy = known.count == 1 ? "the only key here is \(list)" : "the keys here are \(list)"
        }
        context.report(
            Diagnostic(
                .unknownKey, at: entry.keyPlace, key: entryPath,
                "there is no key \(QuantityFault.quoted(entry.key)) here", remedy: remedy))
    }
}
