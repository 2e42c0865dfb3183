/// One figure that every replication of a scenario has: a metric of a team and a group.
public struct FigureDefinition: Sendable, Hashable {
    /// How a figure is estimated from replications.
    public enum Kind: String, Sendable, CaseIterable {
        /// By the mean of the replications' figures.
        case mean
        /// By the ratio of totals.
        case ratio
        /// By the share of the replications.
        case proportion
    }

    /// The id of the team, or `all`.
    public var team: String
    /// The group, such as `role=nurse`, or `all`.
    public var group: String
    /// The id of the metric.
    public var metric: String
    /// The unit of the figure.
    public var unit: String
    /// How it is estimated.
    public var kind: Kind
    /// Whether it rests on waits of which some may be censored.
    public var countsCensored: Bool
    /// Whether it is made for each week as well.
    public var isWeekly: Bool

    /// Makes a definition.
    public init(
        team: String, group: String, metric: String, unit: String, kind: Kind, countsCensored: Bool, isWeekly: Bool
    ) {
        self.team = team
        self.group = group
        self.metric = metric
        self.unit = unit
        self.kind = kind
        self.countsCensored = countsCensored
        self.isWeekly = isWeekly
    }

    /// What stands for all teams together, and for a metric that is not broken down.
    public static let all = "all"

    /// Whether it is the same figure of two scenarios: team, metric and group are the same.
    public func isSameFigure(as other: FigureDefinition) -> Bool {
        team == other.team && metric == other.metric && group == other.group
    }

    /// The order of rows: by team, metric and group, each in the order of its bytes.
    static func precedes(_ left: FigureDefinition, _ right: FigureDefinition) -> Bool {
        for (first, second) in [(left.team, right.team), (left.metric, right.metric), (left.group, right.group)]
        where first != second {
            return first.utf8.lexicographicallyPrecedes(second.utf8)
        }
        return false
    }
}
