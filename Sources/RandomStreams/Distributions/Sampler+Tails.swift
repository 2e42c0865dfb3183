internal import CGSL
internal import Glibc

// The distribution function and its complement, either of them to all digits where it is small.
extension Sampler {
    /// The probability of a variate that is not greater than `value`: the distribution function.
    ///
    /// - Complexity: O(1), microseconds at most.
    public func probability(upTo value: Double) -> Double { tails(value).below }

    /// The probability of a variate that is greater than `value`: the survival function.
    ///
    /// - Complexity: O(1), microseconds at most.
    public func probability(above value: Double) -> Double { tails(value).above }

    func tails(_ value: Double) -> (below: Double, above: Double) {
        if !isAdjusted { return plainTails(value) }
        if value < lowest { return (0, 1) }
        if value >= highest { return (1, 0) }
        let plain = plainTails(value - shift)
        let share = highProbability - lowProbability
        if share == 1 { return plain }
        let below = (plain.below - lowProbability) / share
        let above = (plain.above - (1 - highProbability)) / share
        return (min(max(below, 0), 1), min(max(above, 0), 1))
    }

    /// The tails without truncation and shift.
    func plainTails(_ value: Double) -> (below: Double, above: Double) {
        switch kind {
        case .constant:
            return value < first ? (0, 1) : (1, 0)
        case .uniform:
            let below = min(max((value - first) / (second - first), 0), 1)
            return (below, min(max((second - value) / (second - first), 0), 1))
        case .triangular:
            return triangularTails(value)
        case .normal:
            let place = (value - first) / second
            return (gsl_cdf_ugaussian_P(place), gsl_cdf_ugaussian_Q(place))
        case .beta:
            let place = min(max(value / third, 0), 1)
            return (gsl_cdf_beta_P(place, first, second), gsl_cdf_beta_Q(place, first, second))
        case .poisson, .binomial, .negativeBinomial:
            return countTails(value)
        case .exponential, .lognormal, .gamma, .weibull, .hyperexponential, .pareto, .logLogistic:
            if value <= 0 { return (0, 1) }
            if value == .infinity { return (1, 0) }
            return positiveTails(value)
        }
    }

    private func triangularTails(_ value: Double) -> (below: Double, above: Double) {
        let width = third - first
        if value <= first { return (0, 1) }
        if value >= third { return (1, 0) }
        if value < second {
            let below = (value - first) / width * ((value - first) / (second - first))
            return (below, 1 - below)
        }
        let above = (third - value) / width * ((third - value) / (third - second))
        return (1 - above, above)
    }

    /// The tails of distributions above 0, at a finite value above 0.
    private func positiveTails(_ value: Double) -> (below: Double, above: Double) {
        switch kind {
        case .exponential:
            return (-expm1(-value / first), exp(-value / first))
        case .lognormal:
            let place = (log(value) - first) / second
            return (gsl_cdf_ugaussian_P(place), gsl_cdf_ugaussian_Q(place))
        case .gamma:
            return gammaTails(value / second, shape: first)
        case .weibull:
            let hazard = pow(value / first, 1 / second)
            return (-expm1(-hazard), exp(-hazard))
        case .hyperexponential:
            let below = -first * expm1(-value / second) - (1 - first) * expm1(-value / third)
            return (below, first * exp(-value / second) + (1 - first) * exp(-value / third))
        case .pareto:
            if value <= first { return (0, 1) }
            let above = log(first / value) / second
            return (-expm1(above), exp(above))
        default:
            // Log-logistic.
            let odds = pow(value / first, 1 / second)
            return (odds == .infinity ? 1 : odds / (1 + odds), 1 / (1 + odds))
        }
    }

    private func countTails(_ value: Double) -> (below: Double, above: Double) {
        if value < 0 { return (0, 1) }
        if value >= (kind == .binomial ? first : Double(UInt32.max)) { return (1, 0) }
        let count = UInt32(value)
        switch kind {
        case .poisson:
            // Not more than a count of events before a time: that many and one more take longer.
            let waiting = gammaTails(first, shape: Double(count) + 1)
            return (waiting.above, waiting.below)
        case .binomial:
            let trials = UInt32(first)
            return (gsl_cdf_binomial_P(count, second, trials), gsl_cdf_binomial_Q(count, second, trials))
        default:
            return (
                gsl_cdf_negative_binomial_P(count, second, first), gsl_cdf_negative_binomial_Q(count, second, first)
            )
        }
    }
}
