import CGSL
import RandomStreams
import Testing

@Suite("Samplers of GSL: draws against distribution functions")
struct GSLGeneratorTheoryTests {
    typealias Continuous = (
        name: String, draw: @Sendable (inout GSLGenerator) -> Double, below: @Sendable (Double) -> Double
    )
    typealias Counted = (
        name: String, draw: @Sendable (inout GSLGenerator) -> Int, density: @Sendable (UInt32) -> Double
    )

    private static let count = 40_000
    // 25 hypotheses, both tails of each: fewer than one false alarm in 10,000 runs with other seeds.
    private static let threshold = 1e-6

    static let continuous: [Continuous] = [
        ("normal", { $0.normal(mean: 3, standardDeviation: 2) }, { gsl_cdf_gaussian_P($0 - 3, 2) }),
        ("exponential", { $0.exponential(mean: 4) }, { gsl_cdf_exponential_P($0, 4) }),
        ("gamma", { $0.gamma(shape: 2.5, scale: 3) }, { gsl_cdf_gamma_P($0, 2.5, 3) }),
        ("gamma of a small shape", { $0.gamma(shape: 0.3, scale: 3) }, { gsl_cdf_gamma_P($0, 0.3, 3) }),
        ("beta", { $0.beta(alpha: 2, beta: 3.5) }, { gsl_cdf_beta_P($0, 2, 3.5) }),
        ("beta of small shapes", { $0.beta(alpha: 0.4, beta: 0.6) }, { gsl_cdf_beta_P($0, 0.4, 0.6) }),
        ("lognormal", { $0.lognormal(logMean: 1, logStandardDeviation: 0.5) }, { gsl_cdf_lognormal_P($0, 1, 0.5) }),
        ("Weibull", { $0.weibull(shape: 1.5, scale: 2) }, { gsl_cdf_weibull_P($0, 2, 1.5) }),
        ("chi-squared", { $0.chiSquared(degreesOfFreedom: 5) }, { gsl_cdf_chisq_P($0, 5) }),
        ("t", { $0.studentT(degreesOfFreedom: 3) }, { gsl_cdf_tdist_P($0, 3) }),
        (
            "F", { $0.fisherF(numeratorDegreesOfFreedom: 4, denominatorDegreesOfFreedom: 7) },
            { gsl_cdf_fdist_P($0, 4, 7) }
        ),
        ("Pareto", { $0.pareto(shape: 2, minimum: 3) }, { gsl_cdf_pareto_P($0, 2, 3) }),
        ("logistic", { $0.logistic(scale: 2) }, { gsl_cdf_logistic_P($0, 2) }),
        ("Laplace", { $0.laplace(scale: 2) }, { gsl_cdf_laplace_P($0, 2) }),
    ]

    static let counted: [Counted] = [
        ("Poisson", { $0.poisson(mean: 4) }, { gsl_ran_poisson_pdf($0, 4) }),
        ("Poisson of a large mean", { $0.poisson(mean: 60) }, { gsl_ran_poisson_pdf($0, 60) }),
        ("binomial", { $0.binomial(trials: 12, probability: 0.3) }, { gsl_ran_binomial_pdf($0, 0.3, 12) }),
        (
            "binomial of many trials", { $0.binomial(trials: 500, probability: 0.2) },
            { gsl_ran_binomial_pdf($0, 0.2, 500) }
        ),
        (
            "negative binomial", { $0.negativeBinomial(successes: 2.5, probability: 0.3) },
            { gsl_ran_negative_binomial_pdf($0, 0.3, 2.5) }
        ),
        ("geometric", { $0.geometric(probability: 0.2) }, { gsl_ran_geometric_pdf($0, 0.2) }),
        (
            "hypergeometric", { $0.hypergeometric(marked: 12, unmarked: 20, draws: 9) },
            { gsl_ran_hypergeometric_pdf($0, 12, 20, 9) }
        ),
    ]

    private func generator(_ entity: Int) -> GSLGenerator {
        GSLGenerator(key: RandomKey(seed: 2027, replication: 0), purpose: 5, entity: UInt64(entity))
    }

