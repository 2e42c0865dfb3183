import Scenario
import ScenarioFiles

/// Damages a scenario somewhere as its writer might: a key misspelt, dropped or in the wrong map, a value of another
/// kind or unit, out of range or absent.
struct MutatedScenario {
    static let pieces = Array("0123456789.-+ e%£dhk:")
    static let scalars = [
        ("0", true), ("-1", true), ("1e3", true), ("1.5", true), ("101", true), ("12", false), ("true", true),
        ("true", false), ("none", true), ("", false), ("45 min", true), ("6000 wk", true), ("-1 d", true),
        ("1e3 min", true), ("2 months", true), ("12 weeks", true), ("150 %", true), ("12 percent", true),
        ("8 per week", true), ("8 per month", true), ("268 per 100000 per year", true), ("5 per 0 per year", true),
        ("3.5 h per week", true), ("£5", true), ("2027-02-29", true), ("2028-02-29", true), ("1899-12-31", true),
        ("2400-01-01", true), ("09:00-17:00", false), ("9:00-17:00", false), ("24:30-09:00", false), ("North", true),
        ("2nd", true), ("12 min\n", false), ("\u{0661}2 min", true), (String(repeating: "i", count: 65), true),
    ]

    var values: GeneratedValue

    /// The scenario with one damage, or more.
    mutating func mutated(_ tree: ScenarioTree) -> ScenarioTree {
        var tree = tree
        for _ in 0..<values.one(of: [1, 1, 1, 2]) {
            var paths: [[Int]] = []
            Self.gather(tree, [], &paths)
            guard !paths.isEmpty else { return tree }
            let path = values.one(of: paths)
            switch Int.random(in: 0..<4, using: &values.random) {
            case 0: tree = changeKey(tree, path)
            case 1: tree = move(tree, path, to: values.one(of: paths))
            default: tree = changeValue(tree, path)
            }
        }
        return tree
    }

    /// The paths of all values in maps and lists, by index.
    private static func gather(_ tree: ScenarioTree, _ path: [Int], _ paths: inout [[Int]]) {
        for (index, below) in tree.below.enumerated() {
            paths.append(path + [index])
            gather(below, path + [index], &paths)
        }
    }

    private mutating func changeKey(_ tree: ScenarioTree, _ path: [Int]) -> ScenarioTree {
        let (word, isDropped) = (
            values.one(of: ["value", "uncertain", "source", "mean", "p90", "x"]), values.chance(40)
        )
        let (isNewWord, drops) = (values.chance(30), values.chance(50))
        return tree.replacing(path) { entry in
            guard var entry, !isDropped else { return nil }
            entry.key = isNewWord ? word : drops ? String(entry.key.dropLast()) : entry.key + "s"
            return entry
        }
    }

    private mutating func move(_ tree: ScenarioTree, _ path: [Int], to other: [Int]) -> ScenarioTree {
        var moved: ScenarioTree.Entry?
        _ = tree.replacing(path) { entry in
            moved = entry
            return entry
        }
        guard let moved else { return tree }
        return tree.replacing(other) { entry in
            guard var entry, case .map(var entries, let place) = entry.value,
                !entries.contains(where: { $0.key == moved.key })
            else { return entry }
            entries.append(moved)
            entry.value = .map(entries: entries, place: place)
            return entry
        }
    }

    private mutating func changeValue(_ tree: ScenarioTree, _ path: [Int]) -> ScenarioTree {
        var values = values
        defer { self.values = values }
        return tree.replacing(path) { entry in
            guard var entry else { return nil }
            entry.value = Self.changed(entry.value, &values)
            return entry
        }
    }

    private static func changed(_ tree: ScenarioTree, _ values: inout GeneratedValue) -> ScenarioTree {
        switch Int.random(in: 0..<10, using: &values.random) {
        case 0: return .null(place: GeneratedValue.place)
        case 1: return GeneratedScenario.map([])
        case 2: return .list(items: [tree], place: GeneratedValue.place)
        case 3: return GeneratedScenario.map([("value", tree)])
        case 4:
            let family = ("triangular", GeneratedScenario.map([("low", tree), ("mode", tree), ("high", tree)]))
            return GeneratedScenario.map([(values.one(of: ["uncertain", "value"]), GeneratedScenario.map([family]))])
        case 5:
            let (text, isPlain) = values.one(of: scalars)
            return GeneratedValue.scalar(text, isPlain: isPlain)
        default:
            guard case .scalar(let text, let isPlain, _) = tree else {
                return GeneratedValue.scalar("5", isPlain: true)
            }
            return typing(text, isPlain, &values)
        }
    }

    /// A slip or two in typing a single value.
    private static func typing(_ text: String, _ isPlain: Bool, _ values: inout GeneratedValue) -> ScenarioTree {
        var characters = Array(text)
        for _ in 0..<values.one(of: [1, 1, 2]) {
            let index = Int.random(in: 0...characters.count, using: &values.random)
            if values.chance(60) || characters.isEmpty {
                characters.insert(values.one(of: pieces), at: index)
            } else {
                characters.remove(at: min(index, characters.count - 1))
            }
        }
        let typed = String(characters)
        // Without quotation marks a text has no spaces around it.
        let canBePlain = !typed.isEmpty && typed.first != " " && typed.last != " "
        return GeneratedValue.scalar(typed, isPlain: isPlain && canBePlain)
    }
}

extension ScenarioTree {
    /// What stands in a map or a list.
    fileprivate var below: [ScenarioTree] {
        switch self {
        case .map(let entries, _): entries.map(\.value)
        case .list(let items, _): items
        default: []
        }
    }

    /// The tree with the entry at a path changed, or without it; an item of a list is an entry without a key.
    fileprivate func replacing(_ path: [Int], _ change: (Entry?) -> Entry?) -> ScenarioTree {
        guard let index = path.first else { return self }
        let rest = Array(path.dropFirst())
        func changed(_ entry: Entry) -> Entry? {
            if rest.isEmpty { return change(entry) }
            var entry = entry
            entry.value = entry.value.replacing(rest, change)
            return entry
        }
        switch self {
        case .map(var entries, let place):
            guard entries.indices.contains(index) else { return self }
            guard let entry = changed(entries[index]) else {
                entries.remove(at: index)
                return .map(entries: entries, place: place)
            }
            // No key stands twice in a map.
            if entries.indices.contains(where: { $0 != index && entries[$0].key == entry.key }) { return self }
            entries[index] = entry
            return .map(entries: entries, place: place)
        case .list(var items, let place):
            guard items.indices.contains(index) else { return self }
            let entry = Entry(key: "", keyPlace: items[index].place, value: items[index])
            if let entry = changed(entry) { items[index] = entry.value } else { items.remove(at: index) }
            return .list(items: items, place: place)
        default: return self
        }
    }
}
