/// A distribution in words.
enum DistributionText {
    /// The text of `{lognormal: {mean: 60 min, sd: 30 min}}`: `lognormal, mean 60 min, sd 30 min`.
    static func text(of tree: ScenarioTree) -> String {
        guard case .map(let entries, _) = tree, let entry = entries.first,
            case .map(let parameters, _) = entry.value
        else { return "" }
        let written = parameters.compactMap { parameter -> String? in
            guard case .scalar(let text, _, _) = parameter.value else { return nil }
            return "\(parameter.key) \(text)"
        }
        return ([entry.key] + written).joined(separator: ", ")
    }
}
