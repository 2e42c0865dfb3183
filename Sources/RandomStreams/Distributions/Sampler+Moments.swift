internal import CGSL
internal import Glibc

extension Sampler {
    /// The mean of the distribution: infinite for Pareto and log-logistic ones of a shape of 1 or less.
    ///
    /// - Complexity: O(1); of a truncated distribution found by integration, to about ten digits, in microseconds.
    public var mean: Double {
        isTruncated ? truncatedMean : plainMean + shift
    }

    /// The variance of the distribution: infinite for Pareto and log-logistic ones of a shape of 2 or less.
    ///
    /// - Complexity: O(1); of a truncated distribution found by integration, to about ten digits, in microseconds.
    public var variance: Double {
        isTruncated ? truncatedVariance : plainVariance
    }

    var isTruncated: Bool { lowProbability > 0 || highProbability < 1 }

    /// The mean without truncation and shift.
    var plainMean: Double {
        switch kind {
        case .constant, .exponential, .normal, .poisson: first
        case .uniform: first + (second - first) / 2
        case .triangular: (first + second + third) / 3
        case .lognormal, .gamma, .weibull: third
        case .hyperexponential: first * second + (1 - first) * third
        case .pareto: second < 1 ? first / (1 - second) : .infinity
        case .logLogistic: second < 1 ? first * (.pi * second / sin(.pi * second)) : .infinity
        case .beta: third * (first / (first + second))
        case .binomial: first * second
        case .negativeBinomial: first * (1 - second) / second
        }
    }

    /// The variance without truncation.
    var plainVariance: Double {
        switch kind {
        case .constant: return 0
        case .uniform: return (second - first) * (second - first) / 12
        case .exponential: return first * first
        case .triangular:
            let (rise, fall) = (second - first, third - second)
            return (rise * rise + rise * fall + fall * fall) / 18
        case .lognormal: return third * third * expm1(second * second)
        case .gamma: return first * second * second
        case .weibull:
            // The difference of the logarithms of the moments keeps the digits that the moments' difference would lose.
            let ratio = gsl_sf_lngamma(1 + 2 * second) - 2 * gsl_sf_lngamma(1 + second)
            return third * third * expm1(ratio)
        case .normal: return second * second
        case .hyperexponential:
            let mean = plainMean
            return 2 * (first * second * second + (1 - first) * third * third) - mean * mean
        case .pareto:
            guard second < 0.5 else { return .infinity }
            return first * first * (second * second / ((1 - second) * (1 - second) * (1 - 2 * second)))
        case .logLogistic:
            guard second < 0.5 else { return .infinity }
            let angle = .pi * second
            let single = angle / sin(angle)
            if angle < 0.5 {
                // The same, with sin a - a cos a by its series: the difference of the moments would lose the digits.
                return first * first * (single * single * differenceOverAngle(angle) / cos(angle))
            }
            return first * first * (2 * angle / sin(2 * angle) - single * single)
        case .beta:
            let sum = first + second
            return third * third * (first / sum) * (second / sum) / (sum + 1)
        case .poisson: return first
        case .binomial: return first * second * (1 - second)
        case .negativeBinomial: return first * (1 - second) / (second * second)
        }
    }
}

/// `(sin a - a cos a) / a` of an angle below 0.5, from the terms (-1)^(k + 1) 2k a^(2k) / (2k + 1)!.
private func differenceOverAngle(_ angle: Double) -> Double {
    let square = angle * angle
    var term = square / 3
    var sum = 0.0
    for order in 1...8 {
        sum += term
        let k = Double(order)
        term *= -square / (2 * k * (2 * k + 3))
    }
    return sum
}
