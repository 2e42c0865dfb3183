public import CPhilox

/// The words of one address, read in sequence: four of a Philox block, then four of the next.
///
/// The same words as `Draws.words(purpose:entity:ordinal:block:)` gives. For what takes an unknown number of draws one
/// after the other: gaps between arrivals, rejection sampling, whole cases of queueing theory. Streams of different
/// addresses never overlap, for the address is the generator's counter. A copy reads on from where the original stands.
public struct RandomStream: Sendable, BitwiseCopyable {
    /// The seed and the replication that the words belong to.
    public let key: RandomKey

    /// What the words are for: the hash of a stable name.
    public let purpose: UInt64

    /// What the words belong to: the hash of a stable name.
    public let entity: UInt64

    /// Which of the entity's streams for the purpose this is.
    public let ordinal: UInt64

    /// Whether every uniform number *u* is replaced by 1 - *u*, so that a replication has a mirror image (antithetic
    /// variates: Hammersley and Morton 1956, doi:10.1017/S0305004100031455).
    public let antithetic: Bool

    /// How many words were read, which is also the number, from 0, of the word that is read next.
    public var position: UInt64 {
        @inlinable
        @inline(__always)
        get { next }
    }

    @usableFromInline var next: UInt64 = 0

    // The word read last and, shifted forward with every word, those after it in its block. Single properties, for the
    // optimiser keeps them in registers, which it does not for what is reached by an index.
    @usableFromInline var word0: UInt64 = 0
    @usableFromInline var word1: UInt64 = 0
    @usableFromInline var word2: UInt64 = 0
    @usableFromInline var word3: UInt64 = 0

    /// The stream of an address, at its first word.
    ///
    /// - Complexity: O(1): nothing is seeded.
    @inlinable
    @inline(__always)
    public init(key: RandomKey, purpose: UInt64, entity: UInt64, ordinal: UInt64 = 0, antithetic: Bool = false) {
        self.key = key
        self.purpose = purpose
        self.entity = entity
        self.ordinal = ordinal
        self.antithetic = antithetic
    }
    /// The next word: 64 random bits, the same whether the stream is antithetic or not.
    ///
    /// - Complexity: O(1): a Philox block for every fourth word.
    @inlinable
    @inline(__always)
    public mutating func word() -> UInt64 {
        if next & 3 == 0 {
            fill()
        } else {
            word0 = word1
            word1 = word2
            word2 = word3
        }
        next &+= 1
        return word0
    }

    /// The next uniform number, strictly between 0 and 1, with 53 bits.
    @inlinable
    @inline(__always)
    public mutating func uniform() -> Double {
        let u = caseload_open_uniform(word())
        // The complement of the least uniform number, 2^-54, would round to 1.
        return antithetic ? min(1 - u, 1 - 0x1p-53) : u
    }

    /// The next exponential number of mean 1, greater than 0: the inverse distribution function of `uniform()`, which
    /// it increases with up to the last place.
    @inlinable
    @inline(__always)
    public mutating func unitExponential() -> Double {
        unitExponentialQuantile(uniform())
    }

    /// Whether an event of a probability happens, by the next uniform number: never at 0, always at 1.
    ///
    /// Monotone: what happens at one probability happens at every greater one.
    @inlinable
    @inline(__always)
    public mutating func happens(_ probability: Double) -> Bool {
        uniform() < probability
    }

    /// Goes to a word by its number, from 0, forward or back.
    ///
    /// - Complexity: O(1).
    @inlinable
    @inline(__always)
    public mutating func jump(to position: UInt64) {
        next = position & ~3
        while next != position { _ = word() }
    }

    @inlinable
    @inline(__always)
    mutating func fill() {
        let words = caseload_philox(key.seed, key.replication, next >> 2, ordinal, entity, purpose)
        word0 = words.word0
        word1 = words.word1
        word2 = words.word2
        word3 = words.word3
    }
}
