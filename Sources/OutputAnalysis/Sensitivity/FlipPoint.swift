/// The value of an assumption at which the ranking of two policies flips: where the difference between them is nought.
///
/// The difference is looked at on ascending values and taken to run straight between them. The interval is of replications
/// drawn again, the same at all values, as they live the same luck.
public struct FlipPoint: Sendable, Equatable {
    /// Where the difference first changes its sign; nil if it does not within the values.
    public let value: Double?
    /// The lower end of the interval; nil where it lies below all values, or there is no flip.
    public let low: Double?
    /// The upper end of the interval; nil where it lies above all values, or there is no flip.
    public let high: Double?
    /// How often the difference changes its sign along the values.
    public let flips: Int
    /// The share of resamples in which it changes its sign at least once.
    public let shareWithFlip: Double

    /// Finds the flip.
    ///
    /// - Parameters:
    ///   - values: Ascending values of the assumption, two or more.
    ///   - replications: Replications at each value.
    ///   - difference: The difference at a value, by its place, of all replications or of those drawn.
    ///   - level: The coverage asked of the interval.
    ///   - resamples: How many resamples.
    ///   - uniform: Draws between 0 and 1, 1 left out.
    /// - Complexity: O(s v r) for s resamples of r replications at v values.
    public init(
        values: [Double], replications: Int, level: Double = 0.95, resamples: Int = 2000, uniform: () -> Double,
        difference: (_ place: Int, _ replications: [Int]?) -> Double
    ) {
        precondition(values.count > 1 && zip(values, values.dropFirst()).allSatisfy { $0 < $1 }, "ascending values")
        precondition(replications > 1 && resamples > 0, "replications to draw from")
        let whole = values.indices.map { difference($0, nil) }
        let roots = Self.roots(values, whole)
        value = roots.first
        flips = roots.count
        var found: [Double] = []
        var flipping = 0
        for _ in 0..<resamples {
            let drawn = (0..<replications).map { _ in min(Int(uniform() * Double(replications)), replications - 1) }
            let curve = values.indices.map { difference($0, drawn) }
            guard curve.allSatisfy(\.isFinite) else { continue }
            if let root = Self.roots(values, curve).first {
                flipping += 1
                found.append(root)
            } else {
                // As at the left end all along: the flip is beyond the right one, and the other way round.
                found.append((curve[0] > 0) == (whole[0] > 0) ? .infinity : -.infinity)
            }
        }
        shareWithFlip = found.isEmpty ? 0 : Double(flipping) / Double(found.count)
        guard !roots.isEmpty, !found.isEmpty else {
            low = nil
            high = nil
            return
        }
        found.sort()
        let tail = (1 - level) / 2
        let lower = found[Int(tail * Double(found.count))]
        let upper = found[min(found.count - 1, Int((1 - tail) * Double(found.count)))]
        low = lower.isFinite ? lower : nil
        high = upper.isFinite ? upper : nil
    }

    /// Where a curve that runs straight between its points is nought or changes its sign.
    private static func roots(_ values: [Double], _ curve: [Double]) -> [Double] {
        var roots: [Double] = []
        // A point that is exactly nought counts with the side it came from.
        var last: Int?
        for place in curve.indices where curve[place] != 0 {
            if let before = last, (curve[before] > 0) != (curve[place] > 0) {
                let share = curve[before] / (curve[before] - curve[place])
                roots.append(values[before] + share * (values[place] - values[before]))
            }
            last = place
        }
        return roots
    }
}
