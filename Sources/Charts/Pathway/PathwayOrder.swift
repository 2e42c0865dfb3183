/// The order of boxes, and of arrows that pass them, in each row.
struct PathwayOrder: Sendable {
    /// A box, or the place where an arrow passes a row.
    struct Item: Equatable, Sendable {
        /// Not there for an arrow that passes.
        let box: Int?
        let row: Int
    }

    /// How an arrow gets from its box to the next.
    enum Way: Equatable, Sendable {
        /// From row to row through items, both ends included.
        case inside([Int])
        /// Along the edge of the drawing.
        case outside
    }

    private(set) var items: [Item] = []
    /// Items of each row from left to right.
    private(set) var rows: [[Int]]
    /// One for each arrow.
    private(set) var ways: [Way] = []
    private var above: [[Int]] = []
    private var below: [[Int]] = []

    /// Orders rows so that few arrows cross: sweeps up and down by the mean place of neighbours, the best one kept
    /// (Sugiyama, Tagawa and Toda 1981, doi:10.1109/TSMC.1981.4308636).
    ///
    /// - Parameter room: how many arrows may pass each row between its boxes; the others go round.
    init(_ source: PathwayRows, room: [Int]) {
        rows = source.rows.map { _ in [] }
        var itemOf = [Int](repeating: 0, count: source.rowOf.count)
        for (row, boxes) in source.rows.enumerated() {
            for box in boxes {
                itemOf[box] = items.count
                rows[row].append(items.count)
                items.append(Item(box: box, row: row))
            }
        }
        ways = source.links.map { _ in .outside }
        var room = room
        let forward = source.links.indices.filter { !source.links[$0].isBack }
        let spans = source.links.map { source.rowOf[$0.to] - source.rowOf[$0.from] }
        for index in forward.sorted(by: { (spans[$0], $0) < (spans[$1], $1) }) where spans[index] > 0 {
            let link = source.links[index]
            let passed = (source.rowOf[link.from] + 1)..<source.rowOf[link.to]
            guard passed.allSatisfy({ room[$0] > 0 }) else { continue }
            var chain = [itemOf[link.from]]
            for row in passed {
                room[row] -= 1
                chain.append(items.count)
                rows[row].append(items.count)
                items.append(Item(box: nil, row: row))
            }
            ways[index] = .inside(chain + [itemOf[link.to]])
        }
        connect()
        sweep()
    }

    /// Items that an item is joined to in the row above, and in the row below.
    func neighbours(of item: Int) -> (above: [Int], below: [Int]) { (above[item], below[item]) }

    private mutating func connect() {
        above = items.map { _ in [] }
        below = items.map { _ in [] }
        for case .inside(let chain) in ways {
            for (upper, lower) in zip(chain, chain.dropFirst()) {
                below[upper].append(lower)
                above[lower].append(upper)
            }
        }
    }

    private mutating func sweep() {
        var best = rows
        var least = cost()
        for round in 0..<16 {
            let downwards = round % 2 == 0
            let order = downwards ? Array(rows.indices.dropFirst()) : rows.indices.dropLast().reversed()
            for row in order { arrange(row, by: downwards ? above : below) }
            let cost = cost()
            if cost < least { (best, least) = (rows, cost) }
        }
        rows = best
    }

    private func places() -> [Double] {
        var places = [Double](repeating: 0, count: items.count)
        for row in rows {
            for (place, item) in row.enumerated() { places[item] = (Double(place) + 0.5) / Double(row.count) }
        }
        return places
    }

    private mutating func arrange(_ row: Int, by neighbours: [[Int]]) {
        let places = places()
        let keyed = rows[row].enumerated().map { place, item in
            let near = neighbours[item]
            let mean = near.isEmpty ? places[item] : near.map { places[$0] }.reduce(0, +) / Double(near.count)
            return (mean, place, item)
        }
        rows[row] = keyed.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }

    /// Pairs of arrows that cross between neighbouring rows, above how far arrows go to the side.
    private func cost() -> Double {
        let places = places()
        var count = 0.0
        for row in rows.indices.dropLast() {
            let lines = rows[row].flatMap { upper in below[upper].map { (places[upper], places[$0]) } }
            for (index, first) in lines.enumerated() {
                count += (first.0 - first.1).magnitude
                for second in lines[(index + 1)...]
                where (first.0 - second.0) * (first.1 - second.1) < 0 {
                    count += 100
                }
            }
        }
        return count
    }
}
