/// A line that a weekly figure may cross: from which week on, for what share of weeks, and whether it has at the end.
public struct Threshold: Sendable, Equatable {
    /// The id.
    public var id: String
    /// The figure as `shows` names it: `metric`, `metric/group`.
    public var figure: String
    /// The value that is crossed.
    public var value: Double
    /// Whether the figure is beyond when it is below the value, instead of above.
    public var isBelow: Bool
    /// Weeks over which the figure is averaged, the week itself being the last of them; 1 is none.
    public var overWeeks: Int

    /// Makes a threshold.
    public init(id: String, figure: String, value: Double, isBelow: Bool, overWeeks: Int) {
        self.id = id
        self.figure = figure
        self.value = value
        self.isBelow = isBelow
        self.overWeeks = overWeeks
    }

    /// The id of the metric.
    public var metric: String { figure.split(separator: "/", maxSplits: 1).first.map(String.init) ?? "" }

    /// The group of the figure, `all` where none is named.
    public var group: String { figure.split(separator: "/", maxSplits: 1).dropFirst().first.map(String.init) ?? "all" }
}

/// When a service counts as recovered from a change, held against the run without it.
public struct RecoveryRule: Sendable, Equatable {
    /// Ids of the weekly metrics that have to come back, all of them.
    public var metrics = RecoveryRule.standardMetrics
    /// How near the figure has to come, as a share of that without the change.
    public var within = 0.1
    /// Weeks over which figures are averaged.
    public var overWeeks = 13
    /// Weeks after the change at which the share that has recovered is reported.
    public var byWeek = 104

    /// The metrics that count where a scenario names none; those that a version has not are left out.
    public static let standardMetrics = ["strain", "turnover_hazard", "supervision_received"]

    /// Makes the standard rule.
    public init() {}
}
