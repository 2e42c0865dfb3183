import Foundation
import RandomStreams
import Testing

@Suite("Samplers: truncated and shifted")
struct SamplerAdjustmentTests {
    static let probabilities = [0x1p-54, 1e-9, 0.001, 0.1, 0.3, 0.5, 0.7, 0.9, 0.999, 1 - 1e-9, 1 - 0x1p-53]

    static let bounds: [(name: String, sampler: Sampler, bounds: ClosedRange<Double>)] = [
        ("normal above 0", .normal(mean: 1, standardDeviation: 2), 0...(.infinity)),
        ("normal below", .normal(mean: 1, standardDeviation: 2), (-.infinity)...2),
        ("normal within", .normal(mean: 1, standardDeviation: 2), 0...4),
        ("exponential", .exponential(mean: 3), 1...5),
        ("uniform", .uniform(low: 0, high: 10), 2...3),
        ("triangular over its corner", .triangular(low: 0, mode: 3, high: 10), 1...8),
        ("lognormal", .lognormal(mean: 5, standardDeviation: 5), 1...20),
        ("lognormal tail", .lognormal(mean: 5, standardDeviation: 5), 8...(.infinity)),
        ("gamma", .gamma(mean: 5, standardDeviation: 3), 2...9),
        ("Weibull", .weibull(shape: 0.6, scale: 2), 0.1...30),
        ("Pareto", .pareto(shape: 0.8, minimum: 1), 2...1000),
        ("log-logistic", .logLogistic(shape: 0.9, median: 3), 0...500),
        ("beta", .beta(alpha: 0.4, beta: 2), 0.01...0.5),
        ("PERT", .pert(low: 10, mode: 12, high: 18), 11...13),
        ("hyperexponential", .hyperexponential(mean: 2, coefficientOfVariation: 2), 0.5...9),
        ("Poisson", .poisson(mean: 6), 3...8.5),
        ("Poisson from 1", .poisson(mean: 0.7), 1...(.infinity)),
        ("binomial", .binomial(trials: 12, probability: 0.3), 0.5...4),
        ("binomial of one trial", .binomial(trials: 1, probability: 0.3), 1...1),
        ("negative binomial", .negativeBinomial(mean: 5, standardDeviation: 4), 2...20),
        ("geometric", .geometric(mean: 4), 2...7),
    ]

    @Test("variates stay within the bounds, ascend, and have the probabilities of the rest", arguments: bounds.indices)
    func withinBounds(index: Int) {
        let (_, sampler, bounds) = Self.bounds[index]
        let truncated = sampler.truncated(to: bounds)
        let values = Self.probabilities.map(truncated.quantile)
        #expect(values.allSatisfy { bounds.contains($0) })
        #expect(zip(values, values.dropFirst()).allSatisfy { $0.0 <= $0.1 })
        let isCount = sampler.quantile(0.37).rounded() == sampler.quantile(0.37)
        let lower = sampler.probability(upTo: isCount ? bounds.lowerBound.rounded(.up) - 1 : bounds.lowerBound)
        let share = sampler.probability(upTo: bounds.upperBound) - lower
        for (u, x) in zip(Self.probabilities, values) where u > 1e-10 && u < 1 - 1e-10 {
            let reached = (sampler.probability(upTo: x) - lower) / share
            #expect(isCount ? reached >= u - 1e-9 : abs(reached - u) <= 1e-9, "at \(u)")
            #expect(abs(truncated.probability(upTo: x) - reached) <= 1e-12)
            #expect(abs(truncated.probability(above: x) - (1 - reached)) <= 1e-12)
        }
        #expect(truncated.probability(upTo: bounds.lowerBound.nextDown) == 0)
        #expect(truncated.probability(above: bounds.upperBound) == 0)
    }

