import Scenario

/// What values mean by the key table, where that decides whether two of them differ.
enum ValueMeaning {
    /// Whether two values say the same: the order of keys aside, and figures as figures.
    static func isSame(_ left: ScenarioTree, _ right: ScenarioTree, path: [String]) -> Bool {
        switch (left, right) {
        case (.map(let entries, _), .map(let others, _)):
            return entries.count == others.count
                && entries.allSatisfy { entry in
                    right[entry.key].map { isSame(entry.value, $0, path: path + [entry.key]) } ?? false
                }
        case (.list(let items, _), .list(let others, _)):
            return items.count == others.count && zip(items, others).allSatisfy { isSame($0, $1, path: path) }
        case (.scalar(let text, _, _), .scalar(let other, _, _)):
            if left == right { return true }
            return isSameFigure(text, other, kind(at: path))
        default: return left == right
        }
    }

    /// Whether a value is what its key has by default.
    static func isDefault(_ value: ScenarioTree, path: [String]) -> Bool {
        guard case .scalar(let text, _, _) = value,
            case .standard(let standard)? = KeyTable.definition(at: path.joined(separator: "."))?.presence
        else { return false }
        return text == standard || isSameFigure(text, standard, kind(at: path))
    }

    /// What it means that a key is not there, by the key table; nil if that says nothing.
    static func absence(at path: [String]) -> String? {
        // An id of one's own that is not there is simply not there.
        switch KeyTable.definition(at: path.dropLast().joined(separator: "."))?.kind {
        case .named?, .perNamed?: return nil
        default: break
        }
        switch KeyTable.definition(at: path.joined(separator: "."))?.presence {
        case .standard(let text)?, .optional(let text)?: return text
        case .required?, nil: return nil
        }
    }

    /// The kind of a single value at a path, that of a table's values included.
    private static func kind(at path: [String]) -> ValueKind? {
        let kind = KeyTable.definition(at: path.joined(separator: "."))?.kind
        switch kind ?? KeyTable.definition(at: path.dropLast().joined(separator: "."))?.kind {
        case .table(let kind, _)?, .orNone(let kind)?, .list(let kind)?: return kind
        case .shares?: return .share(0...1)
        case let kind: return kind
        }
    }

    private static func isSameFigure(_ left: String, _ right: String, _ kind: ValueKind?) -> Bool {
        guard let first = figure(left, kind), let other = figure(right, kind) else { return false }
        return first.value == other.value && first.population == other.population
    }

    private static func figure(_ text: String, _ kind: ValueKind?) -> Quantity? {
        switch kind {
        case .duration?, .durationDistribution?: try? Quantity.duration(text)
        case .rate?: try? Quantity.rate(text)
        case .share?: try? Quantity.share(text)
        case .number?: try? Quantity.number(text)
        case .integer?: try? Quantity.integer(text)
        case .hoursPerWeek?: try? Quantity.hoursPerWeek(text)
        case .money?: try? Quantity.money(text)
        default: nil
        }
    }
}
