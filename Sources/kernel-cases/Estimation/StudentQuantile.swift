internal import Foundation

/// Student's t distribution.
enum StudentQuantile {
    /// The value that a t variate exceeds with a probability.
    ///
    /// By bisection on the distribution function, to full precision.
    ///
    /// - Precondition: `0 < probability <= 0.5`, at least one degree of freedom.
    static func upper(_ probability: Double, degreesOfFreedom: Int) -> Double {
        precondition(probability > 0 && probability <= 0.5 && degreesOfFreedom >= 1, "no such quantile of t")
        var low = 0.0
        var high = 1.0
        while upperTail(high, degreesOfFreedom: degreesOfFreedom) > probability { high *= 2 }
        while true {
            let middle = low + (high - low) / 2
            if middle <= low || middle >= high { return middle }
            if upperTail(middle, degreesOfFreedom: degreesOfFreedom) > probability {
                low = middle
            } else {
                high = middle
            }
        }
    }

    /// The probability that a t variate exceeds a value of 0 or more.
    ///
    /// The incomplete beta function of (df/2, 1/2) at df/(df + t^2), halved (Abramowitz and Stegun 1964, 26.7.1).
    static func upperTail(_ value: Double, degreesOfFreedom: Int) -> Double {
        let freedom = Double(degreesOfFreedom)
        let x = freedom / (freedom + value * value)
        return incompleteBeta(x, freedom / 2, 0.5) / 2
    }

    /// The regularised incomplete beta function, by its continued fraction (Abramowitz and Stegun 1964, 26.5.8).
    private static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
        if x <= 0 { return 0 }
        if x >= 1 { return 1 }
        let logFactor = lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)
        // The fraction converges fast below the mean of the distribution; above it the complement does.
        if x < (a + 1) / (a + b + 2) { return exp(logFactor) * fraction(x, a, b) / a }
        return 1 - exp(logFactor) * fraction(1 - x, b, a) / b
    }

    /// Modified Lentz's method (Lentz 1976, doi:10.1364/AO.15.000668).
    private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        let tiny = 1e-300
        func away(_ number: Double) -> Double { abs(number) < tiny ? tiny : number }
        var c = 1.0
        var d = 1 / away(1 - (a + b) * x / (a + 1))
        var value = d
        for m in 1...1000 {
            let m = Double(m)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / away(1 + even * d)
            c = away(1 + even / c)
            value *= c * d
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / away(1 + odd * d)
            c = away(1 + odd / c)
            let change = c * d
            value *= change
            if abs(change - 1) < 1e-16 { break }
        }
        return value
    }
}
