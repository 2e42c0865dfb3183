/// Every topic of `caseload explain`, found by name.
public enum TopicIndex {
    /// All topics: keys in the order of their table, then everything else.
    public static let all: [Topic] =
        keys + words + vocabulary + units + rules + metrics + codes

    /// Every name that a topic is found by, sorted, each once; paths are left out.
    public static let names: [String] = {
        var names: [String] = []
        for name in all.flatMap(\.searchNames).sorted() where name != names.last { names.append(name) }
        return names
    }()

    /// The topics of a name: a key's last name, its path in the table (`work.*.due`), in a scenario
    /// (`work.home_visit.due`) or the end of that (`arises.every`), or the name of anything else.
    ///
    /// Case and the difference between `-`, `_` and a space do not matter. A topic whose whole path is the name comes
    /// first.
    ///
    /// - Complexity: O(n) for n topics.
    public static func topics(of name: String) -> [Topic] {
        let wanted = folded(name)
        guard !wanted.isEmpty else { return [] }
        if wanted.contains(".") {
            let whole = entries.filter { $0.path == wanted }.map(\.topic)
            if !whole.isEmpty { return whole }
            let ending = "." + withoutStars(wanted)
            let ended = entries.filter { $0.ending.hasSuffix(ending) }.map(\.topic)
            if !ended.isEmpty { return withoutTwins(ended) }
            guard let path = keyPath(ofScenarioPath: wanted) else { return [] }
            return all.filter { $0.path == path }
        }
        let found = entries.filter { $0.names.contains(wanted) }
        return withoutTwins(
            found.filter { $0.path == wanted }.map(\.topic) + found.filter { $0.path != wanted }.map(\.topic))
    }

    /// The names most like one that no topic has, nearest first, at most five.
    ///
    /// Of a path the part that is known is kept, and the first part that is not is taken for a slip.
    ///
    /// - Complexity: O(n k) for all n characters of the names and the k of the name asked for.
    public static func suggestions(for name: String) -> [String] {
        let parts = name.split(separator: ".").map(String.init)
        guard parts.count > 1 else { return NearestName.allNearest(to: name, among: names, atMost: 5) }
        var known = ""
        for (index, part) in parts.enumerated() {
            let path = known + (known.isEmpty ? "" : ".") + folded(part)
            let isId = KeyTable.tablePath(path).hasSuffix(".*")
            if !isId, KeyTable.definition(at: path) == nil {
                let keys = keys(below: known)
                let rest = parts[(index + 1)...].map { "." + $0 }.joined()
                let nearest = NearestName.allNearest(to: part, among: keys.map(\.name), atMost: 5)
                let paths = nearest.map { (known.isEmpty ? "" : known + ".") + $0 }
                let whole = paths.map { $0 + rest }.filter { !topics(of: $0).isEmpty }
                return whole.isEmpty ? paths : whole
            }
            known = path
        }
        return []
    }

    /// The keys at a place of a scenario.
    private static func keys(below path: String) -> [KeyDefinition] {
        var place = KeyTable.tablePath(path)
        if place.hasSuffix(".*") { place.removeLast(2) }
        return (place.isEmpty ? KeyTable.root : KeyTable.definition(at: place))?.keys ?? []
    }

    /// A topic with what it is found by, folded.
    private struct Entry {
        var topic: Topic
        var names: [String]
        /// Its path, or nothing.
        var path: String
        /// A point and its path without stars, or nothing.
        var ending: String
    }

    private static let entries: [Entry] = all.map { topic in
        let path = topic.path.map(folded) ?? ""
        return Entry(
            topic: topic, names: (topic.searchNames + [topic.place]).map(folded), path: path,
            ending: path.isEmpty ? "" : "." + withoutStars(path))
    }

    /// A name without what does not matter in it: case, `-`, spaces, the numbers of items.
    static func folded(_ name: String) -> String {
        var folded = ""
        var isInBrackets = false
        for character in name.lowercased() {
            if character == "[" { isInBrackets = true }
            if !isInBrackets { folded.append(character == "-" || character == " " ? "_" : character) }
            if character == "]" { isInBrackets = false }
        }
        return folded
    }

