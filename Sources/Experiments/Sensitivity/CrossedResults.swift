/// Results at the points of two samples and of the first with one input of the second, by replication.
struct CrossedResults {
    /// `[point][replication]` of the first sample.
    var base: [[Double]]
    /// Of the second sample.
    var other: [[Double]]
    /// `[input][point][replication]` of the first with that input of the second.
    var mixed: [[[Double]]]

    /// Whether there is a result everywhere.
    var isDefined: Bool {
        (base + other).joined().allSatisfy(\.isFinite) && mixed.joined().joined().allSatisfy(\.isFinite)
    }

    /// First-order and total indices of each input.
    ///
    /// - Parameters:
    ///   - points: The points, by place, as often as they are drawn.
    ///   - times: How often each replication is drawn.
    /// - Returns: nil if all that was drawn is one replication of several, or results do not vary by more than its noise.
    /// - Complexity: O(n k r).
    func indices(of points: [Int], times: [Int]) -> (first: [Double], total: [Double])? {
        let drawn = times.reduce(0, +)
        let same = times.reduce(0) { $0 + $1 * $1 }
        // One replication has no other: its noise stays in.
        let isSingle = times.count == 1
        guard isSingle || drawn * drawn > same else { return nil }

        /// The mean product of two results in different replications.
        func product(_ left: [Double], _ right: [Double]) -> Double {
            if isSingle { return left[0] * right[0] }
            var sum = 0.0
            var otherSum = 0.0
            var together = 0.0
            for (replication, count) in times.enumerated() where count > 0 {
                let weight = Double(count)
                sum += weight * left[replication]
                otherSum += weight * right[replication]
                together += weight * weight * left[replication] * right[replication]
            }
            return (sum * otherSum - together) / Double(drawn * drawn - same)
        }
        func mean(_ values: [Double]) -> Double {
            zip(values, times).reduce(0) { $0 + $1.0 * Double($1.1) } / Double(drawn)
        }
        let size = Double(points.count)
        let centre = points.reduce(0) { $0 + mean(base[$1]) + mean(other[$1]) } / (2 * size)
        func centred(_ values: [Double]) -> [Double] { values.map { $0 - centre } }
        var variance = 0.0
        for point in points {
            let (left, right) = (centred(base[point]), centred(other[point]))
            variance += product(left, left) + product(right, right)
        }
        variance /= 2 * size
        guard variance > 0 else { return nil }
        var first: [Double] = []
        var total: [Double] = []
        for results in mixed {
            var products = 0.0
            var squares = 0.0
            for point in points {
                let moved = zip(results[point], base[point]).map { $0 - $1 }
                products += product(centred(other[point]), moved)
                squares += product(moved, moved)
            }
            first.append(products / size / variance)
            total.append(squares / (2 * size) / variance)
        }
        return (first, total)
    }
}
