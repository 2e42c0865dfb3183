internal import CGSL

// Counts and choices.
extension GSLGenerator {
    /// A Poisson variate.
    ///
    /// - Precondition: `mean` is between 0 and 1e9.
    public mutating func poisson(mean: Double) -> Int {
        precondition((0...1e9).contains(mean), "a Poisson variate needs a mean between 0 and 1,000,000,000")
        return count { gsl_ran_poisson($0, mean) }
    }

    /// A binomial variate: how many of a number of trials succeed.
    ///
    /// - Precondition: there are 0 to 2^31 - 1 trials, and `0 <= probability <= 1`.
    public mutating func binomial(trials: Int, probability: Double) -> Int {
        requireProbability(probability)
        let trials = whole(trials)
        return count { gsl_ran_binomial($0, probability, trials) }
    }

    /// A negative binomial variate: how many failures come before a number of successes, which need not be whole.
    ///
    /// GSL draws a Poisson variate whose mean is a gamma variate of the shape `successes`, times
    /// `(1 - probability) / probability`, and never returns if that mean is beyond its 32-bit numbers. By the last
    /// precondition this has a probability below 1e-16.
    ///
    /// - Precondition: `successes` is greater than 0, `0 < probability <= 1`, the mean,
    ///   `successes * (1 - probability) / probability`, is not above 1e8, and
    ///   `(successes + 40) * (1 - probability) / probability` is not above 2^31.
    public mutating func negativeBinomial(successes: Double, probability: Double) -> Int {
        precondition(
            successes > 0 && probability > 0 && probability <= 1
                && successes * (1 - probability) <= probability * 1e8
                && (successes + 40) * (1 - probability) <= probability * 0x1p31,
            "a negative binomial variate needs successes and a probability above 0, a mean up to 100,000,000, and one up to 2^31 were there 40 successes more"
        )
        return count { gsl_ran_negative_binomial($0, probability, successes) }
    }

    /// A geometric variate: which trial is the first to succeed, from 1.
    ///
    /// - Precondition: `1e-7 <= probability <= 1`.
    public mutating func geometric(probability: Double) -> Int {
        precondition((1e-7...1).contains(probability), "a geometric variate needs a probability of 1e-7 to 1")
        return count { gsl_ran_geometric($0, probability) }
    }

    /// A hypergeometric variate: how many of `draws` from an urn, without putting back, are among its marked ones.
    ///
    /// - Complexity: O(*n*) in `draws`, or in the things left in the urn if they are fewer.
    /// - Precondition: no number is negative or above 2^31 - 1, together `marked` and `unmarked` neither, and there are
    ///   no more draws than things in the urn.
    public mutating func hypergeometric(marked: Int, unmarked: Int, draws: Int) -> Int {
        precondition(
            marked >= 0 && unmarked >= 0 && draws >= 0 && marked + unmarked <= Int(Int32.max)
                && draws <= marked + unmarked,
            "a hypergeometric variate needs no more draws than there are things in the urn")
        return count { gsl_ran_hypergeometric($0, UInt32(marked), UInt32(unmarked), UInt32(draws)) }
    }

    /// How many of a number of trials end in each of several ways, into `counts`, in proportion to weights.
    ///
    /// - Precondition: there is one way or more, and a weight for each, finite and not negative, not all 0; there are 0
    ///   to 2^31 - 1 trials.
    /// - Complexity: O(*n*) in the ways, without allocating.
    public mutating func multinomial(trials: Int, weights: Span<Double>, into counts: inout MutableSpan<UInt32>) {
        precondition(weights.count == counts.count && !counts.isEmpty, "each count needs one weight")
        var total = 0.0
        for index in weights.indices {
            precondition(weights[index] >= 0, "a weight must be 0 or more")
            total += weights[index]
        }
        precondition(total > 0 && total.isFinite, "weights must be finite, and not all of them 0")
        let trials = whole(trials)
        withUnsafeGenerator { generator in
            weights.withUnsafeBufferPointer { weights in
                counts.withUnsafeMutableBufferPointer { counts in
                    gsl_ran_multinomial(generator, counts.count, trials, weights.baseAddress, counts.baseAddress)
                }
            }
        }
    }

    /// A place in a table, from 0, chosen in proportion to its weight.
    ///
    /// - Complexity: O(1).
    public mutating func choice(from table: borrowing AliasTable) -> Int {
        let memory = table.memory
        return withUnsafeGenerator { gsl_ran_discrete($0, memory) }
    }

    private func whole(_ trials: Int) -> UInt32 {
        precondition(trials >= 0 && trials <= Int(Int32.max), "the number of trials must be between 0 and 2^31 - 1")
        return UInt32(trials)
    }

    private func requireProbability(_ probability: Double) {
        precondition(probability >= 0 && probability <= 1, "a probability must be between 0 and 1")
    }
}
