internal import Scenario

/// Reports names that stand for nothing, each with the nearest that does.
struct ReferenceCheck {
    let tree: ScenarioTree
    let context: ReadingContext

    /// - Complexity: O(n) for n names, and O(k) for each other name that stands for nothing where k things are.
    func check() {
        var known: [String: (list: [String], set: Set<String>)] = [:]
        // The places of each name that stands for nothing, in the order in which they were found.
        var unknown: [(first: ReadingContext.Reference, others: [SourcePlace])] = []
        var indices: [String: Int] = [:]
        for reference in context.references {
            if known[reference.target] == nil {
                let names = ids(at: reference.target)
                known[reference.target] = (names, Set(names))
            }
            if known[reference.target]?.set.contains(reference.name) ?? false { continue }
            if context.hasFault(at: reference.path) { continue }
            let name = reference.target + " " + reference.name
            if let index = indices[name] {
                unknown[index].others.append(reference.place)
            } else {
                indices[name] = unknown.count
                unknown.append((reference, []))
            }
        }
        for (reference, others) in unknown {
            report(reference, others: others, among: known[reference.target]?.list ?? [])
        }
    }

    private func report(_ reference: ReadingContext.Reference, others: [SourcePlace], among names: [String]) {
        let what = Self.words(for: reference.target)
        let near = NearestName.nearest(to: reference.name, among: names)
        var related =
            near.flatMap { place(of: $0, at: reference.target) }
            .map { [Diagnostic.Related($0, "the \(what) that is meant, perhaps")] } ?? []
        if let second = others.first {
            let more = others.count > 1 ? ", and in \(others.count - 1) more places" : ""
            related.append(Diagnostic.Related(second, "the same name stands here\(more)"))
        }
        context.report(
            Diagnostic(
                .unknownName, at: reference.place, key: reference.path,
                "there is no \(what) \(QuantityFault.quoted(reference.name))",
                remedy: near.map { "did you mean \($0)?" }
                    ?? (names.isEmpty
                        ? "there is none at all: write one below \(reference.target)"
                        : "use one of \(EnglishList.shortened(names))"),
                related: related))
    }

    private func map(at target: String) -> ScenarioTree? {
        target.split(separator: ".").reduce(tree as ScenarioTree?) { $0?[String($1)] }
    }

    private func ids(at target: String) -> [String] {
        guard case .map(let entries, _)? = map(at: target) else { return [] }
        return entries.filter { !$0.value.isNull }.map(\.key)
    }

    private func place(of id: String, at target: String) -> SourcePlace? { map(at: target)?.entry(id)?.keyPlace }

    /// What one of the things of a map is, such as `team`.
    private static func words(for target: String) -> String {
        if case .named(let what)? = KeyTable.definition(at: target)?.kind { return what }
        return "entry of \(target)"
    }
}
