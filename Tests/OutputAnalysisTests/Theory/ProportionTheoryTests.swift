import OutputAnalysis
import Testing

@Suite struct ProportionTheoryTests {
    private func estimate(_ yes: Int, of count: Int, level: Double = 0.95) -> Estimate {
        Estimation.proportion(of: (0..<count).map { $0 < yes ? 1 : 0 }, level: level)
    }

    @Test("Wilson's interval of 15 in 50 is the one that tables have, and lies within 0 and 1 at the ends")
    func known() throws {
        let some = estimate(15, of: 50)
        #expect(some.value == 0.3 && some.method == .wilson)
        #expect(abs(try #require(some.low) - 0.1910) < 1e-4)
        #expect(abs(try #require(some.high) - 0.4375) < 1e-4)
        let none = estimate(0, of: 20)
        #expect(none.low == 0)
        // z^2 / (n + z^2)
        #expect(abs(try #require(none.high) - 3.8415 / 23.8415) < 1e-4)
        let all = estimate(20, of: 20)
        #expect(all.high == 1 && all.value == 1)
        #expect(Estimation.proportion(of: []).method == .none)
        let undefined = Estimation.proportion(of: [1, .nan])
        #expect(undefined.undefined == 1 && undefined.value == 1)
    }

    /// The probability that the interval covers a share, by the binomial law, without drawing anything.
    private func coverage(_ share: Double, _ count: Int) throws -> Double {
        var probability = 1.0
        for _ in 0..<count { probability *= 1 - share }
        var covered = 0.0
        for yes in 0...count {
            let interval = estimate(yes, of: count)
            if try #require(interval.low) <= share, try #require(interval.high) >= share { covered += probability }
            probability *= Double(count - yes) / Double(yes + 1) * share / (1 - share)
        }
        return covered
    }

    @Test(
        "It covers as often as it says on average over shares, and nowhere from 2 to 98 % far less",
        arguments: [20, 50, 80])
    func covers(count: Int) throws {
        let values = try stride(from: 0.02, through: 0.98, by: 0.005).map { try coverage($0, count) }
        #expect(abs(values.reduce(0, +) / Double(values.count) - 0.95) < 0.01)
        #expect(try #require(values.min()) > 0.9)
    }
}
