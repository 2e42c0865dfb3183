import Fitting
import Foundation
import Testing

@Suite struct GoodnessOfFitTests {
    @Test(
        "Probabilities of the true family are uniform, for censored, late and rounded lengths",
        arguments: ObservedSample.truths)
    func uniform(_ truth: LifetimeDistribution) throws {
        let randomness = TestRandomness(seed: 5)
        let repetitions = 250
        var small = (distance: 0, tail: 0)
        var half = (distance: 0, tail: 0)
        for _ in 0..<repetitions {
            let sample = ObservedSample.draw(40, from: truth, randomness.uniform)
            let fit = try #require(LifetimeFit(truth.family, to: sample))
            // Of 39 samples: at most 0.05 if at most one is as far, at most 0.5 if at most 19 are.
            let test = GoodnessOfFit(of: fit, to: sample, samples: 39, uniform: randomness.uniform)
            small.distance += test.distanceProbability <= 0.05 ? 1 : 0
            small.tail += test.tailProbability <= 0.05 ? 1 : 0
            half.distance += test.distanceProbability <= 0.5 ? 1 : 0
            half.tail += test.tailProbability <= 0.5 ? 1 : 0
        }
        // Four standard errors of 250 draws: 0.055 about 0.05, 0.127 about 0.5.
        for count in [small.distance, small.tail] {
            #expect(abs(Double(count) / Double(repetitions) - 0.05) < 0.055, "\(small)")
        }
        for count in [half.distance, half.tail] {
            #expect(abs(Double(count) / Double(repetitions) - 0.5) < 0.127, "\(half)")
        }
    }

    @Test("A wrong family is found out")
    func power() throws {
        let randomness = TestRandomness(seed: 6)
        let truth = LifetimeDistribution(.lognormal, logTime: 3, logNumber: 0.3)
        var found = 0
        for _ in 0..<20 {
            let frames = [LifetimeRecord](repeating: LifetimeRecord(length: 0, hasEnded: false), count: 300)
            let sample = LifetimeSample(frames, rounding: 1).redrawn(from: truth, uniform: randomness.uniform)
            let fit = try #require(LifetimeFit(.gamma, to: sample))
            found +=
                GoodnessOfFit(of: fit, to: sample, samples: 99, uniform: randomness.uniform).tailProbability <= 0.05
                ? 1 : 0
        }
        #expect(found >= 18)
    }

    @Test("Heaping at half hours is found with its unit, and only where there is any")
    func heaping() throws {
        let randomness = TestRandomness(seed: 9)
        let truth = LifetimeDistribution(.lognormal, logTime: 4, logNumber: -0.7)
        func heap(_ share: Double) throws -> Irregularities.Heap? {
            let records = (0..<500).map { _ -> LifetimeRecord in
                let length = truth.quantile(above: randomness.uniform())
                let unit = randomness.uniform() < share ? 30.0 : 1
                return LifetimeRecord(length: (length / unit).rounded() * unit)
            }
            let sample = LifetimeSample(records, rounding: 1)
            let fit = try #require(LifetimeFit(.lognormal, to: sample))
            return Irregularities.heap(in: sample, fitted: fit.distribution, units: [5, 10, 15, 30, 60])
        }
        #expect(try heap(0.5)?.unit == 30)
        for _ in 0..<20 { #expect(try heap(0) == nil) }
    }
}
