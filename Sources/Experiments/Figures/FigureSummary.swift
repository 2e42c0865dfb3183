public import OutputAnalysis

/// One figure over all replications of a scenario: a row of `summary.csv`.
public struct FigureSummary: Sendable {
    /// Which figure.
    public var definition: FigureDefinition
    /// The estimate with its interval.
    public var estimate: Estimate
    /// The spread across replications.
    public var percentiles: Percentiles
    /// The mean number of waits that were still going on at the end; nil for figures that do not rest on waits.
    public var censored: Double?

    /// Makes a summary of its parts.
    public init(definition: FigureDefinition, estimate: Estimate, percentiles: Percentiles, censored: Double?) {
        self.definition = definition
        self.estimate = estimate
        self.percentiles = percentiles
        self.censored = censored
    }
}
