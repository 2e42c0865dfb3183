import OutputAnalysis
import Testing

@Suite struct ProportionTheoryTests {
    private func estimate(_ yes: Int, of count: Int, level: Double = 0.95) -> Estimate {
        Estimation.proportion(of: (0..<count).map { $0 < yes ? 1 : 0 }, level: level)
    }

    @Test("The intervals of Newcombe's examples are his, and lie within 0 and 1 at the ends")
    func known() throws {
        // Newcombe 1998, table I, method 4: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
        for (yes, count, low, high) in [
            (81, 263, 0.2535, 0.3682), (15, 148, 0.0598, 0.1644), (0, 20, 0, 0.2005), (1, 29, 0.0018, 0.1963),
        ] {
            let found = estimate(yes, of: count)
            #expect(found.value == Double(yes) / Double(count) && found.method == .wilson)
            #expect(abs(try #require(found.low) - low) < 1e-4, "\(yes) of \(count)")
            #expect(abs(try #require(found.high) - high) < 1e-4, "\(yes) of \(count)")
        }
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

    @Test("It covers every share at least as often as it says, and not much more", arguments: [20, 50, 80])
    func covers(count: Int) throws {
        let values = try stride(from: 0.002, through: 0.998, by: 0.002).map { try coverage($0, count) }
        #expect(try #require(values.min()) > 0.9495)
        #expect(values.reduce(0, +) / Double(values.count) < 0.98)
    }
}
