import OutputAnalysis

/// The spread of a figure across replications: five percentiles of those in which it is defined.
public struct Percentiles: Sendable, Equatable {
    /// The percentiles of `shares`, in their order; nil if the figure is defined in no replication.
    public let values: [Double?]

    /// The shares, ascending: the columns p05 to p95.
    public static let shares = [0.05, 0.25, 0.5, 0.75, 0.95]

    /// Takes the percentiles of values; undefined ones are left out, and one without bound makes a percentile nil.
    ///
    /// - Complexity: O(n log n).
    public init(of values: [Double]) {
        let sorted = values.filter { !$0.isNaN }.sorted()
        self.values = Self.shares.map { share in
            Quantiles.type7(sorted: sorted, share).flatMap { $0.isFinite ? $0 : nil }
        }
    }
}
