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

    /// Whether a key without a value can mean something at a path of a scenario: it is a key of the map it stands in, an
    /// id where ids stand, or a part of a written value.
    public static func mayStand(_ key: String, atPath path: String) -> Bool {
        let parent = tablePath(String(path.dropLast(key.count)).trimmingLastDot)
        if parent.isEmpty { return root.key(key) != nil || files.contains { $0.name == key } }
        let isEntry = parent.hasSuffix(".*")
        let parentPath = isEntry ? String(parent.dropLast(2)) : parent
        guard let definition = all.first(where: { $0.path == parentPath })?.definition else {
            return partsOfValues.contains(key)
        }
        switch definition.kind {
        case .map: return definition.key(key) != nil
        case .named, .perNamed: return isEntry ? definition.key(key) != nil : Identifier.isValid(key)
        case .table(_, .words(let words)), .shares(.words(let words)):
            return words.contains(key) || partsOfValues.contains(key)
        case .table(_, .references), .shares(.references): return Identifier.isValid(key)
        default: return partsOfValues.contains(key)
        }
    }

    private static let partsOfValues = Set(
        ["value", "uncertain"] + annotation.map(\.name) + DistributionFamily.all.map(\.name)
            + DistributionFamily.all.flatMap { $0.statements.joined().map(\.name) })

}

extension String {
    fileprivate var trimmingLastDot: String { hasSuffix(".") ? String(dropLast()) : self }
}
