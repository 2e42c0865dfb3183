/// Hashes of names that stay the same between runs, machines and versions of the program.
///
/// Entities and purposes of draws are addressed by these hashes, never by table indices, which shift when a scenario
/// adds a role. They belong to the scenario format: a change of them is a change of every result.
public enum StableName {
    /// The hash of a name's UTF-8 bytes: 64-bit FNV-1a, then the finaliser of SplitMix64 for avalanche.
    ///
    /// Names are not normalised: the same text in different Unicode forms has different hashes.
    ///
    /// - Complexity: O(*n*) in the name's bytes.
    public static func hash(_ name: String) -> UInt64 {
        var state: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name.utf8 {
            state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        return finalised(state)
    }

    /// The hash of one of a name's numbered things: the `index`-th arrival of a source, holder of a post.
    ///
    /// Different indices of one name never collide.
    ///
    /// - Complexity: O(*n*) in the name's bytes; with many indices, hash the name once and use `hash(_:_:)` on that.
    public static func hash(_ name: String, _ index: UInt64) -> UInt64 {
        hash(hash(name), index)
    }

    /// The hash of one of a name's numbered things, from the name's own hash.
    ///
    /// The `index`-th output (from 0) of SplitMix64 started at the name's hash, so a bijection of the index
    /// (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195).
    ///
    /// - Complexity: O(1).
    @inlinable
    @inline(__always)
    public static func hash(_ nameHash: UInt64, _ index: UInt64) -> UInt64 {
        finalised(nameHash &+ 0x9e37_79b9_7f4a_7c15 &* (index &+ 1))
    }

    @inlinable
    @inline(__always)
    static func finalised(_ state: UInt64) -> UInt64 {
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
