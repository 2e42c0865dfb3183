import OutputAnalysis
import Testing

@Suite struct QuantileIntervalTests {
    @Test("The median of ten values lies between the second and the ninth, as tables have it")
    func tables() {
        let estimate = Estimation.quantile(of: [7, 3, 1, 10, 5, 9, 2, 8, 4, 6], share: 0.5)
        #expect(estimate.value == 5.5 && estimate.low == 2 && estimate.high == 9)
        #expect(estimate.method == .orderStatistic)
        // 0.5^6 * 2 is 3.1 %, 0.5^5 * 2 is 6.3 %.
        let six = Estimation.quantile(of: [1, 2, 3, 4, 5, 6], share: 0.5)
        #expect(six.low == 1 && six.high == 6)
        let five = Estimation.quantile(of: [1, 2, 3, 4, 5], share: 0.5)
        #expect(five.value == 3 && five.low == nil && five.high == nil && five.method == .none)
    }

    @Test("Far out the upper end is open until there are replications enough")
    func open() {
        // 0.95^71 is 2.6 %, 0.95^72 is 2.49 %.
        #expect(Estimation.quantile(of: (1...71).map(Double.init), share: 0.95).high == nil)
        #expect(Estimation.quantile(of: (1...72).map(Double.init), share: 0.95).high == 72)
        let turned = Estimation.quantile(of: (1...72).map(Double.init), share: 0.05)
        #expect(turned.low == 1 && turned.high != nil)
    }

    @Test("Infinity is greater than all that was seen, and what is not a number is left out")
    func infinity() {
        let values = (1...10).map(Double.init)
        let some = Estimation.quantile(of: values.map { $0 > 8 ? .infinity : $0 }, share: 0.5)
        #expect(some.value == 5.5 && some.low == 2 && some.high == nil)
        let most = Estimation.quantile(of: values.map { $0 > 3 ? .infinity : $0 } + [.nan], share: 0.5)
        #expect(most.value == nil && most.low == 2 && most.high == nil && most.undefined == 1)
        let all = Estimation.quantile(of: [.infinity, .infinity, .infinity], share: 0.5)
        #expect(all.value == nil && all.low == nil && all.method == .none)
        #expect(Estimation.quantile(of: [], share: 0.5).value == nil)
    }

    @Test("Each side misses no more often than half of what is allowed, and with one value nearer it would")
    func exact() throws {
        // Uniform values: the quantile lies below the k-th least of n with a binomial probability.
        func above(_ place: Int, _ count: Int, _ share: Double) -> Double {
            var term = 1.0
            for _ in 0..<count { term *= 1 - share }
            var sum = 0.0
            for below in 0..<place {
                sum += term
                term *= Double(count - below) / Double(below + 1) * share / (1 - share)
            }
            return sum
        }
        for count in [20, 50, 200] {
            for share in [0.1, 0.5, 0.75] {
                let estimate = Estimation.quantile(of: (1...count).map(Double.init), share: share)
                if let low = estimate.low.map({ Int($0) }) {
                    #expect(above(low, count, share) <= 0.025 && above(low + 1, count, share) > 0.025)
                }
                if let high = estimate.high.map({ Int($0) }) {
                    #expect(1 - above(high, count, share) <= 0.025 && 1 - above(high - 1, count, share) > 0.025)
                }
            }
        }
    }
}
