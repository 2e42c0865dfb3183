import CGSL

/// Decides whether a condition on a figure holds at a point, by looks after rounds of replications.
///
/// The chance of a false word is shared out evenly over all looks at all points (Bonferroni), so that all words spoken
/// in a search are true together with the stated confidence. At one point only one of the two words can be false, so
/// that each is said with a one-sided interval.
///
/// - SeeAlso: Dunn 1961, doi:10.1080/01621459.1961.10482090.
public struct ConditionTest: Sendable, Equatable {
    /// What is known of a condition at a point.
    public enum Verdict: String, Sendable, CaseIterable {
        /// It holds.
        case holds
        /// It does not hold.
        case fails
        /// The replications do not tell.
        case undecided
    }

    /// Which side of the threshold the condition asks for.
    public enum Side: String, Sendable, CaseIterable {
        /// The figure is to be the threshold or more.
        case atLeast
        /// The figure is to be the threshold or less.
        case atMost
    }

    /// The probability that no word is false, between 0 and 1.
    public let confidence: Double
    /// The most looks at one point.
    public let looks: Int
    /// The most points looked at.
    public let points: Int

    /// Shares the chance of a false word out.
    ///
    /// - Precondition: `confidence` is above a half and below 1; `looks` and `points` are 1 or more.
    public init(confidence: Double = 0.95, looks: Int, points: Int) {
        precondition(confidence > 0.5 && confidence < 1, "more than an even chance and less than certain")
        precondition(looks > 0 && points > 0, "a look at a point")
        self.confidence = confidence
        self.looks = looks
        self.points = points
    }

    /// The chance of a false word at one look.
    public var risk: Double { (1 - confidence) / Double(looks * points) }

    /// The level to ask of a two-sided interval whose ends are judged one at a time.
    public var level: Double { 1 - 2 * risk }

    /// Judges an estimate whose interval was made at `level`, by any method.
    ///
    /// - Parameters:
    ///   - estimate: The estimate; an end that is nil is open, and says nothing.
    ///   - side: Which side of the threshold is asked for.
    ///   - threshold: The threshold, in the figure's unit.
    /// - Complexity: O(1).
    public func judge(_ estimate: Estimate, _ side: Side, threshold: Double) -> Verdict {
        let isAbove = estimate.low.map { $0 >= threshold } ?? false
        let isBelow = estimate.high.map { $0 <= threshold } ?? false
        // An interval without width at the threshold: the condition includes it.
        return switch side {
        case .atLeast: isAbove ? .holds : isBelow ? .fails : .undecided
        case .atMost: isBelow ? .holds : isAbove ? .fails : .undecided
        }
    }

    /// Judges a mean by Student's t from what is summed up of replications.
    ///
    /// - Parameters:
    ///   - mean: The mean over replications.
    ///   - squares: The sum of squared deviations from it.
    ///   - count: How many replications; with fewer than two nothing is decided.
    ///   - side: Which side of the threshold is asked for.
    ///   - threshold: The threshold, in the figure's unit.
    /// - Complexity: O(1).
    public func judge(mean: Double, squares: Double, count: Int, _ side: Side, threshold: Double) -> Verdict {
        guard count > 1 else { return .undecided }
        let freedom = Double(count - 1)
        let half = gsl_cdf_tdist_Qinv(risk, freedom) * (squares / freedom / Double(count)).squareRoot()
        let estimate = Estimate(
            value: mean, low: mean - half, high: mean + half, replications: count, undefined: 0, method: .studentT)
        return judge(estimate, side, threshold: threshold)
    }
}
