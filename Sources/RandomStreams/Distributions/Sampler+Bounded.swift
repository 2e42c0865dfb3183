internal import CPhilox

// Distributions between two bounds.
extension Sampler {
    /// Always the same value.
    ///
    /// - Precondition: `value` is finite.
    public static func constant(_ value: Double) -> Sampler {
        precondition(value.isFinite, "a constant must be finite")
        return Sampler(.constant, value)
    }

    /// The uniform distribution between two bounds.
    ///
    /// - Precondition: the bounds are finite, so is their distance, and `low <= high`.
    public static func uniform(low: Double, high: Double) -> Sampler {
        precondition(
            (high - low).isFinite && low <= high, "a uniform distribution needs low <= high, at a finite distance")
        // low, high
        return low == high ? constant(low) : Sampler(.uniform, low, high)
    }

    /// The triangular distribution between two bounds with its peak at `mode`.
    ///
    /// - Precondition: `low <= mode <= high`, and the bounds are finite, as is their distance.
    public static func triangular(low: Double, mode: Double, high: Double) -> Sampler {
        precondition(
            (high - low).isFinite && low <= mode && mode <= high,
            "a triangular distribution needs low <= mode <= high, at a finite distance")
        // low, mode, high
        return low == high ? constant(low) : Sampler(.triangular, low, mode, high)
    }

    /// The PERT distribution between two bounds: smooth, with its peak at `mode` and the mean
    /// (`low` + 4 `mode` + `high`) / 6.
    ///
    /// A beta distribution stretched over the bounds (Malcolm and others 1959, doi:10.1287/opre.7.5.646).
    ///
    /// - Precondition: `low <= mode <= high`, and the bounds are finite, as is their distance.
    public static func pert(low: Double, mode: Double, high: Double) -> Sampler {
        precondition(
            (high - low).isFinite && low <= mode && mode <= high,
            "a PERT distribution needs low <= mode <= high, at a finite distance")
        guard low < high else { return constant(low) }
        let width = high - low
        return beta(1 + 4 * ((mode - low) / width), 1 + 4 * ((high - mode) / width), width: width).shifted(by: low)
    }

    /// The beta distribution by its two shapes, between 0 and 1.
    ///
    /// - Precondition: both are between 1e-3 and 1e5.
    public static func beta(alpha: Double, beta shape: Double) -> Sampler {
        beta(alpha, shape, width: 1)
    }

    /// The beta distribution by its mean and standard deviation, between 0 and 1: a share.
    ///
    /// With *m* the mean and *s* the standard deviation, the shapes add up to m (1 - m) / s^2 - 1.
    ///
    /// - Precondition: `0 < mean < 1`, the standard deviation is not negative and below the root of `mean (1 - mean)`,
    ///   and the shapes that follow are between 1e-3 and 1e5.
    public static func beta(mean: Double, standardDeviation: Double) -> Sampler {
        precondition(
            mean > 0 && mean < 1 && standardDeviation >= 0
                && standardDeviation * standardDeviation < mean * (1 - mean),
            "a beta distribution needs a mean between 0 and 1 and a standard deviation below the root of mean (1 - mean)"
        )
        guard standardDeviation > 0 else { return constant(mean) }
        let sum = mean * (1 - mean) / (standardDeviation * standardDeviation) - 1
        return beta(mean * sum, (1 - mean) * sum, width: 1)
    }

    private static func beta(_ alpha: Double, _ beta: Double, width: Double) -> Sampler {
        let shapes = 1e-3...1e5
        precondition(
            shapes.contains(alpha) && shapes.contains(beta),
            "a beta distribution needs shapes between 0.001 and 100,000")
        switchOffErrorHandler()
        // alpha, beta, width
        return Sampler(.beta, alpha, beta, width)
    }

    /// Lets GSL answer with NaN what it cannot compute, instead of ending the process.
    static func switchOffErrorHandler() {
        _ = errorHandlerIsOff
    }

    // Once for the process, whichever thread comes first: the handler is a global variable of GSL.
    private static let errorHandlerIsOff: Void = caseload_gsl_error_handler_off()
}
