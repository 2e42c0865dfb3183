import Foundation

/// A generator for generated cases and theory tests (SplitMix64; Steele, Lea and Flood 2014).
final class TestRandomness {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    /// Uniform in the open interval (0, 1).
    func uniform() -> Double { (Double(next() >> 11) + 0.5) * 0x1p-53 }

    /// A Poisson count of a small mean.
    func poisson(_ mean: Double) -> Int {
        var product = uniform()
        var count = 0
        while product > exp(-mean) {
            product *= uniform()
            count += 1
        }
        return count
    }
}
