import CGSL

/// Pearson's statistic of observed and expected counts, cells in which little is expected taken together.
struct ChiSquared {
    let statistic: Double
    let degreesOfFreedom: Double

    init(observed: [Int], expected: [Double]) {
        var statistic = 0.0
        var cells = 0
        var count = 0.0
        var mean = 0.0
        // What falls outside the cells, of which the last ones may be part of a distribution without an end.
        let rest = Double(observed.reduce(0, +)) - expected.reduce(0, +)
        var remaining = expected.reduce(0, +) + max(rest, 0)
        for (one, other) in zip(observed, expected) {
            count += Double(one)
            mean += other
            // The last cell takes all that is too little for one of its own.
            if mean >= 10 && remaining - mean >= 10 {
                statistic += (count - mean) * (count - mean) / mean
                remaining -= mean
                cells += 1
                count = 0
                mean = 0
            }
        }
        mean = remaining
        statistic += (count - mean) * (count - mean) / mean
        self.statistic = statistic
        degreesOfFreedom = Double(cells)
    }

    /// Whether the statistic is in neither tail of a probability.
    func isOrdinary(_ tail: Double) -> Bool {
        gsl_cdf_chisq_P(statistic, degreesOfFreedom) > tail && gsl_cdf_chisq_Q(statistic, degreesOfFreedom) > tail
    }
}
