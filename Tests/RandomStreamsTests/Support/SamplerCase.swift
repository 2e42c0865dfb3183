import CGSL
import Foundation
import RandomStreams
import Testing

/// A sampler beside what GSL, or a formula, says of its distribution.
struct SamplerCase: Sendable, CustomTestStringConvertible {
    let name: String
    let sampler: Sampler
    let mean: Double
    let variance: Double
    /// The distribution function and the survival function.
    let below: @Sendable (Double) -> Double
    let above: @Sendable (Double) -> Double

    var testDescription: String { name }

    // Dense in the middle, and far into both tails.
    static let probabilities: [Double] = {
        let tails = [1e-12, 1e-9, 1e-6, 1e-4, 1e-3, 0.01]
        return (tails + (1..<40).map { Double($0) / 40 } + tails.map { 1 - $0 }).sorted()
    }()

    /// Distributions with a density.
    static let continuous = [
        normal, lognormal, erlang, gamma, hyperexponential, weibull, pareto, logLogistic,
        beta, betaWithTwoPeaks, pert,
    ]

    private static let normal = SamplerCase(
        name: "normal", sampler: .normal(mean: -2, standardDeviation: 3), mean: -2, variance: 9,
        below: { gsl_cdf_gaussian_P($0 + 2, 3) }, above: { gsl_cdf_gaussian_Q($0 + 2, 3) })

    private static let lognormal = SamplerCase(
        name: "lognormal by its logarithm", sampler: .lognormal(logMean: 1, logStandardDeviation: 0.7),
        mean: exp(1 + 0.245), variance: exp(2 + 0.49) * expm1(0.49),
        below: { gsl_cdf_lognormal_P($0, 1, 0.7) }, above: { gsl_cdf_lognormal_Q($0, 1, 0.7) })

    private static let erlang = SamplerCase(
        name: "Erlang", sampler: .erlang(phases: 4, mean: 8), mean: 8, variance: 16,
        below: { gsl_cdf_gamma_P($0, 4, 2) }, above: { gsl_cdf_gamma_Q($0, 4, 2) })

    private static let gamma = SamplerCase(
        name: "gamma by shape and scale", sampler: .gamma(shape: 0.6, scale: 5), mean: 3, variance: 15,
        below: { gsl_cdf_gamma_P($0, 0.6, 5) }, above: { gsl_cdf_gamma_Q($0, 0.6, 5) })

    private static let hyperexponential = SamplerCase(
        name: "hyperexponential",
        sampler: .hyperexponential(probability: 0.3, firstMean: 1, secondMean: 20), mean: 14.3,
        variance: 2 * (0.3 + 0.7 * 400) - 14.3 * 14.3,
        below: { 0.3 * gsl_cdf_exponential_P($0, 1) + 0.7 * gsl_cdf_exponential_P($0, 20) },
        above: { 0.3 * gsl_cdf_exponential_Q($0, 1) + 0.7 * gsl_cdf_exponential_Q($0, 20) })

    private static let weibull = SamplerCase(
        name: "Weibull", sampler: .weibull(shape: 1.7, scale: 3), mean: 3 * tgamma(1 + 1 / 1.7),
        variance: 9 * (tgamma(1 + 2 / 1.7) - pow(tgamma(1 + 1 / 1.7), 2)),
        below: { gsl_cdf_weibull_P($0, 3, 1.7) }, above: { gsl_cdf_weibull_Q($0, 3, 1.7) })

    private static let pareto = SamplerCase(
        name: "Pareto", sampler: .pareto(shape: 4.5, minimum: 2), mean: 9 / 3.5,
        variance: 4.5 * 4 / (3.5 * 3.5 * 2.5),
        // GSL takes the difference from 1, and near the minimum loses digits by it.
        below: { $0 < 2 ? 0 : -expm1(4.5 * log(2 / $0)) }, above: { gsl_cdf_pareto_Q($0, 4.5, 2) })

