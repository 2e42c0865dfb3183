/// Where the items of each row stand from left to right.
struct PathwayPlacement: Sendable {
    /// The middle of each item.
    private(set) var middles: [Double]
    /// The width of each item.
    let widths: [Double]
    private let order: PathwayOrder
    private let left: Double
    private let right: Double

    /// The distance between neighbouring items.
    static let gap = 14.0
    /// What an arrow takes that passes a row.
    static let bend = 8.0

    /// Places items near the mean of those they are joined to, in order and without touching, by least squares.
    init(_ order: PathwayOrder, left: Double, right: Double, widest: Double) {
        var widths = [Double](repeating: Self.bend, count: order.items.count)
        for row in order.rows {
            let boxes = row.filter { order.items[$0].box != nil }
            let free = (right - left) - Double(row.count - 1) * Self.gap - Double(row.count - boxes.count) * Self.bend
            let width = min(widest, (free / Double(max(1, boxes.count))).rounded(.down))
            for item in boxes { widths[item] = max(40, width) }
        }
        self.order = order
        self.left = left
        self.right = right
        self.widths = widths
        middles = [Double](repeating: (left + right) / 2, count: order.items.count)
        for row in order.rows { place(row, wishes: row.map { middles[$0] }) }
        for round in 0..<8 {
            let downwards = round % 2 == 0
            for row in downwards ? order.rows : order.rows.reversed() {
                let wishes = row.map { item in
                    let near = order.neighbours(of: item)
                    let all = near.above + near.below
                    // The middle draws too, so that what is joined to nothing does not drift.
                    guard !all.isEmpty else { return (left + right) / 2 }
                    return all.map { middles[$0] }.reduce(0, +) / Double(all.count)
                }
                place(row, wishes: wishes)
            }
        }
    }

    /// Least squares under an order with distances: isotonic regression, by pooling of adjacent violators.
    private mutating func place(_ row: [Int], wishes: [Double]) {
        var offset = 0.0
        var offsets: [Double] = []
        for (index, item) in row.enumerated() {
            if index > 0 { offset += widths[row[index - 1]] / 2 + Self.gap + widths[item] / 2 }
            offsets.append(offset)
        }
        var pools: [(sum: Double, count: Int)] = []
        for (wish, offset) in zip(wishes, offsets) {
            pools.append((wish - offset, 1))
            while pools.count > 1 {
                let last = pools[pools.count - 1]
                let previous = pools[pools.count - 2]
                guard previous.sum / Double(previous.count) > last.sum / Double(last.count) else { break }
                pools.removeLast(2)
                pools.append((previous.sum + last.sum, previous.count + last.count))
            }
        }
        guard let first = row.first, let last = row.last, let end = offsets.last else { return }
        let least = left + widths[first] / 2
        let most = max(least, right - widths[last] / 2 - end)
        var index = 0
        for pool in pools {
            let start = min(max(pool.sum / Double(pool.count), least), most)
            for _ in 0..<pool.count {
                middles[row[index]] = (start + offsets[index]).rounded()
                index += 1
            }
        }
    }
}
