internal import Glibc

// Distributions of counts. Variates are whole numbers.
extension Sampler {
    /// The Poisson distribution: how many independent events happen when `mean` of them are expected.
    ///
    /// - Precondition: `mean` is between 0 and 1e9.
    public static func poisson(mean: Double) -> Sampler {
        precondition((0...1e9).contains(mean), "a Poisson distribution needs a mean between 0 and 1,000,000,000")
        guard mean > 0 else { return constant(0) }
        switchOffErrorHandler()
        // mean, unused, probability of 0
        return Sampler(.poisson, mean, 0, exp(-mean))
    }

    /// The binomial distribution: how many of a number of trials succeed.
    ///
    /// - Precondition: there are 0 to 100,000 trials, and `0 <= probability <= 1`.
    public static func binomial(trials: Int, probability: Double) -> Sampler {
        precondition(
            (0...100_000).contains(trials) && (0...1).contains(probability),
            "a binomial distribution needs 0 to 100,000 trials and a probability between 0 and 1")
        let count = Double(trials)
        if trials == 0 || probability == 0 { return constant(0) }
        if probability == 1 { return constant(count) }
        switchOffErrorHandler()
        // trials, probability, probability of 0
        return Sampler(.binomial, count, probability, exp(count * log1p(-probability)))
    }

    /// The negative binomial distribution: how many failures come before a number of successes, which need not be whole.
    ///
    /// By the last precondition the probability of a count of 2^32 - 1 or more, which is cut off, is below 1e-16.
    ///
    /// - Precondition: `successes` is between 1e-3 and 1e5, `0 < probability <= 1`, the mean,
    ///   `successes * (1 - probability) / probability`, is not above 1e7, and
    ///   `(successes + 40) * (1 - probability) / probability` is not above 2^31.
    public static func negativeBinomial(successes: Double, probability: Double) -> Sampler {
        precondition(
            (1e-3...1e5).contains(successes) && probability > 0 && probability <= 1
                && successes * (1 - probability) <= probability * 1e7
                && (successes + 40) * (1 - probability) <= probability * 0x1p31,
            "a negative binomial distribution needs 0.001 to 100,000 successes, a probability up to 1, a mean up to 10,000,000, and one up to 2^31 were there 40 successes more"
        )
        guard probability < 1 else { return constant(0) }
        switchOffErrorHandler()
        // successes, probability, probability of 0
        return Sampler(.negativeBinomial, successes, probability, exp(successes * log(probability)))
    }

    /// The negative binomial distribution by its mean and standard deviation: counts that vary more than Poisson ones,
    /// as those of a Poisson distribution whose mean has a gamma distribution.
    ///
    /// With *m* the mean and *v* the variance, the probability is m / v and the number of successes m^2 / (v - m).
    ///
    /// - Precondition: `mean` is greater than 0, the standard deviation greater than its root, and the probability and
    ///   the number of successes that follow are allowed.
    public static func negativeBinomial(mean: Double, standardDeviation: Double) -> Sampler {
        let variance = standardDeviation * standardDeviation
        precondition(
            mean > 0 && variance > mean && variance.isFinite,
            "a negative binomial distribution needs a mean above 0 and a standard deviation above its root")
        return negativeBinomial(successes: mean * mean / (variance - mean), probability: mean / variance)
    }

    /// The geometric distribution: which trial is the first to succeed, from 1.
    ///
    /// - Precondition: `1e-7 <= probability <= 1`.
    public static func geometric(probability: Double) -> Sampler {
        precondition((1e-7...1).contains(probability), "a geometric distribution needs a probability of 1e-7 to 1")
        return negativeBinomial(successes: 1, probability: probability).shifted(by: 1)
    }

    /// The geometric distribution by its mean: which trial is the first to succeed, from 1.
    ///
    /// - Precondition: `1 <= mean <= 1e7`.
    public static func geometric(mean: Double) -> Sampler {
        precondition((1...1e7).contains(mean), "a geometric distribution needs a mean of 1 to 10,000,000")
        return geometric(probability: 1 / mean)
    }
}
