/// What a sweep is to do: `plan.json` of its folder.
///
/// It is complete in itself. Shards are made from it alone, on whatever machine, and never look at the scenario files again.
public struct SweepPlan: Sendable, Equatable, Codable {
    /// The name of the program, by which a folder is known as a sweep's.
    public private(set) var program = "caseload"
    /// What kind of a plan it is.
    public private(set) var kind = "sweep"
    /// The version of the program.
    public var version: String
    /// The fingerprint of the mathematics of the machine on which it was planned, hexadecimal.
    public var mathematics: String
    /// The digest over everything on which figures depend, hexadecimal; stages are not part of it.
    public var digest = ""
    /// The seed: the same in every cell, so that points and scenarios are compared on common random numbers.
    public var seed: UInt64
    /// The name of the design.
    public var design: String
    /// The keys that take several values.
    public var parameters: [Parameter]
    /// The points: one text for each parameter, as it would stand in a file; that of an uncertain figure is in its base unit.
    public var points: [[String]]
    /// The scenarios, the baseline first.
    public var scenarios: [ScenarioEntry]
    /// The figures that are kept, in the order of rows.
    public var figures: [Figure]
    /// The id of the scenario with which the others are compared at each point.
    public var baseline: String
    /// The replications, as they were asked for one time after the other.
    public var stages: [Stage]

    /// A key that takes several values.
    public struct Parameter: Sendable, Equatable, Codable {
        /// Where a value comes from.
        public enum Kind: String, Sendable, Codable {
            /// It takes the place of what the scenario says.
            case set
            /// It is drawn from the distribution that the scenario states.
            case uncertain
        }

        /// The dotted path of the key.
        public var path: String
        /// Where its values come from.
        public var kind: Kind

        /// Makes a parameter.
        public init(path: String, kind: Kind) {
            self.path = path
            self.kind = kind
        }
    }

    /// A scenario as it was planned.
    public struct ScenarioEntry: Sendable, Equatable, Codable {
        /// The scenario's id.
        public var id: String
        /// Its title for display.
        public var title: String
        /// The file as the user named it.
        public var file: String
        /// The digest of the merged scenario, hexadecimal.
        public var digest: String
        /// The merged scenario.
        public var text: String

        /// Makes an entry; its digest is that of the text.
        public init(id: String, title: String, file: String, text: String) {
            self.id = id
            self.title = title
            self.file = file
            self.text = text
            digest = Digest(of: text).hexadecimal
        }
    }

    /// The definition of a figure that is kept.
    public struct Figure: Sendable, Equatable, Codable {
        /// The id of the team, or `all`.
        public var team: String
        /// The group, or `all`.
        public var group: String
        /// The id of the metric.
        public var metric: String
        /// Its unit.
        public var unit: String
        /// How it is estimated.
        public var kind: String
        /// Whether it rests on waits of which some may be censored.
        public var countsCensored: Bool

        private enum CodingKeys: String, CodingKey {
            case team, group, metric, unit, kind
            case countsCensored = "counts_censored"
        }

        /// Makes a definition.
        public init(team: String, group: String, metric: String, unit: String, kind: String, countsCensored: Bool) {
            self.team = team
            self.group = group
            self.metric = metric
            self.unit = unit
            self.kind = kind
            self.countsCensored = countsCensored
        }
    }

    /// Replications of every cell that were asked for at one time, and the shards in which they are made.
    public struct Stage: Sendable, Equatable, Codable {
        /// The first replication.
        public var from: Int
        /// The replication after the last.
        public var to: Int
        /// How many shards there are.
        public var shards: Int
        /// The number of the first of them; numbers run on from stage to stage.
        public var firstShard: Int

        private enum CodingKeys: String, CodingKey {
            case from, to, shards
            case firstShard = "first_shard"
        }

        /// Makes a stage.
        public init(from: Int, to: Int, shards: Int, firstShard: Int) {
            self.from = from
            self.to = to
            self.shards = shards
            self.firstShard = firstShard
        }

        /// The numbers of its shards.
        public var shardNumbers: Range<Int> { firstShard..<firstShard + shards }
    }

    /// Makes a plan with one stage; its digest is computed.
    ///
    /// - Parameters:
    ///   - version: The version of the program.
    ///   - mathematics: The fingerprint of the machine's mathematics.
    ///   - seed: The seed.
    ///   - design: The name of the design.
    ///   - parameters: The keys that take several values.
    ///   - points: One text for each parameter, for each point.
    ///   - scenarios: The scenarios, the baseline first; at least one.
    ///   - figures: The figures that are kept.
    ///   - replications: Replications of every cell.
    ///   - shards: In how many shards they are made.
    public init(
        version: String, mathematics: UInt64, seed: UInt64, design: String, parameters: [Parameter],
        points: [[String]], scenarios: [ScenarioEntry], figures: [Figure], replications: Int, shards: Int
    ) {
        self.version = version
        self.mathematics = Hexadecimal.text(mathematics, digits: 16)
        self.seed = seed
        self.design = design
        self.parameters = parameters
        self.points = points
        self.scenarios = scenarios
        self.figures = figures
        baseline = scenarios.first?.id ?? ""
        stages = [Stage(from: 0, to: replications, shards: shards, firstShard: 1)]
        digest = computedDigest.hexadecimal
    }

    /// The digest of what the plan holds.
    ///
    /// - Complexity: O(size of the plan).
    public var computedDigest: Digest {
        var parts = ["sweep", version, String(seed), design, baseline]
        func list(_ name: String, _ items: [String]) {
            parts.append("\(name) \(items.count)")
            parts += items
        }
        list("parameters", parameters.flatMap { [$0.path, $0.kind.rawValue] })
        list("points", points.flatMap { ["\($0.count)"] + $0 })
        list("scenarios", scenarios.flatMap { [$0.id, $0.title, $0.text] })
        list(
            "figures",
            figures.flatMap { [$0.team, $0.group, $0.metric, $0.unit, $0.kind, $0.countsCensored ? "censored" : ""] })
        return Digest(parts: parts)
    }
}

extension Digest {
    /// The digest of a list of texts, each preceded by its length, so that no two different lists are the same bytes.
    ///
    /// - Complexity: O(n).
    init(parts: [String]) {
        var hash = SHA256()
        for part in parts {
            hash.update("\(part.utf8.count):")
            hash.update(part)
        }
        self = hash.digest()
    }
}
