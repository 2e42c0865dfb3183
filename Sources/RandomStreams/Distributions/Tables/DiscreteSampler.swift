/// A distribution over a table of values with weights, compiled for sampling by inversion.
///
/// Owns plain memory, which drawing only reads. A guide table leads next to the value that is looked for (Chen and Asau
/// 1974, doi:10.1080/05695557408974949).
public struct DiscreteSampler: ~Copyable, @unchecked Sendable {
    /// How many values there are.
    public let count: Int

    /// The mean of the distribution.
    public let mean: Double

    /// The variance of the distribution.
    public let variance: Double

    private let values: UnsafeMutablePointer<Double>
    // The probability of a value or one before it; 1 from the last of any weight.
    private let cumulative: UnsafeMutablePointer<Double>
    // For each share of the probability, the first value that can be meant.
    private let guide: UnsafeMutablePointer<Int>

    /// The distribution of values in proportion to their weights.
    ///
    /// - Precondition: there is a value; the values are finite and ascend strictly; there are as many weights, finite
    ///   and not negative, and not all are 0.
    /// - Complexity: O(*n*).
    public init(values: [Double], weights: [Double]) {
        precondition(
            !values.isEmpty && values.allSatisfy(\.isFinite) && zip(values, values.dropFirst()).allSatisfy(<),
            "a discrete distribution needs finite values that ascend")
        precondition(weights.count == values.count, "a discrete distribution needs one weight for each value")
        let total = weights.reduce(0, +)
        precondition(
            weights.allSatisfy { $0 >= 0 } && total > 0 && total.isFinite,
            "a discrete distribution needs finite weights of 0 or more, not all 0")
        count = values.count
        self.values = .allocate(capacity: count)
        cumulative = .allocate(capacity: count)
        guide = .allocate(capacity: count)
        let mean = zip(values, weights).reduce(0) { $0 + $1.0 * ($1.1 / total) }
        self.mean = mean
        variance = zip(values, weights).reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) * ($1.1 / total) }
        let last = weights.lastIndex { $0 > 0 } ?? 0
        var sum = 0.0
        for index in 0..<count {
            sum += weights[index]
            self.values.advanced(by: index).initialize(to: values[index])
            cumulative.advanced(by: index).initialize(to: index >= last ? 1 : sum / total)
        }
        var index = 0
        for share in 0..<count {
            // Multiplied like the uniform number when it is looked up, so that both are rounded alike.
            while cumulative[index] * Double(count) < Double(share) { index += 1 }
            guide.advanced(by: share).initialize(to: index)
        }
    }

    deinit {
        values.deallocate()
        cumulative.deallocate()
        guide.deallocate()
    }

    /// The place in the table, from 0, of the value that `quantile` returns.
    ///
    /// - Precondition: `0 < u < 1`.
    /// - Complexity: O(1) on average over *u*.
    public func index(_ u: Double) -> Int {
        precondition(u > 0 && u < 1, "a quantile needs a probability between 0 and 1, neither of them included")
        var index = guide[min(Int(u * Double(count)), count - 1)]
        while cumulative[index] < u { index += 1 }
        return index
    }

    /// The least value that is not exceeded with a probability of `u` or more: the inverse distribution function.
    ///
    /// - Precondition: `0 < u < 1`.
    /// - Complexity: O(1) on average over *u*.
    public func quantile(_ u: Double) -> Double { values[index(u)] }

    /// The probability of a variate that is not greater than `value`.
    ///
    /// - Complexity: O(log *n*).
    public func probability(upTo value: Double) -> Double {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if values[middle] <= value { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? 0 : cumulative[low - 1]
    }
}
