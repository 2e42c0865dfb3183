/// Lanes along the edges of a pathway for arrows that go round it: back ones on the right, others on the left.
struct PathwayLanes: Sendable {
    /// Where an arrow runs along the edge.
    struct Lane: Equatable, Sendable {
        let isRight: Bool
        /// Counted from the boxes outwards.
        let index: Int
    }

    /// One for each arrow; none for those that run between the boxes.
    let lanes: [Lane?]
    private let leftCount: Int
    private let rightCount: Int

    /// The distance between neighbouring lanes, if there are not too many of them.
    static let pitch = 9.0
    private let pitch: Double

    /// Gives arrows that share a stretch of the edge lanes of their own, the short ones next to the boxes.
    init(_ source: PathwayRows, ways: [PathwayOrder.Way], width: Double) {
        var lanes = [Lane?](repeating: nil, count: ways.count)
        var counts = [0, 0]
        for side in 0...1 {
            var taken: [[ClosedRange<Int>]] = []
            let indices = ways.indices.filter { ways[$0] == .outside && source.links[$0].isBack == (side == 1) }
            let spans = source.links.map { link in
                // From the gap below the one box to the gap above the other.
                let (first, second) = (source.rowOf[link.from] + 1, source.rowOf[link.to])
                return min(first, second)...max(first, second)
            }
            for index in indices.sorted(by: { (spans[$0].count, $0) < (spans[$1].count, $1) }) {
                var lane = 0
                while lane < taken.count, taken[lane].contains(where: { $0.overlaps(spans[index]) }) { lane += 1 }
                if lane == taken.count { taken.append([]) }
                taken[lane].append(spans[index])
                lanes[index] = Lane(isRight: side == 1, index: lane)
            }
            counts[side] = taken.count
        }
        self.lanes = lanes
        leftCount = counts[0]
        rightCount = counts[1]
        // Boxes keep two thirds of the drawing, however many arrows go round them.
        pitch = min(Self.pitch, (width / 3 - 16) / Double(max(1, counts[0] + counts[1])))
    }

    /// What the lanes of a side take.
    func room(isRight: Bool) -> Double {
        let count = isRight ? rightCount : leftCount
        return count > 0 ? 8 + Double(count) * pitch - 4 : 0
    }

    /// Where a lane runs beside boxes that stand between two edges.
    func x(of lane: Lane, left: Double, right: Double) -> Double {
        let distance = 8 + Double(lane.index) * pitch
        return lane.isRight ? right + distance : left - distance
    }
}
