/// Whether a condition on a figure holds, judged after rounds of replications at several points, so that all judgements
/// together are right with a stated confidence.
///
/// The error that is allowed is shared out equally over all looks (Bonferroni): whoever looks often must see more to be as
/// sure.
public struct ConditionTest: Sendable, Equatable {
    /// What a look says.
    public enum Verdict: String, Sendable {
        /// The condition holds.
        case holds
        /// It does not.
        case fails
        /// It is not known yet.
        case undecided
    }

    /// A condition on a figure.
    public enum Condition: Sendable, Equatable {
        /// The figure is so much at the most.
        case atMost(Double)
        /// The figure is so much at the least.
        case atLeast(Double)
    }

    /// The condition.
    public let condition: Condition
    /// How sure all judgements together are to be.
    public let confidence: Double
    /// The level of two-sided intervals whose ends are the one-sided bounds of each look.
    public let level: Double

    /// Makes a test.
    ///
    /// - Parameters:
    ///   - confidence: How sure all judgements together are to be, above 0.5 and below 1.
    ///   - looks: How many judgements there are at the most, over all points and rounds.
    public init(_ condition: Condition, confidence: Double, looks: Int) {
        precondition(confidence > 0.5 && confidence < 1 && looks > 0, "more sure than not, and something to look at")
        self.condition = condition
        self.confidence = confidence
        level = 1 - 2 * (1 - confidence) / Double(looks)
    }

    /// Judges an estimate whose interval has the test's level.
    public func judge(_ estimate: Estimate) -> Verdict {
        guard let low = estimate.low, let high = estimate.high else { return .undecided }
        switch condition {
        case .atMost(let limit):
            if high <= limit { return .holds }
            return low > limit ? .fails : .undecided
        case .atLeast(let limit):
            if low >= limit { return .holds }
            return high < limit ? .fails : .undecided
        }
    }

    /// Judges a figure that has no end in some replications, given there as infinity, as an expectation does: no limit from
    /// above is kept for certain then.
    ///
    /// - Complexity: O(n) for n replications.
    public func judge(endless values: [Double]) -> Verdict {
        let limit: Double
        let isAtMost: Bool
        switch condition {
        case .atMost(let most): (limit, isAtMost) = (most, true)
        case .atLeast(let least): (limit, isAtMost) = (least, false)
        }
        let verdict = Estimation.judge(
            endless: values, limit: limit, isAtMost: isAtMost, confidence: (1 + level) / 2)
        return switch verdict.outcome {
        case .pass: .holds
        case .fail: .fails
        case .undecided: .undecided
        }
    }
}
