/// What a comparison says to whoever has to decide: the verdict of `comparison.csv`.
///
/// It follows from the interval of the difference, a smallest difference that matters and which way is better.
public enum ComparisonOutcome: String, Sendable, CaseIterable {
    /// The interval lies on the better side of 0.
    case better
    /// The interval lies on the worse side of 0.
    case worse
    /// The interval lies above 0, of a figure of which neither way is better.
    case higher
    /// The interval lies below 0, of a figure of which neither way is better.
    case lower
    /// The interval lies within the smallest difference that matters, on both sides of it.
    case noDifferenceThatMatters = "no_difference_that_matters"
    /// The interval holds 0 and more than does not matter, or there is no interval.
    case undecided
    /// Every paired difference is exactly 0.
    case same
    /// The figure is undefined in one of the two.
    case undefined

    /// Which way a figure is better.
    public enum Direction: Sendable {
        /// A higher one.
        case better
        /// A lower one.
        case worse
        /// Neither.
        case neutral
    }

    /// Judges a comparison.
    ///
    /// With a smallest difference of 0 every difference matters, and no interval with a width says that there is none.
    ///
    /// - Parameters:
    ///   - comparison: The scenario against a baseline.
    ///   - smallestDifference: The smallest difference that matters, in the figure's unit, 0 or more.
    ///   - higherIs: What a higher figure is.
    /// - SeeAlso: Schuirmann 1987, doi:10.1007/BF01068419, for equivalence by an interval.
    public init(_ comparison: PairedComparison, smallestDifference: Double, higherIs: Direction) {
        precondition(smallestDifference >= 0, "a difference has a size")
        switch comparison.verdict {
        case .same: self = .same
        case .undefined: self = .undefined
        case .higher, .lower, .undecided:
            guard let low = comparison.low, let high = comparison.high else {
                self = .undecided
                return
            }
            if smallestDifference > 0, -smallestDifference <= low, high <= smallestDifference {
                self = .noDifferenceThatMatters
            } else if low > 0 {
                self = higherIs == .neutral ? .higher : higherIs == .better ? .better : .worse
            } else if high < 0 {
                self = higherIs == .neutral ? .lower : higherIs == .better ? .worse : .better
            } else {
                self = .undecided
            }
        }
    }
}
