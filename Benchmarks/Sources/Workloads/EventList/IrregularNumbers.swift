/// Uniform numbers for tables that are made before anything is measured.
///
/// SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195): short, and the same on every machine.
struct IrregularNumbers {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// The next number, strictly between 0 and 1.
    mutating func uniform() -> Double {
        state &+= 0x9e37_79b9_7f4a_7c15
        var word = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
        word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
        word ^= word >> 31
        return (Double(word >> 12) + 0.5) * 0x1p-52
    }
}