    // The angle of the formulae is pi / 6, whose sine is 1/2.
    private static let logLogistic = SamplerCase(
        name: "log-logistic", sampler: .logLogistic(shape: 6, median: 2), mean: 2 * Double.pi / 3,
        variance: 4 * (Double.pi / 3 / sin(Double.pi / 3) - Double.pi * Double.pi / 9),
        below: { gsl_cdf_logistic_P(log($0 / 2), 1.0 / 6) }, above: { gsl_cdf_logistic_Q(log($0 / 2), 1.0 / 6) })

    private static let beta = SamplerCase(
        name: "beta", sampler: .beta(alpha: 2.5, beta: 4), mean: 2.5 / 6.5,
        variance: 10 / (6.5 * 6.5 * 7.5),
        below: { gsl_cdf_beta_P($0, 2.5, 4) }, above: { gsl_cdf_beta_Q($0, 2.5, 4) })

    private static let betaWithTwoPeaks = SamplerCase(
        name: "beta with a peak at either end", sampler: .beta(alpha: 0.3, beta: 0.2), mean: 0.6,
        variance: 0.06 / (0.25 * 1.5),
        below: { gsl_cdf_beta_P($0, 0.3, 0.2) }, above: { gsl_cdf_beta_Q($0, 0.3, 0.2) })

    // The shapes are 2 and 4.
    private static let pert = SamplerCase(
        name: "PERT", sampler: .pert(low: 10, mode: 12, high: 18), mean: 76.0 / 6, variance: 64 * 8.0 / (36 * 7),
        below: { gsl_cdf_beta_P(($0 - 10) / 8, 2, 4) }, above: { gsl_cdf_beta_Q(($0 - 10) / 8, 2, 4) })

    /// Distributions of counts.
    static let counts: [SamplerCase] = [
        poisson(0.05), poisson(4.2), poisson(700), poisson(90_000),
        binomial(1, 0.3), binomial(9, 0.5), binomial(40, 0.85), binomial(100_000, 0.0002), binomial(5000, 0.999),
        binomial(100_000, 0.4),
        negativeBinomial(0.01, 0.02), negativeBinomial(2.5, 0.3), negativeBinomial(1000, 0.9),
        negativeBinomial(30, 0.0001),
        SamplerCase(
            name: "geometric", sampler: .geometric(probability: 0.2), mean: 5, variance: 20,
            below: { $0 < 1 ? 0 : gsl_cdf_geometric_P(UInt32($0), 0.2) },
            above: { $0 < 1 ? 1 : gsl_cdf_geometric_Q(UInt32($0), 0.2) }),
    ]

    private static func poisson(_ mean: Double) -> SamplerCase {
        SamplerCase(
            name: "Poisson, mean \(mean)", sampler: .poisson(mean: mean), mean: mean, variance: mean,
            below: { $0 < 0 ? 0 : gsl_cdf_poisson_P(UInt32($0), mean) },
            above: { $0 < 0 ? 1 : gsl_cdf_poisson_Q(UInt32($0), mean) })
    }

    private static func binomial(_ trials: Int, _ probability: Double) -> SamplerCase {
        SamplerCase(
            name: "binomial, \(trials) trials of \(probability)",
            sampler: .binomial(trials: trials, probability: probability),
            mean: Double(trials) * probability, variance: Double(trials) * probability * (1 - probability),
            below: { $0 < 0 ? 0 : gsl_cdf_binomial_P(UInt32($0), probability, UInt32(trials)) },
            above: { $0 < 0 ? 1 : gsl_cdf_binomial_Q(UInt32($0), probability, UInt32(trials)) })
    }

    private static func negativeBinomial(_ successes: Double, _ probability: Double) -> SamplerCase {
        SamplerCase(
            name: "negative binomial, \(successes) successes of \(probability)",
            sampler: .negativeBinomial(successes: successes, probability: probability),
            mean: successes * (1 - probability) / probability,
            variance: successes * (1 - probability) / (probability * probability),
            below: { $0 < 0 ? 0 : gsl_cdf_negative_binomial_P(UInt32($0), probability, successes) },
            above: { $0 < 0 ? 1 : gsl_cdf_negative_binomial_Q(UInt32($0), probability, successes) })
    }
}
