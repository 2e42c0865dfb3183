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
    /// - Returns: nil if there are no parts, or results do not vary by more than their noise.
    /// - Complexity: O(n k r).
    func indices(of points: [Int], times: [Int]) -> (first: [Double], total: [Double])? {
        guard let parts = parts(of: points, times: times), parts.variance > 0 else { return nil }
        return (parts.first.map { $0 / parts.variance }, parts.total.map { $0 / parts.variance })
    }

    /// The variance of results over points, and what each input makes of it alone and with others, each without bias by the
    /// luck of replications.
    ///
    /// What a replication adds at all points alike is taken away first.
    ///
    /// - Parameters:
    ///   - points: The points, by place, as often as they are drawn.
    ///   - times: How often each replication is drawn.
    /// - Returns: nil if all that was drawn is one replication of several.
    /// - Complexity: O(n k r).
    func parts(of points: [Int], times: [Int]) -> (variance: Double, first: [Double], total: [Double])? {
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
        let size = Double(points.count)
        let centres = times.indices.map { replication in
            points.reduce(0) { $0 + base[$1][replication] + other[$1][replication] } / (2 * size)
        }
        func centred(_ values: [Double]) -> [Double] { zip(values, centres).map { $0 - $1 } }
        var variance = 0.0
        for point in points {
            let (left, right) = (centred(base[point]), centred(other[point]))
            variance += product(left, left) + product(right, right)
        }
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
            first.append(products / size)
            total.append(squares / (2 * size))
        }
        return (variance / (2 * size), first, total)
    }
}
