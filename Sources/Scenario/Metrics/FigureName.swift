/// A figure as scenarios name it: `metric`, `metric@team`, `metric/group`, `metric@team/group`.
public struct FigureName: Sendable, Equatable, Hashable {
    /// The id of the metric.
    public var metric: String
    /// The team, `all` where none is named.
    public var team: String
    /// The group, `all` where none is named.
    public var group: String

    /// The team and the group of figures of the whole.
    public static let all = "all"

    /// Makes a name of its parts.
    public init(metric: String, team: String = FigureName.all, group: String = FigureName.all) {
        self.metric = metric
        self.team = team
        self.group = group
    }

    /// Takes a text apart; whether there is such a metric, team or group is looked at elsewhere.
    public init(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let names = parts[0].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        self.init(
            metric: names[0], team: names.count > 1 ? names[1] : FigureName.all,
            group: parts.count > 1 ? parts[1] : FigureName.all)
    }

    /// The name as a scenario writes it.
    public var text: String {
        metric + (team == FigureName.all ? "" : "@" + team) + (group == FigureName.all ? "" : "/" + group)
    }
}
