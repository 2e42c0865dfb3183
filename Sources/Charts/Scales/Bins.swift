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
        if finite.allSatisfy({ $0 == $0.rounded() && $0.magnitude < 1e9 }) {
            edges = Self.wholeEdges(Int(low), Int(high), most: root)
        } else {
            // Ticks are never more than asked for, and down to half as many.
            edges = NiceTicks(enclosing: low, high, about: root * 4 / 3).values
        }
    }

    /// Edges between whole numbers, so that each bin holds as many of them as any other.
    private static func wholeEdges(_ low: Int, _ high: Int, most: Int) -> [Double] {
        var step = 1
        var factors = [2, 5, 10]
        while (high - low) / step >= most {
            step = factors[0]
            factors = factors.dropFirst() + [factors[0] * 10]
        }
        let first = (Double(low) / Double(step)).rounded(.down) * Double(step)
        let count = (high - Int(first)) / step + 1
        return (0...count).map { first - 0.5 + Double($0 * step) }
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
