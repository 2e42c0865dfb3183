import Scenario

/// A figure as it is formed from the measures and waits of one replication.
enum CompiledFigure: Sendable {
    /// Sums of measures, by their places in a row.
    case sum(numerator: PlaceSum, divisor: CompiledDivisor, times: Double)
    /// Hours by weekday of the whole run, by their places, over a number for each week.
    case weekdays(places: [Int], perWeek: Double, times: Double)
    /// Counts of work by type of the whole run, by their places, over others, or over a number for each week where there
    /// are none.
    case workTypes(numerator: [Int], divisor: [Int], perWeek: Double, times: Double)
    /// The course of a weekly figure, by its place among all figures, against a threshold; nil if there is none.
    case threshold(MetricDefinition.ThresholdFigure, Threshold, source: Int?)
    /// The slope of a straight line through the weeks of a sum of integrated levels, a year.
    case growth(PlaceSum)
    /// A statistic of waits.
    case wait(MetricDefinition.WaitStatistic, WaitCohort)
    /// A quantile of the time that assessments took, of one team or of all.
    case assessments(MetricDefinition.AssessmentSpan, Double, team: Int?)
    /// A quantile of the times of a procedure's proceedings, of a team or of all.
    case procedureTime(Double, procedure: Int, team: Int?)
    /// The greatest of some measures in any week, by their places in a row.
    case greatest([Int])
    /// The greatest of some ratios of sums of measures less the least; those over nothing are left out.
    case gap([(numerator: PlaceSum, divisor: PlaceSum)])
    /// A ratio of sums of measures less another.
    case excess((numerator: PlaceSum, divisor: PlaceSum), over: (numerator: PlaceSum, divisor: PlaceSum))
}

/// A sum of measures less others, by their places in a row.
struct PlaceSum: Sendable {
    var plus: [Int]
    var minus: [Int] = []
    /// What each of `plus` is multiplied by, or empty for 1.
    var weights: [Double] = []
}

/// What a sum is divided by.
enum CompiledDivisor: Sendable {
    /// A number for each week of the time that is looked at.
    case perWeek(Double)
    /// Another sum of measures.
    case sum(PlaceSum)
}

/// Whose waits a figure looks at, and what counts as in time.
struct WaitCohort: Sendable {
    /// The index of the team, or nil for all.
    var team: Int?
    /// Seconds within which a first contact is in time, by team.
    var limits: [Double]
}
