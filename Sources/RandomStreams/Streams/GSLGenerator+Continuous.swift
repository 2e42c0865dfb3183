internal import CGSL

// Continuous variates. Where nothing else is said, parameters are finite and greater than 0.
extension GSLGenerator {
    /// A normal variate, by the ziggurat (Marsaglia and Tsang 2000, doi:10.18637/jss.v005.i08).
    ///
    /// Within 3.44 standard deviations a variate is a multiple of 2^-24 of the width of one of 128 layers, for GSL
    /// takes 32 bits of a word for layer, sign and place: there are 2^32 values at most.
    ///
    /// - Precondition: `mean` is finite, `standardDeviation` finite and not negative.
    public mutating func normal(mean: Double = 0, standardDeviation: Double = 1) -> Double {
        precondition(
            mean.isFinite && standardDeviation.isFinite && standardDeviation >= 0,
            "a normal variate needs a finite mean and a standard deviation of 0 or more")
        return mean + number { gsl_ran_gaussian_ziggurat($0, standardDeviation) }
    }

    /// An exponential variate.
    ///
    /// - Precondition: `mean` is finite and greater than 0.
    public mutating func exponential(mean: Double) -> Double {
        requirePositive(mean)
        return number { gsl_ran_exponential($0, mean) }
    }

    /// A gamma variate with the mean `shape * scale` (Marsaglia and Tsang 2000, doi:10.1145/358407.358414).
    ///
    /// - Precondition: both are finite and greater than 0.
    public mutating func gamma(shape: Double, scale: Double) -> Double {
        requirePositive(shape)
        requirePositive(scale)
        return number { gsl_ran_gamma($0, shape, scale) }
    }

    /// A beta variate, between 0 and 1.
    ///
    /// - Precondition: both shapes are finite, 1e-3 or more.
    public mutating func beta(alpha: Double, beta: Double) -> Double {
        requirePositive(alpha, atLeast: 1e-3)
        requirePositive(beta, atLeast: 1e-3)
        return number { gsl_ran_beta($0, alpha, beta) }
    }

    /// A lognormal variate, by the mean and standard deviation of its natural logarithm.
    ///
    /// - Precondition: both are finite, the standard deviation not negative.
    public mutating func lognormal(logMean: Double, logStandardDeviation: Double) -> Double {
        precondition(
            logMean.isFinite && logStandardDeviation.isFinite && logStandardDeviation >= 0,
            "a lognormal variate needs a finite mean and standard deviation of its logarithm, the latter 0 or more")
        return number { gsl_ran_lognormal($0, logMean, logStandardDeviation) }
    }

    /// A Weibull variate.
    ///
    /// - Precondition: both are finite and greater than 0.
    public mutating func weibull(shape: Double, scale: Double) -> Double {
        requirePositive(shape)
        requirePositive(scale)
        return number { gsl_ran_weibull($0, scale, shape) }
    }

    /// A chi-squared variate.
    ///
    /// - Precondition: the degrees of freedom are finite and greater than 0; they need not be whole.
    public mutating func chiSquared(degreesOfFreedom: Double) -> Double {
        requirePositive(degreesOfFreedom)
        return number { gsl_ran_chisq($0, degreesOfFreedom) }
    }

    /// A variate of Student's t-distribution.
    ///
    /// - Precondition: the degrees of freedom are finite, 0.1 or more; below that GSL divides by 0.
    public mutating func studentT(degreesOfFreedom: Double) -> Double {
        requirePositive(degreesOfFreedom, atLeast: 0.1)
        return number { gsl_ran_tdist($0, degreesOfFreedom) }
    }

    /// A variate of the F-distribution.
    ///
    /// - Precondition: both degrees of freedom are finite, 0.1 or more; below that GSL divides 0 by 0.
    public mutating func fisherF(numeratorDegreesOfFreedom: Double, denominatorDegreesOfFreedom: Double) -> Double {
        requirePositive(numeratorDegreesOfFreedom, atLeast: 0.1)
        requirePositive(denominatorDegreesOfFreedom, atLeast: 0.1)
        return number { gsl_ran_fdist($0, numeratorDegreesOfFreedom, denominatorDegreesOfFreedom) }
    }

    /// A Pareto variate: the probability to exceed *x* is (minimum / x)^shape.
    ///
    /// - Precondition: both are finite and greater than 0.
    public mutating func pareto(shape: Double, minimum: Double) -> Double {
        requirePositive(shape)
        requirePositive(minimum)
        return number { gsl_ran_pareto($0, shape, minimum) }
    }

    /// A logistic variate of mean 0 and standard deviation `scale` times pi / root 3.
    ///
    /// - Precondition: `scale` is finite and greater than 0.
    public mutating func logistic(scale: Double) -> Double {
        requirePositive(scale)
        return number { gsl_ran_logistic($0, scale) }
    }

    /// A Laplace variate of mean 0 and standard deviation `scale` times root 2.
    ///
    /// - Precondition: `scale` is finite and greater than 0.
    public mutating func laplace(scale: Double) -> Double {
        requirePositive(scale)
        return number { gsl_ran_laplace($0, scale) }
    }

    /// Shares that add up to 1, into `shares`, one for each concentration.
    ///
    /// - Precondition: there is one share or more, and a concentration for each, finite and 1e-3 or more.
    /// - Complexity: O(*n*), without allocating.
    public mutating func dirichlet(concentrations: Span<Double>, into shares: inout MutableSpan<Double>) {
        precondition(
            concentrations.count == shares.count && !shares.isEmpty, "each share needs one concentration")
        for index in concentrations.indices { requirePositive(concentrations[index], atLeast: 1e-3) }
        withUnsafeGenerator { generator in
            concentrations.withUnsafeBufferPointer { concentrations in
                shares.withUnsafeMutableBufferPointer { shares in
                    gsl_ran_dirichlet(generator, shares.count, concentrations.baseAddress, shares.baseAddress)
                }
            }
        }
        precondition(!shares[0].isNaN, "a sampler of GSL failed")
    }

    private func requirePositive(_ parameter: Double, atLeast least: Double = .leastNonzeroMagnitude) {
        precondition(
            parameter.isFinite && parameter >= least,
            least == .leastNonzeroMagnitude
                ? "a parameter of a distribution must be finite and greater than 0"
                : "a parameter of a distribution must be finite and not below \(least)")
    }
}
