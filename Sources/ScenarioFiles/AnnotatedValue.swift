internal import Scenario

/// What supports a value, as `{value: ..., source: ..., evidence: ...}` states it.
struct Annotation {
    var evidence = Evidence.assumed
    var source = ""
    var year: Int?
    var note = ""
}

/// A value with what supports it, if that is stated.
struct AnnotatedValue {
    var tree: ScenarioTree
    var annotation: Annotation?
}

extension ReadingContext {
    /// The value in a tree that may be annotated, or nil after a fault that leaves nothing to read.
    ///
    /// A map with the key `value` is an annotated value, unless `isKeyed` and it has keys besides those of an
    /// annotation.
    func annotatedValue(_ tree: ScenarioTree, path: String, isKeyed: Bool = false) -> AnnotatedValue? {
        guard case .map(let entries, let place) = tree else { return AnnotatedValue(tree: tree) }
        if let uncertain = tree.entry("uncertain") {
            report(
                Diagnostic(
                    .laterKey, at: uncertain.keyPlace, key: DottedPath.joined(path, "uncertain"),
                    "\"uncertain\" cannot be used: it comes with a later version", remedy: "write one value"))
            return nil
        }
        guard let value = tree.entry("value") else { return AnnotatedValue(tree: tree) }
        let others = entries.filter { $0.key != "value" && !ScenarioMerging.annotationKeys.contains($0.key) }
        if isKeyed && !others.isEmpty { return AnnotatedValue(tree: tree) }
        for entry in others { reportUnknownKey(entry, path: path, known: ["value"] + ScenarioMerging.annotationKeys) }
        if case .null = value.value {
            report(
                Diagnostic(
                    .missingValue, at: place, key: path, "there is no value beside its source",
                    remedy: "add one at value:"))
            return nil
        }
        if case .map = value.value, value.value.entry("uncertain") != nil {
            return annotatedValue(value.value, path: DottedPath.joined(path, "value"))
        }
        return AnnotatedValue(tree: value.value, annotation: annotation(tree, path: path))
    }

    /// Reads a single value, plain or annotated, or returns nil after a fault.
    ///
    /// - Parameters:
    ///   - inherited: what supports the map that the value stands in.
    ///   - recordsFigures: whether a figure without an annotation of its own makes a row too.
    func value<Value>(
        _ tree: ScenarioTree, path: String, as reading: ScalarReading<Value>, inherited: Annotation? = nil,
        recordsFigures: Bool = true
    ) -> Value? {
        guard let annotated = annotatedValue(tree, path: path) else { return nil }
        guard case .scalar(let text, let isPlain, let place) = annotated.tree else {
            reportWrongKind(annotated.tree, path: path, expected: reading.expected, example: reading.example)
            return nil
        }
        do {
            let result = try reading.read(text, isPlain)
            if reading.isFigure && recordsFigures || annotated.annotation != nil {
                record(path, result.number, result.unit, annotated.annotation ?? inherited)
            }
            return result.value
        } catch {
            report(Diagnostic(error.code, at: place, key: path, error.message, remedy: error.remedy))
            return nil
        }
    }

    func record(_ path: String, _ value: String, _ unit: String, _ annotation: Annotation?) {
        let support = annotation ?? Annotation()
        record(
            Assumption(
                key: path, value: value, unit: unit, evidence: support.evidence, source: support.source,
                year: support.year, note: support.note))
    }

    func reportWrongKind(_ tree: ScenarioTree, path: String, expected: String, example: String) {
        if case .map(let entries, let place) = tree, !entries.isEmpty,
            entries.allSatisfy({ ScenarioMerging.annotationKeys.contains($0.key) })
        {
            report(
                Diagnostic(
                    .missingValue, at: place, key: path, "there is no value beside its source",
                    remedy: "add value: \(example)"))
            return
        }
        report(
            Diagnostic(
                .wrongKind, at: tree.place, key: path, "\(tree.nameOfKind) stands where \(expected) is expected",
                remedy: "write \(expected), such as \(example)"))
    }

    func reportUnknownKey(_ entry: ScenarioTree.Entry, path: String, known: [String]) {
        let remedy: String
        if let nearest = NearestName.nearest(to: entry.key, among: known) {
            remedy = "did you mean \(nearest)?"
        } else if known.isEmpty {
            remedy = "nothing is read here: delete the line"
        } else {
            let shown = known.sorted().prefix(12)
            let rest = known.count > shown.count ? ", and \(known.count - shown.count) more" : ""
            remedy =
                "the keys here are \(rest.isEmpty ? EnglishList.joined(Array(shown)) : shown.joined(separator: ", ") + rest)"
        }
        report(
            Diagnostic(
                .unknownKey, at: entry.keyPlace, key: DottedPath.joined(path, entry.key),
                "there is no key \(QuantityFault.quoted(entry.key)) here", remedy: remedy))
    }

    private func annotation(_ tree: ScenarioTree, path: String) -> Annotation {
        var annotation = Annotation()
        func read<Value>(_ key: String, _ reading: ScalarReading<Value>) -> Value? {
            guard let entry = tree.entry(key) else { return nil }
            if case .null = entry.value { return nil }
            let keyPath = DottedPath.joined(path, key)
            guard case .scalar(let text, let isPlain, let place) = entry.value else {
                reportWrongKind(entry.value, path: keyPath, expected: reading.expected, example: reading.example)
                return nil
            }
            do {
                return try reading.read(text, isPlain).value
            } catch {
                report(Diagnostic(error.code, at: place, key: keyPath, error.message, remedy: error.remedy))
                return nil
            }
        }
        annotation.evidence = read("evidence", ScalarReading<Evidence>.choice(default: nil)) ?? .assumed
        annotation.source = read("source", .text) ?? ""
        annotation.year = read("year", .integer(in: 1800...2200))
        annotation.note = read("note", .text) ?? ""
        return annotation
    }
}
