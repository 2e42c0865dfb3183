public import Scenario

/// A value that an experiment sets in a scenario in place of what its files say.
public struct ScenarioSetting: Sendable, Equatable {
    /// The dotted path of the key; items of lists are counted from 1, as in `changes[2].from`.
    public var path: String
    /// The value as it would stand in a file, such as `12 wk`.
    public var text: String

    /// Makes a setting.
    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// Where the value of a setting comes from, in place of a file.
    static let origin = "(set)"
}

extension LoadedScenario {
    /// The scenario with values set in it.
    ///
    /// A value that was annotated loses its source, which supports the value that it had. Maps on the way that are not
    /// there are made.
    ///
    /// - Throws: the faults of the values, or of a path that leads through a value or to an item that a list has not.
    /// - Complexity: O(n) for n entries on the way, for each setting.
    public func setting(_ settings: [ScenarioSetting]) throws(ScenarioFaults) -> LoadedScenario {
        var loaded = self
        for setting in settings {
            let value = try Self.value(setting)
            let steps = try Self.steps(setting)
            guard let tree = loaded.tree.replacing(steps[...], with: value) else {
                throw Self.fault(
                    setting, "leads through a single value, or to an item that is not there",
                    "print the scenario with `caseload check --show` and see where the key stands")
            }
            loaded.tree = tree
        }
        return loaded
    }

    /// The value by itself: a file is a map, so it is read as that of a key.
    private static func value(_ setting: ScenarioSetting) throws(ScenarioFaults) -> ScenarioTree {
        let line = "\(WrittenValue.valueKey): \(setting.text)"
        guard !setting.text.contains(where: \.isNewline),
            case .map(let entries, _) = try ScenarioParser.parse(line, file: ScenarioSetting.origin),
            let entry = entries.first, entries.count == 1
        else {
            throw fault(setting, "is given a value of several lines", "write one value, such as 12 wk or {a: 1, b: 2}")
        }
        return entry.value
    }

    private static func steps(_ setting: ScenarioSetting) throws(ScenarioFaults) -> [PathStep] {
        var steps: [PathStep] = []
        for part in setting.path.split(separator: ".", omittingEmptySubsequences: false) {
            let pieces = part.split(separator: "[", omittingEmptySubsequences: false)
            guard let key = pieces.first, !key.isEmpty else { throw malformed(setting) }
            steps.append(.key(String(key)))
            for piece in pieces.dropFirst() {
                guard piece.hasSuffix("]"), let number = Int(piece.dropLast()), number > 0 else {
                    throw malformed(setting)
                }
                steps.append(.item(number - 1))
            }
        }
        return steps
    }

    private static func malformed(_ setting: ScenarioSetting) -> ScenarioFaults {
        fault(
            setting, "is no path of a key",
            "write the names of the maps it stands in with full stops between them, such as work.home_visit.due")
    }

    private static func fault(_ setting: ScenarioSetting, _ message: String, _ remedy: String) -> ScenarioFaults {
        let quoted = QuantityFault.quoted(setting.path)
        return ScenarioFaults([
            Diagnostic(.unknownKey, at: nil, key: setting.path, "\(quoted) \(message)", remedy: remedy)
        ])
    }
}

/// One step on the way from a tree to a value in it.
private enum PathStep {
    case key(String)
    case item(Int)
}

extension ScenarioTree {
    /// The tree with another value at the end of a way, or nil if there is no such way.
    fileprivate func replacing(_ steps: ArraySlice<PathStep>, with value: ScenarioTree) -> ScenarioTree? {
        guard let step = steps.first else { return value }
        let rest = steps.dropFirst()
        switch (step, self) {
        case (.key(let key), .map(var entries, let place)):
            if let index = entries.firstIndex(where: { $0.key == key }) {
                guard let changed = entries[index].value.replacing(rest, with: value) else { return nil }
                entries[index].value = changed
                return .map(entries: entries, place: place)
            }
            // A map with its source: what is set stands in the map.
            if let index = entries.firstIndex(where: { $0.key == WrittenValue.valueKey }),
                case .map = entries[index].value
            {
                guard let changed = entries[index].value.replacing(steps, with: value) else { return nil }
                entries[index].value = changed
                return .map(entries: entries, place: place)
            }
            let empty = ScenarioTree.map(entries: [], place: value.place)
            guard let made = (rest.isEmpty ? value : empty).replacing(rest, with: value) else { return nil }
            entries.append(Entry(key: key, keyPlace: value.place, value: made))
            return .map(entries: entries, place: place)
        case (.key, .null): return ScenarioTree.map(entries: [], place: place).replacing(steps, with: value)
        case (.item(let index), .list(var items, let place)):
            guard items.indices.contains(index), let changed = items[index].replacing(rest, with: value) else {
                return nil
            }
            items[index] = changed
            return .list(items: items, place: place)
        default: return nil
        }
    }
}
