/// Equal bins for a histogram, with edges at round numbers.
struct Bins: Equatable, Sendable {
    /// One more than there are bins, rising.
    let edges: [Double]

    var count: Int { edges.count - 1 }

    /// Bins that hold all values: about the square root of the size of the largest sample, 5 to 24.
    init(holding values: [Double], sampleSize: Int) {
        var root = 5
        while root < 24, root * root < sampleSize { root += 1 }
        let finite = values.filter(\.isFinite)
        let low = finite.min() ?? 0
        let high = finite.max() ?? 0
        let whole = finite.allSatisfy { $0 == $0.rounded() && $0.magnitude < 1e9 }
        if whole, high - low < Double(root) {
            // Few whole numbers: one bin for each, its number in the middle.
            edges = (0...(Int(high - low) + 1)).map { low - 0.5 + Double($0) }
        } else {
            // Ticks are never more than asked for, and down to half as many.
            edges = NiceTicks(enclosing: low, high, about: root * 4 / 3).values
        }
    }

    /// How many values each bin holds; a value on an edge is in the bin above, on the last one in the last bin.
    func counts(_ values: [Double]) -> [Int] {
        var counts = [Int](repeating: 0, count: count)
        for value in values where value.isFinite {
            var low = 0
            var high = count
            while high - low > 1 {
                let middle = (low + high) / 2
                if edges[middle] <= value { low = middle } else { high = middle }
            }
            counts[low] += 1
        }
        return counts
    }
}
