/// What distinguishes one replication's luck from another's: the seed of the run and the replication's number.
public struct RandomKey: Sendable, Hashable, BitwiseCopyable {
    /// The seed that the user chose for the run.
    public let seed: UInt64

    /// The number of the replication.
    public let replication: UInt64

    /// The key of a replication under a seed.
    public init(seed: UInt64, replication: UInt64) {
        self.seed = seed
        self.replication = replication
    }
}
