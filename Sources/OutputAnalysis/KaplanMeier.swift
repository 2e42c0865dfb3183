/// The product-limit estimate of how long waits last, when some of them are still going on.
///
/// At equal times events come before censorings: who is censored at t was still at risk at t.
///
/// - SeeAlso: Kaplan and Meier 1958, doi:10.1080/01621459.1958.10501452; its variance, Greenwood 1926.
public struct KaplanMeier: Sendable, Equatable {
    /// How many times were given.
    public let count: Int
    /// How many of them are censored.
    public let censored: Int

    /// The distinct times of events, ascending.
    let steps: [Double]
    /// The survival from each step on.
    let levels: [Double]
    /// The variance of the logarithm of each level by Greenwood's formula, infinite where the level is 0.
    let greenwood: [Double]
    /// The least censored time, nil if there is none.
    let firstCensoring: Double?
    /// The longest time, censored or not; nil if there are no times.
    let longest: Double?

    /// Estimates the curve.
    ///
    /// - Parameters:
    ///   - times: The waits, in any unit, in any order.
    ///   - observed: True where the wait ended, false where it was censored at its time.
    /// - Precondition: The arrays have the same length; the times are finite and not negative.
    /// - Complexity: O(n log n).
    public init(times: [Double], observed: [Bool]) {
        precondition(times.count == observed.count, "one flag for each time")
        var ended: [Double] = []
        var going: [Double] = []
        for (time, seen) in zip(times, observed) {
            precondition(time >= 0 && time.isFinite, "a wait is finite and not negative")
            if seen { ended.append(time) } else { going.append(time) }
        }
        ended.sort()
        going.sort()

        // Between two censorings the factors telescope to one fraction, so that without censoring the curve is exact.
        var steps: [Double] = []
        var levels: [Double] = []
        var greenwood: [Double] = []
        var blockLevel = 1.0
        var blockRisk = times.count
        var event = 0
        var leaving = 0
        while event < ended.count {
            let time = ended[event]
            let leftBefore = leaving
            while leaving < going.count, going[leaving] < time { leaving += 1 }
            if leaving > leftBefore {
                blockLevel = levels.last ?? 1
                blockRisk = times.count - event - leaving
            }
            let before = event
            while event < ended.count, ended[event] == time { event += 1 }
            let remaining = times.count - event - leaving
            steps.append(time)
            levels.append(blockLevel * (Double(remaining) / Double(blockRisk)))
            let ended = Double(event - before)
            greenwood.append((greenwood.last ?? 0) + ended / ((Double(remaining) + ended) * Double(remaining)))
        }
        self.count = times.count
        self.censored = going.count
        self.steps = steps
        self.levels = levels
        self.greenwood = greenwood
        firstCensoring = going.first
        longest = [ended.last, going.last].compactMap { $0 }.max()
    }

    /// The estimated share whose wait is longer than a time, in 0...1; 1 if there are no times.
    ///
    /// Beyond the longest censored wait the curve keeps its last level.
    ///
    /// - Complexity: O(log n).
    public func survival(at time: Double) -> Double {
        let passed = firstStep { $0 > time }
        return passed == 0 ? 1 : levels[passed - 1]
    }

    /// The least time by which a share of the waits has ended.
    ///
    /// - Parameter p: The share, above 0 and at most 1.
    /// - Returns: The time, or nil where the curve does not fall to 1 - `p`: the figure is undefined then.
    /// - Precondition: `p` is above 0 and at most 1.
    /// - Complexity: O(log n).
    public func quantile(_ p: Double) -> Double? {
        precondition(p > 0 && p <= 1, "a share of waits is above 0 and at most 1")
        // Levels and 1 - p carry rounding; no true step is as small as the slack with fewer than 10^9 waits.
        let limit = 1 - p + 1e-9
        var low = 0
        var high = levels.count
        while low < high {
            let middle = (low + high) / 2
            if levels[middle] <= limit { high = middle } else { low = middle + 1 }
        }
        return low < steps.count ? steps[low] : nil
    }

    /// The mean of waits cut off at a horizon: the area under the curve from 0 to the horizon.
    ///
    /// - Parameter horizon: The time at which waits are cut off, finite and not negative.
    /// - Returns: The restricted mean, in the unit of the times; NaN, that is undefined, if there are no times.
    /// - Precondition: `horizon` is finite and not negative.
    /// - Complexity: O(n).
    public func restrictedMean(to horizon: Double) -> Double {
        precondition(horizon >= 0 && horizon.isFinite, "a horizon is finite and not negative")
        guard count > 0 else { return .nan }
        var area = 0.0
        var from = 0.0
        var level = 1.0
        for (step, next) in zip(steps, levels) {
            guard step < horizon else { break }
            area += level * (step - from)
            from = step
            level = next
        }
        return area + level * (horizon - from)
    }

    /// The index of the first step whose time satisfies a condition that holds from some time on.
    private func firstStep(_ isReached: (Double) -> Bool) -> Int {
        var low = 0
        var high = steps.count
        while low < high {
            let middle = (low + high) / 2
            if isReached(steps[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
