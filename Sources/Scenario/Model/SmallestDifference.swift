/// The smallest difference of a figure that matters: it changes what is said of a difference, never the difference.
public struct SmallestDifference: Sendable, Equatable {
    /// How it is stated.
    public enum Size: Sendable, Equatable {
        /// In the unit of the metric, above 0; of shares as 0.05.
        case absolute(Double)
        /// As a share of the size of the baseline's figure, above 0.
        case relative(Double)
    }

    /// The id.
    public var id: String
    /// Which figure.
    public var figure: FigureName
    /// How much it is.
    public var size: Size

    /// Makes a smallest difference.
    public init(id: String, figure: FigureName, size: Size) {
        self.id = id
        self.figure = figure
        self.size = size
    }

    /// The difference in the unit of the metric; nil where it is relative and the baseline's figure is 0 or not finite.
    public func size(relativeTo baseline: Double) -> Double? {
        switch size {
        case .absolute(let size): return size
        case .relative(let share):
            guard baseline.isFinite, baseline != 0 else { return nil }
            return share * baseline.magnitude
        }
    }
}

extension ServiceScenario {
    /// The smallest difference of a figure that matters, or nil where every difference does.
    ///
    /// What is said of a metric without a total holds for each of its groups that has no entry of its own.
    ///
    /// - Complexity: O(n) for n entries.
    public func smallestDifference(metric: String, team: String, group: String) -> SmallestDifference? {
        let ofTeam = smallestDifferences.filter { $0.figure.metric == metric && $0.figure.team == team }
        if let own = ofTeam.first(where: { $0.figure.group == group }) { return own }
        guard let definition = MetricRegistry.metric(metric), !definition.has(group: FigureName.all) else { return nil }
        return ofTeam.first { $0.figure.group == FigureName.all }
    }
}
