import CGSL

/// The mean and the spread of finite values, in two passes and in the order given.
struct Moments {
    let count: Int
    /// The mean, 0 if there are no values.
    let mean: Double
    /// The sum of squared deviations from the mean.
    let squares: Double

    init(of values: [Double]) {
        count = values.count
        guard let first = values.first else {
            mean = 0
            squares = 0
            return
        }
        // Summed as distances from the first value, so that equal values have exactly themselves as their mean.
        var distance = 0.0
        for value in values { distance += value - first }
        let centre = first + distance / Double(values.count)
        var sum = 0.0
        for value in values { sum += (value - centre) * (value - centre) }
        mean = centre
        squares = sum
    }

    /// Half the width of Student's t interval of the mean, or nil with fewer than two values.
    func halfWidth(level: Double) -> Double? {
        precondition(level >= 0 && level < 1, "the level of an interval is in 0..<1")
        guard count > 1 else { return nil }
        let freedom = Double(count - 1)
        return gsl_cdf_tdist_Pinv(0.5 + level / 2, freedom) * (squares / freedom / Double(count)).squareRoot()
    }
}
