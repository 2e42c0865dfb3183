import CGSL
import RandomStreams
import Testing

@Suite("Uniformity and independence of addresses")
struct IndependenceTests {
    private static let count = 100_000

    // Each pairs an address with its neighbour in one coordinate.
    static let neighbours: [String: @Sendable (UInt64) -> (Double, Double)] = {
        @Sendable func draw(
            _ seed: UInt64, _ replication: UInt64, _ purpose: UInt64, _ entity: UInt64, _ ordinal: UInt64
        ) -> Double {
            Draws(key: RandomKey(seed: seed, replication: replication))
                .uniform(purpose: purpose, entity: entity, ordinal: ordinal)
        }
        return [
            "seed": { (draw($0, 1, 1, 1, 1), draw($0 + 1, 1, 1, 1, 1)) },
            "replication": { (draw(1, $0, 1, 1, 1), draw(1, $0 + 1, 1, 1, 1)) },
            "purpose": { (draw(1, 1, $0, 1, 1), draw(1, 1, $0 + 1, 1, 1)) },
            "entity": { (draw(1, 1, 1, $0, 1), draw(1, 1, 1, $0 + 1, 1)) },
            "ordinal": { (draw(1, 1, 1, 1, $0), draw(1, 1, 1, 1, $0 + 1)) },
            "seed against replication": { (draw($0, $0 + 1, 1, 1, 1), draw($0 + 1, $0, 1, 1, 1)) },
            "words of one block": {
                let four = Draws(key: RandomKey(seed: 1, replication: 1)).uniforms4(
                    purpose: 1, entity: 1, ordinal: $0)
                return (four.0, four.3)
            },
        ]
    }()

    @Test("draws of neighbouring addresses are uncorrelated", arguments: neighbours.keys.sorted())
    func uncorrelated(coordinate: String) throws {
        let pair = try #require(Self.neighbours[coordinate])
        var product = 0.0
        for index in 0..<UInt64(Self.count) {
            let (one, other) = pair(index)
            product += (one - 0.5) * (other - 0.5)
        }
        // Each product has variance 1/144, and neighbouring products are uncorrelated: 4.5 standard errors.
        let correlation = 12 * product / Double(Self.count)
        #expect(abs(correlation) < 4.5 / Double(Self.count).squareRoot())
    }

    @Test("pairs of neighbouring draws fill the unit square evenly", arguments: neighbours.keys.sorted())
    func evenPairs(coordinate: String) throws {
        let pair = try #require(Self.neighbours[coordinate])
        var counts = [Int](repeating: 0, count: 256)
        // Every second one, so that the pairs do not overlap.
        for index in stride(from: UInt64(0), to: UInt64(Self.count) * 2, by: 2) {
            let (one, other) = pair(index)
            counts[Int(one * 16) * 16 + Int(other * 16)] += 1
        }
        let expected = Double(Self.count) / 256
        let statistic = counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
        #expect(gsl_cdf_chisq_Q(statistic, 255) > 1e-6)
        #expect(gsl_cdf_chisq_P(statistic, 255) > 1e-6)
    }
}
