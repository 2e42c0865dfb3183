/// One key of the scenario language: a row of the key table, from which the reader, the JSON Schema, `explain`, the
/// completion of the shell and the reference page are made.
public struct KeyDefinition: Sendable {
    /// Whether a key has to be there, and what its absence means.
    public enum Presence: Sendable, Equatable {
        /// It must be there.
        case required
        /// Absent, it has this value, written as in a scenario.
        case standard(String)
        /// Absent, what these words say.
        case optional(String)
    }

    /// What the sources say about a figure; outside of it `check` warns.
    public struct PublishedRange: Sendable {
        /// The least and the greatest figure of the sources, written as in a scenario.
        public var low, high: String
        /// The sources, with their years.
        public var source: String

        /// Makes a range of evidence.
        public init(_ low: String, _ high: String, _ source: String) {
            self.low = low
            self.high = high
            self.source = source
        }
    }

    /// The key as written.
    public var name: String
    /// What may stand there.
    public var kind: ValueKind
    /// Whether it has to be there.
    public var presence: Presence
    /// What it means, in one sentence.
    public var summary: String
    /// A right value, as it would be written after the key; in braces if it is a map.
    public var example: String
    /// The rows of the list of systems that it serves.
    public var systems: [Int]
    /// What the sources say about its figure, if they do.
    public var evidence: PublishedRange?
    /// The keys below it, for kinds that are maps.
    public var keys: [KeyDefinition]

    /// Makes a row.
    public init(
        _ name: String, _ kind: ValueKind, _ presence: Presence, _ summary: String, example: String,
        systems: [Int] = [], evidence: PublishedRange? = nil, keys: [KeyDefinition] = []
    ) {
        self.name = name
        self.kind = kind
        self.presence = presence
        self.summary = summary
        self.example = example
        self.systems = systems
        self.evidence = evidence
        self.keys = keys
    }

    /// The definition of a key below this one, or nil.
    ///
    /// - Complexity: O(n) for n keys.
    public func key(_ name: String) -> KeyDefinition? { keys.first { $0.name == name } }
}
