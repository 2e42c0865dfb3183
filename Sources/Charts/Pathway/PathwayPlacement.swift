/// Where the items of each row stand from left to right.
struct PathwayPlacement: Sendable {
    /// The middle of each item.
    private(set) var middles: [Double]
    /// The width of each item.
    let widths: [Double]
    private let order: PathwayOrder
    private let left: Double
    private let right: Double

    /// The distance between neighbouring boxes.
    static let gap = 14.0
    /// What an arrow takes that passes a row, and its distance from what stands beside it.
    static let bend = 2.0
    static let bendGap = 9.0

    /// Places items near the mean of those they are joined to, in order and without touching, by least squares.
    init(_ order: PathwayOrder, left: Double, right: Double, widest: Double) {
        var widths = [Double](repeating: Self.bend, count: order.items.count)
        for row in order.rows {
            let boxes = row.filter { order.items[$0].box != nil }
            let gaps = zip(row, row.dropFirst()).reduce(0) { $0 + Self.distance($1.0, $1.1, order) }
            let free = (right - left) - gaps - Double(row.count - boxes.count) * Self.bend
            let width = min(widest, (free / Double(max(1, boxes.count))).rounded(.down))
            for item in boxes { widths[item] = max(40, width) }
        }
        self.order = order
        self.left = left
        self.right = right
        self.widths = widths
        middles = [Double](repeating: (left + right) / 2, count: order.items.count)
        for row in order.rows { place(row, wishes: row.map { middles[$0] }) }
        for round in 0..<13 {
            let downwards = round % 2 == 0
            for row in downwards ? order.rows : order.rows.reversed() {
                let wishes = row.map { item in
                    let near = order.neighbours(of: item)
                    let pulls =
                        near.above.map { (middles[$0], Self.strength($0, item, order)) }
                        + near.below.map { (middles[$0], Self.strength(item, $0, order)) }
                    // The middle draws too, so that rows do not drift to one side.
                    let centre = order.items[item].box == nil ? 0.05 : 1
                    let weight = pulls.reduce(centre) { $0 + $1.1 }
                    return pulls.reduce(centre * (left + right) / 2) { $0 + $1.0 * $1.1 } / weight
                }
                place(row, wishes: wishes)
            }
        }
        centre()
        for case .inside(let chain) in order.ways { align(chain.filter { order.items[$0].box == nil }) }
    }

    /// Brings the places where an arrow passes neighbouring rows onto one line, as far as what stands beside it allows.
    private mutating func align(_ bends: [Int]) {
        var group: [Int] = []
        var common = (low: left, high: right)
        for bend in bends {
            let free = room(of: bend)
            let both = (low: max(common.low, free.low), high: min(common.high, free.high))
            if both.low > both.high {
                settle(group, within: common)
                (group, common) = ([bend], free)
            } else {
                group.append(bend)
                common = both
            }
        }
        settle(group, within: common)
    }

    private mutating func settle(_ group: [Int], within room: (low: Double, high: Double)) {
        guard !group.isEmpty else { return }
        let mean = group.reduce(0) { $0 + middles[$1] } / Double(group.count)
        let x = min(max(mean, room.low), room.high).rounded()
        for bend in group { middles[bend] = x }
    }

    /// Where an item may stand between its neighbours.
    private func room(of item: Int) -> (low: Double, high: Double) {
        let row = order.rows[order.items[item].row]
        let half = widths[item] / 2
        guard let place = row.firstIndex(of: item) else { return (middles[item], middles[item]) }
        var (low, high) = (left + half, right - half)
        if place > 0 {
            let other = row[place - 1]
            low = middles[other] + widths[other] / 2 + Self.distance(other, item, order) + half
        }
        if place < row.count - 1 {
            let other = row[place + 1]
            high = middles[other] - widths[other] / 2 - Self.distance(item, other, order) - half
        }
        // Rounding may have taken a pixel.
        return low <= high ? (low, high) : (middles[item], middles[item])
    }

    /// Moves all rows but the full ones to the middle, all by as much, so that what is straight stays so.
    private mutating func centre() {
        let moved = order.rows.filter { row in
            row.reduce(0) { $0 + widths[$1] } < (right - left) * 0.75
        }
        let edges = Extent(
            moved.flatMap { $0.flatMap { [middles[$0] - widths[$0] / 2, middles[$0] + widths[$0] / 2] } })
        guard !edges.isEmpty else { return }
        let shift = ((left + right - edges.low - edges.high) / 2).rounded()
        for item in moved.flatMap({ $0 }) { middles[item] += shift }
    }

    /// How strongly an item draws the one below it to its own place: most where there is no other, so that chains and
    /// long arrows are straight.
    private static func strength(_ upper: Int, _ lower: Int, _ order: PathwayOrder) -> Double {
        let isChain = order.neighbours(of: upper).below.count == 1 && order.neighbours(of: lower).above.count == 1
        return isChain ? 12 : 1
    }

    private static func distance(_ first: Int, _ second: Int, _ order: PathwayOrder) -> Double {
        order.items[first].box != nil && order.items[second].box != nil ? gap : bendGap
    }

    /// Least squares under an order with distances: isotonic regression, by pooling of adjacent violators.
    private mutating func place(_ row: [Int], wishes: [Double]) {
        var offset = 0.0
        var offsets: [Double] = []
        for (index, item) in row.enumerated() {
            if index > 0 {
                offset += widths[row[index - 1]] / 2 + Self.distance(row[index - 1], item, order) + widths[item] / 2
            }
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
