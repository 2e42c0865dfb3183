/// What a run is to do: `plan.json` while it is under way, and the first part of `run.json`.
public struct RunPlan: Sendable, Equatable, Codable {
    /// One scenario of a run.
    public struct ScenarioEntry: Sendable, Equatable, Codable {
        /// The scenario's id.
        public var id: String
        /// Its title for display.
        public var title: String
        /// The file as the user named it.
        public var file: String
        /// The digest of the merged scenario, hexadecimal.
        public var digest: String

        /// Makes an entry.
        public init(id: String, title: String, file: String, digest: Digest) {
            self.id = id
            self.title = title
            self.file = file
            self.digest = digest.hexadecimal
        }
    }

    /// The name of the program, by which a folder is known as a run's.
    public private(set) var program = "caseload"
    /// The version of the program.
    public var version: String
    /// The digest of the run, hexadecimal.
    public var digest: String
    /// The seed.
    public var seed: UInt64
    /// How many replications are planned or, once it is whole, made.
    public var replications: Int
    /// How precise figures were to become, as it was said; nil where the number of replications was given.
    public var precision: [String]?
    /// Draws of uncertain figures among the replications; nil where nothing was drawn.
    public var parameterDraws: Int?
    /// The scenarios in the order of the command line.
    public var scenarios: [ScenarioEntry]
    /// The id of the scenario with which the others are compared.
    public var baseline: String
    /// The fingerprint of the machine's mathematics, hexadecimal.
    public var mathematics: String

    /// Makes a plan.
    public init(
        version: String, digest: Digest, seed: UInt64, replications: Int, precision: [String]? = nil,
        parameterDraws: Int? = nil, scenarios: [ScenarioEntry], baseline: String, mathematics: UInt64
    ) {
        self.version = version
        self.digest = digest.hexadecimal
        self.seed = seed
        self.replications = replications
        self.precision = precision
        self.parameterDraws = parameterDraws
        self.scenarios = scenarios
        self.baseline = baseline
        self.mathematics = Hexadecimal.text(mathematics, digits: 16)
    }
}
