import Glibc

/// A test of counts against what is to be expected of them.
public struct ChiSquareTest: Sendable, Equatable {
    /// The sum of squared differences over expectations, or twice a logarithm of likelihoods.
    public let statistic: Double
    /// Degrees of freedom, at least 1.
    public let degrees: Int
    /// The probability of a statistic as great or greater if the expectation holds.
    public let probability: Double

    init(statistic: Double, degrees: Int) {
        self.statistic = statistic
        self.degrees = degrees
        probability = Self.above(statistic, Double(degrees))
    }

    /// Tests whether counts over times at risk come from one rate.
    ///
    /// - Parameters:
    ///   - counts: The counts.
    ///   - exposures: The time at risk of each, 0 or more; a count over none is left out.
    ///   - dispersion: How many times a Poisson count's the variance is; at least 1.
    /// - Returns: The test, or nil if fewer than two have a time at risk or any expectation is below 5, which is too
    ///   few
    ///   for the statistic's distribution.
    /// - SeeAlso: Cochran 1954, doi:10.2307/3001616.
    public static func equalRates(
        _ counts: [Int], exposures: [Double], dispersion: Double = 1
    ) -> ChiSquareTest? {
        let atRisk = zip(counts, exposures).filter { $0.1 > 0 }
        let rate = Double(atRisk.reduce(0) { $0 + $1.0 }) / atRisk.reduce(0) { $0 + $1.1 }
        guard atRisk.count >= 2, atRisk.allSatisfy({ rate * $0.1 >= 5 }) else { return nil }
        let statistic = atRisk.reduce(0.0) { sum, pair in
            let expected = rate * pair.1
            return sum + (Double(pair.0) - expected) * (Double(pair.0) - expected) / expected
        }
        return ChiSquareTest(statistic: statistic / dispersion, degrees: atRisk.count - 1)
    }

    /// The probability above a point of the chi-square distribution.
    static func above(_ statistic: Double, _ degrees: Double) -> Double {
        let shape = degrees / 2
        return LifetimeDistribution(.gamma, logTime: log(degrees), logNumber: log(shape)).tails(statistic).above
    }
}
