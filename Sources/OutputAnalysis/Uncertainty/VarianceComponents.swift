import CGSL

/// What of the spread of runs comes from not knowing the parameters, and what from chance within the model.
///
/// M draws of the uncertain parameters, each simulated with R replications of its own luck: a one-way layout with
/// random effects, y = mean + effect of the draw + noise of the replication. Intervals assume that both are normal;
/// that of the mean needs it least, the share's and the prediction's more. Replications must be independent from draw
/// to draw: with luck that all draws share, the mean's interval leaves the shared part out.
///
/// - SeeAlso: Searle, Casella and McCulloch 1992, Variance Components, doi:10.1002/9780470316856, chapter 3.
public struct VarianceComponents: Sendable, Equatable {
    /// Draws of parameters that are used, those in which a replication is undefined left out.
    public let draws: Int
    /// Replications of each draw.
    public let replications: Int
    /// The mean over draws and replications, with Student's t on the means of draws; in the figure's unit. Its
    /// replications are draws.
    public let mean: Estimate
    /// The variance that comes from the parameters, 0 or more, in the square of the unit; nil if R = 1.
    public let ofParameters: Double?
    /// The same as it was estimated, negative where the means of draws vary less than chance alone would have them.
    public let ofParametersUntruncated: Double?
    /// The variance of replications with the same parameters, in the square of the unit; nil if R = 1.
    public let ofReplications: Double?
    /// The share of the variance of a run that comes from the parameters, 0...1, with an interval from quantiles of
    /// the F distribution; nil if R = 1, or nothing varies.
    public let share: Estimate?
    /// An interval for one new run with newly drawn parameters, around the mean; nil if M < 2.
    public let prediction: Estimate?

    /// Takes a figure's values apart.
    ///
    /// - Parameters:
    ///   - values: One array for each draw, one value a replication. A draw with a value that is not finite is left out
    ///     and counted as undefined in `mean`.
    ///   - level: The coverage asked of the intervals, in 0..<1.
    /// - Precondition: All draws have equally many replications, one or more; `level` is in 0..<1.
    /// - Complexity: O(M R).
    /// - SeeAlso: Satterthwaite 1946, doi:10.2307/3002019.
    public init(_ values: [[Double]], level: Double = 0.95) {
        let replications = values.first?.count ?? 0
        precondition(
            replications > 0 && values.allSatisfy { $0.count == replications }, "equally many replications of each draw"
        )
        let kept = values.filter { $0.allSatisfy(\.isFinite) }
        let within = kept.map(Moments.init(of:))
        let means = within.map(\.mean)
        let moments = Moments(of: means)
        self.replications = replications
        draws = kept.count
        var mean = Estimation.mean(of: means, level: level)
        mean.replications = values.count
        mean.undefined = values.count - kept.count
        self.mean = mean
        guard kept.count > 1 else {
            ofParameters = nil
            ofParametersUntruncated = nil
            ofReplications = nil
            share = nil
            prediction = nil
            return
        }
        let size = Double(replications)
        let count = Double(kept.count)
        let freedom = (between: count - 1, within: count * (size - 1))
        let between = size * moments.squares / freedom.between
        let inside = replications > 1 ? within.reduce(0) { $0 + $1.squares } / freedom.within : nil
        ofReplications = inside
        ofParametersUntruncated = inside.map { (between - $0) / size }
        ofParameters = ofParametersUntruncated.map { max(0, $0) }
        share = inside.flatMap {
            Self.share(between: between, within: $0, size: size, freedom: freedom, level: level, draws: kept.count)
        }

        // A new run less the mean of all: its own two variances, and the mean's.
        let first = between / size * (1 + 1 / count)
        let second = (inside ?? 0) * (1 - 1 / size)
        let variance = first + second
        let remainder = inside == nil ? 0 : second * second / freedom.within
        let effective = variance > 0 ? variance * variance / (first * first / freedom.between + remainder) : 1
        let half = gsl_cdf_tdist_Pinv(0.5 + level / 2, effective) * variance.squareRoot()
        prediction = Estimate(
            value: moments.mean, low: moments.mean - half, high: moments.mean + half, replications: values.count,
            undefined: values.count - kept.count, method: .satterthwaite)
    }

    private static func share(
        between: Double, within: Double, size: Double, freedom: (between: Double, within: Double), level: Double,
        draws: Int
    ) -> Estimate? {
        guard between > 0 || within > 0 else { return nil }
        func share(_ ratio: Double) -> Double { max(0, (ratio - 1) / (ratio + size - 1)) }
        guard within > 0 else {
            return Estimate(value: 1, low: 1, high: 1, replications: draws, undefined: 0, method: .meanSquares)
        }
        let ratio = between / within
        let tail = (1 - level) / 2
        let low = share(ratio / gsl_cdf_fdist_Qinv(tail, freedom.between, freedom.within))
        let high = share(ratio / gsl_cdf_fdist_Pinv(tail, freedom.between, freedom.within))
        return Estimate(
            value: share(ratio), low: low, high: high, replications: draws, undefined: 0, method: .meanSquares)
    }
}
