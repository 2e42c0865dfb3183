import CGSL
import Fitting
import Foundation
import Testing

/// Samples as they are observed: rounded, censored, seen only if long enough.
enum ObservedSample {
    /// A third censored at random limits, a third of the rest entered late, all rounded to a tenth of the mean.
    static func draw(
        _ count: Int, from distribution: LifetimeDistribution, _ uniform: () -> Double
    ) -> LifetimeSample {
        let mean = distribution.mean
        let frames = (0..<count).map { _ -> LifetimeRecord in
            let limit = mean * (0.2 - 1.6 * log(uniform()))
            let entry = uniform() < 0.3 ? min(limit, mean) * 0.5 * uniform() : 0
            return LifetimeRecord(
                length: 0, hasEnded: false, entry: entry, limit: max(limit, entry))
        }
        return LifetimeSample(frames, rounding: mean / 10).redrawn(from: distribution, uniform: uniform)
    }

    static let truths: [LifetimeDistribution] = [
        LifetimeDistribution(.exponential, logTime: 3),
        LifetimeDistribution(.gamma, logTime: 3, logNumber: 0.7),
        LifetimeDistribution(.lognormal, logTime: 3, logNumber: -0.5),
        LifetimeDistribution(.weibull, logTime: 3, logNumber: 0.3),
    ]
}

@Suite struct LikelihoodTests {
    @Test("The maximum of an exponential with censoring and late entry is time at risk over ends")
    func closedForm() throws {
        let records = [
            LifetimeRecord(length: 3), LifetimeRecord(length: 8, entry: 2), LifetimeRecord(length: 4, hasEnded: false),
            LifetimeRecord(length: 7.5, hasEnded: true, entry: 1),
        ]
        let fit = try #require(LifetimeFit(.exponential, to: LifetimeSample(records, rounding: 0)))
        #expect(abs(fit.distribution.mean - (3 + 6 + 4 + 6.5) / 3) < 1e-5)
        // The information of three ends about the logarithm of the mean is three.
        #expect(abs(fit.covariance.timeTime - 1 / 3) < 1e-5)
    }

    @Test("The maximum of a lognormal is the mean and the standard deviation of the logarithms")
    func lognormal() throws {
        let lengths = [1.0, 2.5, 0.3, 7, 4.4, 3]
        let fit = try #require(
            LifetimeFit(.lognormal, to: LifetimeSample(lengths.map { LifetimeRecord(length: $0) }, rounding: 0)))
        let logarithms = lengths.map { log($0) }
        let mean = logarithms.reduce(0, +) / 6
        let variance = logarithms.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 6
        #expect(abs(fit.distribution.logTime - mean) < 1e-6)
        #expect(abs(fit.distribution.shape - variance.squareRoot()) < 1e-6)
    }

    // 2,000 intervals of 95 %: a true coverage of 94.8 % lies outside 93 to 97 % in fewer than one of 5,000 tests.
    @Test(
        "Intervals hold the true mean and the true shape 93 to 97 times in a hundred", arguments: ObservedSample.truths)
    func coverage(_ truth: LifetimeDistribution) {
        let randomness = TestRandomness(seed: 7)
        let repetitions = 2000
        var means = 0
        var shapes = 0
        var squares = 0.0
        for _ in 0..<repetitions {
            let sample = ObservedSample.draw(150, from: truth, randomness.uniform)
            guard let fit = LifetimeFit(truth.family, to: sample) else { continue }
            let mean = fit.interval(of: \.mean)
            means += mean.low <= truth.mean && truth.mean <= mean.high ? 1 : 0
            let shape = fit.interval(of: \.shape)
            shapes += shape.low <= truth.shape && truth.shape <= shape.high ? 1 : 0
            let error = (fit.distribution.logTime - truth.logTime) / fit.covariance.timeTime.squareRoot()
            squares += error * error
        }
        #expect((0.93...0.97).contains(Double(means) / Double(repetitions)), "mean \(means)")
        if truth.family != .exponential {
            #expect((0.93...0.97).contains(Double(shapes) / Double(repetitions)), "shape \(shapes)")
        }
        // Errors in units of the standard errors have a mean square of 1, known to 4 standard errors of 0.032.
        #expect(abs(squares / Double(repetitions) - 1) < 0.2, "\(squares / Double(repetitions))")
    }

    @Test("Rounding to a whole unit does not move the estimate, as rounding ignored does")
    func rounding() throws {
        let randomness = TestRandomness(seed: 11)
        let truth = LifetimeDistribution(.exponential, logTime: log(0.7))
        let frames = [LifetimeRecord](repeating: LifetimeRecord(length: 0, hasEnded: false), count: 40_000)
        let sample = LifetimeSample(frames, rounding: 1).redrawn(from: truth, uniform: randomness.uniform)
        let fit = try #require(LifetimeFit(.exponential, to: sample))
        // A standard error is some 0.006 of the mean; the mean of the rounded lengths is 8 % too small.
        #expect(abs(fit.distribution.logTime - truth.logTime) < 0.03)
        let plain = sample.records.reduce(0) { $0 + $1.length } / 40_000
        #expect(plain < 0.95 * truth.mean)
    }

    @Test("Nothing is fitted to a single end or, with a shape, to lengths that are all the same")
    func degenerate() {
        let same = LifetimeSample([LifetimeRecord](repeating: LifetimeRecord(length: 5), count: 9), rounding: 0)
        #expect(LifetimeFit(.gamma, to: same) == nil)
        #expect(LifetimeFit(.exponential, to: same) != nil)
        #expect(LifetimeFit(.exponential, to: LifetimeSample([LifetimeRecord(length: 5)], rounding: 0)) == nil)
    }
}
