import CGSL

/// What part of a figure's doubt comes from parameters that are not known well, and what part from chance.
///
/// Parameters are drawn M times, and each draw is run R times: the one-way layout with random effects. The interval of
/// the mean rests on the M draws alone, since more runs of the same draws teach nothing more about the parameters.
/// Runs of different draws must be independent of each other given the parameters: where replication i lives the same
/// luck in all draws, the mean is surer than its interval says only if draws are few beside replications; give each
/// draw luck of its own.
///
/// With equally many replications in all draws the intervals of the mean and of the share are exact for normal effects.
/// Where some replications are undefined, the draws' means are still weighted alike and R is the harmonic mean of their
/// numbers (Thomas and Hultquist 1978, doi:10.1214/aos/1176344202).
///
/// - SeeAlso: Searle, Casella and McCulloch 1992, Variance Components, chapter 3, doi:10.1002/9780470316856.
public struct VarianceComponents: Sendable {
    /// Draws of parameters in which the figure is defined at least once.
    public let draws: Int
    /// The mean over draws of their means, with Student's t interval of M - 1 degrees of freedom; there is none with fewer
    /// than two draws.
    public let mean: Estimate
    /// Where one more run with newly drawn parameters lies, at the level asked; nil with fewer than two draws.
    public let prediction: (low: Double, high: Double)?
    /// The variance that comes from the parameters, not below 0, in the figure's unit squared; nil where it cannot be told
    /// from chance, that is without two replications of a draw, or with fewer than two draws.
    public let betweenDraws: Double?
    /// The same, not held to 0: below it where draws differ less than chance alone lets expect.
    public let betweenDrawsUntruncated: Double?
    /// The variance of replications with the same parameters, in the figure's unit squared; nil without two replications
    /// of a draw.
    public let withinDraws: Double?
    /// The share, 0...1, of a single run's variance that comes from the parameters, with its interval; nil where the two
    /// cannot be told apart, or where nothing varies.
    public let share: (value: Double, low: Double, high: Double)?

    /// Separates the two sources of variance.
    ///
    /// - Parameters:
    ///   - groups: One array for each draw of parameters, one value a replication; values that are not finite say that the
    ///     figure was undefined there, and are counted and left out.
    ///   - level: The coverage asked of the intervals, in 0..<1.
    /// - Precondition: `level` is in 0..<1.
    /// - Complexity: O(n) for n values.
    public init(_ groups: [[Double]], level: Double = 0.95) {
        precondition(level >= 0 && level < 1, "the level of an interval is in 0..<1")
        let defined = groups.map { Moments(of: $0.filter(\.isFinite)) }.filter { $0.count > 0 }
        let given = groups.reduce(0) { $0 + $1.count }
        let kept = defined.reduce(0) { $0 + $1.count }
        let means = Moments(of: defined.map(\.mean))
        draws = defined.count
        let half = means.halfWidth(level: level)
        mean = Estimate(
            value: draws > 0 ? means.mean : nil, low: half.map { means.mean - $0 }, high: half.map { means.mean + $0 },
            replications: given, undefined: given - kept, method: half == nil ? .none : .studentT)

        let drawFreedom = Double(draws - 1)
        let runFreedom = Double(kept - draws)
        let within = runFreedom > 0 ? defined.reduce(0) { $0 + $1.squares } / runFreedom : nil
        withinDraws = within
        guard draws > 1 else {
            prediction = nil
            betweenDraws = nil
            betweenDrawsUntruncated = nil
            share = nil
            return
        }
        let ofMeans = means.squares / drawFreedom
        // One over the harmonic mean of the numbers of replications.
        let inverse = defined.reduce(0) { $0 + 1 / Double($1.count) } / Double(draws)
        prediction = Self.prediction(
            centre: means.mean, level: level,
            parts: (ofMeans * (1 + 1 / Double(draws)), drawFreedom), ((1 - inverse) * (within ?? 0), runFreedom))
        guard let within else {
            betweenDraws = nil
            betweenDrawsUntruncated = nil
            share = nil
            return
        }
        let between = ofMeans - within * inverse
        betweenDrawsUntruncated = between
        betweenDraws = max(0, between)
        share = Self.share(
            ofMeans: ofMeans, within: within, inverse: inverse, freedom: (drawFreedom, runFreedom), level: level)
    }

    /// An interval of Student's t, its variance a sum of two independent estimates, its degrees of freedom by Satterthwaite.
    ///
    /// A new run differs from the mean by its parameters, by chance, and by the error of the mean: together the variance of
    /// draws' means times (1 + 1/M), and what of the variance within draws their means have averaged away.
    ///
    /// - SeeAlso: Satterthwaite 1946, doi:10.2307/3002019.
    private static func prediction(
        centre: Double, level: Double, parts first: (variance: Double, freedom: Double),
        _ second: (variance: Double, freedom: Double)
    ) -> (low: Double, high: Double) {
        let variance = first.variance + second.variance
        guard variance > 0 else { return (centre, centre) }
        let doubt =
            first.variance * first.variance / first.freedom
            + (second.freedom > 0 ? second.variance * second.variance / second.freedom : 0)
        let half = gsl_cdf_tdist_Pinv(0.5 + level / 2, variance * variance / doubt) * variance.squareRoot()
        return (centre - half, centre + half)
    }

    /// The intraclass correlation, with the interval that inverts the F test (Searle 1971, Linear Models, section 9.9).
    private static func share(
        ofMeans: Double, within: Double, inverse: Double, freedom: (draws: Double, runs: Double), level: Double
    ) -> (value: Double, low: Double, high: Double)? {
        if within == 0 { return ofMeans > 0 ? (1, 1, 1) : nil }
        let ratio = ofMeans / (within * inverse)
        /// The share at which a ratio of mean squares is what is to be expected.
        func share(_ ratio: Double) -> Double { max(0, (ratio - 1) / (ratio - 1 + 1 / inverse)) }
        let tail = (1 - level) / 2
        return (
            share(ratio), share(ratio / FisherQuantile.exceeded(with: tail, freedom.draws, freedom.runs)),
            share(ratio / FisherQuantile.exceeded(with: 1 - tail, freedom.draws, freedom.runs))
        )
    }
}
