/// The distribution of observed data, compiled for sampling by inversion.
///
/// Owns plain memory, which drawing only reads.
public struct EmpiricalSampler: ~Copyable, @unchecked Sendable {
    /// What may come between two observations.
    public enum Form: Sendable {
        /// Nothing: every variate is one of the observations, all equally likely.
        case steps
        /// Everything: the quantiles rise in straight lines from the least observation to the greatest, each between
        /// two of them as likely as any other (type 7 of Hyndman and Fan 1996, doi:10.1080/00031305.1996.10473566).
        case interpolated
    }

    /// How many observations there are.
    public let count: Int

    /// What may come between two observations.
    public let form: Form

    private let sorted: UnsafeMutablePointer<Double>

    /// The distribution of observations, in any order.
    ///
    /// - Precondition: there is an observation, and all are finite.
    /// - Complexity: O(*n* log *n*).
    public init(observations: [Double], form: Form) {
        precondition(
            !observations.isEmpty && observations.allSatisfy(\.isFinite),
            "an empirical distribution needs finite observations")
        count = observations.count
        self.form = form
        sorted = .allocate(capacity: count)
        for (index, observation) in observations.sorted().enumerated() {
            sorted.advanced(by: index).initialize(to: observation)
        }
    }

    deinit {
        sorted.deallocate()
    }

    /// The value that the variate stays below with probability `u`: the inverse distribution function.
    ///
    /// - Precondition: `0 < u < 1`.
    /// - Complexity: O(1).
    public func quantile(_ u: Double) -> Double {
        precondition(u > 0 && u < 1, "a quantile needs a probability between 0 and 1, neither of them included")
        switch form {
        case .steps:
            return sorted[max(Int((u * Double(count)).rounded(.up)) - 1, 0)]
        case .interpolated:
            let place = u * Double(count - 1)
            let index = Int(place)
            guard index + 1 < count else { return sorted[count - 1] }
            let (low, high) = (sorted[index], sorted[index + 1])
            return min(low + (place - Double(index)) * (high - low), high)
        }
    }

    /// The mean of the distribution.
    ///
    /// - Complexity: O(*n*).
    public var mean: Double {
        average {
            $0
        } between: {
            ($0 + $1) / 2
        }
    }

    /// The variance of the distribution.
    ///
    /// - Complexity: O(*n*).
    public var variance: Double {
        let centre = mean
        return average {
            ($0 - centre) * ($0 - centre)
        } between: {
            let (low, high) = ($0 - centre, $1 - centre)
            return (low * low + low * high + high * high) / 3
        }
    }

    /// The average over the observations, or over the straight lines between them.
    private func average(
        at one: (Double) -> Double, between two: (Double, Double) -> Double
    ) -> Double {
        if form == .steps || count == 1 {
            return (0..<count).reduce(0) { $0 + one(sorted[$1]) } / Double(count)
        }
        return (1..<count).reduce(0) { $0 + two(sorted[$1 - 1], sorted[$1]) } / Double(count - 1)
    }
}
