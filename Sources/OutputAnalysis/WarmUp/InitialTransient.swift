/// How much of the beginning of a series is to be left out, since it still shows how the series began.
///
/// MSER-5: of the means of batches of five, as many are left out at the beginning as make the squared standard error
/// of the mean of the rest least. It says something only of a series that comes to rest: of one in which a policy
/// changes on a date, or that grows all along, it does not.
///
/// - SeeAlso: White 1997, doi:10.1177/003754979706900601; White, Cobb and Spratt 2000, Proceedings of the Winter
///   Simulation Conference, 755-760; the last batches, Hoad, Robinson and Davies 2010, doi:10.1057/jors.2009.87.
public struct InitialTransient: Sendable, Equatable {
    /// Values to be left out at the beginning, a multiple of five; nil if the series is too short or does not come to
    /// rest.
    public let length: Int?
    /// The mean of the rest, or nil.
    public let mean: Double?
    /// The statistic for each number of batches left out, from none on; for a plot.
    public let statistics: [Double]

    /// The batch size of MSER-5.
    public static let batch = 5
    /// The fewest values from which anything can be told.
    public static let least = 20 * batch

    /// Finds the transient of a series of equally spaced values.
    ///
    /// The least statistic in the second half says that the series has not come to rest. The last five batches, and
    /// the last tenth of them, are not asked: few neighbours are alike by chance, and their statistic is small for
    /// that. A series of fewer than twenty batches is too short to tell.
    ///
    /// - Parameter series: Finite values, oldest first; what is left over beyond whole batches is not used.
    /// - Precondition: All values are finite.
    /// - Complexity: O(n).
    public init(_ series: [Double]) {
        precondition(series.allSatisfy(\.isFinite), "a series of finite values")
        let count = series.count / Self.batch
        guard series.count >= Self.least else {
            length = nil
            mean = nil
            statistics = []
            return
        }
        let batches = (0..<count).map { batch in
            series[batch * Self.batch..<(batch + 1) * Self.batch].reduce(0, +) / Double(Self.batch)
        }
        // From the end on, mean and squares of what remains by Welford's recurrence: nothing is subtracted.
        var statistics = [Double](repeating: 0, count: count - 1)
        var mean = 0.0
        var squares = 0.0
        for kept in 1...count {
            let value = batches[count - kept]
            let distance = value - mean
            mean += distance / Double(kept)
            squares += distance * (value - mean)
            if kept > 1 { statistics[count - kept] = squares / Double(kept * kept) }
        }
        self.statistics = statistics
        // The first of equal ones: no more is left out than has to be.
        var best = 0
        for left in 1...(count - max(5, count / 10)) where statistics[left] < statistics[best] { best = left }
        guard best <= count / 2 else {
            length = nil
            self.mean = nil
            return
        }
        length = best * Self.batch
        self.mean = batches[best...].reduce(0, +) / Double(count - best)
    }
}
