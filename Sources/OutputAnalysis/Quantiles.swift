/// Quantiles of a finite set of values.
public enum Quantiles {
    /// The quantile that interpolates between order statistics, definition 7 of Hyndman and Fan.
    ///
    /// - Parameters:
    ///   - sorted: Values in ascending order, none of them NaN.
    ///   - p: The probability, in 0...1; 0 gives the least value and 1 the greatest.
    /// - Returns: The quantile, or nil if there are no values.
    /// - Precondition: `p` is in 0...1.
    /// - Complexity: O(1).
    /// - SeeAlso: Hyndman and Fan 1996, doi:10.1080/00031305.1996.10473566.
    public static func type7(sorted: [Double], _ p: Double) -> Double? {
        precondition(p >= 0 && p <= 1, "a probability is in 0...1")
        guard !sorted.isEmpty else { return nil }
        let position = Double(sorted.count - 1) * p
        let below = min(Int(position), sorted.count - 1)
        let above = min(below + 1, sorted.count - 1)
        return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
    }
}
