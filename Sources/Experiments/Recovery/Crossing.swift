public import OutputAnalysis

/// From when on one policy does better than another in a figure.
public struct CrossingFigure: Sendable, Equatable {
    /// The id of the team, or `all`.
    public var team: String
    /// The metric.
    public var metric: String
    /// The first week after the change from which on the mean over replications is better for so many weeks on average;
    /// nil if it never is.
    public var firstWeekOfMeans: Int?
    /// The share of replications in which there is such a week.
    public var share: Estimate
    /// The median of that week over replications, by Kaplan and Meier; nil if in half of them there is none.
    public var median: Double?
    /// Replications in which there is none.
    public var censored: Int

    /// Compares values by replication and week, both from the week of a change on.
    init(
        team: String, metric: String, scenario: [[Double]], baseline: [[Double]], isHigherBetter: Bool, over: Int
    ) {
        self.team = team
        self.metric = metric
        let weeks = Self.weekly(scenario).count
        firstWeekOfMeans = Self.firstWeek(
            scenario: Self.weekly(scenario), baseline: Self.weekly(baseline), isHigherBetter: isHigherBetter, over: over
        )
        let first = zip(scenario, baseline).map {
            Self.firstWeek(scenario: $0, baseline: $1, isHigherBetter: isHigherBetter, over: over)
        }
        share = Estimation.proportion(of: first.map { $0 == nil ? 0 : 1 })
        let curve = KaplanMeier(times: first.map { Double($0 ?? weeks) }, observed: first.map { $0 != nil })
        median = curve.count > 0 ? curve.quantile(0.5) : nil
        censored = curve.censored
    }

    /// The first week, from 1, from which on the mean of so many weeks is better; nil if there is none.
    ///
    /// - Complexity: O(weeks x over).
    public static func firstWeek(scenario: [Double], baseline: [Double], isHigherBetter: Bool, over: Int) -> Int? {
        let means = zip(RunningMean.trailing(scenario, over: over), RunningMean.trailing(baseline, over: over))
        for (week, (value, other)) in means.enumerated() where isHigherBetter ? value > other : value < other {
            return week + 2 - over
        }
        return nil
    }

    /// The mean over replications of each week.
    private static func weekly(_ byReplication: [[Double]]) -> [Double] {
        guard let first = byReplication.first else { return [] }
        return first.indices.map { week in
            Estimation.mean(of: byReplication.map { $0[week] }).value ?? .nan
        }
    }
}
