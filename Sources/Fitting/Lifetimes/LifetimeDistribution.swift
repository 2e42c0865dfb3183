import CGSL
import Glibc

/// A family of distributions of lengths of time that can be fitted.
public enum LifetimeFamily: String, Sendable, CaseIterable {
    /// One parameter: the mean.
    case exponential
    /// Mean and shape.
    case gamma
    /// Median and spread of the logarithms.
    case lognormal
    /// Scale and shape.
    case weibull

    /// How many parameters it has.
    public var parameterCount: Int { self == .exponential ? 1 : 2 }
}

/// A distribution of lengths of time, in the unit of the lengths.
///
/// It is stated by logarithms, on which likelihoods are nearly quadratic: of a time (`exponential` and `gamma`: the
/// mean,
/// `lognormal`: the median, `weibull`: the scale), and of a number (`gamma` and `weibull`: the shape, `lognormal`: the
/// standard deviation of the logarithms; `exponential` has none).
public struct LifetimeDistribution: Sendable, Equatable {
    /// The family.
    public let family: LifetimeFamily
    /// The logarithm of the time.
    public let logTime: Double
    /// The logarithm of the number; 0 for `exponential`.
    public let logNumber: Double

    private let time: Double
    private let number: Double
    private let logGamma: Double

    /// Makes a distribution of the logarithms of its parameters, both finite.
    public init(_ family: LifetimeFamily, logTime: Double, logNumber: Double = 0) {
        self.family = family
        self.logTime = logTime
        self.logNumber = family == .exponential ? 0 : logNumber
        time = exp(logTime)
        number = exp(self.logNumber)
        logGamma = family == .gamma ? gsl_sf_lngamma(number) : 0
    }

    /// The expected value; infinite where it exceeds the range of numbers.
    public var mean: Double {
        switch family {
        case .exponential, .gamma: time
        case .lognormal: time * exp(number * number / 2)
        case .weibull: time * exp(gsl_sf_lngamma(1 + 1 / number))
        }
    }

    /// The standard deviation; infinite where it exceeds the range of numbers.
    public var standardDeviation: Double {
        switch family {
        case .exponential: time
        case .gamma: time / number.squareRoot()
        case .lognormal: mean * expm1(number * number).squareRoot()
        case .weibull:
            time
                * max(0, exp(gsl_sf_lngamma(1 + 2 / number)) - exp(2 * gsl_sf_lngamma(1 + 1 / number))).squareRoot()
        }
    }

    /// The shape of `gamma` and `weibull`, the standard deviation of the logarithms of `lognormal`, 1 for
    /// `exponential`.
    public var shape: Double { number }

    /// The scale of `weibull`; the mean or the median of the others.
    public var scale: Double { time }

    /// The logarithm of the density at a length above 0, per unit of time.
    public func logDensity(_ length: Double) -> Double {
        let ratio = length / time
        switch family {
        case .exponential: return -ratio - logTime
        case .gamma:
            return number * logNumber + (number - 1) * log(ratio) - number * ratio - logGamma - logTime
        case .lognormal:
            let z = log(ratio) / number
            return -z * z / 2 - 0.918_938_533_204_672_8 - logNumber - log(length)
        case .weibull:
            return logNumber + (number - 1) * log(ratio) - pow(ratio, number) - logTime
        }
    }

    /// The probabilities of a shorter and of a longer time than a length of 0 or more, each to full relative precision.
    public func tails(_ length: Double) -> (below: Double, above: Double) {
        guard length > 0 else { return (0, 1) }
        guard length.isFinite else { return (1, 0) }
        switch family {
        case .exponential:
            let hazard = length / time
            return (-expm1(-hazard), exp(-hazard))
        case .weibull:
            let hazard = pow(length / time, number)
            return (-expm1(-hazard), exp(-hazard))
        case .lognormal:
            let z = log(length / time) / number * 0.5.squareRoot()
            return (erfc(-z) / 2, erfc(z) / 2)
        case .gamma:
            return IncompleteGamma.tails(shape: number, x: number * length / time, logGamma: logGamma)
        }
    }

    /// The length that a share of all times exceeds.
    ///
    /// - Parameter above: The share, strictly between 0 and 1.
    /// - Complexity: O(1); for `gamma` a search.
    public func quantile(above: Double) -> Double {
        switch family {
        case .exponential: time * -log(above)
        case .weibull: time * pow(-log(above), 1 / number)
        case .lognormal: time * exp(number * gsl_cdf_ugaussian_Qinv(above))
        case .gamma: gammaQuantile(above: above)
        }
    }

    /// The root by bisection of the logarithm of the length, hastened by Newton's step where that stays inside.
    private func gammaQuantile(above: Double) -> Double {
        let usesAbove = above < 0.5
        let goal = usesAbove ? log(above) : log1p(-above)
        var low = logTime - 750
        var high = logTime + 7
        // Wilson and Hilferty's cube root of a normal, to begin near.
        let cube = 1 - 1 / (9 * number) + gsl_cdf_ugaussian_Qinv(above) / (3 * number.squareRoot())
        var place = cube > 0.1 ? logTime + 3 * log(cube) : logTime + (goal + logGamma) / number - logNumber
        for _ in 0..<200 {
            if !(place > low && place < high) { place = (low + high) / 2 }
            let length = exp(place)
            let tails = tails(length)
            let share = usesAbove ? tails.above : tails.below
            let excess = log(max(share, 1e-307)) - goal
            if (excess > 0) == usesAbove { low = place } else { high = place }
            let slope = exp(logDensity(length) + place) / max(share, 1e-307) * (usesAbove ? -1 : 1)
            let step = slope == 0 ? 0 : -excess / slope
            if abs(excess) < 1e-12 || high - low < 1e-13 { return length }
            place = step == 0 ? (low + high) / 2 : place + step
        }
        return exp(place)
    }
}
