import OutputAnalysis
import Testing

@Suite struct TimeToEventTests {
    /// Remissions under 6-mercaptopurine (Freireich 1963, Gehan 1965).
    private let ended = [6.0, 6, 6, 7, 10, 13, 16, 22, 23]
    private let going = [6.0, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]

    @Test("The median of Gehan's remissions is 23 weeks, 13 or more, and the share at 10 weeks that of textbooks")
    func gehan() throws {
        let times = ended + going
        let observed = ended.map { _ in true } + going.map { _ in false }
        let median = Estimation.timeToEvent(times: times, observed: observed)
        #expect(median.value == 23 && median.low == 13 && median.high == nil && median.method == .kaplanMeier)
        let share = Estimation.survival(times: times, observed: observed, at: 10)
        #expect(abs(try #require(share.value) - 0.7529) < 5e-5)
        #expect(abs(try #require(share.low) - 0.5032) < 5e-5)
        #expect(abs(try #require(share.high) - 0.8894) < 5e-5)
        // Nobody was censored before the sixth week.
        let early = Estimation.survival(times: times, observed: observed, at: 5)
        #expect(early == Estimation.proportion(of: times.map { _ in 1 }))
        #expect(Estimation.survival(times: times, observed: observed, at: 36).method == .none)
    }

    @Test("Where the horizon cuts nearly all off, the median lies beyond it; without times there is nothing")
    func beyond() {
        let times = [1.0] + [Double](repeating: 2, count: 29)
        let rare = Estimation.timeToEvent(times: times, observed: times.map { $0 < 2 })
        #expect(rare.value == nil && rare.low == 2 && rare.high == nil)
        let never = Estimation.timeToEvent(
            times: [2, 2, 2, 2, 2, 2, 2, 2], observed: Array(repeating: false, count: 8))
        #expect(never.value == nil && never.low == 2 && never.high == nil)
        let none = Estimation.timeToEvent(times: [.nan], observed: [true])
        #expect(none.method == .none && none.undefined == 1)
    }

    @Test("The median of 20 values lies between the sixth and the fifteenth, an infinite value being the greatest")
    func orderStatistics() {
        let values = (1...20).map { Double($0) }
        let median = Estimation.quantile(of: values.reversed(), share: 0.5)
        #expect(median.value == 10.5 && median.low == 6 && median.high == 15 && median.method == .orderStatistic)
        let open = Estimation.quantile(of: values.map { $0 < 12 ? $0 : .infinity } + [.nan], share: 0.5)
        #expect(open.value == 10.5 && open.low == 6 && open.high == nil && open.undefined == 1)
        #expect(Estimation.quantile(of: [1, 2, 3, 4, 5], share: 0.5).method == .none)
        #expect(Estimation.quantile(of: [1, 2, 3, 4, 5, 6], share: 0.5).high == 6)
        #expect(Estimation.quantile(of: values, share: 0.99).high == nil)
    }
}
