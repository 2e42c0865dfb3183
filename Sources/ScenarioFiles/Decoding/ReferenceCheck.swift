internal import Scenario

/// Reports names that stand for nothing, each with the nearest that does.
struct ReferenceCheck {
    let tree: ScenarioTree
    let context: ReadingContext

    /// - Complexity: O(n) for n names, and O(k) for each that stands for nothing where k things are.
    func check() {
        var known: [String: (list: [String], set: Set<String>)] = [:]
        for reference in context.references {
            let names: [String]
            if let found = known[reference.target] {
                if found.set.contains(reference.name) { continue }
                names = found.list
            } else {
                names = ids(at: reference.target)
                known[reference.target] = (names, Set(names))
                if names.contains(reference.name) { continue }
            }
            if context.hasFault(at: reference.path) { continue }
            let what = Self.words(for: reference.target)
            let near = NearestName.nearest(to: reference.name, among: names)
            context.report(
                Diagnostic(
                    .unknownName, at: reference.place, key: reference.path,
                    "there is no \(what) \(QuantityFault.quoted(reference.name))",
                    remedy: near.map { "did you mean \($0)?" }
                        ?? (names.isEmpty
                            ? "there is none at all: write one below \(reference.target)"
                            : "use one of \(EnglishList.shortened(names))"),
                    related: near.flatMap { place(of: $0, at: reference.target) }
                        .map { [Diagnostic.Related($0, "the \(what) that is meant, perhaps")] } ?? []))
        }
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
