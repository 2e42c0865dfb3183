import RandomStreams
import RawGSL

/// A distribution that is drawn from by the million, and the way of drawing from it.
public enum DrawnDistribution: String, CaseIterable, Sendable {
    /// Uniform between 0 and 1.
    case uniform

    /// Exponential of mean 1, by inversion.
    case exponential

    /// Gamma of shape 2.5 and scale 1, by rejection.
    case gamma

    /// Gamma of shape 2.5 and scale 1, by inversion.
    case invertedGamma = "gamma by inversion"

    /// The exponential function of a standard normal number.
    case lognormal

    /// The exponential function of a standard normal number, by inversion.
    case invertedLognormal = "lognormal by inversion"

    /// Poisson of mean 5.
    case poisson = "Poisson"

    /// Standard normal, by the ziggurat.
    case normal

    /// Ten places with weights of 1 to 10.
    case discrete

    private static let weights = (1...10).map(Double.init)

    /// Sum of so many draws from the random streams.
    public func sum(count: Int) -> Double {
        let key = RandomKey(seed: 1, replication: 0)
        let purpose = StableName.hash("draws")
        let entity = StableName.hash(rawValue)
        var stream = RandomStream(key: key, purpose: purpose, entity: entity)
        var generator = GSLGenerator(key: key, purpose: purpose, entity: entity)
        switch self {
        case .uniform: return added(count) { stream.uniform() }
        case .exponential: return added(count) { stream.unitExponential() }
        case .gamma: return added(count) { generator.gamma(shape: 2.5, scale: 1) }
        case .invertedGamma:
            let sampler = Sampler.gamma(shape: 2.5, scale: 1)
            return added(count) { sampler.quantile(stream.uniform()) }
        case .lognormal: return added(count) { generator.lognormal(logMean: 0, logStandardDeviation: 1) }
        case .invertedLognormal:
            let sampler = Sampler.lognormal(logMean: 0, logStandardDeviation: 1)
            return added(count) { sampler.quantile(stream.uniform()) }
        case .poisson: return added(count) { Double(generator.poisson(mean: 5)) }
        case .normal: return added(count) { generator.normal() }
        case .discrete:
            let table = AliasTable(weights: Self.weights)
            return added(count) { Double(generator.choice(from: table)) }
        }
    }

    /// Sum of so many draws of the GNU Scientific Library on its own mt19937, in C.
    public func rawSum(count: Int) -> Double {
        raw_gsl_draws(rawDistribution, Int64(count), Self.weights, Int64(Self.weights.count))
    }

    private var rawDistribution: raw_gsl_distribution {
        switch self {
        case .uniform: RAW_GSL_UNIFORM
        case .exponential: RAW_GSL_EXPONENTIAL
        case .gamma, .invertedGamma: RAW_GSL_GAMMA
        case .lognormal, .invertedLognormal: RAW_GSL_LOGNORMAL
        case .poisson: RAW_GSL_POISSON
        case .normal: RAW_GSL_NORMAL
        case .discrete: RAW_GSL_DISCRETE
        }
    }

    @inline(__always)
    private func added(_ count: Int, _ draw: () -> Double) -> Double {
        var sum = 0.0
        for _ in 0..<count { sum += draw() }
        return sum
    }
}
