/// A 64-bit checksum of words in order: no single word can change without changing it.
///
/// Every step is a bijection of the state for a given word, and of the word for a given state. It guards against cut off
/// and damaged files, not against forgery.
struct RecordChecksum {
    private(set) var value: UInt64

    /// Begins with the number of the replication, so that a record is valid in its own place only.
    init(replication: Int) { value = Self.mix(UInt64(replication) &+ 0x9E37_79B9_7F4A_7C15) }

    mutating func add(_ word: UInt64) { value = Self.mix(value &+ word) &+ 0x9E37_79B9_7F4A_7C15 }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195).
    private static func mix(_ word: UInt64) -> UInt64 {
        var word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
