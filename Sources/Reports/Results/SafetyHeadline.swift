/// One criterion of safety in two scenarios: shares of weeks that were unsafe by it.
public struct SafetyCriterion: Sendable, Equatable {
    /// The name, as in the group `criterion=`.
    public var name: String
    /// The share of weeks in the baseline, 0 to 1.
    public var baseline: Double
    /// The share of weeks in the scenario, 0 to 1.
    public var scenario: Double
    /// The paired difference, scenario less baseline.
    public var difference: Double

    /// Makes a criterion of its parts.
    public init(name: String, baseline: Double, scenario: Double, difference: Double) {
        self.name = name
        self.baseline = baseline
        self.scenario = scenario
        self.difference = difference
    }

    /// Whether it was broken in no week of either scenario, or in every week of both: then it tells nothing.
    public var isNeverOrAlways: Bool { (baseline == 0 && scenario == 0) || (baseline == 1 && scenario == 1) }
}

/// Which criterion of safety a comparison is headed by.
public enum SafetyHeadline: Sendable, Equatable {
    /// The criterion with the largest difference, which matters.
    case differs(SafetyCriterion)
    /// The criterion with the largest difference, which is smaller than what matters.
    case tooSmall(SafetyCriterion)
    /// Every criterion is broken never or always in both.
    case nothingTold

    /// Chooses the criterion with the largest paired difference among those that are neither never nor always broken.
    ///
    /// "Any criterion" is none to choose from, since it saturates in a large team. Of equal differences the first counts.
    ///
    /// - Parameter smallest: The smallest difference that matters, as a share.
    /// - Complexity: O(n).
    public static func choose(among criteria: [SafetyCriterion], smallest: Double) -> SafetyHeadline {
        var best: SafetyCriterion?
        for criterion in criteria where !criterion.isNeverOrAlways && criterion.name != "any" {
            if abs(criterion.difference) > best.map({ abs($0.difference) }) ?? -1 { best = criterion }
        }
        guard let best else { return .nothingTold }
        return abs(best.difference) >= smallest ? .differs(best) : .tooSmall(best)
    }
}
