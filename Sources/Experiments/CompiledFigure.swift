import Scenario

/// A figure as it is formed from the measures and waits of one replication.
enum CompiledFigure: Sendable {
    /// Sums of measures, by their places in a row.
    case sum(numerator: [Int], divisor: CompiledDivisor, times: Double)
    /// A statistic of waits.
    case wait(MetricDefinition.WaitStatistic, WaitCohort)
}

/// What a sum is divided by.
enum CompiledDivisor: Sendable {
    /// A number for each week of the time that is looked at.
    case perWeek(Double)
    /// Another sum of measures.
    case sum([Int])
}

/// Whose waits a figure looks at, and what counts as in time.
struct WaitCohort: Sendable {
    /// The index of the team, or nil for all.
    var team: Int?
    /// Seconds within which a first contact is in time, by team.
    var limits: [Double]
}
