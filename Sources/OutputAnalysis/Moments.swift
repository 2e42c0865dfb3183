import CGSL
import Glibc

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

    /// Student's t interval of the mean with the skewness removed, or nil with fewer than two values.
    ///
    /// With g the skewness and T the studentised mean, T + g (T^2 / 3 + 1 / 6) / sqrt n + g^2 T^3 / (27 n) is nearly
    /// Student's (Hall 1992); its inverse is taken at both quantiles.
    static func intervalWithoutSkewness(of values: [Double], level: Double) -> (low: Double, high: Double)? {
        let moments = Moments(of: values)
        guard let half = moments.halfWidth(level: level) else { return nil }
        guard moments.squares > 0 else { return (moments.mean, moments.mean) }
        let count = Double(values.count)
        let deviation = (moments.squares / (count - 1)).squareRoot()
        var cubes = 0.0
        for value in values {
            let distance = (value - moments.mean) / deviation
            cubes += distance * distance * distance
        }
        let skewness = cubes / count / count.squareRoot()
        let error = deviation / count.squareRoot()
        let quantile = half / error
        func inverse(_ quantile: Double) -> Double {
            let change = skewness * (quantile - skewness / 6)
            guard skewness != 0 else { return quantile }
            return 3 / skewness * (change > -0.5 ? expm1(log1p(change) / 3) : cbrt(1 + change) - 1)
        }
        return (moments.mean - inverse(quantile) * error, moments.mean - inverse(-quantile) * error)
    }
}
