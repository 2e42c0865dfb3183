import Scenario

/// A metric as a user names it: `METRIC`, `METRIC@TEAM`, `METRIC/GROUP` or `METRIC@TEAM/GROUP`.
public struct MetricReference: Sendable, Hashable {
    /// The metric's id.
    public var metric: String
    /// The team, or `all`.
    public var team: String
    /// The group, or nil for `all`, or for every group of a metric that has no total.
    public var group: String?

    /// Why a text names no metric, in a sentence without a final full stop.
    public struct Fault: Error, Sendable, Equatable {
        /// What is wrong, and what to write.
        public var message: String
    }

    /// Reads a text.
    ///
    /// - Throws: `Fault` if there is no such metric, with the name most like it.
    public init(_ text: String) throws(Fault) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let names = parts[0].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        metric = names[0]
        team = names.count > 1 ? names[1] : FigureDefinition.all
        group = parts.count > 1 ? parts[1] : nil
        guard MetricRegistry.metric(metric) != nil else {
            let nearest = NearestName.nearest(to: metric, among: MetricRegistry.all.map(\.id))
            throw Fault(
                message: "there is no metric `\(metric)`"
                    + (nearest.map { "; did you mean `\($0)`?" } ?? "; docs/metrics.md lists them"))
        }
    }

    /// As it is written.
    public var text: String {
        metric + (team == FigureDefinition.all ? "" : "@" + team) + (group.map { "/" + $0 } ?? "")
    }

    /// The figures of a layout that are meant: one, or one for each group where the metric has no total.
    ///
    /// - Complexity: O(n) for n figures.
    public func figures(in layout: FigureLayout) -> [Int] {
        let found = layout.figures.indices.filter {
            let figure = layout.figures[$0]
            return figure.metric == metric && figure.team == team && (group == nil || figure.group == group)
        }
        guard group == nil, let total = found.first(where: { layout.figures[$0].group == FigureDefinition.all }) else {
            return found
        }
        return [total]
    }
}
