/// When enough replications have been made for an interval to be as narrow as is asked.
///
/// Replications come in rounds of a schedule that is fixed beforehand, and only whole rounds are judged: stopping at the first
/// replication at which the interval happens to be narrow enough favours samples that vary little by luck, and the interval then covers
/// less often than it says. With few looks it hardly does.
///
/// - SeeAlso: Chow and Robbins 1965, doi:10.1214/aoms/1177700156; Law and Kelton 1982, doi:10.1287/mnsc.28.5.550 (relative precision).
public struct PrecisionRounds: Sendable, Equatable {
    /// What is asked of half of an interval's width.
    public enum Target: Sendable, Equatable {
        /// A share of the estimate's size, more than 0.
        case relative(Double)
        /// In the figure's own unit, more than 0; where the mean may be near nought.
        case absolute(Double)
    }

    /// The number of replications at the end of each round, ascending; the last is the most that are made.
    public let rounds: [Int]

    /// Rounds of which each ends half as high again as the one before.
    ///
    /// - Parameters:
    ///   - first: Replications of the first round, two or more.
    ///   - most: The most that are made, `first` or more.
    public init(first: Int = 20, most: Int) {
        precondition(first > 1 && most >= first, "a first round of two or more, and no fewer at most")
        var rounds = [first]
        while let last = rounds.last, last < most { rounds.append(min(most, last + (last + 1) / 2)) }
        self.rounds = rounds
    }

    /// Whether an estimate is as precise as is asked.
    ///
    /// With a relative target the half-width is held against the estimate less what relative precision may be off by, so that the
    /// error is that share of the true value and not of an estimate that is too great (Law and Kelton's correction).
    public static func isReached(_ target: Target, by estimate: Estimate) -> Bool {
        guard let value = estimate.value, let half = halfWidth(of: estimate) else { return false }
        // Values that are all alike, as of something rare that has not happened yet, have an interval without width, which
        // says nothing before there are many of them.
        if half == 0 { return estimate.replications >= leastAlike }
        return switch target {
        case .relative(let share): half <= share / (1 + share) * value.magnitude
        case .absolute(let width): half <= width
        }
    }

    /// Replications that have to be alike before their interval without width is believed: what happens in 3 % of them is
    /// seen among as many with 95 % confidence (the rule of three).
    public static let leastAlike = 100

    /// Half of an interval's width, the wider side where they differ; nil without an interval.
    public static func halfWidth(of estimate: Estimate) -> Double? {
        guard let value = estimate.value, let low = estimate.low, let high = estimate.high else { return nil }
        return max(high - value, value - low)
    }
}
