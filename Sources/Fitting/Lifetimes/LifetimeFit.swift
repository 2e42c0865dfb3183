import CGSL
import Glibc

/// A distribution fitted to lengths of time by maximum likelihood.
public struct LifetimeFit: Sendable, Equatable {
    /// The distribution with the parameters of the greatest likelihood.
    public let distribution: LifetimeDistribution
    /// The logarithm of the likelihood.
    public let logLikelihood: Double
    /// The covariances of `logTime` and `logNumber` by the observed information; those of `logNumber` are 0 for
    /// `exponential`.
    public let covariance: (timeTime: Double, timeNumber: Double, numberNumber: Double)

    /// Akaike's criterion: less is better, and 2 less is about as much as one parameter more has to bring.
    ///
    /// - SeeAlso: Akaike 1974, doi:10.1109/TAC.1974.1100705.
    public var akaikeCriterion: Double { 2 * Double(distribution.family.parameterCount) - 2 * logLikelihood }

    /// Fits a family.
    ///
    /// A record that has ended counts with the probability of its rounded length, a censored one with that of lasting
    /// longer, and both are divided by the probability of lasting until records begin (left truncation).
    ///
    /// - Parameters:
    ///   - start: A distribution of the family that is thought to be near, or nil.
    /// - Returns: The fit, or nil if the likelihood has no maximum: fewer than two ended lengths, or all of them equal.
    /// - Complexity: some 40 to 150 evaluations of the likelihood, each O(distinct lengths).
    public init?(_ family: LifetimeFamily, to sample: LifetimeSample, near start: LifetimeDistribution? = nil) {
        guard sample.endedCount >= 2, family == .exponential || !sample.isConstant else { return nil }
        let likelihood = LifetimeLikelihood(sample)
        let first = start ?? Self.start(family, sample)
        let places = family == .exponential ? [first.logTime] : [first.logTime, first.logNumber]
        let found = Minimisation(from: places, isNear: start != nil) { place in
            let number = place.count > 1 ? place[1] : 0
            guard abs(place[0] - first.logTime) < 12, number > -5, number < 8.5 else { return Minimisation.outside }
            return -likelihood.logarithm(LifetimeDistribution(family, logTime: place[0], logNumber: number))
        }
        guard let found else { return nil }
        distribution = LifetimeDistribution(
            family, logTime: found.place[0], logNumber: found.place.count > 1 ? found.place[1] : 0)
        logLikelihood = -found.value
        let curvature = found.curvature
        if curvature.count == 1 {
            covariance = (1 / curvature[0], 0, 0)
        } else {
            let determinant = curvature[0] * curvature[3] - curvature[1] * curvature[2]
            covariance = (
                curvature[3] / determinant, -curvature[1] / determinant, curvature[0] / determinant
            )
        }
    }

    /// The interval of a positive figure of the distribution, by the delta method on its logarithm.
    ///
    /// - Parameters:
    ///   - level: The coverage asked, above 0 and below 1.
    ///   - figure: The figure, such as `\.mean`.
    /// - Returns: The ends; those of a figure that is not finite are not either.
    public func interval(
        level: Double = 0.95, of figure: (LifetimeDistribution) -> Double
    ) -> (low: Double, high: Double) {
        let h = 1e-4
        func logarithm(_ time: Double, _ number: Double) -> Double {
            log(
                figure(
                    LifetimeDistribution(
                        distribution.family, logTime: distribution.logTime + time,
                        logNumber: distribution.logNumber + number)))
        }
        let byTime = (logarithm(h, 0) - logarithm(-h, 0)) / (2 * h)
        let byNumber =
            distribution.family == .exponential ? 0 : (logarithm(0, h) - logarithm(0, -h)) / (2 * h)
        let variance =
            byTime * byTime * covariance.timeTime + 2 * byTime * byNumber * covariance.timeNumber
            + byNumber * byNumber * covariance.numberNumber
        let factor = exp(gsl_cdf_ugaussian_Pinv(0.5 + level / 2) * max(0, variance).squareRoot())
        let value = figure(distribution)
        return (value / factor, value * factor)
    }

    /// Where to begin: the mean of ended lengths made longer for what is censored, and the spread of the ended.
    private static func start(_ family: LifetimeFamily, _ sample: LifetimeSample) -> LifetimeDistribution {
        let ended = sample.records.filter(\.hasEnded)
        let count = Double(ended.count)
        let least = sample.rounding > 0 ? sample.rounding / 4 : .leastNormalMagnitude
        let total = sample.records.reduce(0) { $0 + max(0, $1.length - $1.entry) }
        let mean = max(total / count, least)
        let logarithms = ended.map { log(max($0.length, least)) }
        let centre = logarithms.reduce(0, +) / count
        let spread = (logarithms.reduce(0) { $0 + ($1 - centre) * ($1 - centre) } / count).squareRoot()
        let sigma = min(3, max(0.02, spread))
        switch family {
        case .exponential: return LifetimeDistribution(family, logTime: log(mean))
        case .gamma:
            return LifetimeDistribution(
                family, logTime: log(mean), logNumber: log(min(500, max(0.3, 1 / (sigma * sigma)))))
        case .lognormal: return LifetimeDistribution(family, logTime: centre, logNumber: log(sigma))
        case .weibull:
            return LifetimeDistribution(family, logTime: log(mean), logNumber: log(min(50, max(0.4, 1.28 / sigma))))
        }
    }

    /// Compares all parts.
    public static func == (left: LifetimeFit, right: LifetimeFit) -> Bool {
        left.distribution == right.distribution && left.logLikelihood == right.logLikelihood
            && left.covariance == right.covariance
    }
}
