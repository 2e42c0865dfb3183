internal import CGSL
internal import CPhilox
internal import Glibc

/// A probability distribution, compiled for sampling by inversion.
///
/// One uniform number makes one variate, and a greater uniform number never a lesser variate: two policies that are
/// compared with the same draws stay in step. A distribution without spread (a standard deviation of 0, equal
/// bounds) becomes a constant. Parameters and variates are in whatever unit the caller uses.
public struct Sampler: Sendable, BitwiseCopyable {
    private enum Kind: UInt8 {
        case constant, uniform, exponential, triangular, lognormal, gamma, weibull
    }

    // Once for the process, whichever thread comes first: the handler is a global variable of GSL.
    private static let errorHandlerIsOff: Void = caseload_gsl_error_handler_off()

    private let kind: Kind
    // What they mean depends on the kind, and is written beside each kind's initialisation.
    private let first: Double
    private let second: Double
    private let third: Double

    private init(_ kind: Kind, _ first: Double, _ second: Double = 0, _ third: Double = 0) {
        self.kind = kind
        self.first = first
        self.second = second
        self.third = third
    }

    /// Always the same value.
    ///
    /// - Precondition: `value` is finite.
    public static func constant(_ value: Double) -> Sampler {
        precondition(value.isFinite, "a constant must be finite")
        return Sampler(.constant, value)
    }

    /// The uniform distribution between two bounds.
    ///
    /// - Precondition: the bounds are finite and `low <= high`.
    public static func uniform(low: Double, high: Double) -> Sampler {
        precondition(low.isFinite && high.isFinite && low <= high, "a uniform distribution needs finite low <= high")
        // low, high
        return low == high ? constant(low) : Sampler(.uniform, low, high)
    }

    /// The exponential distribution of a mean.
    ///
    /// - Precondition: `mean` is finite and not negative.
    public static func exponential(mean: Double) -> Sampler {
        precondition(mean.isFinite && mean >= 0, "an exponential distribution needs a finite mean of 0 or more")
        // mean
        return mean == 0 ? constant(0) : Sampler(.exponential, mean)
    }

    /// The triangular distribution between two bounds with its peak at `mode`.
    ///
    /// - Precondition: all three are finite and `low <= mode <= high`.
    public static func triangular(low: Double, mode: Double, high: Double) -> Sampler {
        precondition(
            low.isFinite && high.isFinite && low <= mode && mode <= high,
            "a triangular distribution needs finite low <= mode <= high")
        // low, mode, high
        return low == high ? constant(low) : Sampler(.triangular, low, mode, high)
    }

    /// The lognormal distribution by the mean and standard deviation of the variate itself, not of its logarithm.
    ///
    /// - Precondition: `mean` is finite and greater than 0, `standardDeviation` finite and not negative.
    public static func lognormal(mean: Double, standardDeviation: Double) -> Sampler {
        precondition(
            mean.isFinite && mean > 0 && standardDeviation.isFinite && standardDeviation >= 0,
            "a lognormal distribution needs a finite mean above 0 and a standard deviation of 0 or more")
        guard standardDeviation > 0 else { return constant(mean) }
        let variation = standardDeviation / mean
        let logVariance = log1p(variation * variation)
        // mean and standard deviation of the logarithm, mean
        return Sampler(.lognormal, log(mean) - logVariance / 2, logVariance.squareRoot(), mean)
    }

    /// The gamma distribution by its mean and standard deviation.
    ///
    /// Its quantiles cost microseconds, where the others cost tens of nanoseconds, and are accurate, and so
    /// monotone, to about ten digits. GSL's error handler is switched off for the whole process.
    ///
    /// - Precondition: `mean` is finite and greater than 0, `standardDeviation` finite and not negative.
    public static func gamma(mean: Double, standardDeviation: Double) -> Sampler {
        precondition(
            mean.isFinite && mean > 0 && standardDeviation.isFinite && standardDeviation >= 0,
            "a gamma distribution needs a finite mean above 0 and a standard deviation of 0 or more")
        guard standardDeviation > 0 else { return constant(mean) }
        _ = errorHandlerIsOff
        let root = mean / standardDeviation
        // shape, scale, mean
        return Sampler(.gamma, root * root, standardDeviation / root, mean)
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

    /// The mean of the distribution.
    public var mean: Double {
        switch kind {
        case .constant, .exponential: first
        case .uniform: first + (second - first) / 2
        case .triangular: (first + second + third) / 3
        case .lognormal, .gamma, .weibull: third
        }
    }

    /// The value that the variate stays below with probability `u`: the inverse distribution function.
    ///
    /// - Precondition: `0 < u < 1`, as every uniform number of `Draws` is.
    /// - Complexity: O(1).
    public func quantile(_ u: Double) -> Double {
        precondition(u > 0 && u < 1, "a quantile needs a probability between 0 and 1, neither of them included")
        switch kind {
        case .constant:
            return first
        case .uniform:
            return min(first + (second - first) * u, second)
        case .exponential:
            return -first * log1p(-u)
        case .triangular:
            let width = third - first
            let rise = second - first
            // Bounded by the mode on both sides, so that rounding cannot break the order where the branches meet.
            if u * width < rise {
                return min(first + (u * width * rise).squareRoot(), second)
            }
            return max(third - ((1 - u) * width * (third - second)).squareRoot(), second)
        case .lognormal:
            return exp(first + second * gsl_cdf_ugaussian_Pinv(u))
        case .gamma:
            return gammaQuantile(u)
        case .weibull:
            return first * pow(-log1p(-u), second)
        }
    }

    private func gammaQuantile(_ u: Double) -> Double {
        let direct = gsl_cdf_gamma_Pinv(u, first, second)
        // For shapes below 0.1 or above 1e5 GSL's Newton steps often fail: it returns NaN, seldom a wrong value.
        if direct.isFinite && direct >= 0 && abs(gsl_cdf_gamma_P(direct, first, second) - u) <= 1e-9 * u {
            return direct
        }
        var low = 0.0
        var high = third
        while gsl_cdf_gamma_P(high, first, second) < u { high *= 2 }
        while true {
            let middle = low + (high - low) / 2
            if middle <= low || middle >= high { return middle }
            if gsl_cdf_gamma_P(middle, first, second) < u { low = middle } else { high = middle }
        }
    }
}
