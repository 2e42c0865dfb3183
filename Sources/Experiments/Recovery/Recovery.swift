public import OutputAnalysis
public import Scenario

/// How a scenario's weekly figures come back, after a dated change, to those of the run without it.
public struct RecoveryFigure: Sendable, Equatable {
    /// The id of the team, or `all`.
    public var team: String
    /// The metrics that all have to come back.
    public var metrics: [String]
    /// Weeks after the change at which the share is taken.
    public var weeksAfterChange: Int
    /// The share of replications that have recovered by then.
    public var share: Estimate
    /// Weeks until half of the replications have recovered, by Kaplan and Meier; nil if they have not by the end.
    public var median: Double?
    /// Replications that have not recovered by the end of the run.
    public var censored: Int

    /// Makes a figure of its parts.
    public init(
        team: String, metrics: [String], weeksAfterChange: Int, share: Estimate, median: Double?, censored: Int
    ) {
        self.team = team
        self.metrics = metrics
        self.weeksAfterChange = weeksAfterChange
        self.share = share
        self.median = median
        self.censored = censored
    }
}

/// Weekly figures of a scenario beside those of a baseline, from the week of a change on.
///
/// - Precondition: The records are of the same replications.
public struct Recovery<Records: FigureRecords, BaselineRecords: FigureRecords> {
    private let layout: FigureLayout
    private let records: Records
    private let baselineLayout: FigureLayout
    private let baselineRecords: BaselineRecords
    private let rule: RecoveryRule
    /// The first measured week in which the change holds, from 0.
    private let first: Int

    /// Takes the records of both.
    ///
    /// - Parameter week: The first measured week in which the change holds, from 0.
    public init(
        _ layout: FigureLayout, _ records: Records, baseline: FigureLayout, _ baselineRecords: BaselineRecords,
        rule: RecoveryRule, changeWeek week: Int
    ) {
        self.layout = layout
        self.records = records
        baselineLayout = baseline
        self.baselineRecords = baselineRecords
        self.rule = rule
        first = week
    }

    /// Weeks of both from the change to the end.
    private var weeks: Int { min(layout.weeks, baselineLayout.weeks) - first }

    /// For each team and each metric of the rule, and for all of these metrics together.
    ///
    /// Metrics that one of the two has not week by week are left out. Nothing where fewer weeks follow the change than are
    /// averaged.
    /// - Throws: what reading the records throws.
    /// - Complexity: O(teams x metrics x replications x weeks).
    public func figures() throws -> [RecoveryFigure] {
        guard weeks >= rule.overWeeks else { return [] }
        return try teams().flatMap { team in
            let courses = try courses(of: team)
            let sets = courses.map { [$0] } + (courses.count > 1 ? [courses] : [])
            return sets.map { figure(team, $0) }
        }
    }

    /// For each team and each metric of the rule of which a higher or lower figure is worse: from when on the scenario
    /// does better than the baseline.
    ///
    /// - Throws: what reading the records throws.
    public func crossings() throws -> [CrossingFigure] {
        guard weeks >= rule.overWeeks else { return [] }
        return try teams().flatMap { team in
            try courses(of: team).compactMap { course -> CrossingFigure? in
                let direction = MetricRegistry.metric(course.metric)?.direction ?? .neutral
                guard direction != .neutral else { return nil }
                return CrossingFigure(
                    team: team, metric: course.metric, scenario: course.scenario, baseline: course.baseline,
                    isHigherBetter: direction == .lowerIsWorse, over: rule.overWeeks)
            }
        }
    }

