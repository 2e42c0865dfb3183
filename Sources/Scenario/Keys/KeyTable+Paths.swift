// Where keys stand.
extension KeyTable {
    /// The path in the table of a key at a path of a scenario: `work.*.due` for `work.home_visit.due`; below an unknown
    /// key it is as given.
    ///
    /// - Complexity: O(n) for n keys on the way.
    public static func tablePath(_ path: String) -> String {
        var definition: KeyDefinition? = root
        var isBelowNames = false
        return path.split(separator: ".", omittingEmptySubsequences: false).map { part in
            if isBelowNames {
                isBelowNames = false
                return "*"
            }
            definition = definition?.key(String(part))
            switch definition?.kind {
            case .named?, .perNamed?: isBelowNames = true
            default: break
            }
            return String(part)
        }.joined(separator: ".")
    }

    /// The paths in the table of all keys of a name, in the order of the table.
    public static func paths(ofName name: String) -> [String] {
        all.filter { $0.definition.name == name }.map(\.path)
    }
}
