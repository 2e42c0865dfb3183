import Foundation
import OutputAnalysis
import Testing

@Suite struct KaplanMeierTheoryTests {
    @Test("The example of Kaplan and Meier 1958: eight items, four deaths, four losses")
    func originalExample() {
        let curve = KaplanMeier(
            times: [0.8, 3.1, 5.4, 9.2, 1.0, 2.7, 7.0, 12.1],
            observed: [true, true, true, true, false, false, false, false])
        #expect(curve.count == 8)
        #expect(curve.censored == 4)
        #expect(curve.survival(at: 0.79) == 1)
        #expect(abs(curve.survival(at: 0.8) - 7.0 / 8) < 1e-15)
        #expect(abs(curve.survival(at: 3.1) - 7.0 / 10) < 1e-15)
        #expect(abs(curve.survival(at: 5.4) - 21.0 / 40) < 1e-15)
        #expect(abs(curve.survival(at: 100) - 21.0 / 80) < 1e-15)
        #expect(curve.quantile(0.3) == 3.1)
        #expect(curve.quantile(0.5) == 9.2)
        #expect(curve.quantile(0.8) == nil)
        // 0.8 at 1, 2.3 at 7/8, 2.3 at 7/10, 3.8 at 21/40, 2.9 at 21/80 until 12.1.
        let area = 0.8 + 2.3 * 7 / 8 + 2.3 * 7 / 10 + 3.8 * 21 / 40 + 2.9 * 21 / 80
        #expect(abs(curve.restrictedMean(to: 12.1) - area) < 1e-12)
    }

    @Test("Remissions under 6-mercaptopurine (Freireich 1963, Gehan 1965): events before censorings at weeks 6 and 10")
    func tiedTimes() {
        let ended = [6.0, 6, 6, 7, 10, 13, 16, 22, 23]
        let going = [6.0, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
        let curve = KaplanMeier(
            times: going + ended,
            observed: going.map { _ in false } + ended.map { _ in true })
        let published = [
            6: 0.8571, 7: 0.8067, 10: 0.7529, 13: 0.6902, 16: 0.6275, 22: 0.5378, 23: 0.4482,
        ]
        for week in published.keys.sorted() {
            #expect(abs(curve.survival(at: Double(week)) - (published[week] ?? .nan)) < 5e-5, "week \(week)")
        }
        #expect(curve.quantile(0.5) == 23)
    }

    @Test("With nothing censored the curve is the empirical one, its quantiles order statistics")
    func nothingCensored() {
        var randomness = TestRandomness(seed: 11)
        for count in [1, 2, 7, 10, 100, 999] {
            let waits = (0..<count).map { _ in randomness.exponential() }
            let sorted = waits.sorted()
            let curve = KaplanMeier(times: waits, observed: waits.map { _ in true })
            for index in 0..<count {
                #expect(curve.survival(at: sorted[index]) == Double(count - index - 1) / Double(count))
                #expect(curve.quantile(Double(index + 1) / Double(count)) == sorted[index])
            }
            let cut = waits.map { min($0, 1.5) }.reduce(0, +) / Double(count)
            #expect(abs(curve.restrictedMean(to: 1.5) - cut) < 1e-12)
        }
    }

    @Test("Under independent censoring the curve is that of the true waits")
    func consistent() {
        // Exponential waits of mean 1, censored at exponential times of mean 2: the variance of S(t) is at most
        // S(t)^2 times the integral of the hazard over the share at risk, exp(1.5 u), so S^2 (exp(1.5 t) - 1) / (1.5
        // n).
        let count = 200_000
        var randomness = TestRandomness(seed: 12)
        var times: [Double] = []
        var observed: [Bool] = []
        for _ in 0..<count {
            let wait = randomness.exponential()
            let limit = 2 * randomness.exponential()
            times.append(min(wait, limit))
            observed.append(wait <= limit)
        }
        let curve = KaplanMeier(times: times, observed: observed)
        for time in [0.25, 0.5, 1, 2] {
            let truth = exp(-time)
            let deviation = truth * ((exp(1.5 * time) - 1) / (1.5 * Double(count))).squareRoot()
            #expect(abs(curve.survival(at: time) - truth) < 5 * deviation)
        }
        // The mean up to 2 is 1 - exp(-2); its deviation is below 2 / sqrt(n) here, five of them the margin.
        #expect(abs(curve.restrictedMean(to: 2) - (1 - exp(-2))) < 10 / Double(count).squareRoot())
    }
}
