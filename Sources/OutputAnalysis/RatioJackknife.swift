/// The delete-one jackknife of a ratio of totals (Miller 1974, doi:10.1093/biomet/61.1.1).
struct RatioJackknife {
    /// The ratio of totals, nil if the denominators sum to 0.
    let ratio: Double?
    /// Pseudo-values less the ratio, one a replication; nil where leaving one out leaves no denominator.
    ///
    /// With R = N / D, leaving out replication i gives R - e / (D - d) where e = n - R d, so that its pseudo-value is
    /// R + (k - 1) e / (D - d). This form loses no digits to the difference of two nearly equal ratios, and is exactly
    /// R where the replication has 0/0.
    let deviations: [Double]?

    init(numerators: [Double], denominators: [Double]) {
        let count = denominators.count
        // Sums of all but one are made of those before and those after: subtracting from the total would cancel.
        var after = [Double](repeating: 0, count: count + 1)
        for index in stride(from: count - 1, through: 0, by: -1) {
            after[index] = after[index + 1] + denominators[index]
        }
        var denominator = 0.0
        var numerator = 0.0
        for index in 0..<count {
            numerator += numerators[index]
            denominator += denominators[index]
        }
        guard denominator != 0 else {
            ratio = nil
            deviations = nil
            return
        }
        let whole = numerator / denominator
        ratio = whole
        var before = 0.0
        var found: [Double] = []
        found.reserveCapacity(count)
        for index in 0..<count {
            let rest = before + after[index + 1]
            guard rest != 0 else {
                deviations = nil
                return
            }
            found.append(Double(count - 1) * (numerators[index] - whole * denominators[index]) / rest)
            before += denominators[index]
        }
        deviations = found
    }
}
