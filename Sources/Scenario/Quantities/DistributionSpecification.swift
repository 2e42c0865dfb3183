import Glibc

/// What varies, as a scenario states it; durations are in seconds.
public enum DistributionSpecification: Sendable, Equatable {
    /// Always the same value.
    case constant(Double)
    /// Uniform between two bounds.
    case uniform(low: Double, high: Double)
    /// Exponential with a mean.
    case exponential(mean: Double)
    /// Triangular between two bounds with a mode.
    case triangular(low: Double, mode: Double, high: Double)
    /// Lognormal by the mean and the standard deviation of the values themselves (not of their logarithms).
    case lognormal(mean: Double, standardDeviation: Double)
    /// Gamma by mean and standard deviation.
    case gamma(mean: Double, standardDeviation: Double)
    /// Weibull by shape and scale.
    case weibull(shape: Double, scale: Double)

    /// The expected value.
    public var mean: Double {
        switch self {
        case .constant(let value): value
        case .uniform(let low, let high): (low + high) / 2
        case .exponential(let mean): mean
        case .triangular(let low, let mode, let high): (low + mode + high) / 3
        case .lognormal(let mean, _): mean
        case .gamma(let mean, _): mean
        case .weibull(let shape, let scale): scale * Glibc.tgamma(1 + 1 / shape)
        }
    }
}
