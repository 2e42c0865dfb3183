import CGSL
import Glibc

/// How often something happens, from a count over a time at risk.
public struct EventRate: Sendable, Equatable {
    /// How many were counted, 0 or more.
    public let count: Int
    /// The time at risk, such as weeks or years of staff; greater than 0.
    public let exposure: Double

    /// Makes a rate.
    ///
    /// - Precondition: The count is not negative, the exposure finite and above 0.
    public init(count: Int, exposure: Double) {
        precondition(count >= 0, "a count is not negative")
        precondition(exposure > 0 && exposure.isFinite, "a time at risk is above 0")
        self.count = count
        self.exposure = exposure
    }

    /// Events in each unit of the time at risk.
    public var value: Double { Double(count) / exposure }

    /// The exact interval for a Poisson count, whose coverage is never below what is asked.
    ///
    /// Beyond ten thousand events chi-square quantiles are Wilson and Hilferty's, whose error is below one in a million
    /// then.
    ///
    /// - SeeAlso: Garwood 1936, doi:10.1093/biomet/28.3-4.437.
    public func interval(level: Double = 0.95) -> (low: Double, high: Double) {
        let tail = (1 - level) / 2
        let low = count == 0 ? 0 : Self.chiSquare(below: tail, 2 * Double(count)) / 2
        let high = Self.chiSquare(below: 1 - tail, 2 * Double(count) + 2) / 2
        return (low / exposure, high / exposure)
    }

    private static func chiSquare(below share: Double, _ degrees: Double) -> Double {
        if degrees <= 20_000 {
            // A gamma distribution; GSL's inverse ends the process where it does not converge.
            return LifetimeDistribution(.gamma, logTime: log(degrees), logNumber: log(degrees / 2))
                .quantile(above: 1 - share)
        }
        let part = 2 / (9 * degrees)
        return degrees * pow(1 - part + gsl_cdf_ugaussian_Pinv(share) * part.squareRoot(), 3)
    }
}
