/// Means over neighbouring weeks.
enum RunningMean {
    /// For each week the mean of so many weeks up to it, of those that are defined; NaN where there are none, and before
    /// so many weeks have passed.
    ///
    /// - Complexity: O(weeks x width).
    static func trailing(_ values: [Double], over width: Int) -> [Double] {
        values.indices.map { week in
            guard week + 1 >= width else { return .nan }
            return mean(values[(week + 1 - width)...week])
        }
    }

    /// The mean of those values that are defined, or NaN.
    static func mean(_ values: ArraySlice<Double>) -> Double {
        var sum = 0.0
        var count = 0
        for value in values where !value.isNaN {
            sum += value
            count += 1
        }
        return count > 0 ? sum / Double(count) : .nan
    }
}
