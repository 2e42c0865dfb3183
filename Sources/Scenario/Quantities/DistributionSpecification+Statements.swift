import Glibc

// Distributions by the figures that people know of them.
extension DistributionSpecification {
    /// The 90 % quantile of the standard normal distribution.
    private static let normalP90 = 1.2815515655446004

    /// Exponential with a median.
    public static func exponential(median: Double) -> DistributionSpecification {
        .exponential(mean: median / Glibc.log(2))
    }

    /// Lognormal by its median and the value that nine in ten do not exceed, which must be greater.
    ///
    /// With z the 90 % quantile of the standard normal distribution, the logarithms have the mean log(median) and the
    /// standard deviation s = (log(p90) - log(median)) / z; so the mean is median exp(s^2 / 2), and the standard
    /// deviation is the mean times the root of exp(s^2) - 1.
    public static func lognormal(median: Double, p90: Double) -> DistributionSpecification {
        let spread = (Glibc.log(p90) - Glibc.log(median)) / normalP90
        let mean = median * Glibc.exp(spread * spread / 2)
        return .lognormal(mean: mean, standardDeviation: mean * Glibc.expm1(spread * spread).squareRoot())
    }

    /// Weibull by its median and the value that nine in ten do not exceed, which must be greater.
    ///
    /// From 1 - exp(-(x / scale)^shape): the shape is log(log 10 / log 2) / log(p90 / median), the scale is
    /// median / (log 2)^(1 / shape).
    public static func weibull(median: Double, p90: Double) -> DistributionSpecification {
        let shape = Glibc.log(Glibc.log(10) / Glibc.log(2)) / Glibc.log(p90 / median)
        return .weibull(shape: shape, scale: median / Glibc.pow(Glibc.log(2), 1 / shape))
    }
}
