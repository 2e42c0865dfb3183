/// What was expected of a quantity, what was found, and whether they agree.
struct Judgement: Sendable, Equatable {
    enum Verdict: String, Sendable {
        case pass, fail
        /// So rare that no run of reasonable length says anything of it.
        case rare = "too rare"
    }

    let caseName: String
    let label: String
    let order: Int
    let expected: Double
    let estimate: Double
    let halfWidth: Double
    /// The relative error of the expected value that would have been seen nine times in ten.
    let visibleError: Double
    let verdict: Verdict

    /// A quantity without chance: agreement to twelve digits.
    init(_ caseName: String, _ quantity: TestedQuantity, exactly value: Double) {
        self.caseName = caseName
        label = quantity.label
        order = quantity.order
        expected = quantity.expected
        estimate = value
        halfWidth = Self.rounding * max(abs(quantity.expected), 1)
        visibleError = 0
        verdict = abs(value - quantity.expected) <= halfWidth ? .pass : .fail
    }

    /// A quantity estimated from replications.
    init(_ caseName: String, _ quantity: TestedQuantity, estimate: Estimate, _ precision: Precision) {
        self.caseName = caseName
        label = quantity.label
        order = quantity.order
        expected = quantity.expected
        self.estimate = estimate.value
        // Sums over millions of events are rounded: a standard error of 0 does not mean equality of all bits.
        halfWidth = max(
            estimate.halfWidth(falseAlarm: precision.falseAlarm), Self.rounding * abs(quantity.expected))
        visibleError = precision.visibleError(estimate, expected: quantity.expected)
        if abs(estimate.value - quantity.expected) <= halfWidth {
            verdict = .pass
        } else if Self.isTooRare(estimate, expected: quantity.expected) {
            verdict = .rare
        } else {
            verdict = .fail
        }
    }

    private static let rounding = 1e-9

    /// Whether expected value and estimate are both so small that too few occurrences were seen for a normal law.
    private static func isTooRare(_ estimate: Estimate, expected: Double) -> Bool {
        let greater = max(abs(expected), abs(estimate.value))
        if estimate.value == 0 && estimate.standardError == 0 { return greater < 1e-6 }
        return greater < 1e-3 && greater < 10 * estimate.standardError
    }
}
