internal import Glibc

// Distributions whose tail falls as a power, so that moments beyond some order are infinite.
extension Sampler {
    /// The Pareto distribution by its shape and its least value: the probability to exceed *x* is (minimum / x)^shape.
    ///
    /// - Precondition: both are finite and greater than 0.
    public static func pareto(shape: Double, minimum: Double) -> Sampler {
        precondition(
            shape.isFinite && shape > 0 && minimum.isFinite && minimum > 0,
            "a Pareto distribution needs a finite shape and minimum above 0")
        // minimum, 1/shape
        return Sampler(.pareto, minimum, 1 / shape)
    }

    /// The Pareto distribution by its shape and mean, which is the least value times shape / (shape - 1).
    ///
    /// - Precondition: `mean` is finite and greater than 0, `shape` finite and greater than 1.
    public static func pareto(shape: Double, mean: Double) -> Sampler {
        precondition(shape > 1, "a Pareto distribution has a mean only for shapes above 1")
        return pareto(shape: shape, minimum: mean * (shape - 1) / shape)
    }

    /// The log-logistic distribution by its shape and its median: the probability to exceed *x* is
    /// 1 / (1 + (x / median)^shape).
    ///
    /// - Precondition: both are finite and greater than 0.
    public static func logLogistic(shape: Double, median: Double) -> Sampler {
        precondition(
            shape.isFinite && shape > 0 && median.isFinite && median > 0,
            "a log-logistic distribution needs a finite shape and median above 0")
        // median, 1/shape
        return Sampler(.logLogistic, median, 1 / shape)
    }

    /// The log-logistic distribution by its median and the value that nine in ten do not exceed: the shape is
    /// log(9) / log(p90 / median).
    ///
    /// - Precondition: both are finite and `0 < median < p90`.
    public static func logLogistic(median: Double, p90: Double) -> Sampler {
        precondition(
            median > 0 && p90 > median && p90.isFinite,
            "a log-logistic distribution needs a finite median above 0 and a greater 90 % quantile")
        return logLogistic(shape: log(9) / log(p90 / median), median: median)
    }
}
