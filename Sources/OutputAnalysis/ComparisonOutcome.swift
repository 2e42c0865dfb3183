/// What a comparison comes to, for somebody who has said which difference matters and which way is better.
public enum ComparisonOutcome: String, Sendable, CaseIterable {
    /// The interval lies on the better side of 0.
    case better
    /// The interval lies on the worse side of 0.
    case worse
    /// The interval lies above 0, of a figure of which neither way is better.
    case higher
    /// The interval lies below 0, of such a figure.
    case lower
    /// The whole interval lies within the smallest difference that matters on either side of 0.
    case noDifferenceThatMatters = "no_difference_that_matters"
    /// The interval allows both ways, or there is none: more replications are needed to tell.
    case undecided
    /// Every paired difference is exactly 0.
    case same
    /// The figure is undefined in the baseline or in the scenario.
    case undefined
}

/// Which way a figure is better.
public enum HigherIs: String, Sendable, CaseIterable {
    /// More of it is better.
    case better
    /// More of it is worse.
    case worse
    /// Neither way is better by itself.
    case neutral
}

extension PairedComparison {
    /// What the comparison comes to, from its interval.
    ///
    /// An interval that lies within the smallest difference on either side says that no difference matters, even if it
    /// leaves out 0; one that leaves out 0 and reaches further says which way, though not that the difference matters.
    ///
    /// - Parameters:
    ///   - smallestDifference: The smallest difference that matters, in the figure's unit, 0 or more. With 0 every
    ///     difference matters, and no interval that has width says that there is none.
    ///   - higherIs: Which way the figure is better.
    /// - Precondition: `smallestDifference` is not negative.
    /// - Complexity: O(1).
    /// - SeeAlso: Equivalence by an interval, Schuirmann 1987, doi:10.1007/BF01068419.
    public func outcome(smallestDifference: Double = 0, higherIs: HigherIs = .neutral) -> ComparisonOutcome {
        precondition(smallestDifference >= 0, "a smallest difference is not negative")
        if verdict == .undefined { return .undefined }
        if verdict == .same { return .same }
        guard let low, let high else { return .undecided }
        if smallestDifference > 0, low >= -smallestDifference, high <= smallestDifference {
            return .noDifferenceThatMatters
        }
        guard low > 0 || high < 0 else { return .undecided }
        return switch higherIs {
        case .better: low > 0 ? .better : .worse
        case .worse: low > 0 ? .worse : .better
        case .neutral: low > 0 ? .higher : .lower
        }
    }
}
