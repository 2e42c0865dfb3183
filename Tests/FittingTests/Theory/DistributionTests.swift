import CGSL
import Fitting
import Foundation
import Testing

@Suite struct DistributionTests {
    @Test(
        "Tails of a gamma distribution agree with GSL's, far out and for great shapes",
        arguments: [0.05, 0.7, 1, 3, 40, 900])
    func gamma(_ shape: Double) {
        let distribution = LifetimeDistribution(.gamma, logTime: log(shape), logNumber: log(shape))
        for share in [1e-6, 1e-3, 0.1, 0.5, 0.9, 0.999, 1 - 1e-6] {
            let length = distribution.quantile(above: 1 - share)
            guard length > 1e-200 else { continue }
            let tails = distribution.tails(length)
            #expect(abs(tails.below / gsl_cdf_gamma_P(length, shape, 1) - 1) < 1e-9)
            #expect(abs(tails.above / gsl_cdf_gamma_Q(length, shape, 1) - 1) < 1e-8)
        }
    }

    @Test("Quantiles invert the tails, and densities are their slopes", arguments: LifetimeFamily.allCases)
    func quantiles(_ family: LifetimeFamily) {
        for logNumber in family == .exponential ? [0] : [-2, -0.5, 0.5, 3] {
            let distribution = LifetimeDistribution(family, logTime: 2, logNumber: logNumber)
            for above in [1e-9, 0.01, 0.3, 0.5, 0.8, 0.999] {
                let length = distribution.quantile(above: above)
                let tails = distribution.tails(length)
                #expect(abs(tails.above / above - 1) < 1e-7, "\(family) \(logNumber) \(above)")
                #expect(abs(tails.below - (1 - above)) < 1e-9)
                let h = length * 1e-5
                let slope = (distribution.tails(length - h).above - distribution.tails(length + h).above) / (2 * h)
                #expect(abs(slope / exp(distribution.logDensity(length)) - 1) < 1e-3)
            }
        }
    }

    @Test("Means and standard deviations are those of the quantiles", arguments: LifetimeFamily.allCases)
    func moments(_ family: LifetimeFamily) {
        let distribution = LifetimeDistribution(family, logTime: 1.5, logNumber: family == .lognormal ? -0.7 : 0.4)
        let count = 200_000
        let values = (0..<count).map { distribution.quantile(above: (Double($0) + 0.5) / Double(count)) }
        let mean = values.reduce(0, +) / Double(count)
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
        #expect(abs(mean / distribution.mean - 1) < 1e-3)
        #expect(abs(squares.squareRoot() / distribution.standardDeviation - 1) < 5e-3)
    }
}
