internal import CGSL
internal import Glibc

// Lengths of time, from the memoryless to the ageing.
extension Sampler {
    /// The exponential distribution of a mean.
    ///
    /// - Precondition: `mean` is finite and not negative.
    public static func exponential(mean: Double) -> Sampler {
        precondition(mean.isFinite && mean >= 0, "an exponential distribution needs a finite mean of 0 or more")
        // mean
        return mean == 0 ? constant(0) : Sampler(.exponential, mean)
    }

    /// The exponential distribution of a median, which is the mean times log(2).
    ///
    /// - Precondition: `median` is finite and not negative.
    public static func exponential(median: Double) -> Sampler {
        exponential(mean: median / log(2))
    }

    /// The Erlang distribution: the time of several exponential phases of equal means, one after the other.
    ///
    /// - Precondition: there is a phase at least, and `mean` is finite and greater than 0.
    public static func erlang(phases: Int, mean: Double) -> Sampler {
        precondition(phases >= 1, "an Erlang distribution needs one phase or more")
        return phases == 1 ? exponential(mean: mean) : gamma(shape: Double(phases), scale: mean / Double(phases))
    }

    /// The gamma distribution by its mean and standard deviation.
    ///
    /// Its quantiles cost microseconds, where the others cost tens of nanoseconds, and are accurate to about
    /// ten digits. GSL's error handler is switched off for the whole process.
    ///
    /// - Precondition: `mean` is finite and greater than 0, `standardDeviation` finite and not negative, and the shape
    ///   and scale that follow are finite and greater than 0.
    public static func gamma(mean: Double, standardDeviation: Double) -> Sampler {
        precondition(
            mean.isFinite && mean > 0 && standardDeviation.isFinite && standardDeviation >= 0,
            "a gamma distribution needs a finite mean above 0 and a standard deviation of 0 or more")
        guard standardDeviation > 0 else { return constant(mean) }
        let root = mean / standardDeviation
        let shape = root * root
        let scale = standardDeviation / root
        precondition(
            shape.isFinite && shape > 0 && scale.isFinite && scale > 0,
            "a gamma distribution needs a standard deviation of 0, or from about 1e-154 to 1e154 times the mean")
        switchOffErrorHandler()
        // shape, scale, mean
        return Sampler(.gamma, shape, scale, mean)
    }

    /// The gamma distribution by its shape and scale, with the mean `shape * scale`.
    ///
    /// - Precondition: both are finite and greater than 0, and so is their product.
    public static func gamma(shape: Double, scale: Double) -> Sampler {
        let mean = shape * scale
        precondition(
            shape.isFinite && shape > 0 && scale.isFinite && scale > 0 && mean.isFinite && mean > 0,
            "a gamma distribution needs a finite shape and scale above 0")
        switchOffErrorHandler()
        // shape, scale, mean
        return Sampler(.gamma, shape, scale, mean)
    }

    /// The Weibull distribution by its shape and scale.
    ///
    /// - Precondition: both are finite and greater than 0.
    public static func weibull(shape: Double, scale: Double) -> Sampler {
        precondition(
            shape.isFinite && shape > 0 && scale.isFinite && scale > 0,
            "a Weibull distribution needs a finite shape and scale above 0")
        // scale, 1/shape, mean
        return Sampler(.weibull, scale, 1 / shape, scale * tgamma(1 + 1 / shape))
    }

    /// The Weibull distribution by its mean and standard deviation.
    ///
    /// The shape *k* solves 1 + cv^2 = Gamma(1 + 2/k) / Gamma(1 + 1/k)^2, with cv the ratio of the two.
    ///
    /// - Precondition: `mean` is finite and greater than 0, and the standard deviation is 0 or between a thousandth
    ///   and ten thousand times the mean.
    public static func weibull(mean: Double, standardDeviation: Double) -> Sampler {
        let variation = standardDeviation / mean
        precondition(
            mean.isFinite && mean > 0 && (variation == 0 || (1e-3...1e4).contains(variation)),
            "a Weibull distribution needs a finite mean above 0 and a standard deviation of 0, or of 0.001 to 10,000 times the mean"
        )
        guard variation > 0 else { return constant(mean) }
        let wanted = log1p(variation * variation)
        let inverseShape = leastRoot(between: 1e-4, and: 25) { inverse in
            gsl_sf_lngamma(1 + 2 * inverse) - 2 * gsl_sf_lngamma(1 + inverse) - wanted
        }
        // scale, 1/shape, mean
        return Sampler(.weibull, mean / tgamma(1 + inverseShape), inverseShape, mean)
    }

    /// The Weibull distribution by its median and the value that nine in ten do not exceed.
    ///
    /// From 1 - exp(-(x / scale)^shape): the shape is log(log 10 / log 2) / log(p90 / median), the scale is
    /// median / (log 2)^(1 / shape).
    ///
    /// - Precondition: both are finite and `0 < median < p90`.
    public static func weibull(median: Double, p90: Double) -> Sampler {
        precondition(
            median > 0 && p90 > median && p90.isFinite,
            "a Weibull distribution needs a finite median above 0 and a greater 90 % quantile")
        let shape = log(log(10) / log(2)) / log(p90 / median)
        return weibull(shape: shape, scale: median / pow(log(2), 1 / shape))
    }

    /// The hyperexponential distribution: exponential with one mean or, else, with another.
    ///
    /// - Precondition: `0 < probability < 1`, and the means are finite and greater than 0.
    public static func hyperexponential(probability: Double, firstMean: Double, secondMean: Double) -> Sampler {
        precondition(
            probability > 0 && probability < 1 && firstMean.isFinite && firstMean > 0 && secondMean.isFinite
                && secondMean > 0,
            "a hyperexponential distribution needs a probability between 0 and 1 and finite means above 0")
        // probability of the first mean, first mean, second mean
        return Sampler(.hyperexponential, probability, firstMean, secondMean)
    }

    /// The hyperexponential distribution of a mean and a coefficient of variation of 1 or more, with balanced means:
    /// either branch contributes half of the mean.
    ///
    /// The branch of the shorter mean has the probability (1 + root((c^2 - 1) / (c^2 + 1))) / 2 (Whitt 1982,
    /// doi:10.1287/opre.30.1.125).
    ///
    /// - Precondition: `mean` is finite and greater than 0, the coefficient of variation between 1 and 10,000.
    public static func hyperexponential(mean: Double, coefficientOfVariation: Double) -> Sampler {
        precondition(
            mean.isFinite && mean > 0 && (1...1e4).contains(coefficientOfVariation),
            "a hyperexponential distribution needs a finite mean above 0 and a coefficient of variation of 1 to 10,000")
        guard coefficientOfVariation > 1 else { return exponential(mean: mean) }
        let square = coefficientOfVariation * coefficientOfVariation
        let longer = 1 / ((square + 1) * (1 + ((square - 1) / (square + 1)).squareRoot()))
        return hyperexponential(
            probability: 1 - longer, firstMean: mean / (2 * (1 - longer)), secondMean: mean / (2 * longer))
    }
}
