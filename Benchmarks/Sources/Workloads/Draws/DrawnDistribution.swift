import RandomStreams
import RawGSL

/// A distribution that is drawn from by the million.
public enum DrawnDistribution: String, CaseIterable, Sendable {
    /// Uniform between 0 and 1.
    case uniform

    /// Exponential of mean 1.
    case exponential

    /// Gamma of shape 2.5 and scale 1.
    case gamma

    /// Lognormal: the exponential function of a standard normal number.
    case lognormal

    /// Sum of so many draws from the random streams.
    public func sum(count: Int) -> Double {
        var stream = RandomStream(
            key: RandomKey(seed: 1, replication: 0), purpose: StableName.hash("draws"),
            entity: StableName.hash(rawValue))
        switch self {
        case .uniform: return added(count) { stream.uniform() }
        case .exponential: return added(count) { stream.unitExponential() }
        case .gamma:
            let sampler = Sampler.gamma(mean: 2.5, standardDeviation: 2.5.squareRoot())
            return added(count) { sampler.quantile(stream.uniform()) }
        case .lognormal:
            // Mean and variance of the exponential function of a standard normal number are e^(1/2) and e(e - 1).
            let sampler = Sampler.lognormal(
                mean: 1.648_721_270_700_128, standardDeviation: 2.161_197_415_895_088_5)
            return added(count) { sampler.quantile(stream.uniform()) }
        }
    }

    /// Sum of so many draws of the GNU Scientific Library on its own mt19937, in C.
    public func rawSum(count: Int) -> Double {
        raw_gsl_draws(rawDistribution, Int64(count), nil, 0)
    }

    private var rawDistribution: raw_gsl_distribution {
        switch self {
        case .uniform: RAW_GSL_UNIFORM
        case .exponential: RAW_GSL_EXPONENTIAL
        case .gamma: RAW_GSL_GAMMA
        case .lognormal: RAW_GSL_LOGNORMAL
        }
    }

    @inline(__always)
    private func added(_ count: Int, _ draw: () -> Double) -> Double {
        var sum = 0.0
        for _ in 0..<count { sum += draw() }
        return sum
    }
}
