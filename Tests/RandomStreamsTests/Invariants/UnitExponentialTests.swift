import Foundation
import RandomStreams
import Testing

@Suite("Unit exponentials")
struct UnitExponentialTests {
    /// The numbers of steps of 2^-53 next to which the computation changes: where 1 - u is a power of two, whose
    /// exponent changes, or such a power times the root of 1/2, where the range of the fraction ends.
    static let seams: [Int64] = (0...52).flatMap { exponent in
        [1, 0.5.squareRoot()].map { 1 << 53 - Int64(scalbn($0, 53 - exponent)) }
    }

    @Test("at the seams of the computation neighbouring uniform numbers stay in order, and close to the logarithm")
    func order() {
        for seam in Self.seams {
            var before = 0.0
            for step in max(seam - 100, 1)...min(seam + 100, 1 << 53 - 1) {
                let counter = PhiloxInverse.counter(of: UInt64(step) << 11)
                var stream = RandomStream(
                    key: RandomKey(seed: 0, replication: 0), purpose: counter.purpose, entity: counter.entity,
                    ordinal: counter.ordinal)
                stream.jump(to: counter.block << 2)
                var again = stream
                let u = stream.uniform()
                let value = again.unitExponential()
                if u != Double(step) * 0x1p-53 || value < before || abs(value + log1p(-u)) > 4 * value.ulp {
                    Issue.record("\(value) after \(before) at \(step) steps")
                }
                before = value
            }
        }
    }
}
