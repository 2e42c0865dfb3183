/// A mixture of distributions, compiled for sampling by inversion.
///
/// Owns plain memory, which drawing only reads. To choose a component by one uniform number and draw from it by another
/// is faster, but then a greater uniform number may make a lesser variate.
public struct MixtureSampler: ~Copyable, @unchecked Sendable {
    /// How many components of a weight above 0 there are.
    public let count: Int

    private let components: UnsafeMutablePointer<Sampler>
    private let weights: UnsafeMutablePointer<Double>

    /// The mixture of components in proportion to their weights.
    ///
    /// - Precondition: there are as many weights as components, finite and not negative, and not all are 0.
    /// - Complexity: O(*n*).
    public init(components: [Sampler], weights: [Double]) {
        let total = weights.reduce(0, +)
        precondition(
            weights.count == components.count && weights.allSatisfy { $0 >= 0 } && total > 0 && total.isFinite,
            "a mixture needs one finite weight of 0 or more for each component, not all 0")
        let kept = components.indices.filter { weights[$0] > 0 }
        count = kept.count
        self.components = .allocate(capacity: count)
        self.weights = .allocate(capacity: count)
        for (place, index) in kept.enumerated() {
            self.components.advanced(by: place).initialize(to: components[index])
            self.weights.advanced(by: place).initialize(to: weights[index] / total)
        }
    }

    deinit {
        components.deallocate()
        weights.deallocate()
    }

    /// The value that the variate stays below with probability `u`: the inverse distribution function.
    ///
    /// Where a component has a step, the least value that is not exceeded with a probability of `u` or more.
    ///
    /// - Precondition: `0 < u < 1`.
    /// - Complexity: O(*n*) in the components, about a dozen distribution functions of each: microseconds.
    public func quantile(_ u: Double) -> Double {
        var low = components[0].quantile(u)
        var high = low
        for index in 1..<max(count, 1) {
            let quantile = components[index].quantile(u)
            low = min(low, quantile)
            high = max(high, quantile)
        }
        guard low < high else { return low }
        // The smaller tail is the one that is known to all digits.
        return u < 0.5
            ? leastRoot(between: low, and: high) { tails($0).below - u }
            : leastRoot(between: low, and: high) { (1 - u) - tails($0).above }
    }

    /// The probability of a variate that is not greater than `value`: the distribution function.
    ///
    /// - Complexity: O(*n*) in the components.
    public func probability(upTo value: Double) -> Double { tails(value).below }

    /// The probability of a variate that is greater than `value`: the survival function.
    ///
    /// - Complexity: O(*n*) in the components.
    public func probability(above value: Double) -> Double { tails(value).above }

    private func tails(_ value: Double) -> (below: Double, above: Double) {
        var sum = (below: 0.0, above: 0.0)
        for index in 0..<count {
            let tails = components[index].tails(value)
            sum.below += weights[index] * tails.below
            sum.above += weights[index] * tails.above
        }
        return sum
    }

    /// The mean of the mixture.
    ///
    /// - Complexity: O(*n*) in the components.
    public var mean: Double {
        (0..<count).reduce(0) { $0 + weights[$1] * components[$1].mean }
    }

    /// The variance of the mixture: within its components, and between their means.
    ///
    /// - Complexity: O(*n*) in the components.
    public var variance: Double {
        let centre = mean
        guard centre.isFinite else { return .infinity }
        return (0..<count).reduce(0) { sum, index in
            let distance = components[index].mean - centre
            return sum + weights[index] * (components[index].variance + distance * distance)
        }
    }
}
