public import CPhilox

/// Random draws by address: the same address yields the same draw, whatever was drawn before.
///
/// An address is a *purpose* and an *entity*, hashes of stable names (`StableName`), and an *ordinal*, which says
/// which of the entity's draws for that purpose is meant. Each address holds a sequence of blocks of four words, of
/// which every function here uses the first block. Philox 4x64-10 (Salmon et al. 2011,
/// doi:10.1145/2063384.2063405) with key (seed, replication) and counter (block, ordinal, entity, purpose).
public struct Draws: Sendable, BitwiseCopyable {
    /// The seed and the replication that the draws belong to.
    public let key: RandomKey

    /// The draws of one replication.
    @inlinable
    public init(key: RandomKey) {
        self.key = key
    }

    /// The four words of a block of an address.
    @inlinable
    @inline(__always)
    public func words(
        purpose: UInt64, entity: UInt64, ordinal: UInt64, block: UInt64 = 0
    ) -> (UInt64, UInt64, UInt64, UInt64) {
        let words = caseload_philox(key.seed, key.replication, block, ordinal, entity, purpose)
        return (words.word0, words.word1, words.word2, words.word3)
    }

    /// A uniform number strictly between 0 and 1, with 53 bits: the address's first word.
    @inlinable
    @inline(__always)
    public func uniform(purpose: UInt64, entity: UInt64, ordinal: UInt64) -> Double {
        caseload_open_uniform(words(purpose: purpose, entity: entity, ordinal: ordinal).0)
    }

    /// Four independent uniform numbers strictly between 0 and 1 for the price of one, the first being `uniform`.
    @inlinable
    @inline(__always)
    public func uniforms4(purpose: UInt64, entity: UInt64, ordinal: UInt64) -> (Double, Double, Double, Double) {
        let words = words(purpose: purpose, entity: entity, ordinal: ordinal)
        return (
            caseload_open_uniform(words.0), caseload_open_uniform(words.1),
            caseload_open_uniform(words.2), caseload_open_uniform(words.3)
        )
    }

    /// An exponential number of mean 1, greater than 0: the inverse distribution function of `uniform`.
    ///
    /// It increases with the address's uniform number up to the last place, as quantiles of `Sampler.exponential` do.
    @inlinable
    @inline(__always)
    public func unitExponential(purpose: UInt64, entity: UInt64, ordinal: UInt64) -> Double {
        unitExponentialQuantile(uniform(purpose: purpose, entity: entity, ordinal: ordinal))
    }

    /// Whether an event of a probability happens: never at 0, always at 1.
    ///
    /// Monotone: what happens at one probability happens at every greater one.
    @inlinable
    @inline(__always)
    public func happens(_ probability: Double, purpose: UInt64, entity: UInt64, ordinal: UInt64) -> Bool {
        uniform(purpose: purpose, entity: entity, ordinal: ordinal) < probability
    }
}
