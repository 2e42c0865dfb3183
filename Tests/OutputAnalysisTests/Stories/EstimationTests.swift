import OutputAnalysis
import Testing

@Suite struct EstimationTests {
    @Test("The mean of ten values has the interval that the table of Student's t gives")
    func knownInterval() throws {
        // Additional hours of sleep with the second drug, Student 1908, first illustration.
        let hours = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
        let estimate = Estimation.mean(of: hours)
        #expect(abs(try #require(estimate.value) - 2.33) < 1e-12)
        // Standard deviation 2.002249; t(9) at 0.975 is 2.262157.
        #expect(abs(try #require(estimate.low) - (2.33 - 2.262157 * 2.002249 / 10.0.squareRoot())) < 1e-5)
        #expect(abs(try #require(estimate.high) - (2.33 + 2.262157 * 2.002249 / 10.0.squareRoot())) < 1e-5)
        #expect(estimate.replications == 10)
        #expect(estimate.undefined == 0)
        #expect(estimate.method == .studentT)
    }

    @Test("Undefined values are counted and left out")
    func undefinedValues() {
        let estimate = Estimation.mean(of: [1, .nan, 3, .nan])
        #expect(estimate.value == 2)
        #expect(estimate.replications == 4)
        #expect(estimate.undefined == 2)
    }

    @Test("One defined value has no interval, and none has no value")
    func tooFew() {
        let one = Estimate(value: 7, low: nil, high: nil, replications: 2, undefined: 1, method: .none)
        let nothing = Estimate(value: nil, low: nil, high: nil, replications: 1, undefined: 1, method: .none)
        #expect(Estimation.mean(of: [7, .nan]) == one)
        #expect(Estimation.mean(of: [.nan]) == nothing)
        #expect(Estimation.mean(of: []).value == nil)
    }

    @Test("Equal values have an interval without width, whatever their last digits")
    func zeroVariance() {
        for value in [0.1, 1.0 / 3, 1e15 + 0.5, -7.7] {
            let estimate = Estimation.mean(of: [Double](repeating: value, count: 7))
            #expect(estimate.value == value)
            #expect(estimate.low == value)
            #expect(estimate.high == value)
            #expect(estimate.method == .studentT)
        }
    }

    @Test("A ratio is that of totals, and a replication with 0/0 does not change it")
    func ratioOfTotals() {
        let with = Estimation.ratio(numerators: [1, 0, 3], denominators: [2, 0, 10])
        #expect(with.value == 4.0 / 12)
        #expect(with.undefined == 1)
        #expect(with.replications == 3)
        #expect(with.method == .jackknife)
        #expect(with.low != nil)
    }

    @Test("A ratio without any denominator is undefined, and one replication alone has no interval")
    func ratioWithoutInterval() {
        let empty = Estimation.ratio(numerators: [0, 0], denominators: [0, 0])
        #expect(empty.value == nil)
        #expect(empty.undefined == 2)
        #expect(empty.method == .none)
        let alone = Estimation.ratio(numerators: [0, 3, 0], denominators: [0, 4, 0])
        #expect(alone.value == 0.75)
        #expect(alone.low == nil)
        #expect(alone.method == .none)
    }

    @Test("A ratio that is the same in all replications has an interval without width")
    func constantRatio() {
        let estimate = Estimation.ratio(numerators: [1, 2, 5], denominators: [4, 8, 20])
        #expect(estimate.low == 0.25)
        #expect(estimate.high == 0.25)
    }
}
