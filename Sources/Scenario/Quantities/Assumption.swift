/// How well a value of a scenario is supported.
public enum Evidence: String, Sendable, CaseIterable {
    /// Measured in the service that is modelled.
    case measured
    /// Read in the primary source.
    case published
    /// Read in a source that quotes the primary one.
    case secondary
    /// The judgement of somebody who knows the service.
    case expert
    /// Nobody's figure but the modeller's.
    case assumed
}

/// One value of a scenario with what supports it: a row of `assumptions.csv`.
public struct Assumption: Sendable, Equatable {
    /// The dotted path of the key.
    public var key: String
    /// The value as written.
    public var value: String
    /// The unit as written, empty if the value has none.
    public var unit: String
    /// How well the value is supported; `assumed` where the scenario says nothing.
    public var evidence: Evidence
    /// The source, empty if none is given.
    public var source: String
    /// The year of the figure, or nil.
    public var year: Int?
    /// A remark, empty if none is given.
    public var note: String

    /// Makes a row.
    public init(
        key: String, value: String, unit: String, evidence: Evidence, source: String = "", year: Int? = nil,
        note: String = ""
    ) {
        self.key = key
        self.value = value
        self.unit = unit
        self.evidence = evidence
        self.source = source
        self.year = year
        self.note = note
    }
}
