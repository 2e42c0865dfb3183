import Foundation
import RandomStreams
import Testing

@Suite("Samplers: moments")
struct SamplerMomentTests {
    struct Case: Sendable {
        let name: String
        let sampler: Sampler
        let mean: Double
        let variance: Double
    }

    static let cases: [Case] = [
        Case(name: "uniform", sampler: .uniform(low: 2, high: 8), mean: 5, variance: 3),
        Case(name: "exponential", sampler: .exponential(mean: 3), mean: 3, variance: 9),
        Case(
            name: "triangular", sampler: .triangular(low: 1, mode: 2, high: 9), mean: 4,
            variance: (1 + 4 + 81 - 2 - 9 - 18) / 18),
        Case(name: "lognormal", sampler: .lognormal(mean: 60, standardDeviation: 30), mean: 60, variance: 900),
        Case(name: "gamma", sampler: .gamma(mean: 5, standardDeviation: 4), mean: 5, variance: 16),
        Case(
            name: "weibull", sampler: .weibull(shape: 2, scale: 3), mean: 3 * tgamma(1.5),
            variance: 9 * (1 - tgamma(1.5) * tgamma(1.5))),
        Case(name: "constant", sampler: .constant(7), mean: 7, variance: 0),
    ]

    @Test("means and variances over many draws are those of the distribution", arguments: cases.indices)
    func moments(index: Int) {
        let tested = Self.cases[index]
        #expect(abs(tested.sampler.mean - tested.mean) <= 1e-12 * tested.mean)
        let draws = Draws(key: RandomKey(seed: 2026, replication: 0))
        let count = 50_000
        let values = (0..<count).map {
            tested.sampler.quantile(draws.uniform(purpose: 1, entity: UInt64(index), ordinal: UInt64($0)))
        }
        let mean = values.reduce(0, +) / Double(count)
        let squares = values.map { ($0 - tested.mean) * ($0 - tested.mean) }
        let variance = squares.reduce(0, +) / Double(count)
        let variancesVariance = squares.reduce(0) { $0 + ($1 - variance) * ($1 - variance) } / Double(count)
        // 4.5 standard errors: a false alarm in 1e5.
        #expect(abs(mean - tested.mean) <= 4.5 * (tested.variance / Double(count)).squareRoot())
        #expect(abs(variance - tested.variance) <= 4.5 * (variancesVariance / Double(count)).squareRoot())
    }
}
