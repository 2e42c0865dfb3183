/// The spaces above, between and below the rows, in which arrows change their place from left to right.
struct PathwayGaps: Sendable {
    /// A piece of an arrow in a gap.
    struct Piece: Sendable {
        let link: Int
        /// Where it comes from above; none if it comes from a lane.
        var upper: Double?
        /// Where it goes on below; none if it goes into a lane.
        var lower: Double?
        /// The lane it comes from or goes into.
        var lane: Double?
        /// Counted from the top of the gap; none if it runs straight down.
        var track: Int?
        /// How far either end may be moved along its box; not at all where the arrow passes a row.
        var upperReach: ClosedRange<Double>?
        var lowerReach: ClosedRange<Double>?
        /// Whether the label of the arrow stands here.
        var hasLabel = false

        /// From the leftmost to the rightmost place.
        var span: ClosedRange<Double> {
            let ends = [upper, lower, lane].compactMap { $0 }
            return (ends.min() ?? 0)...(ends.max() ?? 0)
        }
    }

    /// One for each gap, the one above the first row included.
    private(set) var pieces: [[Piece]]

    /// The distance between tracks.
    static let pitch = 8.0

    init(_ source: PathwayRows, _ order: PathwayOrder, _ placement: PathwayPlacement, laneX: [Double?]) {
        pieces = [[Piece]](repeating: [], count: order.rows.count + 1)
        for (index, way) in order.ways.enumerated() {
            let link = source.links[index]
            switch way {
            case .inside(let chain):
                for (place, (upper, lower)) in zip(chain, chain.dropFirst()).enumerated() {
                    let gap = order.items[lower].row
                    pieces[gap].append(
                        Piece(
                            link: index, upper: placement.middles[upper], lower: placement.middles[lower],
                            hasLabel: place == 0))
                }
            case .outside:
                let lane = laneX[index] ?? 0
                let (from, to) = (Self.item(of: link.from, order), Self.item(of: link.to, order))
                pieces[source.rowOf[link.from] + 1].append(
                    Piece(link: index, upper: placement.middles[from], lane: lane, hasLabel: true))
                pieces[source.rowOf[link.to]].append(
                    Piece(link: index, lower: placement.middles[to], lane: lane))
            }
        }
        spreadPorts(source, order, placement)
        for gap in pieces.indices { assignTracks(gap) }
    }

    /// How many tracks a gap has.
    func tracks(_ gap: Int) -> Int { (pieces[gap].compactMap(\.track).max() ?? -1) + 1 }

    private static func item(of box: Int, _ order: PathwayOrder) -> Int {
        order.items.firstIndex { $0.box == box } ?? 0
    }

    /// Gives the arrows at a box places of their own, in the order of where they come from or go to.
    private mutating func spreadPorts(_ source: PathwayRows, _ order: PathwayOrder, _ placement: PathwayPlacement) {
        for (item, entry) in order.items.enumerated() {
            guard let box = entry.box else { continue }
            let (middle, width) = (placement.middles[item], placement.widths[item])
            let leaving = pieces[entry.row + 1].indices.filter {
                let piece = pieces[entry.row + 1][$0]
                return piece.upper == middle && source.links[piece.link].from == box && piece.hasLabel
            }
            let entering = pieces[entry.row].indices.filter {
                let piece = pieces[entry.row][$0]
                return piece.lower != nil && source.links[piece.link].to == box && isLast(piece, entry.row, source)
            }
            let reach = (middle - width / 2 + 12)...(middle + width / 2 - 12)
            for (place, index) in ordered(leaving, gap: entry.row + 1, by: \.lower).enumerated() {
                pieces[entry.row + 1][index].upper = Self.port(place, of: leaving.count, reach)
                pieces[entry.row + 1][index].upperReach = reach
            }
            for (place, index) in ordered(entering, gap: entry.row, by: \.upper).enumerated() {
                pieces[entry.row][index].lower = Self.port(place, of: entering.count, reach)
                pieces[entry.row][index].lowerReach = reach
            }
        }
        for gap in pieces.indices {
            for index in pieces[gap].indices { straighten(index, in: gap) }
            keepApart(gap)
        }
    }

