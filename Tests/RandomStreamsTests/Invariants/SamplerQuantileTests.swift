import CGSL
import Foundation
import RandomStreams
import Testing

@Suite("Samplers: quantiles")
struct SamplerQuantileTests {
    // Dense in the middle, and far into both tails, down to the least uniform number.
    static let probabilities: [Double] = {
        let tails = stride(from: 1.0, through: 16.0, by: 0.25).map { pow(10, -$0) }
        return (tails + (1..<2000).map { Double($0) / 2000 } + tails.map { 1 - $0 } + [0x1p-54, 1 - 0x1p-53])
            .filter { $0 > 0 && $0 < 1 }.sorted()
    }()

    private func expectInverse(
        of distribution: (Double) -> Double, upperTail: (Double) -> Double, _ sampler: Sampler, within tolerance: Double
    ) {
        for u in Self.probabilities {
            let x = sampler.quantile(u)
            if u < 0.5 {
                #expect(abs(distribution(x) - u) <= tolerance * u, "at \(u)")
            } else {
                #expect(abs(upperTail(x) - (1 - u)) <= tolerance * (1 - u) + 1e-16, "at \(u)")
            }
        }
    }

    @Test("exponential, lognormal, Weibull and uniform quantiles invert GSL's distribution functions")
    func inverses() {
        expectInverse(
            of: { gsl_cdf_exponential_P($0, 7) }, upperTail: { gsl_cdf_exponential_Q($0, 7) },
            .exponential(mean: 7), within: 1e-12)
        expectInverse(
            of: { gsl_cdf_weibull_P($0, 3, 1.7) }, upperTail: { gsl_cdf_weibull_Q($0, 3, 1.7) },
            .weibull(shape: 1.7, scale: 3), within: 1e-12)
        expectInverse(
            of: { gsl_cdf_weibull_P($0, 3, 0.4) }, upperTail: { gsl_cdf_weibull_Q($0, 3, 0.4) },
            .weibull(shape: 0.4, scale: 3), within: 1e-12)
        expectInverse(
            of: { gsl_cdf_flat_P($0, 2, 5) }, upperTail: { gsl_cdf_flat_Q($0, 2, 5) },
            .uniform(low: 2, high: 5), within: 1e-9 + 1)
        let logVariance = log1p(0.25)
        let logMean = log(60.0) - logVariance / 2
        expectInverse(
            of: { gsl_cdf_lognormal_P($0, logMean, logVariance.squareRoot()) },
            upperTail: { gsl_cdf_lognormal_Q($0, logMean, logVariance.squareRoot()) },
            .lognormal(mean: 60, standardDeviation: 30), within: 1e-11)
    }

    @Test("gamma quantiles invert GSL's distribution function", arguments: [0.2, 0.9, 1, 2.5, 40])
    func gammaInverse(shape: Double) {
        let scale = 3.0
        let sampler = Sampler.gamma(mean: shape * scale, standardDeviation: shape.squareRoot() * scale)
        expectInverse(
            of: { gsl_cdf_gamma_P($0, shape, scale) }, upperTail: { gsl_cdf_gamma_Q($0, shape, scale) }, sampler,
            within: 1e-6)
    }

    @Test("a triangular quantile inverts the triangular distribution function")
    func triangularInverse() {
        func distribution(_ x: Double, _ low: Double, _ mode: Double, _ high: Double) -> Double {
            x < mode
                ? (x - low) * (x - low) / ((high - low) * (mode - low))
                : 1 - (high - x) * (high - x) / ((high - low) * (high - mode))
        }
        for (low, mode, high) in [(1.0, 2.0, 9.0), (1, 1, 9), (1, 9, 9), (-4, 0, 1)] {
            let sampler = Sampler.triangular(low: low, mode: mode, high: high)
            for u in Self.probabilities where u > 1e-9 && u < 1 - 1e-9 {
                #expect(abs(distribution(sampler.quantile(u), low, mode, high) - u) < 1e-13)
            }
            #expect(sampler.quantile(0x1p-54) >= low)
            #expect(sampler.quantile(1 - 0x1p-53) <= high)
        }
    }

