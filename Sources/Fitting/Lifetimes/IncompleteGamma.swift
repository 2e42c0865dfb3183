import Glibc

/// The regularised incomplete gamma function, both tails to full relative precision.
///
/// GSL's reports an underflow in a far tail by ending the process; here a tail that is too small is 0.
enum IncompleteGamma {
    /// The probabilities below and above a point of the gamma distribution of scale 1.
    ///
    /// - Parameters:
    ///   - shape: The shape, greater than 0.
    ///   - x: The point, 0 or more.
    ///   - logGamma: The logarithm of the gamma function at the shape.
    /// - Complexity: O(1) far from the shape, O(root of the shape) near it.
    /// - SeeAlso: Gautschi 1979, doi:10.1145/355972.355979: the series below `shape` + 1, the continued fraction above.
    static func tails(shape: Double, x: Double, logGamma: Double) -> (below: Double, above: Double) {
        guard x > 0 else { return (0, 1) }
        guard x.isFinite else { return (1, 0) }
        let factor = exp(shape * log(x) - x - logGamma)
        if x < shape + 1 {
            var term = 1 / shape
            var sum = term
            var denominator = shape
            while term > sum * 1e-17 {
                denominator += 1
                term *= x / denominator
                sum += term
            }
            let below = min(1, factor * sum)
            return (below, 1 - below)
        }
        // Lentz's evaluation of the continued fraction.
        var b = x + 1 - shape
        var c = 1e300
        var d = 1 / b
        var fraction = d
        for step in 1...100_000 {
            let a = -Double(step) * (Double(step) - shape)
            b += 2
            d = a * d + b
            if abs(d) < 1e-300 { d = 1e-300 }
            c = b + a / c
            if abs(c) < 1e-300 { c = 1e-300 }
            d = 1 / d
            let change = c * d
            fraction *= change
            if abs(change - 1) < 1e-15 { break }
        }
        let above = min(1, factor * fraction)
        return (1 - above, above)
    }
}
