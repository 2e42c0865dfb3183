import Foundation
import RandomStreams
import Testing

@testable import kernel_cases

@Suite("Estimation")
struct EstimationTests {
    @Test(
        "Quantiles of t are those of the tables",
        arguments: [
            (0.025, 1, 12.7062047362), (0.025, 10, 2.2281388520), (0.0005, 30, 3.6459586350), (0.05, 120, 1.6576508994),
        ])
    func studentQuantiles(probability: Double, freedom: Int, value: Double) {
        #expect(abs(StudentQuantile.upper(probability, degreesOfFreedom: freedom) - value) < 1e-9)
    }

    @Test("Far in the tail the quantile is that of the closed form for two degrees of freedom")
    func farTail() {
        let probability = 1e-7
        let u = 1 - 2 * probability
        let closed = u * (2 / (1 - u * u)).squareRoot()
        #expect(abs(StudentQuantile.upper(probability, degreesOfFreedom: 2) / closed - 1) < 1e-6)
    }

    @Test("Intervals with a control cover as often as they promise, and are narrower for it")
    func coverage() {
        var stream = RandomStream(key: RandomKey(seed: 7, replication: 0), purpose: 1, entity: 2)
        func centred() -> Double { stream.unitExponential() - 1 }
        let repetitions = 4000
        var missed = 0
        var narrower = 0
        for _ in 0..<repetitions {
            let control = (0..<32).map { _ in centred() + centred() + centred() + centred() }
            let values = control.map { 5 + 2 * $0 + centred() + centred() + centred() + centred() }
            let plain = ControlVariates.estimate(values, controls: [])
            let controlled = ControlVariates.estimate(values, controls: [control])
            if abs(controlled.value - 5) > controlled.halfWidth(falseAlarm: 0.05) { missed += 1 }
            if controlled.standardError < plain.standardError { narrower += 1 }
        }
        // Of 4000 intervals 200 miss on average, with a standard deviation of 14; skewness may add some.
        #expect((130...300).contains(missed))
        #expect(narrower > repetitions * 99 / 100)
    }

    @Test("The jackknife takes the bias of a function of means away")
    func jackknife() {
        // The square of a mean of n values has the bias variance/n; here n is 16 and the variance 1.
        var stream = RandomStream(key: RandomKey(seed: 8, replication: 0), purpose: 1, entity: 2)
        let square = Measure(name: "square") { sums in
            let mean = sums.fields[1] / sums.fields[0]
            return mean * mean
        }
        var sum = 0.0
        let repetitions = 20_000
        for _ in 0..<repetitions {
            let replications = (0..<16).map { _ in Replication(sums: Sums(fields: [1, stream.unitExponential()])) }
            sum += Estimator.estimates(of: [square], from: replications)[0].value
        }
        // Standard deviation of the mean of squares about 0.5/sqrt(20000) = 0.004; the bias would be 0.0625.
        #expect(abs(sum / Double(repetitions) - 1) < 0.018)
    }

    @Test("Quantiles of the logarithmic grid are those of the values to a few parts in a million")
    func grid() {
        var cells = [Double](repeating: 0, count: LogarithmicGrid.cellCount)
        let count = 1_000_000
        for index in 0..<count {
            let value = -3 * log(1 - (Double(index) + 0.5) / Double(count))
            cells[LogarithmicGrid.cell(of: value)] += 1
        }
        for level in [0.1, 0.5, 0.95, 0.99] {
            let exact = -3 * log(1 - level)
            #expect(abs(LogarithmicGrid.quantile(level, of: cells) / exact - 1) < 2e-5, "\(level)")
        }
    }

    @Test("Laws have the mean and variation that they state")
    func laws() {
        let laws: [Law] = [
            .exponential(mean: 2), .erlang2(mean: 2), .gamma(mean: 2, variation: 0.5), .gamma(mean: 2, variation: 2),
            .gamma(mean: 1, variation: 4), .lognormal(mean: 2, variation: 0.7),
        ]
        for (number, law) in laws.enumerated() {
            var stream = RandomStream(key: RandomKey(seed: 9, replication: UInt64(number)), purpose: 1, entity: 2)
            let count = 400_000
            let values = (0..<count).map { _ in law.sample(&stream) }
            let mean = values.reduce(0, +) / Double(count)
            let squares = values.map { ($0 - law.mean) * ($0 - law.mean) }
            let variance = squares.reduce(0, +) / Double(count)
            let spread = squares.reduce(0) { $0 + ($1 - variance) * ($1 - variance) } / Double(count)
            let expected = law.squaredVariation * law.mean * law.mean
            // Five standard errors: fewer false alarms than one in a million each.
            #expect(abs(mean - law.mean) < 5 * (expected / Double(count)).squareRoot(), "law \(number)")
            #expect(abs(variance - expected) < 5 * (spread / Double(count)).squareRoot(), "law \(number)")
        }
    }
}
