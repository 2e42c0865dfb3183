internal import CGSL
internal import Glibc

// Quantiles without a formula: the distribution function is inverted by searching.
extension Sampler {
    /// By GSL's own inverse where its result proves right, and else by searching.
    func gammaQuantile(_ u: Double) -> Double {
        guard first < 1e5 else { return largeGammaQuantile(u) }
        let direct = gsl_cdf_gamma_Pinv(u, first, second)
        if direct.isFinite && direct >= 0 && isGammaQuantile(direct, u) { return direct }
        return first > 1e4 ? largeGammaQuantile(u) : smallGammaQuantile(u)
    }

    /// Whether the smaller tail agrees: GSL's Newton steps often fail for shapes below 0.1, where they return NaN, and
    /// above 10,000, where they may stop far from the quantile.
    private func isGammaQuantile(_ value: Double, _ u: Double) -> Bool {
        if u < 0.5 { return abs(gsl_cdf_gamma_P(value, first, second) - u) <= 1e-9 * u }
        // GSL compares the lower tail with u, and comes no nearer than half of that one's last digit; three quarters
        // are less than the least complement of a uniform number, so that an upper tail of 0 is never right.
        let upper = 1 - u
        return abs(gsl_cdf_gamma_Q(value, first, second) - upper) <= 1e-9 * upper + 0x1.8p-54
    }

    private func smallGammaQuantile(_ u: Double) -> Double {
        var low = 0.0
        var high = third
        while gsl_cdf_gamma_P(high, first, second) < u { high *= 2 }
        while true {
            let middle = low + (high - low) / 2
            if middle <= low || middle >= high { return middle }
            if gsl_cdf_gamma_P(middle, first, second) < u { low = middle } else { high = middle }
        }
    }

    /// Within 40 standard deviations, beyond which no uniform number leads.
    private func largeGammaQuantile(_ u: Double) -> Double {
        let low = max(first - 40 * first.squareRoot(), 0)
        let high = first + 40 * first.squareRoot()
        // The smaller tail is the one that is known to all digits.
        let value =
            u < 0.5
            ? leastRoot(between: low, and: high) { gammaTails($0, shape: first).below - u }
            : leastRoot(between: low, and: high) { (1 - u) - gammaTails($0, shape: first).above }
        return value * second
    }

    /// By searching alone: GSL's own inverse fails for small shapes, and is no faster.
    func betaQuantile(_ u: Double) -> Double {
        // The smaller tail is the one that is known to all digits.
        let share =
            u < 0.5
            ? leastRoot(between: 0, and: 1) { gsl_cdf_beta_P($0, first, second) - u }
            : leastRoot(between: 0, and: 1) { (1 - u) - gsl_cdf_beta_Q($0, first, second) }
        return share * third
    }

    /// Newton's method on the logarithm of the survival function, which is convex: from any value below the quantile
    /// it climbs towards it and does not pass it.
    func hyperexponentialQuantile(_ u: Double) -> Double {
        let other = 1 - first
        let firstRate = 1 / second
        let secondRate = 1 / third
        let wanted = log1p(-u)
        // Below the quantile are: the value with all of the initial hazard, and either branch's alone.
        var x = -wanted / (first * firstRate + other * secondRate)
        x = max(x, (log(first) - wanted) * second, (log(other) - wanted) * third)
        // Three to six steps in practice; the limit is for steps that rounding keeps alive.
        for _ in 0..<32 {
            let firstPart = first * exp(-x * firstRate)
            let secondPart = other * exp(-x * secondRate)
            let survival = firstPart + secondPart
            let logSurvival =
                u < 0.5 ? log1p(first * expm1(-x * firstRate) + other * expm1(-x * secondRate)) : log(survival)
            let hazard = (firstPart * firstRate + secondPart * secondRate) / survival
            let step = (logSurvival - wanted) / hazard
            x += step
            if abs(step) <= 1e-15 * x { break }
        }
        return x
    }
}