    @Test("mean and variance are those of the rest, as a sum over fine steps has them", arguments: bounds.indices)
    func moments(index: Int) {
        let (name, sampler, bounds) = Self.bounds[index]
        let truncated = sampler.truncated(to: bounds)
        let count = 200_000
        let values = (0..<count).map { truncated.quantile((Double($0) + 0.5) / Double(count)) }
        let mean = values.reduce(0, +) / Double(count)
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
        // The middle of the outermost step stands for all of it, which counts most where it is unbounded.
        let tolerance = bounds.upperBound == .infinity || name == "Pareto" || name == "log-logistic" ? 5e-3 : 1e-4
        #expect(abs(truncated.mean - mean) <= tolerance * (mean.magnitude + variance.squareRoot()))
        #expect(abs(truncated.variance - variance) <= tolerance * (variance + 1e-6))
    }

    @Test("truncated exponential and normal distributions have the moments of their formulae")
    func knownMoments() {
        // The exponential distribution is memoryless, and the upper half of a normal one is a folded normal one.
        let memoryless = Sampler.exponential(mean: 3).truncated(to: 7...(.infinity))
        #expect(abs(memoryless.mean - 10) < 1e-10)
        #expect(abs(memoryless.variance - 9) < 1e-9)
        let half = Sampler.normal(mean: 0, standardDeviation: 2).truncated(to: 0...(.infinity))
        #expect(abs(half.mean - 2 * (2 / Double.pi).squareRoot()) < 1e-11)
        #expect(abs(half.variance - 4 * (1 - 2 / Double.pi)) < 1e-10)
        let narrow = Sampler.uniform(low: 0, high: 1).truncated(to: 0.5...0.500_01)
        #expect(abs(narrow.variance - 1e-10 / 12) < 1e-20)
        #expect(Sampler.pareto(shape: 1, minimum: 1).truncated(to: 2...(.infinity)).mean == .infinity)
        #expect(Sampler.pareto(shape: 2, minimum: 1).truncated(to: 2...(.infinity)).variance == .infinity)
    }

    @Test("a shift moves every variate and no probability", arguments: bounds.indices)
    func shifts(index: Int) {
        let sampler = Self.bounds[index].sampler.truncated(to: Self.bounds[index].bounds)
        let shifted = sampler.shifted(by: -0.75)
        for u in Self.probabilities {
            #expect(abs(shifted.quantile(u) - (sampler.quantile(u) - 0.75)) <= 1e-12 * sampler.quantile(u).magnitude)
        }
        #expect(abs(shifted.mean - (sampler.mean - 0.75)) <= 1e-12 * sampler.mean.magnitude)
        #expect(shifted.variance == sampler.variance)
        #expect(abs(shifted.probability(upTo: 2.25) - sampler.probability(upTo: 3)) <= 1e-12)
    }

    @Test("truncating twice is truncating to what both leave, before a shift or after")
    func nested() {
        let sampler = Sampler.normal(mean: 10, standardDeviation: 3)
        let once = sampler.truncated(to: 8...12)
        let twice = sampler.truncated(to: 5...12).truncated(to: 8...20)
        let moved = sampler.shifted(by: 100).truncated(to: 108...112).shifted(by: -100)
        for u in Self.probabilities {
            #expect(once.quantile(u) == twice.quantile(u))
            #expect(abs(once.quantile(u) - moved.quantile(u)) <= 1e-12)
        }
        #expect(Sampler.constant(3).truncated(to: 2...4).quantile(0.5) == 3)
    }

    @Test("truncation to hardly anything stops the program")
    func preconditions() async {
        await #expect(processExitsWith: .failure) { _ = Sampler.exponential(mean: 1).truncated(to: 20...30) }
        await #expect(processExitsWith: .failure) { _ = Sampler.uniform(low: 0, high: 1).truncated(to: 2...3) }
        await #expect(processExitsWith: .failure) { _ = Sampler.constant(1).truncated(to: 2...3) }
        await #expect(processExitsWith: .failure) { _ = Sampler.poisson(mean: 3).truncated(to: 1.2...1.8) }
    }
}