    /// The path at which a dated change has the same key, if it has.
    static func pathInChanges(of path: String) -> String? {
        let twin = "changes.*." + path
        return KeyTable.definition(at: twin) == nil ? nil : twin
    }

    /// Topics without the keys of a dated change that stand among them as keys of their own too.
    private static func withoutTwins(_ topics: [Topic]) -> [Topic] {
        let twins = topics.compactMap { $0.path.flatMap { pathInChanges(of: $0) } }
        return topics.filter { topic in !twins.contains { $0 == topic.path } }
    }

    /// The path in the table of the key at a path of a scenario, or of the table or distribution that it lies in.
    private static func keyPath(ofScenarioPath path: String) -> String? {
        var definition = KeyTable.root
        var found = ""
        var isBelowNames = false
        for part in path.split(separator: ".", omittingEmptySubsequences: false).map(String.init) {
            if isBelowNames {
                found += ".*"
                isBelowNames = false
                continue
            }
            guard let next = definition.key(part) else {
                // `due.value`, `time.direct.lognormal.mean`: no key any more, but what stands at one.
                let isSurelyKey = definition.keys.isEmpty && !found.isEmpty && part != ""
                return isSurelyKey ? found : nil
            }
            definition = next
            found += (found.isEmpty ? "" : ".") + part
            switch next.kind {
            case .named, .perNamed: isBelowNames = true
            default: break
            }
        }
        return found.hasSuffix(".*") ? String(found.dropLast(2)) : found
    }

    private static func withoutStars(_ path: String) -> String {
        path.split(separator: ".").filter { $0 != "*" }.joined(separator: ".")
    }

    private static let keys: [Topic] =
        KeyTable.all.map { Topic(name: $0.definition.name, subject: .key(path: $0.path, $0.definition)) }
        + (KeyTable.files + KeyTable.annotation).map { Topic(name: $0.name, subject: .key(path: $0.name, $0)) }

    /// The words of choices; one that means the same at several keys is one topic.
    private static let words: [Topic] = {
        var found: [(name: String, meaning: String, paths: [String])] = []
        let keys = KeyTable.all + KeyTable.annotation.map { (path: $0.name, definition: $0) }
        for (path, definition) in keys {
            for choice in definition.kind.choices {
                if let index = found.firstIndex(where: { $0.name == choice.name && $0.meaning == choice.meaning }) {
                    found[index].paths.append(path)
                } else {
                    found.append((choice.name, choice.meaning, [path]))
                }
            }
        }
        return found.map { Topic(name: $0.name, subject: .word(meaning: $0.meaning, paths: $0.paths)) }
    }()

    private static let vocabulary: [Topic] =
        NeedState.allCases.map { Topic(name: $0.name, subject: .needState($0)) }
        + HoursCategory.allCases.map { Topic(name: $0.name, subject: .category($0)) }
        + DistributionFamily.all.map { Topic(name: $0.name, subject: .family($0)) }

    private static let units: [Topic] =
        Quantity.durationUnits.map { unit in
            let meaning: String =
                switch unit.name {
                case "s": "a second, as in 90 s"
                case "min": "a minute, as in 45 min"
                case "h": "an hour, as in 2.5 h"
                case "d": "a day of 24 hours, as in 14 d"
                case "wk": "a week of seven days, as in 12 wk"
                default: "a year of 365.25 days, as in 2 y"
                }
            return Topic(name: unit.name, subject: .unit(meaning: meaning, rule: "duration"))
        }
        + Quantity.ratePeriods.map { period in
            Topic(
                name: period.name,
                subject: .unit(meaning: "the period of a rate, as in 3 per \(period.name)", rule: "rate"))
        }

    private static let rules: [Topic] = WritingRule.all.map { Topic(name: $0.names.first ?? "", subject: .rule($0)) }

    private static let metrics: [Topic] = MetricRegistry.all.map { Topic(name: $0.id, subject: .metric($0)) }

    private static let codes: [Topic] = DiagnosticCode.allCases.map { Topic(name: $0.rawValue, subject: .code($0)) }
}

extension Topic {
    /// The names that it is found by.
    var searchNames: [String] {
        if case .rule(let rule) = subject { return rule.names }
        return [name]
    }

    /// The path of a key, with `*` for ids.
    var path: String? {
        switch subject {
        case .key(let path, _): path
        default: nil
        }
    }
}
