public import Scenario

extension ScenarioTree {
    /// Where the key of a dotted path stands, such as `work.home_visit.due`; the nearest key above it that is there, or
    /// the beginning of the tree, if it is not.
    ///
    /// - Complexity: O(n) for n keys in the maps on the way.
    public func place(ofKeyPath path: String) -> SourcePlace {
        var found = place
        var tree = self
        for part in path.split(separator: ".") {
            let key = String(part)
            // The keys of an annotated value stand below `value`.
            guard let entry = tree.entry(key) ?? tree["value"]?.entry(key) else { return found }
            found = entry.keyPlace
            tree = entry.value
        }
        return found
    }
}

extension Diagnostic {
    /// A piece of advice as a diagnostic, at the place of its key in the tree.
    init(_ advice: Advice, in tree: ScenarioTree) {
        self.init(
            advice.code, at: tree.place(ofKeyPath: advice.key), key: advice.key, advice.message, remedy: advice.remedy)
    }
}
