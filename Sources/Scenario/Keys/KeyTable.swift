/// The key table: every key of the scenario language, once.
///
/// A path of the table has `*` where a scenario has an id: `work.*.arises.every`.
public enum KeyTable {
    /// The scenario as a whole: a map of the keys of the file's own level.
    public static let root = KeyDefinition(
        "", .map, .required, "A way of running a service.", example: "",
        keys: general + service + clinics + staff + recording + decisions
            + [
                interventions,
                employers,
                safety,
                strain,
                thresholds,
                recovery,
                expectations,
                matters,
                costs,
                pipelines,
                approvals,
                wards,
                partitions,
                laws,
                law,
                assessments,
                procedures,
                clusters,
                clustering,
                budgets,
                providers,
                voluntary,
                peerServices,
                survey,
                reporting,
            ])

    /// The keys that read other files; they stand at the file's own level and are gone once files are merged.
    public static let files = [
        KeyDefinition(
            "extends", .text, .optional("the file stands by itself"),
            "The scenario that this one changes, by a path relative to this file.", example: "older-adults-team.yaml"),
        KeyDefinition(
            "include", .list(of: .text), .optional("nothing is included"),
            "Parts that are merged over what is extended and under this file, by paths relative to this file.",
            example: "[calendar.yaml]"),
    ]

    /// The keys of the file's own level whose values never carry a source: they say what the file is.
    public static let plainKeys = ["format", "name"] + files.map(\.name)

    /// The keys that may stand beside `value` in `{value: ..., source: ...}`.
    public static let annotation = [
        KeyDefinition(
            "source", .text, .optional("no source is named"), "Where the value comes from.",
            example: "\"team diary, March 2027\""),
        KeyDefinition(
            "evidence",
            .choice([
                ValueKind.Choice("measured", "measured in the service that is modelled"),
                ValueKind.Choice("published", "read in the primary source"),
                ValueKind.Choice("secondary", "read in a source that quotes the primary one"),
                ValueKind.Choice("expert", "the judgement of somebody who knows the service"),
                ValueKind.Choice("assumed", "nobody's figure but the modeller's"),
            ]), .standard("assumed"), "How well the value is supported.", example: "measured"),
        KeyDefinition(
            "year", .integer(1800...2200), .optional("no year is named"), "The year of the figure.", example: "2026"),
        KeyDefinition("note", .text, .optional("nothing to remark"), "A remark.", example: "\"before the merger\""),
    ]

    /// Whether the value of a key at a path of the table can be uncertain: figures of the service, not how it is run
    /// nor what is asked of its results.
    public static func canBeUncertain(_ kind: ValueKind, at path: String) -> Bool {
        kind.canBeUncertain && !["run.", "expect.", "matters."].contains { path.hasPrefix($0) }
    }

    /// The most entries that a map by ids or a list can have.
    public static let mostEntries = 1000

    /// The definition at a path of the table (`work.*.due`) or of a scenario (`work.home_visit.due`), or nil.
    ///
    /// - Complexity: O(n) for n keys of the table.
    public static func definition(at path: String) -> KeyDefinition? {
        let path = tablePath(path)
        return all.first { $0.path == path }?.definition
    }

    /// Every key with its path in the table, in the order of the table, each before those below it.
    public static let all: [(path: String, definition: KeyDefinition)] = {
        var found: [(path: String, definition: KeyDefinition)] = []
        func add(_ definition: KeyDefinition, path: String) {
            found.append((path, definition))
            let below =
                switch definition.kind {
                case .named, .perNamed: path + ".*"
                default: path
                }
            for key in definition.keys { add(key, path: below + "." + key.name) }
        }
        for key in root.keys { add(key, path: key.name) }
        return found
    }()
}
