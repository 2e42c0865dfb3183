import RandomStreams
import Testing

@Suite("Samplers: distributions by the figures that people know of them")
struct SamplerStatementStories {
    private func near(_ one: Double, _ other: Double) -> Bool { abs(one - other) <= 1e-11 * other.magnitude }

    @Test("half of all variates stay below a stated median, nine in ten below a stated 90 % quantile")
    func medians() {
        let stated: [Sampler] = [
            .lognormal(median: 40, p90: 90), .weibull(median: 40, p90: 90), .logLogistic(median: 40, p90: 90),
        ]
        for sampler in stated {
            #expect(near(sampler.quantile(0.5), 40))
            #expect(near(sampler.quantile(0.9), 90))
        }
        #expect(near(Sampler.exponential(median: 40).quantile(0.5), 40))
        #expect(near(Sampler.logLogistic(shape: 3, median: 40).quantile(0.5), 40))
    }

    @Test("a stated mean and standard deviation are those of the distribution")
    func meansAndDeviations() {
        let stated: [(Sampler, Double, Double)] = [
            (.normal(mean: 5, standardDeviation: 2), 5, 2),
            (.lognormal(mean: 5, standardDeviation: 2), 5, 2),
            (.gamma(mean: 5, standardDeviation: 2), 5, 2),
            (.weibull(mean: 5, standardDeviation: 2), 5, 2),
            (.weibull(mean: 5, standardDeviation: 60), 5, 60),
            (.beta(mean: 0.3, standardDeviation: 0.1), 0.3, 0.1),
            (.hyperexponential(mean: 5, coefficientOfVariation: 3), 5, 15),
            (.hyperexponential(mean: 5, coefficientOfVariation: 1), 5, 5),
            (.erlang(phases: 4, mean: 6), 6, 3),
            (.negativeBinomial(mean: 5, standardDeviation: 4), 5, 4),
        ]
        for (sampler, mean, deviation) in stated {
            #expect(near(sampler.mean, mean))
            #expect(near(sampler.variance, deviation * deviation))
        }
        // Moments lose digits where the shape is large.
        let narrow = Sampler.weibull(mean: 5, standardDeviation: 0.01)
        #expect(near(narrow.mean, 5))
        #expect(abs(narrow.variance - 1e-4) <= 1e-12)
        #expect(Sampler.pareto(shape: 1.5, mean: 6).quantile(0x1p-54) == 2)
        #expect(near(Sampler.geometric(mean: 4).mean, 4))
    }

    @Test("balanced means: either branch of a hyperexponential distribution contributes half of the mean")
    func balancedMeans() {
        let square = 9.0
        let shorter = (1 + ((square - 1) / (square + 1)).squareRoot()) / 2
        let balanced = Sampler.hyperexponential(mean: 2, coefficientOfVariation: 3)
        let stated = Sampler.hyperexponential(
            probability: shorter, firstMean: 1 / shorter, secondMean: 1 / (1 - shorter))
        for u in [0.01, 0.5, 0.9, 0.999] {
            #expect(near(balanced.quantile(u), stated.quantile(u)))
        }
    }

    @Test("statements without spread are constants")
    func withoutSpread() {
        let constants: [Sampler] = [
            .normal(mean: 4, standardDeviation: 0), .weibull(mean: 4, standardDeviation: 0),
            .pert(low: 4, mode: 4, high: 4), .binomial(trials: 4, probability: 1),
            .geometric(probability: 1).shifted(by: 3),
        ]
        for sampler in constants {
            #expect(sampler.mean == 4 && sampler.variance == 0)
            #expect(sampler.quantile(0.001) == 4 && sampler.quantile(0.999) == 4)
        }
        #expect(Sampler.poisson(mean: 0).quantile(0.999) == 0)
        #expect(Sampler.beta(mean: 0.25, standardDeviation: 0).quantile(0.1) == 0.25)
        #expect(Sampler.binomial(trials: 9, probability: 0).mean == 0)
    }

    @Test("impossible statements stop the program")
    func preconditions() async {
        await #expect(processExitsWith: .failure) { _ = Sampler.lognormal(median: 2, p90: 1) }
        await #expect(processExitsWith: .failure) { _ = Sampler.beta(mean: 0.5, standardDeviation: 0.5) }
        await #expect(processExitsWith: .failure) { _ = Sampler.beta(alpha: 0, beta: 1) }
        await #expect(processExitsWith: .failure) {
            _ = Sampler.hyperexponential(mean: 1, coefficientOfVariation: 0.5)
        }
        await #expect(processExitsWith: .failure) { _ = Sampler.pareto(shape: 1, mean: 3) }
        await #expect(processExitsWith: .failure) { _ = Sampler.negativeBinomial(mean: 4, standardDeviation: 2) }
        await #expect(processExitsWith: .failure) { _ = Sampler.erlang(phases: 0, mean: 1) }
        await #expect(processExitsWith: .failure) { _ = Sampler.poisson(mean: .nan) }
    }
}
