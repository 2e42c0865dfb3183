import OutputAnalysis

/// One figure in one measured week over all replications: a row of `weekly.csv`.
public struct WeekSummary: Sendable {
    /// The measured week, from 1.
    public var week: Int
    /// The mean over the replications in which it is defined; nil if there are none.
    public var mean: Double?
    /// The spread across replications.
    public var percentiles: Percentiles

    /// All weeks of a figure; none if it is not weekly.
    ///
    /// - Throws: what reading the records throws.
    /// - Complexity: O(weeks x n log n) for n replications.
    public static func weeks(
        of figure: Int, in layout: FigureLayout, from records: some FigureRecords
    ) throws -> [WeekSummary] {
        guard let start = layout.weeklyStarts[figure] else { return [] }
        return try records.columns(start..<start + layout.weeks).enumerated().map { index, values in
            WeekSummary(
                week: index + 1, mean: Estimation.mean(of: values).value, percentiles: Percentiles(of: values))
        }
    }
}
