import CGSL

/// Quantiles of Fisher's F distribution.
enum FisherQuantile {
    /// The value that is exceeded with a probability, to the last digits.
    ///
    /// GSL's own inverse ends the program where its iteration does not converge, as for 1 and 998 degrees of freedom at
    /// 2.5 %; its distribution function is sound, and halving an interval always ends.
    ///
    /// - Parameters:
    ///   - tail: The probability of a greater value, in 0<..<1.
    ///   - first: Degrees of freedom of the numerator, above 0.
    ///   - second: Degrees of freedom of the denominator, above 0.
    /// - Complexity: Some 100 values of the distribution function.
    static func exceeded(with tail: Double, _ first: Double, _ second: Double) -> Double {
        precondition(tail > 0 && tail < 1 && first > 0 && second > 0, "a probability, and degrees of freedom")
        func isBelow(_ value: Double) -> Bool {
            // Whichever is the smaller one is the exact one.
            tail < 0.5
                ? gsl_cdf_fdist_Q(value, first, second) > tail : gsl_cdf_fdist_P(value, first, second) < 1 - tail
        }
        var low = 1.0
        var high = 1.0
        while !isBelow(low), low > 1e-300 { low /= 16 }
        while isBelow(high), high < 1e300 { high *= 16 }
        while true {
            let middle = low + (high - low) / 2
            guard middle > low, middle < high else { return middle }
            if isBelow(middle) { low = middle } else { high = middle }
        }
    }
}