    private func figure(_ team: String, _ courses: [Course]) -> RecoveryFigure {
        let times = (0..<min(records.count, baselineRecords.count)).map { replication in
            RecoveryTime.week(
                scenario: courses.map { $0.scenario[replication] }, baseline: courses.map { $0.baseline[replication] },
                worse: courses.map { MetricRegistry.metric($0.metric)?.direction ?? .neutral },
                within: rule.within, over: rule.overWeeks)
        }
        let by = min(rule.byWeek, weeks)
        let curve = KaplanMeier(times: times.map { Double($0 ?? weeks) }, observed: times.map { $0 != nil })
        return RecoveryFigure(
            team: team, metrics: courses.map(\.metric), weeksAfterChange: by,
            share: Estimation.proportion(of: times.map { ($0 ?? .max) <= by ? 1 : 0 }),
            median: curve.count > 0 ? curve.quantile(0.5) : nil, censored: curve.censored)
    }

    /// A metric's values of both by replication and week.
    private struct Course {
        var metric: String
        var scenario: [[Double]]
        var baseline: [[Double]]
    }

    private func courses(of team: String) throws -> [Course] {
        try rule.metrics.compactMap { metric in
            guard let start = Self.start(of: metric, team, in: layout),
                let other = Self.start(of: metric, team, in: baselineLayout)
            else { return nil }
            return Course(
                metric: metric,
                scenario: Self.byReplication(try records.columns(start + first..<start + first + weeks)),
                baseline: Self.byReplication(try baselineRecords.columns(other + first..<other + first + weeks)))
        }
    }

    private static func start(of metric: String, _ team: String, in layout: FigureLayout) -> Int? {
        layout.figures.firstIndex { $0.team == team && $0.metric == metric && $0.group == FigureDefinition.all }
            .flatMap { layout.weeklyStarts[$0] }
    }

    private static func byReplication(_ weeks: [[Double]]) -> [[Double]] {
        guard let first = weeks.first else { return [] }
        return first.indices.map { replication in weeks.map { $0[replication] } }
    }

    /// The teams of both, `all` first, in the order of rows.
    private func teams() -> [String] {
        var teams: [String] = []
        for figure in layout.figures where !teams.contains(figure.team) {
            if baselineLayout.figures.contains(where: { $0.team == figure.team }) { teams.append(figure.team) }
        }
        return teams
    }
}

/// When one replication has recovered.
public enum RecoveryTime {
    /// Weeks after the change until running means have come to within a share of those without the change, or are better,
    /// and stay there until the end; nil if they do not.
    ///
    /// The first running mean is that of the weeks after the change alone, so that the answer is at least their number. A
    /// mean that is undefined in both runs is no difference, in one of them it is.
    ///
    /// - Parameters:
    ///   - scenario: Values by metric and week, from the week of the change on.
    ///   - baseline: The same of the run without it.
    ///   - worse: Which way each metric is worse; neutral where nothing is said, which holds both ways.
    ///   - within: How near, as a share of the size of the baseline's mean.
    ///   - over: Weeks of a running mean, 1 or more.
    /// - Complexity: O(metrics x weeks x over).
    public static func week(
        scenario: [[Double]], baseline: [[Double]], worse: [MetricDefinition.Direction] = [], within: Double, over: Int
    ) -> Int? {
        let pairs = zip(scenario, baseline).enumerated().map { place, values in
            (
                RunningMean.trailing(values.0, over: over), RunningMean.trailing(values.1, over: over),
                place < worse.count ? worse[place] : .neutral
            )
        }
        let weeks = pairs.map { min($0.0.count, $0.1.count) }.min() ?? 0
        var recovered = weeks
        for week in stride(from: weeks - 1, through: over - 1, by: -1) {
            guard pairs.allSatisfy({ isBack($0.0[week], to: $0.1[week], worse: $0.2, within) }) else { break }
            recovered = week
        }
        return recovered < weeks ? recovered + 1 : nil
    }

    private static func isBack(
        _ value: Double, to other: Double, worse: MetricDefinition.Direction, _ within: Double
    ) -> Bool {
        if value.isNaN && other.isNaN { return true }
        // A little wider, so that a tenth of what cannot be written exactly is a tenth.
        let margin = within * abs(other) * (1 + 1e-12)
        return switch worse {
        case .higherIsWorse: value - other <= margin
        case .lowerIsWorse: other - value <= margin
        case .neutral: abs(value - other) <= margin
        }
    }
}
