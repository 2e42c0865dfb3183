internal import CGSL

/// Weights prepared for choosing in constant time, as `GSLGenerator.choice(from:)` does (Walker 1977,
/// doi:10.1145/355744.355749).
public struct AliasTable: ~Copyable, @unchecked Sendable {
    /// How many places there are to choose from.
    public let count: Int

    let memory: UnsafeMutablePointer<gsl_ran_discrete_t>

    /// A table of weights.
    ///
    /// - Precondition: there is a weight; all are finite and not negative, and not all are 0.
    /// - Complexity: O(*n*).
    public init(weights: [Double]) {
        let total = weights.reduce(0, +)
        precondition(
            weights.allSatisfy { $0 >= 0 } && total > 0 && total.isFinite,
            "a table of choices needs finite weights of 0 or more, not all 0")
        guard let memory = gsl_ran_discrete_preproc(weights.count, weights) else {
            preconditionFailure("there is no memory left for a table of choices")
        }
        count = weights.count
        self.memory = memory
    }

    deinit {
        gsl_ran_discrete_free(memory)
    }
}
