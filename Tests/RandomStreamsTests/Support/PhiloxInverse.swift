/// The counter whose Philox block begins with a given word, so that a test can choose what a stream draws.
///
/// Ten rounds of Philox 4x64 backwards: the multipliers are odd, and so have inverses modulo 2^64.
enum PhiloxInverse {
    private static let multiplier0: UInt64 = 0xd2e7_470e_e14c_6c93
    private static let multiplier1: UInt64 = 0xca5a_8263_9512_1157
    private static let inverse0 = inverse(of: multiplier0)
    private static let inverse1 = inverse(of: multiplier1)

    /// The counter, with a block that a position of a stream can reach, of the key 0.
    static func counter(of word: UInt64) -> (block: UInt64, ordinal: UInt64, entity: UInt64, purpose: UInt64) {
        var rest: UInt64 = 0
        while true {
            let counter = backwards(word, rest)
            if counter.block < 1 << 62 { return counter }
            rest += 1
        }
    }

    private static func backwards(_ word: UInt64, _ rest: UInt64) -> (
        block: UInt64, ordinal: UInt64, entity: UInt64, purpose: UInt64
    ) {
        var (c0, c1, c2, c3) = (word, rest, 0 as UInt64, 0 as UInt64)
        for round in (0..<10 as Range<UInt64>).reversed() {
            let key0 = round &* 0x9e37_79b9_7f4a_7c15
            let key1 = round &* 0xbb67_ae85_84ca_a73b
            let former0 = c3 &* inverse0
            let former2 = c1 &* inverse1
            let high0 = multiplier0.multipliedFullWidth(by: former0).high
            let high1 = multiplier1.multipliedFullWidth(by: former2).high
            (c0, c1, c2, c3) = (former0, c0 ^ high1 ^ key0, former2, c2 ^ high0 ^ key1)
        }
        return (c0, c1, c2, c3)
    }

    /// By Newton's method, which doubles the digits that are right: of an odd number its own are, three of them.
    private static func inverse(of odd: UInt64) -> UInt64 {
        var inverse = odd
        for _ in 0..<5 { inverse = inverse &* (2 &- odd &* inverse) }
        return inverse
    }
}