    static let samplers: [Sampler] = [
        .constant(4), .uniform(low: -1, high: 3), .exponential(mean: 2), .triangular(low: 1, mode: 2, high: 9),
        .triangular(low: 0, mode: 0, high: 1), .triangular(low: 0, mode: 1, high: 1),
        .lognormal(mean: 60, standardDeviation: 30), .weibull(shape: 0.7, scale: 5),
        .gamma(mean: 5, standardDeviation: 2), .gamma(mean: 5, standardDeviation: 20),
    ]

    @Test("a greater uniform number never gives a lesser variate", arguments: samplers.indices)
    func monotone(index: Int) {
        let values = Self.probabilities.map(Self.samplers[index].quantile)
        #expect(zip(values, values.dropFirst()).allSatisfy { $0.0 <= $0.1 })
        #expect(values.allSatisfy { $0.isFinite })
    }

    @Test("gamma quantiles exist for extreme shapes, where GSL's own search fails")
    func extremeGamma() {
        for (mean, standardDeviation) in [(1.0, 30.0), (1, 10), (1, 0.001), (1e-6, 1), (1e6, 1)] {
            let sampler = Sampler.gamma(mean: mean, standardDeviation: standardDeviation)
            let values = [0x1p-54, 1e-9, 0.01, 0.3, 0.5, 0.9, 0.999999, 1 - 0x1p-53].map(sampler.quantile)
            #expect(values.allSatisfy { $0.isFinite && $0 >= 0 })
            #expect(zip(values, values.dropFirst()).allSatisfy { $0.0 <= $0.1 })
        }
    }

    @Test("a distribution without spread is a constant")
    func degenerate() {
        let constants: [Sampler] = [
            .uniform(low: 4, high: 4), .triangular(low: 4, mode: 4, high: 4),
            .lognormal(mean: 4, standardDeviation: 0), .gamma(mean: 4, standardDeviation: 0),
        ]
        for sampler in constants {
            #expect(sampler.mean == 4)
            #expect(sampler.quantile(0.1) == 4 && sampler.quantile(0.9) == 4)
        }
        #expect(Sampler.exponential(mean: 0).quantile(0.5) == 0)
    }

    @Test("probabilities outside the open interval and impossible parameters stop the program")
    func preconditions() async {
        await #expect(processExitsWith: .failure) { _ = Sampler.exponential(mean: 1).quantile(0) }
        await #expect(processExitsWith: .failure) { _ = Sampler.exponential(mean: 1).quantile(1) }
        await #expect(processExitsWith: .failure) { _ = Sampler.exponential(mean: -1) }
        await #expect(processExitsWith: .failure) { _ = Sampler.lognormal(mean: 0, standardDeviation: 1) }
        await #expect(processExitsWith: .failure) { _ = Sampler.triangular(low: 1, mode: 3, high: 2) }
        // A mean of 1e7 and so wide a spread that counts exceed 32 bits.
        await #expect(processExitsWith: .failure) { _ = Sampler.negativeBinomial(successes: 1e-3, probability: 1e-10) }
    }

    @Test("parameters that follow from others and are no longer numbers stop the program")
    func derivedParameters() async {
        await #expect(processExitsWith: .failure) { _ = Sampler.lognormal(mean: 1e-200, standardDeviation: 1) }
        await #expect(processExitsWith: .failure) { _ = Sampler.gamma(mean: 1, standardDeviation: 1e170) }
        await #expect(processExitsWith: .failure) { _ = Sampler.gamma(mean: 1, standardDeviation: 1e-170) }
        await #expect(processExitsWith: .failure) { _ = Sampler.uniform(low: -1e308, high: 1e308) }
        await #expect(processExitsWith: .failure) { _ = Sampler.triangular(low: -1e308, mode: 0, high: 1e308) }
        await #expect(processExitsWith: .failure) { _ = Sampler.pert(low: -1e308, mode: 0, high: 1e308) }
    }
}
