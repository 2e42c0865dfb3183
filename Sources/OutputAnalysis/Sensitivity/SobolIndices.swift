/// How much of the variance of a result each uncertain input accounts for.
///
/// First-order indices by Saltelli's estimator, total ones by Jansen's, from two independent samples of the inputs
/// and, for each input, the first sample with that input's values of the second.
///
/// Where a result is the mean of some replications, its noise adds to the variance of results and to Jansen's squared
/// differences, and makes every input look as if it mattered; the first-order products it leaves unbiased, since the
/// noise at a point of B is that of another run than those at A and at the mixed points. With `noise` the expected
/// part is taken out of both (`noise(of:isCommon:)` estimates it). It is assumed that what is left of the noise, after
/// a part that all points share, is independent from point to point.
///
/// - SeeAlso: Saltelli and others 2010, doi:10.1016/j.cpc.2009.09.018; Jansen 1999, doi:10.1016/S0010-4655(98)00154-4.
public struct SobolIndices: Sendable, Equatable {
    /// Of each input, the share of variance that goes with it alone.
    public let first: [Double]
    /// Of each input, the share of variance that goes with it, alone or together with others.
    public let total: [Double]

    /// Estimates the indices of a result.
    ///
    /// - Parameters:
    ///   - base: The results at the points of the first sample, A.
    ///   - other: Those at the points of the second sample, B.
    ///   - mixed: For each input those at the points of A with this input's values taken from B.
    ///   - chosen: The points to estimate from, by place and as often as they stand there; nil for all. For resampling.
    ///   - noise: The variance of the noise of one result that points do not share, 0 or more, in the square of the
    ///     result's unit; 0 for results without noise.
    /// - Returns: nil if the results do not vary, or no more than their noise does.
    /// - Precondition: All arrays have the same length, 2 or more, of finite values; `noise` is not negative.
    /// - Complexity: O(n k) for n points and k inputs.
    public init?(base: [Double], other: [Double], mixed: [[Double]], chosen: [Int]? = nil, noise: Double = 0) {
        let count = base.count
        precondition(
            count > 1 && other.count == count && mixed.allSatisfy { $0.count == count }, "a result of each point")
        precondition(noise >= 0, "a variance is not negative")
        let points = chosen ?? Array(0..<count)
        let size = Double(points.count)
        // Products about the mean of all results lose no digits to a large mean, and vary less.
        var sum = 0.0
        for point in points {
            sum += base[point] + other[point]
            for results in mixed { sum += results[point] }
        }
        let centre = sum / (size * Double(mixed.count + 2))
        let mean = points.reduce(0) { $0 + (base[$1] - centre) + (other[$1] - centre) } / (2 * size) + centre
        let squares = points.reduce(0) { sum, point in
            sum + (base[point] - mean) * (base[point] - mean) + (other[point] - mean) * (other[point] - mean)
        }
        let variance = squares / (2 * size) - noise
        guard variance > 0 else { return nil }
        first = mixed.map { results in
            points.reduce(0) { $0 + (other[$1] - centre) * (results[$1] - base[$1]) } / size / variance
        }
        total = mixed.map { results in
            let half = points.reduce(0) { $0 + (base[$1] - results[$1]) * (base[$1] - results[$1]) } / (2 * size)
            return (half - noise) / variance
        }
    }
}

extension SobolIndices {
    /// The variance of the noise that results have each for itself, where each is the mean of replications.
    ///
    /// With replications of their own, the mean variance within points over the number of replications. With
    /// replications that live the same luck at every point (common random numbers), what a replication adds everywhere
    /// shifts all results alike and does no harm; what counts is the interaction of point and replication, the mean
    /// square that rows and columns leave of a two-way table. If the interaction itself changes but slowly from point
    /// to point this takes out too much, and total indices come out low; without `noise` the indices are then those of
    /// the function at these very replications.
    ///
    /// - Parameters:
    ///   - values: One array for each point, one value a replication, in the same order for all.
    ///   - isCommon: Whether replication r lives the same luck at every point.
    /// - Returns: The variance, in the square of the result's unit, or nil with one replication or one point.
    /// - Precondition: The arrays have the same length, of finite values.
    /// - Complexity: O(n r) for n points and r replications.
    /// - SeeAlso: Searle, Casella and McCulloch 1992, doi:10.1002/9780470316856.
    public static func noise(of values: [[Double]], isCommon: Bool) -> Double? {
        let replications = values.first?.count ?? 0
        guard replications > 1, values.count > 1 else { return nil }
        precondition(values.allSatisfy { $0.count == replications }, "equally many replications at each point")
        let rows = values.map { Moments(of: $0) }
        var common = [Double](repeating: 0, count: replications)
        if isCommon {
            for (row, moments) in zip(values, rows) {
                for replication in 0..<replications { common[replication] += row[replication] - moments.mean }
            }
            for replication in 0..<replications { common[replication] /= Double(values.count) }
        }
        var squares = 0.0
        for (row, moments) in zip(values, rows) {
            for replication in 0..<replications {
                let rest = row[replication] - moments.mean - common[replication]
                squares += rest * rest
            }
        }
        let freedom = Double(isCommon ? values.count - 1 : values.count) * Double(replications - 1)
        return squares / freedom / Double(replications)
    }
}
