import CGSL

/// The value of an assumption at which the ranking of two policies turns round.
///
/// At some values of the assumption the two policies are simulated with the same luck, and between them each
/// replication's difference is taken as a straight line. The interval has all values at which the difference's own
/// interval contains 0: it covers the place where the true differences, joined by straight lines, are 0 as often as
/// Student's interval covers, wherever that place is (Fieller's argument).
///
/// - SeeAlso: Fieller 1954, doi:10.1111/j.2517-6161.1954.tb00159.x.
public struct FlipPoint: Sendable, Equatable {
    /// Where the mean difference changes its sign, ascending: none, one or several.
    public let crossings: [Double]
    /// The sign of the mean difference before the first crossing: -1 or 1; 0 if it is 0 everywhere.
    public let signBefore: Int
    /// The least value at which the difference may be 0; nil where that holds at the lower end of the range already, or
    /// nowhere.
    public let low: Double?
    /// The greatest value at which the difference may be 0; nil where that holds at the upper end of the range still,
    /// or nowhere.
    public let high: Double?
    /// Whether there is any value in the range at which the difference may be 0.
    public let isPossible: Bool

    /// Whether the ranking is shown to turn within the range: one crossing, and at both ends the difference is not 0.
    public var isShown: Bool { crossings.count == 1 && low != nil && high != nil }

    /// Finds where the difference is 0.
    ///
    /// - Parameters:
    ///   - values: Values of the assumption, ascending, two or more.
    ///   - differences: For each of them the paired differences, one a replication, the same replications for all
    ///     values.
    ///   - level: The coverage asked of the interval, in 0..<1.
    /// - Precondition: As many arrays of differences as values, of equal length, two or more finite ones each.
    /// - Complexity: O(p n) for p values and n replications.
    public init(values: [Double], differences: [[Double]], level: Double = 0.95) {
        let count = differences.first?.count ?? 0
        precondition(values.count > 1 && zip(values, values.dropFirst()).allSatisfy { $0 < $1 }, "values ascend")
        precondition(
            differences.count == values.count && count > 1
                && differences.allSatisfy { $0.count == count && $0.allSatisfy(\.isFinite) },
            "equally many differences at each value")
        precondition(level >= 0 && level < 1, "the level of an interval is in 0..<1")
        let means = differences.map { Moments(of: $0).mean }
        crossings = Self.crossings(values, means)
        signBefore = means.first { $0 != 0 }.map { $0 > 0 ? 1 : -1 } ?? 0

        let quantile = gsl_cdf_tdist_Pinv(0.5 + level / 2, Double(count - 1))
        var possible: [(from: Double, to: Double)] = []
        for place in 0..<values.count - 1 {
            let width = values[place + 1] - values[place]
            for part in Self.within(differences[place], differences[place + 1], quantile) {
                possible.append((values[place] + part.from * width, values[place] + part.to * width))
            }
        }
        isPossible = !possible.isEmpty
        let least = possible.map(\.from).min()
        let greatest = possible.map(\.to).max()
        low = least.flatMap { $0 > values[0] ? $0 : nil }
        high = greatest.flatMap { $0 < values[values.count - 1] ? $0 : nil }
    }

    /// Where straight lines between points change sign; in the middle of a stretch of zeros.
    private static func crossings(_ values: [Double], _ means: [Double]) -> [Double] {
        var found: [Double] = []
        var last: Int?
        for place in means.indices where means[place] != 0 {
            defer { last = place }
            guard let before = last, (means[before] > 0) != (means[place] > 0) else { continue }
            if place == before + 1 {
                let share = means[before] / (means[before] - means[place])
                found.append(values[before] + share * (values[place] - values[before]))
            } else {
                found.append((values[before + 1] + values[place - 1]) / 2)
            }
        }
        return found
    }

    /// The parts of 0...1 in which the mean of `(1 - w) left + w right` is within so many of its standard errors of 0.
    private static func within(
        _ left: [Double], _ right: [Double], _ quantile: Double
    ) -> [(from: Double, to: Double)] {
        let base = Moments(of: left)
        let slopes = Moments(of: zip(left, right).map { $1 - $0 })
        var products = 0.0
        for (value, other) in zip(left, right) { products += (value - base.mean) * (other - value - slopes.mean) }
        if base.squares == 0, slopes.squares == 0 {
            // All replications lie on one line.
            if base.mean == 0, slopes.mean == 0 { return [(0, 1)] }
            let root = -base.mean / slopes.mean
            return slopes.mean != 0 && root >= 0 && root <= 1 ? [(root, root)] : []
        }
        let scale = quantile * quantile / (Double(left.count) * Double(left.count - 1))
        // (m + w d)^2 <= q^2 (v + 2 w c + w^2 u) is a w^2 + 2 b w + c <= 0.
        let square = slopes.mean * slopes.mean - scale * slopes.squares
        let linear = base.mean * slopes.mean - scale * products
        let constant = base.mean * base.mean - scale * base.squares
        func excess(_ share: Double) -> Double { square * share * share + 2 * linear * share + constant }
        var ends = [0.0, 1.0]
        let root = linear * linear - square * constant
        if square == 0, linear != 0 {
            ends.append(-constant / (2 * linear))
        } else if square != 0, root >= 0 {
            // Without subtracting what is nearly equal.
            let sum = -(linear + (linear < 0 ? -root.squareRoot() : root.squareRoot()))
            ends.append(sum / square)
            if sum != 0 { ends.append(constant / sum) }
        }
        let sorted = ends.filter { $0 >= 0 && $0 <= 1 }.sorted()
        return zip(sorted, sorted.dropFirst()).filter { $0 < $1 && excess(($0 + $1) / 2) <= 0 }
            .map { (from: $0, to: $1) }
    }
}
