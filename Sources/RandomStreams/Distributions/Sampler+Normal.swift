internal import Glibc

// The normal distribution, and what is normal in its logarithm.
extension Sampler {
    /// The normal distribution by its mean and standard deviation.
    ///
    /// - Precondition: both are finite, the standard deviation not negative.
    public static func normal(mean: Double, standardDeviation: Double) -> Sampler {
        precondition(
            mean.isFinite && standardDeviation.isFinite && standardDeviation >= 0,
            "a normal distribution needs a finite mean and a standard deviation of 0 or more")
        // mean, standard deviation
        return standardDeviation == 0 ? constant(mean) : Sampler(.normal, mean, standardDeviation)
    }

    /// The lognormal distribution by the mean and standard deviation of the variate itself, not of its logarithm.
    ///
    /// With c the standard deviation over the mean, the logarithm has the variance log(1 + c^2).
    ///
    /// - Precondition: `mean` is finite and greater than 0, `standardDeviation` finite and not negative, and the square
    ///   of their ratio is finite, and not 0 unless the standard deviation is.
    public static func lognormal(mean: Double, standardDeviation: Double) -> Sampler {
        precondition(
            mean.isFinite && mean > 0 && standardDeviation.isFinite && standardDeviation >= 0,
            "a lognormal distribution needs a finite mean above 0 and a standard deviation of 0 or more")
        guard standardDeviation > 0 else { return constant(mean) }
        let variation = standardDeviation / mean
        let logVariance = log1p(variation * variation)
        precondition(
            logVariance.isFinite && logVariance > 0,
            "a lognormal distribution needs a standard deviation of 0, or from about 1e-154 to 1e154 times the mean")
        // mean and standard deviation of the logarithm, mean
        return Sampler(.lognormal, log(mean) - logVariance / 2, logVariance.squareRoot(), mean)
    }

    /// The lognormal distribution by the mean and standard deviation of the variate's natural logarithm.
    ///
    /// - Precondition: both are finite, the standard deviation is not negative, and the mean that follows,
    ///   exp(m + s^2 / 2), is finite.
    public static func lognormal(logMean: Double, logStandardDeviation: Double) -> Sampler {
        let mean = exp(logMean + logStandardDeviation * logStandardDeviation / 2)
        precondition(
            logMean.isFinite && logStandardDeviation >= 0 && mean.isFinite && mean > 0,
            "a lognormal distribution needs a finite mean and standard deviation of the logarithm, the latter 0 or more"
        )
        guard logStandardDeviation > 0 else { return constant(mean) }
        // mean and standard deviation of the logarithm, mean
        return Sampler(.lognormal, logMean, logStandardDeviation, mean)
    }

    /// The lognormal distribution by its median and the value that nine in ten do not exceed.
    ///
    /// With z the 90 % quantile of the standard normal distribution, the logarithm has the mean log(median) and the
    /// standard deviation log(p90 / median) / z.
    ///
    /// - Precondition: both are finite and `0 < median < p90`.
    public static func lognormal(median: Double, p90: Double) -> Sampler {
        precondition(
            median > 0 && p90 > median && p90.isFinite,
            "a lognormal distribution needs a finite median above 0 and a greater 90 % quantile")
        let normalP90 = 1.2815515655446004
        return lognormal(logMean: log(median), logStandardDeviation: log(p90 / median) / normalP90)
    }
}
