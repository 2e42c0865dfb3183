import CGSL
import Glibc

extension Estimation {
    /// Estimates a quantile of the time to something that some replications do not live to see.
    ///
    /// The value is the survival curve's quantile, nil where the curve does not come down that far. The interval has
    /// the times at which the curve may have come down, by its pointwise bounds on the log-log scale: its ends are the
    /// first times at which the lower and the upper bound have come down. Where the upper bound never does, the upper
    /// end is nil, that is open; where even the lower bound does not, the lower end is the longest time, since the
    /// quantile lies beyond it. With much censoring there is then a lower end and no value.
    ///
    /// - Parameters:
    ///   - times: One time a replication, in any unit: of the event or of the end of observation.
    ///   - observed: True where the event was seen, false where observation ended before it (censored).
    ///   - share: By when this share of the replications has had it, above 0 and below 1; a half for the median.
    ///   - level: The coverage asked of the interval, in 0..<1.
    /// - Returns: An estimate in which `undefined` counts the times that are not finite or negative, which are left
    ///   out.
    /// - Precondition: The arrays have the same length; `share` is in 0..1 without its ends, `level` in 0..<1.
    /// - Complexity: O(n log n).
    /// - SeeAlso: Brookmeyer and Crowley 1982, doi:10.2307/2530286; the log-log scale, Kalbfleisch and Prentice 2002,
    ///   doi:10.1002/9781118032985.
    public static func timeToEvent(
        times: [Double], observed: [Bool], share: Double = 0.5, level: Double = 0.95
    ) -> Estimate {
        precondition(share > 0 && share < 1, "a share of replications is between 0 and 1")
        let curve = curve(times, observed)
        let limit = 1 - share + 1e-9
        var low: Double?
        var high: Double?
        for step in curve.steps.indices {
            guard let bounds = curve.bounds(after: step + 1, level: level) else { continue }
            if low == nil, bounds.low <= limit { low = curve.steps[step] }
            if high == nil, bounds.high <= limit { high = curve.steps[step] }
        }
        if low == nil, let longest = curve.longest {
            let last = survival(times: times, observed: observed, at: longest, level: level)
            if let least = last.low, least > limit { low = longest }
        }
        return Estimate(
            value: curve.quantile(share), low: low, high: high, replications: times.count,
            undefined: times.count - curve.count, method: low == nil && high == nil ? .none : .kaplanMeier)
    }

    /// Estimates the share of replications that something has not happened in by a time.
    ///
    /// As long as nobody is censored this is a proportion, with Wilson's interval; afterwards the interval is made on
    /// the log-log scale with Greenwood's variance. After censoring there is none where the curve is still 1 or has
    /// come down to 0.
    ///
    /// - Parameters:
    ///   - times: One time a replication, in any unit: of the event or of the end of observation.
    ///   - observed: True where the event was seen, false where observation ended before it (censored).
    ///   - time: The time asked for, in the same unit.
    ///   - level: The coverage asked of the interval, in 0..<1.
    /// - Returns: An estimate in 0...1 in which `undefined` counts the times that are not finite or negative. Its
    ///   value is nil if there are no times, or observation of all ended before `time` with the curve above 0.
    /// - Precondition: The arrays have the same length; `level` is in 0..<1.
    /// - Complexity: O(n log n).
    /// - SeeAlso: Greenwood 1926; Kalbfleisch and Prentice 2002, doi:10.1002/9781118032985.
    public static func survival(
        times: [Double], observed: [Bool], at time: Double, level: Double = 0.95
    ) -> Estimate {
        let curve = curve(times, observed)
        let undefined = times.count - curve.count
        let passed = curve.steps.prefix { $0 <= time }.count
        let last = passed == 0 ? 1 : curve.levels[passed - 1]
        guard curve.count > 0, time <= curve.longest ?? 0 || last == 0 else {
            return Estimate(
                value: nil, low: nil, high: nil, replications: times.count, undefined: undefined, method: .none)
        }
        if time <= curve.firstCensoring ?? .infinity {
            let past = Int((Double(curve.count) * (1 - last)).rounded())
            var share = proportion(of: (0..<curve.count).map { $0 < past ? 0 : 1 }, level: level)
            share.replications = times.count
            share.undefined = undefined
            return share
        }
        let bounds = curve.bounds(after: passed, level: level)
        return Estimate(
            value: last, low: bounds?.low, high: bounds?.high, replications: times.count, undefined: undefined,
            method: bounds == nil ? .none : .kaplanMeier)
    }

    private static func curve(_ times: [Double], _ observed: [Bool]) -> KaplanMeier {
        precondition(times.count == observed.count, "one flag for each time")
        let kept = times.indices.filter { times[$0].isFinite && times[$0] >= 0 }
        return KaplanMeier(times: kept.map { times[$0] }, observed: kept.map { observed[$0] })
    }
}

extension KaplanMeier {
    /// Bounds of the level after so many steps on the log-log scale; nil where the level is 0 or 1, and the scale has
    /// no value.
    func bounds(after passed: Int, level: Double) -> (low: Double, high: Double)? {
        precondition(level >= 0 && level < 1, "the level of an interval is in 0..<1")
        guard passed > 0, levels[passed - 1] > 0, levels[passed - 1] < 1 else { return nil }
        let survival = levels[passed - 1]
        let width = gsl_cdf_ugaussian_Pinv(0.5 + level / 2) * greenwood[passed - 1].squareRoot() / -log(survival)
        return (pow(survival, exp(width)), pow(survival, exp(-width)))
    }
}
