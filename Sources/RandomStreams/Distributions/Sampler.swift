internal import CGSL
internal import CPhilox
internal import Glibc

/// A probability distribution, compiled for sampling by inversion.
///
/// One uniform number makes one variate, and a greater uniform number a greater or equal one, but for last digits (see
/// `quantile`): two policies that are compared with the same draws stay in step. A distribution without spread (a standard deviation of 0, equal
/// bounds) becomes a constant. Parameters and variates are in whatever unit the caller uses.
///
/// GSL's error handler is switched off for the whole process by distributions that ask GSL for their quantiles.
public struct Sampler: Sendable, BitwiseCopyable {
    enum Kind: UInt8 {
        case constant, uniform, exponential, triangular, lognormal, gamma, weibull
        case normal, hyperexponential, pareto, logLogistic, beta
        case poisson, binomial, negativeBinomial
    }

    let kind: Kind
    /// Whether the distribution is truncated or shifted, so that what is common need not look at the rest.
    var isAdjusted = false

    // What they mean depends on the kind, and is written beside each kind's initialisation.
    let first: Double
    let second: Double
    let third: Double

    /// Truncation leaves the part of the distribution between these two probabilities.
    var lowProbability = 0.0
    var highProbability = 1.0
    /// The bounds of truncation, after the shift.
    var lowest = -Double.infinity
    var highest = Double.infinity
    /// What is added to every variate.
    var shift = 0.0

    init(_ kind: Kind, _ first: Double, _ second: Double = 0, _ third: Double = 0) {
        self.kind = kind
        self.first = first
        self.second = second
        self.third = third
    }

    /// The value that the variate stays below with probability `u`: the inverse distribution function.
    ///
    /// For a distribution of counts, the least count that is not exceeded with a probability of `u` or more.
    ///
    /// It increases with `u` but for rounding: of two probabilities that nearly agree the greater may have the lesser
    /// quantile, by about 1e-14 of it, and of a gamma or beta distribution by about 1e-10. Counts are whole numbers and
    /// have no such digits; of a probability that is a step itself, rounding decides which of two counts it is.
    ///
    /// - Precondition: `0 < u < 1`, as every uniform number of `Draws` is.
    /// - Complexity: O(1); gamma, beta and large counts take microseconds, the others tens of nanoseconds.
    public func quantile(_ u: Double) -> Double {
        precondition(u > 0 && u < 1, "a quantile needs a probability between 0 and 1, neither of them included")
        return isAdjusted ? adjustedQuantile(u) : plainQuantile(u)
    }

    // By itself, so that what most distributions need takes no detour.
    @inline(never)
    private func adjustedQuantile(_ u: Double) -> Double {
        // Rounding must reach neither 1 nor a value beyond the bounds.
        let within = min(lowProbability + u * (highProbability - lowProbability), 1 - 0x1p-53)
        return min(max(shift + plainQuantile(within), lowest), highest)
    }

    /// The quantile without truncation and shift.
    @inline(__always)
    func plainQuantile(_ u: Double) -> Double {
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
        case .normal:
            return first + second * gsl_cdf_ugaussian_Pinv(u)
        case .hyperexponential:
            return hyperexponentialQuantile(u)
        case .pareto:
            return first * exp(-log1p(-u) * second)
        case .logLogistic:
            return first * exp((log(u) - log1p(-u)) * second)
        case .beta:
            return betaQuantile(u)
        case .poisson, .binomial, .negativeBinomial:
            return countQuantile(u)
        }
    }
}
