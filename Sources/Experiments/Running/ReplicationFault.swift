/// A replication in which people or minutes were lost: a fault of the program, with what is needed to find it.
public struct ReplicationFault: Error, Equatable, CustomStringConvertible {
    /// The name of the scenario.
    public var scenario: String
    /// The number of the replication, from 0.
    public var replication: Int
    /// The seed.
    public var seed: UInt64
    /// What does not add up.
    public var message: String

    /// Makes a fault of its parts.
    public init(scenario: String, replication: Int, seed: UInt64, message: String) {
        self.scenario = scenario
        self.replication = replication
        self.seed = seed
        self.message = message
    }

    /// The whole message, in one line.
    public var description: String {
        "replication \(replication) of `\(scenario)` with seed \(seed) does not add up: \(message)"
    }
}