    /// Pieces at a box in the order of where their other ends are.
    private func ordered(_ indices: [Int], gap: Int, by end: KeyPath<Piece, Double?>) -> [Int] {
        indices.sorted { first, second in
            let (a, b) = (pieces[gap][first], pieces[gap][second])
            return (a[keyPath: end] ?? a.lane ?? 0, first) < (b[keyPath: end] ?? b.lane ?? 0, second)
        }
    }

    private func isLast(_ piece: Piece, _ gap: Int, _ source: PathwayRows) -> Bool {
        source.rowOf[source.links[piece.link].to] == gap
    }

    private static func port(_ place: Int, of count: Int, _ reach: ClosedRange<Double>) -> Double {
        let step = min(44, (reach.upperBound - reach.lowerBound) / Double(max(1, count)))
        return (reach.lowerBound + reach.upperBound) / 2 + (Double(place) - Double(count - 1) / 2) * step
    }

    /// Moves the ends of a piece along their boxes until it runs straight down, if that is not far and nothing is near.
    private mutating func straighten(_ index: Int, in gap: Int) {
        let piece = pieces[gap][index]
        guard let upper = piece.upper, let lower = piece.lower, (upper - lower).magnitude < 40 else { return }
        let (top, bottom) = (piece.upperReach ?? upper...upper, piece.lowerReach ?? lower...lower)
        let common =
            max(
                top.lowerBound, bottom.lowerBound)...max(
                max(top.lowerBound, bottom.lowerBound), min(top.upperBound, bottom.upperBound))
        let x = min(max((upper + lower) / 2, common.lowerBound), common.upperBound).rounded()
        guard top.contains(x), bottom.contains(x) else { return }
        let others = pieces[gap].indices.filter { $0 != index }.map { pieces[gap][$0] }
        func isFree(_ from: Double, _ end: KeyPath<Piece, Double?>) -> Bool {
            others.allSatisfy { other in
                guard let place = other[keyPath: end] else { return true }
                return place < min(from, x) - 9 || place > max(from, x) + 9
            }
        }
        guard isFree(upper, \.upper), isFree(lower, \.lower) else { return }
        pieces[gap][index].upper = x
        pieces[gap][index].lower = x
    }

    /// Moves beginnings a little that would lie on the line of another arrow's end.
    private mutating func keepApart(_ gap: Int) {
        for index in pieces[gap].indices {
            guard let lower = pieces[gap][index].lower else { continue }
            for other in pieces[gap].indices where other != index && pieces[gap][other].upperReach != nil {
                guard let upper = pieces[gap][other].upper, (upper - lower).magnitude < 4 else { continue }
                guard pieces[gap][other].lower != upper else { continue }
                pieces[gap][other].upper = lower + (upper < lower ? -5 : 5)
            }
        }
    }

    /// Gives pieces that run to the side heights of their own wherever they would touch.
    private mutating func assignTracks(_ gap: Int) {
        var taken: [[(span: ClosedRange<Double>, index: Int)]] = []
        let turning = pieces[gap].indices.filter {
            let span = pieces[gap][$0].span
            return span.upperBound - span.lowerBound >= 1
        }
        // Arrows to the left come down in the order of their beginnings, arrows to the right in the reverse order:
        // neighbours that go the same way do not cross.
        let order = turning.sorted { first, second in
            let (a, b) = (pieces[gap][first], pieces[gap][second])
            let (rightA, rightB) = (Self.goesRight(a), Self.goesRight(b))
            if rightA != rightB { return !rightA }
            let (startA, startB) = (a.upper ?? a.lane ?? 0, b.upper ?? b.lane ?? 0)
            if startA != startB { return rightA ? startA > startB : startA < startB }
            return first < second
        }
        for index in order {
            let span = (pieces[gap][index].span.lowerBound - 4)...(pieces[gap][index].span.upperBound + 4)
            let link = pieces[gap][index].link
            var track =
                taken.indices.last { line in
                    taken[line].contains { $0.span.overlaps(span) && pieces[gap][$0.index].link != link }
                }.map { $0 + 1 } ?? 0
            // Never two on one height that touch.
            while track < taken.count, taken[track].contains(where: { $0.span.overlaps(span) }) { track += 1 }
            if track == taken.count { taken.append([]) }
            taken[track].append((span, index))
            pieces[gap][index].track = track
        }
    }

    private static func goesRight(_ piece: Piece) -> Bool {
        let start = piece.upper ?? piece.lane ?? 0
        let end = piece.lower ?? piece.lane ?? 0
        return end > start
    }
}
