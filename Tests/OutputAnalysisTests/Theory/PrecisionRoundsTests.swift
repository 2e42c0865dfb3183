import OutputAnalysis
import Testing

@Suite struct PrecisionRoundsTests {
    @Test("Rounds end half as high again each, and the last at the most that are made")
    func schedule() {
        #expect(PrecisionRounds(first: 20, most: 100).rounds == [20, 30, 45, 68, 100])
        #expect(PrecisionRounds(first: 20, most: 20).rounds == [20])
    }

    @Test("A relative target is held against the true size, an absolute one against the width")
    func targets() {
        let estimate = Estimate(value: 10, low: 9, high: 11, replications: 20, undefined: 0, method: .studentT)
        #expect(PrecisionRounds.isReached(.absolute(1), by: estimate))
        #expect(!PrecisionRounds.isReached(.absolute(0.99), by: estimate))
        // 0.1 / 1.1 of ten is 0.909.
        #expect(!PrecisionRounds.isReached(.relative(0.1), by: estimate))
        #expect(PrecisionRounds.isReached(.relative(0.12), by: estimate))
        let none = Estimate(value: 10, low: nil, high: nil, replications: 1, undefined: 0, method: .none)
        #expect(!PrecisionRounds.isReached(.absolute(100), by: none))
    }

    @Test("Stopping at the end of a round costs less than two points of coverage", arguments: [0.2, 0.05])
    func coverage(target: Double) throws {
        let rounds = PrecisionRounds(first: 20, most: 2000).rounds
        var randomness = TestRandomness(seed: UInt64(1000 * target))
        var covered = 0
        let sets = 2000
        for _ in 0..<sets {
            var values: [Double] = []
            var estimate = Estimation.mean(of: [])
            for round in rounds {
                while values.count < round { values.append(randomness.exponential()) }
                estimate = Estimation.mean(of: values)
                if PrecisionRounds.isReached(.relative(target), by: estimate) { break }
            }
            if try #require(estimate.low) <= 1, try #require(estimate.high) >= 1 { covered += 1 }
        }
        #expect(Double(covered) / Double(sets) > 0.93 - 0.015, "\(covered)")
    }
}