    @Test("continuous variates fill the bins of equal probability evenly", arguments: continuous.indices)
    func continuousVariates(index: Int) {
        var generator = generator(index)
        var bins = [Int](repeating: 0, count: 64)
        for _ in 0..<Self.count {
            bins[min(Int(Self.continuous[index].below(Self.continuous[index].draw(&generator)) * 64), 63)] += 1
        }
        let expected = [Double](repeating: Double(Self.count) / 64, count: 64)
        #expect(ChiSquared(observed: bins, expected: expected).isOrdinary(Self.threshold))
    }

    @Test("counts come as often as their probabilities say", arguments: counted.indices)
    func counts(index: Int) {
        var generator = generator(100 + index)
        var observed = [Int](repeating: 0, count: 200)
        for _ in 0..<Self.count {
            observed[min(Self.counted[index].draw(&generator), 199)] += 1
        }
        let expected = observed.indices.map { Self.counted[index].density(UInt32($0)) * Double(Self.count) }
        #expect(ChiSquared(observed: observed, expected: expected).isOrdinary(Self.threshold))
    }

    @Test("choices come as often as their weights say")
    func choices() {
        let weights = [3, 0, 1, 5, 0.5, 2]
        let table = AliasTable(weights: weights)
        #expect(table.count == 6)
        var generator = generator(200)
        var observed = [Int](repeating: 0, count: 6)
        for _ in 0..<Self.count { observed[generator.choice(from: table)] += 1 }
        #expect(observed[1] == 0)
        let expected = weights.map { $0 / 11.5 * Double(Self.count) }
        #expect(ChiSquared(observed: observed, expected: expected).isOrdinary(Self.threshold))
    }

    @Test("multinomial counts add up to the trials, each like the binomial count of its weight")
    func multinomial() {
        let weights = [1.0, 0, 2, 5]
        var generator = generator(300)
        var observed = [Int](repeating: 0, count: 21)
        for _ in 0..<Self.count / 4 {
            var counts = [UInt32](repeating: 0, count: 4)
            var room = counts.mutableSpan
            generator.multinomial(trials: 20, weights: weights.span, into: &room)
            #expect(counts.reduce(0, +) == 20 && counts[1] == 0)
            observed[Int(counts[2])] += 1
        }
        let expected = observed.indices.map { gsl_ran_binomial_pdf(UInt32($0), 0.25, 20) * Double(Self.count / 4) }
        #expect(ChiSquared(observed: observed, expected: expected).isOrdinary(Self.threshold))
    }

    @Test("Dirichlet shares add up to 1, each like the beta variate of its concentration")
    func dirichlet() {
        let concentrations = [0.5, 2, 1.5]
        var generator = generator(400)
        var bins = [Int](repeating: 0, count: 32)
        for _ in 0..<Self.count / 4 {
            var shares = [0.0, 0, 0]
            var room = shares.mutableSpan
            generator.dirichlet(concentrations: concentrations.span, into: &room)
            #expect(abs(shares[0] + shares[1] + shares[2] - 1) < 1e-12)
            bins[min(Int(gsl_cdf_beta_P(shares[1], 2, 2) * 32), 31)] += 1
        }
        let expected = [Double](repeating: Double(Self.count / 4) / 32, count: 32)
        #expect(ChiSquared(observed: bins, expected: expected).isOrdinary(Self.threshold))
    }

    @Test("the test of draws tells a wrong parameter")
    func power() {
        var generator = generator(500)
        var bins = [Int](repeating: 0, count: 64)
        for _ in 0..<Self.count {
            bins[min(Int(gsl_cdf_gamma_P(generator.gamma(shape: 2.5, scale: 3.1), 2.5, 3) * 64), 63)] += 1
        }
        let expected = [Double](repeating: Double(Self.count) / 64, count: 64)
        #expect(!ChiSquared(observed: bins, expected: expected).isOrdinary(Self.threshold))
    }
}
