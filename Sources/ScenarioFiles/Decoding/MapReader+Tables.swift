public import Scenario

// Tables of values by name, in the order of the file; empty if the key is absent. Wrong values are left out.
extension MapReader {
    /// Figures by name, in the base unit of their kind.
    public func figures(_ key: String) -> [(name: String, value: Double)] {
        table(key) { kind, tree, path in
            context.figure(tree, as: kind, path: path, population: population)
        }
    }

    /// The words by which a table has values.
    func words(_ key: String) -> [String] {
        let definition = definition(of: key) { if case .table(_, .words) = $0 { true } else { false } }
        guard case .table(_, .words(let words)) = definition.kind else { return [] }
        return words
    }

    /// Distributions of lengths of time by name, in seconds.
    public func durationDistributions(_ key: String) -> [(name: String, value: DistributionSpecification)] {
        table(key) { _, tree, path in context.durationDistribution(tree, path: path) }
    }

    /// Shares by name, which are held to add up to 100 %; nil if the key is absent.
    public func shares(_ key: String) -> [(name: String, value: Double)]? {
        guard has(key) else { return nil }
        let shares = figures(key)
        let sum = shares.reduce(0) { $0 + $1.value }
        if abs(sum - 1) > 1e-6 {
            fault(
                key, "the shares add up to \(Quantity.percentage(sum))", remedy: "make them add up to 100 %",
                code: .sharesSum)
        }
        return shares
    }

    /// A distribution of lengths of time in seconds; a bare length of time is constant.
    public func durationDistribution(_ key: String) -> DistributionSpecification {
        if let given = optionalDurationDistribution(key) { return given }
        guard case .standard(let text) = distributionDefinition(key).presence else { return .constant(0) }
        return .constant(context.standard(text, as: .durationDistribution))
    }

    /// A distribution of lengths of time in seconds, or nil if the key is absent.
    public func optionalDurationDistribution(_ key: String) -> DistributionSpecification? {
        _ = distributionDefinition(key)
        return value(key).flatMap { context.durationDistribution($0, path: keyPath(key)) }
    }

    private func distributionDefinition(_ key: String) -> KeyDefinition {
        definition(of: key) { $0 == .durationDistribution }
    }

    private func table<Value>(
        _ key: String, _ read: (ValueKind, ScenarioTree, _ path: String) -> Value?
    ) -> [(name: String, value: Value)] {
        let definition = definition(of: key) { kind in
            switch kind {
            case .table, .shares: true
            default: false
            }
        }
        guard let value = value(key),
            case .map(let entries, _)? = WrittenValue(value, isTable: true).tree
        else { return [] }
        let (kind, names): (ValueKind, ValueKind.Names) =
            switch definition.kind {
            case .table(let kind, let names): (kind, names)
            case .shares(let names): (.share(0...1), names)
            default: (.text, .words([]))
            }
        return entries.compactMap { entry in
            if case .words(let words) = names, !words.contains(entry.key) { return nil }
            if entry.value.isNull { return nil }
            return read(kind, entry.value, DottedPath.joined(keyPath(key), entry.key)).map { (entry.key, $0) }
        }
    }
}
